/** Quantities into claims: each figure with what it counts, whose, what happened, where, when, who says so and in which role. */
import type { Claim, Interval, NounPhrase, Quantity, Report, Role, Speaker } from '../types';
import { findQuantities } from './figures';
import { frameOf, type Tagged } from './frame';
import type { Sentence } from './sentences';
import { speakerOf } from './speaker';
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
  const published = report.published?.date;
  const { tokens, sentences, quantities } = findQuantities(report.text, published === undefined ? {} : { published });
  const claims: Claim[] = [];
  let speaker: Speaker | undefined;
  let next = 0;
  for (const sentence of sentences) {
    const mine: Quantity[] = [];
    while (next < quantities.length && (quantities[next] as Quantity).start < sentence.end)
      mine.push(quantities[next++] as Quantity);
    const says = /said|says|told|according|announced|claimed|stated/i.test(
      report.text.slice(sentence.start, sentence.end),
    );
    if (mine.length === 0 && !says) continue;
    const tagged = {
      tokens,
      tags: tagTokens(tokens, sentence.from, sentence.to),
      from: sentence.from,
      to: sentence.to,
    };
    const said = speakerOf(tagged, speaker);
    speaker = said ?? speaker;
    const time = timeOf(mine);
    for (const quantity of mine) claims.push(claimOf(report, quantity, sentence, tagged, said, time));
  }
  return { claims, tokens };
}

function claimOf(
  report: Report,
  quantity: Quantity,
  sentence: Sentence,
  tagged: Tagged,
  speaker: Speaker | undefined,
  time: Interval | undefined,
): Claim {
  const a = tokenAt(tagged, quantity.start);
  const b = tokenAt(tagged, Math.max(quantity.counted?.end ?? 0, quantity.end) - 1) + 1;
  const frame = frameOf(tagged, a, b);
  const { counted } = quantity;
  return {
    id: `f${quantity.start}`,
    report: report.id,
    quantity,
    ...(counted ? { counted } : {}),
    ...frame,
    ...(speaker ? { speaker } : {}),
    ...(time && quantity.unit.kind !== 'date' ? { time } : {}),
    role: roleOf(quantity, tagged, a),
    ...partnerOf(quantity),
    phrase: phraseOf(report.text, quantity, counted),
    sentence: { start: sentence.start, end: sentence.end, text: report.text.slice(sentence.start, sentence.end) },
    position: report.text.length === 0 ? 0 : quantity.start / report.text.length,
    headline: sentence.block === 0,
  };
}

/** The time a sentence speaks of: the span of its dates, where all of them are known to the year. */
function timeOf(quantities: readonly Quantity[]): Interval | undefined {
  const dates = quantities.filter(({ unit, calendar }) => unit.kind === 'date' && /^\d{4}/.test(calendar?.iso ?? ''));
  if (dates.length === 0) return undefined;
  return {
    low: Math.min(...dates.map(({ stated }) => stated.low)),
    high: Math.max(...dates.map(({ stated }) => stated.high)),
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
const TOTAL_WORDS = new Set(['total', 'altogether', 'overall', 'combined']);

function roleOf(quantity: Quantity, { tokens, from }: Tagged, a: number): Role {
  if (quantity.side) return quantity.side;
  const near = tokens.slice(Math.max(from, a - 3), a).map((token) => token.lower);
  if (near.some((word) => PART_WORDS.has(word))) return 'part';
  if (near.some((word) => TOTAL_WORDS.has(word))) return 'total';
  if (
    quantity.direction ||
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
