import { getSingular, singularOf } from './plural';
import { isInitials } from './short';
import { prefixedCode, prefixedName, prefixedSymbol, withoutPrefix } from './prefixed';
import { codeOf, openers, rowOf, unitLines, whole, type UnitLine, type UnitRow } from './table';

/** Longer words and symbols are no units; hostile text has them. */
const LONGEST_NAME = 40;
const LONGEST_SYMBOL = 8;

/** The unit that lower-case words joined by one space name, in the singular or plural. */
export function unitByName(words: string): UnitRow | undefined {
  if (words.length > LONGEST_NAME) return undefined;
  const line = getSingular(whole.names, words);
  return line ? rowOf(line) : prefixedName(words);
}

/** The unit that a symbol stands for, as written or, for three letters and more, in another case. */
export function unitBySymbol(symbol: string): UnitRow | undefined {
  const line = whole.symbols.get(symbol) ?? (symbol.length > 2 ? inAnyCase(symbol) : undefined);
  if (line) return rowOf(line);
  return symbol.length < 2 || symbol.length > LONGEST_SYMBOL ? undefined : prefixedSymbol(symbol);
}

function inAnyCase(symbol: string): UnitLine | undefined {
  if (symbol.length > LONGEST_SYMBOL || isInitials(symbol)) return undefined;
  const small = symbol.toLowerCase();
  return whole.symbols.get(small) ?? whole.small.get(small);
}

/** The unit of a UCUM code without exponent and "per". Searches the table: for showing units, not for reading text. */
export function unitByCode(code: string): UnitRow | undefined {
  const line = unitLines.find((candidate) => codeOf(candidate) === code);
  return line ? rowOf(line) : prefixedCode(code);
}

const opens = (word: string): boolean => openers.has(word) || openers.has(singularOf(word) ?? '');

/** True where a name of several words may begin with the word: "square", "nautical", "kilowatt". */
export const opensUnitName = (word: string): boolean => opens(word) || opens(withoutPrefix(word) ?? '');
