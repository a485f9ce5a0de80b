import { getSingular, singularOf } from './plural';
import { prefixedCode, prefixedName, prefixedSymbol, withoutPrefix } from './prefixed';
import { openers, whole, type UnitRow } from './table';

/** Longer words and symbols are no units; hostile text has them. */
const LONGEST_NAME = 40;
const LONGEST_SYMBOL = 8;

/** The unit that lower-case words joined by one space name, in the singular or plural. */
export const unitByName = (words: string): UnitRow | undefined =>
  words.length > LONGEST_NAME ? undefined : (getSingular(whole.names, words) ?? prefixedName(words));

/** The unit that a symbol stands for, as written or, for three letters and more, in another case. */
export function unitBySymbol(symbol: string): UnitRow | undefined {
  const plain = whole.symbols.get(symbol);
  if (plain || symbol.length < 2 || symbol.length > LONGEST_SYMBOL) return plain;
  return (symbol.length > 2 ? whole.small.get(symbol.toLowerCase()) : undefined) ?? prefixedSymbol(symbol);
}

/** The unit of a UCUM code without exponent and "per". */
export const unitByCode = (code: string): UnitRow | undefined => whole.codes.get(code) ?? prefixedCode(code);

const opens = (word: string): boolean => openers.has(word) || openers.has(singularOf(word) ?? '');

/** True where a name of several words may begin with the word: "square", "nautical", "kilowatt". */
export const opensUnitName = (word: string): boolean => opens(word) || opens(withoutPrefix(word) ?? '');
