import { NOT_CODES, NOT_LOOSE_CODES } from '../lexicon/currencies';
import { remembered } from '../table-text';
import { currencyByCode, currencyNamed, currencySigned, opensName, partNamed, type Currency } from './table';

export { currencyByCode };

/** Longer words and signs are no currencies; hostile text has them. */
const LONGEST_NAME = 40;
const LONGEST_SIGN = 5;

/** The currency that lower-case words joined by one space name; "pound(s)" alone is left to the reader of units. */
export const currencyByName = (words: string): Currency | undefined =>
  words.length > LONGEST_NAME ? undefined : named(words);

const named = remembered((words) => {
  const plain = partNamed(words) ?? currencyNamed(words);
  if (plain || !words.endsWith('s')) return plain;
  const singular = words.slice(0, -1);
  return singular.endsWith('s') || singular.endsWith('y') ? undefined : currencyNamed(singular);
});

/** The currency a sign or ISO code before or after a figure stands for, in its exact case. */
export const currencyBySign = (sign: string): Currency | undefined =>
  sign.length > LONGEST_SIGN ? undefined : signed(sign);

const signed = remembered(
  (sign) =>
    currencySigned(sign) ??
    (sign.length === 3 && !NOT_CODES.has(sign) ? currencyByCode(sign) : undefined) ??
    (sign.length === 4 && sign.endsWith('$') ? currencyByCode(sign.slice(0, 3)) : undefined),
);

/** The currency of an ISO code in any case: "usd", "Eur"; "M" or "k" before it makes millions and thousands of it: "MEUR". */
export function currencyByLooseCode(word: string): { readonly currency: Currency; readonly times: number } | undefined {
  if (word.length === 3) {
    const code = word.toUpperCase();
    const currency = NOT_CODES.has(code) || NOT_LOOSE_CODES.has(code) ? undefined : currencyByCode(code);
    return currency && { currency, times: 1 };
  }
  const times = word.length === 4 ? TIMES.get(word.charAt(0)) : undefined;
  const currency = times === undefined ? undefined : currencyByCode(word.slice(1));
  return currency && times !== undefined ? { currency, times } : undefined;
}

const TIMES: ReadonlyMap<string, number> = new Map([
  ['M', 1e6],
  ['m', 1e6],
  ['K', 1e3],
  ['k', 1e3],
]);

export const opensCurrencyName = (word: string): boolean => word.length <= LONGEST_NAME && opening(word);

const opening = remembered(opensName);
