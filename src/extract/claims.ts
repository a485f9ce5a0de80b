/** Quantities into claims: each figure with what it counts, whose, what happened, where, when, who says so and in which role. */
import type { Claim, Interval, NounPhrase, Quantity, Report, Role, Speaker } from '../types';
import { DOWN, UP } from './lexicon/changes';
import { asOf } from './as-of';
import { extentOf } from './extent';
import { findQuantities } from './figures';
import { isOneClause, type Tagged } from './clause';
import { frameOf } from './frame';
import { withWholes } from './parts';
import { lastPlural, resolveCounted } from './resolve';
import type { Sentence } from './sentences';
import { Speakers } from './speaker';
import { verbLemma } from './lemma';
import { linkMoves } from './moves';
import { tagTokens } from './tagger';
import type { Token } from './tokens';

/** A pack may hold the figure's own noun phrase and no more: at most so many words of a text in a row. */
const PHRASE_WORDS = 7;

/** A report read: its claims in the order of the text, and its tokens for the steps that look at the whole text. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly tokens: readonly Token[];
}

/** All claims of a report. Ids are made of the figure's place, so the same text gives the same ids. */
export function extractClaims(report: Report): Claims {
  // A page that states only when it was changed was written by then: near enough for "on Monday" and "September 24".
  const published = report.published?.date ?? report.modified?.date;
  const found = findQuantities(report.text, published === undefined ? {} : { published });
  const { tokens, sentences } = found;
  const quantities = found.quantities.filter((quantity) => !quantity.incidental);
  const claims: Claim[] = [];
  const tag = (sentence: Sentence): Tagged => {
    const { from, to } = sentence;
    return { tokens, tags: tagTokens(tokens, from, to), from, to };
  };
  const speakers = new Speakers();
  let next = 0;
  sentences.forEach((sentence, n) => {
    const mine: Quantity[] = [];
    while (next < quantities.length && (quantities[next] as Quantity).start < sentence.end)
      mine.push(quantities[next++] as Quantity);
    if (mine.length === 0 && !speaks(report.text, sentence)) return;
    const tagged = tag(sentence);
    const around: Around = {
      speaker: speakers.of(tagged),
      dates: mine.filter(isFullDate),
      asOf: asOf(report.text, sentence, mine),
      plural: () => pluralBefore(sentences.slice(Math.max(0, n - PLURAL_REACH), n).map(tag)),
    };
    const told = withWholes(mine.map((quantity) => claimOf(report, quantity, sentence, tagged, around)));
    claims.push(...linkMoves(report.text, told));
  });
  return { claims, tokens };
}

/** How many sentences back "them" may refer. */
const PLURAL_REACH = 2;

const pluralBefore = (sentences: readonly Tagged[]): NounPhrase | undefined =>
  sentences.reduceRight<NounPhrase | undefined>((found, sentence) => found ?? lastPlural(sentence), undefined);

const speaks = (text: string, { start, end }: Sentence): boolean =>
  /said|says|told|according|announced|claimed|stated|warned/i.test(text.slice(start, end));

/** What a sentence gives to all its claims. */
interface Around {
  readonly speaker: Speaker | undefined;
  /** Its dates that are known to the year. */
  readonly dates: readonly Quantity[];
  readonly asOf: Interval | undefined;
  /** The last plural noun before the sentence. */
  readonly plural: () => NounPhrase | undefined;
}

function claimOf(
  report: Report,
  quantity: Quantity,
  sentence: Sentence,
  tagged: Tagged,
  { speaker, dates, asOf, plural }: Around,
): Claim {
  const a = tokenAt(tagged, quantity.start);
  const b = tokenAt(tagged, Math.max(quantity.counted?.end ?? 0, quantity.end) - 1) + 1;
  const frame = frameOf(tagged, a, b);
  const time = quantity.unit.kind === 'date' ? undefined : timeOf(tagged, a, b, dates);
  const extent = quantity.unit.kind === 'date' ? undefined : extentOf(tagged, a, b);
  const counted = quantity.counted ?? resolveCounted(tagged, quantity, a, b, plural);
  return {
    id: `f${quantity.start}`,
    report: report.id,
    quantity,
    ...(counted ? { counted } : {}),
    ...frame,
    ...(speaker ? { speaker } : {}),
    ...(time ? { time } : {}),
    ...(asOf && quantity.unit.kind !== 'date' ? { asOf } : {}),
    ...(extent ? { extent } : {}),
    role: roleOf(quantity, tagged, a, b),
    ...partnerOf(quantity),
    phrase: phraseOf(report.text, quantity, counted),
    sentence: { start: sentence.start, end: sentence.end, text: report.text.slice(sentence.start, sentence.end) },
    position: report.text.length === 0 ? 0 : quantity.start / report.text.length,
    headline: sentence.block === 0,
  };
}

const isFullDate = ({ unit, calendar }: Quantity): boolean =>
  unit.kind === 'date' && /^\d{4}/.test(calendar?.iso ?? '');

/** The time that the figure's own clause speaks of: the span of the dates in it. "Since 2021" behind it opens another. */
function timeOf(tagged: Tagged, a: number, b: number, dates: readonly Quantity[]): Interval | undefined {
  const own = dates.filter(({ start }) => {
    const at = tokenAt(tagged, start);
    return at < a ? isOneClause(tagged, at, a) : isOneClause(tagged, b, at);
  });
  if (own.length === 0) return undefined;
  return {
    low: Math.min(...own.map(({ stated }) => stated.low)),
    high: Math.max(...own.map(({ stated }) => stated.high)),
  };
}

/** Index of the sentence's token at a text offset (the last that starts at or before it). */
function tokenAt({ tokens, from, to }: Tagged, offset: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle] as Token).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const PART_WORDS = new Set(['including', 'includes', 'include', 'among']);
/** Words that make the figure after "to" the end of a move: "down to 4,500", "rose to 12". */
const MOVES = new Set(
  'down up back rise fall drop cut reduce increase climb grow jump raise lower shrink swell decline'.split(' '),
);
/** Behind "two of" these name things counted before. */
const PART_OF = new Set(['them', 'whom', 'which', 'these', 'those', 'the', 'its', 'their', 'his', 'her', 'our']);
const TOTAL_WORDS = new Set(['total', 'altogether', 'overall', 'combined']);

function roleOf(quantity: Quantity, { tokens, from }: Tagged, a: number, b: number): Role {
  if (quantity.side) return quantity.side;
  const near = tokens.slice(Math.max(from, a - 3), a).map((token) => token.lower);
  if (near.some((word) => PART_WORDS.has(word))) return 'part';
  // "seven bridges, two of which": a part, whatever it is a part of
  if (quantity.unit.kind === 'count' && tokens[b]?.lower === 'of' && PART_OF.has(tokens[b + 1]?.lower ?? ''))
    return 'part';
  if (near.some((word) => TOTAL_WORDS.has(word))) return 'total';
  if (near.at(-1) === 'to' && near.slice(0, -1).some((word) => MOVES.has(word) || MOVES.has(verbLemma(word))))
    return 'to';
  const head = (quantity.counted ?? quantity.measured)?.head ?? '';
  if (
    quantity.direction ||
    // "an 8% pay rise", "a rise of £2,000"
    (quantity.unit.kind !== 'count' && (UP.has(head) || DOWN.has(head))) ||
    quantity.counted?.modifiers.some((word) => word === 'more' || word === 'additional' || word === 'extra')
  )
    return 'change';
  return 'level';
}

function partnerOf(quantity: Quantity): { of?: string } {
  return quantity.partner === undefined ? {} : { of: `f${quantity.partner}` };
}

/** The figure with its noun phrase where it stands right behind, else the figure alone. */
function phraseOf(text: string, quantity: Quantity, counted: NounPhrase | undefined): string {
  if (!counted || counted.inferred || counted.start < quantity.start) return quantity.surface;
  const phrase = text.slice(quantity.start, counted.end).replace(/\s+/g, ' ');
  return phrase.split(' ').length <= PHRASE_WORDS ? phrase : quantity.surface;
}
