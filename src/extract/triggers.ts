import { CARDINALS, MAGNITUDES, MULTIPLES, VAGUE_PLURALS, VAGUE_SMALL } from './lexicon/number-words';
import { MONTHS, RELATIVE, WEEKDAYS, SEASONS } from './lexicon/calendar';
import type { Token } from './tokens';

/** Kinds of tokens at which a written form may be recognised; a finder names those it wants. */
export const DIGITS = 1;
export const NUMBER_WORD = 2;
export const VAGUE_WORD = 4;
export const MULTIPLE_WORD = 8;
export const CALENDAR_WORD = 16;
/** Words that begin a time and no number: "half past six". */
export const CLOCK_WORD = 32;

const words = new Map<string, number>();
const mark = (list: Iterable<string>, bit: number): void => {
  for (const word of list) words.set(word, (words.get(word) ?? 0) | bit);
};
mark(CARDINALS.keys(), NUMBER_WORD);
mark(MAGNITUDES.keys(), NUMBER_WORD);
mark(['half', 'quarter', 'a', 'an'], NUMBER_WORD);
mark(['half', 'quarter', 'a', 'noon', 'midday', 'midnight'], CLOCK_WORD);
mark(VAGUE_PLURALS.keys(), VAGUE_WORD);
mark(VAGUE_SMALL.keys(), VAGUE_WORD);
mark(MULTIPLES.keys(), MULTIPLE_WORD);
mark(MONTHS.keys(), CALENDAR_WORD);
mark(WEEKDAYS.keys(), CALENDAR_WORD);
mark(SEASONS.keys(), CALENDAR_WORD);
mark(RELATIVE, CALENDAR_WORD);

/** Bits of the kinds above that a token is; 0 for most. */
export const triggerOf = (token: Token): number =>
  token.kind === 'number' ? DIGITS : token.kind === 'word' ? (words.get(token.lower) ?? 0) : 0;
