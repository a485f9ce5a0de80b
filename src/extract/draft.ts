import type { Calendar, Hedge, NounPhrase, Quantity, Unit } from '../types';
import { readNumeral, type Numeral } from './numeral';
import type { Sentence } from './sentences';
import { tagTokens, type Tag } from './tagger';
import type { Token } from './tokens';

/** A quantity in the making: finders make drafts, refiners complete them. Indexes are of tokens, half-open. */
export interface Draft {
  from: number;
  to: number;
  /** Tokens of the number alone. */
  numberFrom: number;
  numberTo: number;
  low: number;
  high: number;
  form: Quantity['form'];
  step: number;
  hedge: Hedge;
  unit: Unit;
  /** True where a unit (money, percent, measure ...) is written beside the number. */
  written: boolean;
  worded: boolean;
  scaled: boolean;
  scale: number;
  sentence: number;
  direction?: 'up' | 'down' | undefined;
  side?: 'from' | 'to' | undefined;
  offset?: 'before' | 'after' | 'left' | 'into' | undefined;
  partner?: Draft | undefined;
  counted?: NounPhrase | undefined;
  measured?: NounPhrase | undefined;
  subject?: NounPhrase | undefined;
  calendar?: Calendar | undefined;
  parts?: readonly number[] | undefined;
  inferred: string[];
  /** The figure of which this one is the conversion in brackets: "7 miles (11 km)". */
  converts?: Draft | undefined;
  incidental?: boolean | undefined;
  /** The interval where a finder knows it and the hedge table does not (dates). */
  interval?: { low: number; high: number } | undefined;
}

/** Called with what happened at which tokens; the text is made only if the trace is read. */
export type Trace = (step: string, start: number, end: number, say: () => string) => void;

/** All that finders and refiners may look at. */
export interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Days from 1970-01-01 of the report's publication, where known. */
  readonly published: number | undefined;
  readonly trace: Trace | undefined;
  /** Index of the sentence of the token that is looked at. */
  sentence: number;
  numeral(i: number): Numeral | undefined;
  tags(sentence: number): readonly Tag[];
  tagOf(i: number, sentence: number): Tag | undefined;
}

/** What a finder says of a place: quantities, or tokens up to `skip` that are names and no quantities. */
export type Found = Draft | readonly Draft[] | { readonly skip: number };

export interface Finder {
  readonly name: string;
  /** Kinds of trigger token that the finder wants to see, see `triggers.ts`. */
  readonly on: number;
  find(context: Context, i: number): Found | undefined;
}

export interface Refiner {
  readonly name: string;
  refine(context: Context, drafts: Draft[]): Draft[];
}

export const COUNT: Unit = { kind: 'count', code: '' };

export function draft(context: Context, numeral: Numeral, unit: Unit, from: number, to: number, written = true): Draft {
  return {
    from,
    to,
    numberFrom: numeral.from,
    numberTo: numeral.to,
    low: numeral.low,
    high: numeral.high,
    form: numeral.form,
    step: numeral.step,
    hedge: numeral.form === 'vague' ? 'vague' : 'exact',
    unit,
    written,
    worded: numeral.worded,
    scaled: numeral.scaled,
    scale: numeral.scale,
    sentence: context.sentence,
    inferred: [],
  };
}

export function createContext(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published: number | undefined,
  trace: Trace | undefined,
): Context {
  const tagged = new Map<number, readonly Tag[]>();
  let at = -1;
  let read: Numeral | undefined;
  return {
    text,
    tokens,
    sentences,
    published,
    trace,
    sentence: 0,
    numeral(i) {
      if (i !== at) {
        at = i;
        read = readNumeral(tokens, i);
      }
      return read;
    },
    tags(sentence) {
      let tags = tagged.get(sentence);
      if (!tags) {
        const { from, to } = sentences[sentence] as Sentence;
        tags = tagTokens(tokens, from, to);
        tagged.set(sentence, tags);
      }
      return tags;
    },
    tagOf(i, sentence) {
      const place = sentences[sentence];
      return place && i >= place.from && i < place.to ? this.tags(sentence)[i - place.from] : undefined;
    },
  };
}

export const wordAt = (context: Context, i: number): string => {
  const token = context.tokens[i];
  return token?.kind === 'word' ? token.lower : '';
};
export const textAt = (context: Context, i: number): string => context.tokens[i]?.text ?? '';
export const isGlued = (context: Context, i: number): boolean => context.tokens[i]?.gap === false;
export const isDash = (text: string): boolean =>
  text === '-' || text === '–' || text === '—' || text === '‐' || text === '‑' || text === '−';
