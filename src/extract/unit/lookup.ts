import { getSingular, singularOf } from './plural';
import { isInitials } from './short';
import { prefixedCode, prefixedName, prefixedSymbol, withoutPrefix } from './prefixed';
import { codeOf, opensName, rowOf, unitLines, whole, type UnitLine, type UnitRow } from './table';
import { remembered } from '../table-text';

/** Longer words and symbols are no units; hostile text has them. */
const LONGEST_NAME = 40;
const LONGEST_SYMBOL = 8;

/** The unit that lower-case words joined by one space name, in the singular or plural. */
export const unitByName = (words: string): UnitRow | undefined =>
  words.length > LONGEST_NAME ? undefined : named(words);

const named = remembered((words) => {
  const line = getSingular(whole.name, words);
  return line === undefined ? prefixedName(words) : rowOf(line);
});

/** The unit that a symbol stands for, as written or, for three letters and more, in another case. */
export const unitBySymbol = (symbol: string): UnitRow | undefined =>
  symbol.length > LONGEST_SYMBOL ? undefined : symbolised(symbol);

const symbolised = remembered((symbol) => {
  const line = whole.symbol(symbol) ?? (symbol.length > 2 ? inAnyCase(symbol) : undefined);
  if (line !== undefined) return rowOf(line);
  return symbol.length < 2 ? undefined : prefixedSymbol(symbol);
});

const inAnyCase = (symbol: string): UnitLine | undefined =>
  isInitials(symbol) ? undefined : whole.small(symbol.toLowerCase());

/** The unit of a UCUM code without exponent and "per". Searches the table: for showing units, not for reading text. */
export function unitByCode(code: string): UnitRow | undefined {
  const line = unitLines().find((candidate) => codeOf(candidate) === code);
  return line === undefined ? prefixedCode(code) : rowOf(line);
}

const opens = (word: string): boolean => opensName(word) || opensName(singularOf(word) ?? '');

/** True where a name of several words may begin with the word: "square", "nautical", "kilowatt". */
export const opensUnitName = (word: string): boolean => word.length <= LONGEST_NAME && opening(word);

const opening = remembered((word) => opens(word) || opens(withoutPrefix(word) ?? ''));
