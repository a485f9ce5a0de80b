import type { Quantity } from '../types';
import { dayOf } from './days';
import { createContext, type Context, type Draft, type Finder, type Found, type Refiner, type Trace } from './draft';
import { clock } from './finders/clock';
import { beginsTime } from './finders/clock/read';
import { dates } from './finders/dates';
import { magnitude } from './finders/magnitude';
import { measure } from './finders/measure';
import { money } from './finders/money';
import { multiple } from './finders/multiple';
import { names } from './finders/names';
import { beginsOneUnit, oneUnit } from './finders/one-unit';
import { percent } from './finders/percent';
import { plain } from './finders/plain';
import { score } from './finders/score';
import { toQuantities } from './quantity';
import { ages } from './refiners/ages';
import { carried } from './refiners/carried';
import { changes } from './refiners/changes';
import { christened } from './refiners/christened';
import { counted } from './refiners/counted';
import { directions } from './refiners/directions';
import { hedges } from './refiners/hedges';
import { measured } from './refiners/measured';
import { offsets } from './refiners/offsets';
import { ranges } from './refiners/ranges';
import { shared } from './refiners/shared';
import { signs } from './refiners/signs';
import { stamps } from './refiners/stamps';
import { splitSentences, withBreaks, type Sentence } from './sentences';
import { tokenize, type Token } from './tokens';
import { CALENDAR_WORD, CLOCK_WORD, MULTIPLE_WORD, triggerOf } from './triggers';

/** Tried in this order at each token that can start a figure; the first that reads it takes its tokens. */
const FINDERS: readonly Finder[] = [
  clock, // before dates and scores: "7:48 a.m." has the form of a score, "2.15pm" that of a measure in picometres
  score, // before dates: "45-7-2" is no day-month-year
  dates, // before names and counts: a bare "2008" is a year unless a unit or a noun claims it
  magnitude, // before names: "an M6.1 quake" is no motorway
  names, // before amounts: "Article 5", "F-16" must not reach them
  money, // before measures: "$5m" is five million, not five metres
  percent, // before measures: "5pc" is no parsec
  measure, // before counts: "40 miles" has a unit, not a counted noun
  oneUnit, // "more than a year": an article is a number only there
  multiple, // before counts: "doubled" is a word of its own
  plain, // whatever is left is a count, a fraction or a multiple
];

/** Run once over all drafts, each on what the one before left. */
const REFINERS: readonly Refiner[] = [
  signs, // "minus 130": before ranges, which compare their ends
  ranges, // "5 to 6": before hedges, which then widen the whole range, and before changes, which it must leave "from .. to" near a verb
  shared, // units carried over to bare neighbours, once ranges have theirs
  changes, // "from 8,350 to 4,500": needs the units
  ages, // "Name, 25, said": takes bare numbers that would otherwise count what follows
  counted, // the noun phrase: after units and ages are settled
  carried, // a bare number that counts nothing takes the unit of a figure it is set against
  hedges, // needs the final numbers
  offsets, // the same, behind it
  directions, // reads the words beside the hedge
  christened, // a number that is part of a name
  stamps, // a page's own dates and times, however they are written
  measured, // last: looks around the figure in its full width
];

/** What is known of a text besides its words. */
export interface Reading {
  /** ISO 8601 date of publication: relative and year-less dates are resolved backwards from it. */
  readonly published?: string;
}

export interface Figures {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly quantities: Quantity[];
}

/**
 * Every figure of a text, sorted by place, never overlapping; spans are into the text as given. Pure and linear in the text's length;
 * never throws. `trace` is told what each finder and refiner did, for tests and for explaining.
 */
export function findQuantities(text: string, reading: Reading = {}, trace?: Trace): Figures {
  const tokens = withBreaks(tokenize(text));
  const sentences = splitSentences(tokens);
  const published = reading.published === undefined ? undefined : dayOf(reading.published);
  const context = createContext(text, tokens, sentences, published, trace);
  let drafts = find(context);
  for (const refiner of REFINERS) {
    drafts = refiner.refine(context, drafts);
    trace?.(refiner.name, 0, text.length, () => drafts.map((d) => show(context, d)).join(' | '));
  }
  return { tokens, sentences, quantities: toQuantities(context, drafts) };
}

function find(context: Context): Draft[] {
  const drafts: Draft[] = [];
  context.sentences.forEach((sentence, index) => {
    context.sentence = index;
    for (let i = sentence.from; i < sentence.to;) i = Math.max(i + 1, findAt(context, i, drafts));
  });
  return drafts;
}

function findAt(context: Context, i: number, drafts: Draft[]): number {
  const token = context.tokens[i];
  const bits = token ? triggerOf(token) : 0;
  if (!bits || !token) return i + 1;
  // Most words that may start a number ("a", "half") start none: one look spares all finders.
  if (
    token.kind === 'word' &&
    !(bits & (MULTIPLE_WORD | CALENDAR_WORD)) &&
    !context.numeral(i) &&
    !(bits & CLOCK_WORD && beginsTime(context, i)) &&
    !beginsOneUnit(context, i)
  )
    return i + 1;
  // Neither over the figure before nor out of its sentence: "as of Wednesday. 24 September" are two.
  const { from = 0, to: end = 0 } = context.sentences[context.sentence] ?? {};
  const floor = Math.max(from, drafts.at(-1)?.to ?? 0);
  for (const finder of FINDERS) {
    if (!(finder.on & bits)) continue;
    const found = finder.find(context, i);
    if (!found) continue;
    const list = 'skip' in found ? [] : isList(found) ? found : [found];
    if (list.some((d) => d.from < floor || d.to > end)) continue;
    context.trace?.(finder.name, token.start, token.end, () =>
      'skip' in found ? 'no quantity' : list.map((d) => show(context, d)).join(' | '),
    );
    drafts.push(...list);
    return 'skip' in found ? found.skip : (list.at(-1)?.to ?? i + 1);
  }
  return i + 1;
}

const isList = (found: Exclude<Found, { readonly skip: number }>): found is readonly Draft[] => Array.isArray(found);

function show(context: Context, { from, to, low, high, unit }: Draft): string {
  const [a, b] = [context.tokens[from], context.tokens[to - 1]];
  return `${a && b ? context.text.slice(a.start, b.end) : '?'} = ${low}${high === low ? '' : `..${high}`} ${unit.kind} ${unit.code}`;
}
