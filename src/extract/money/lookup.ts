import { NOT_CODES, NOT_LOOSE_CODES } from '../lexicon/currencies';
import { currenciesByCode, currenciesByName, currenciesBySign, openers, partsByName, type Currency } from './table';

/** The currency that lower-case words joined by one space name; "pound(s)" alone is left to the reader of units. */
export function currencyByName(words: string): Currency | undefined {
  const plain = partsByName.get(words) ?? currenciesByName.get(words);
  if (plain || !words.endsWith('s')) return plain;
  const singular = words.slice(0, -1);
  return singular.endsWith('s') || singular.endsWith('y') ? undefined : currenciesByName.get(singular);
}

/** The currency a sign or ISO code before or after a figure stands for, in its exact case. */
export const currencyBySign = (sign: string): Currency | undefined =>
  currenciesBySign.get(sign) ??
  (sign.length === 3 && !NOT_CODES.has(sign) ? currenciesByCode.get(sign) : undefined) ??
  (sign.length === 4 && sign.endsWith('$') ? currenciesByCode.get(sign.slice(0, 3)) : undefined);

/** The currency of an ISO code in any case: "usd", "Eur"; "M" or "k" before it makes millions and thousands of it: "MEUR". */
export function currencyByLooseCode(word: string): { readonly currency: Currency; readonly times: number } | undefined {
  if (word.length === 3) {
    const code = word.toUpperCase();
    const currency = NOT_CODES.has(code) || NOT_LOOSE_CODES.has(code) ? undefined : currenciesByCode.get(code);
    return currency && { currency, times: 1 };
  }
  const times = word.length === 4 ? TIMES.get(word.charAt(0)) : undefined;
  const currency = times === undefined ? undefined : currenciesByCode.get(word.slice(1));
  return currency && times !== undefined ? { currency, times } : undefined;
}

const TIMES: ReadonlyMap<string, number> = new Map([
  ['M', 1e6],
  ['m', 1e6],
  ['K', 1e3],
  ['k', 1e3],
]);

export const currencyByCode = (code: string): Currency | undefined => currenciesByCode.get(code);
export const opensCurrencyName = (word: string): boolean => openers.has(word);
