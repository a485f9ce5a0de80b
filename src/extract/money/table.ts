import { tableText } from '../table-text';
import { CURRENCIES, MINOR_CURRENCIES, OPEN_CURRENCIES } from '../lexicon/currencies';

/** A currency under its ISO 4217 code; the code is empty where the words leave it open ("$", "crowns"). */
export interface Currency {
  readonly code: string;
  /** English name in the singular, lower case. */
  readonly name: string;
  /** What an open currency is compared under: its sign or common name. */
  readonly open?: string;
  /** Set for cents, pence and the like: how many of the currency one is. */
  readonly factor?: number;
}

const whole = tableText(CURRENCIES);
const open = tableText(OPEN_CURRENCIES);
const minor = tableText(MINOR_CURRENCIES);

const read = new Map<string, Currency>();

/** The currency of a line, made once. */
function made(line: string | undefined, make: (cells: readonly string[]) => Currency): Currency | undefined {
  if (line === undefined) return undefined;
  const currency = read.get(line) ?? make(line.split('|'));
  read.set(line, currency);
  return currency;
}

const wholeOf = (line: string | undefined): Currency | undefined =>
  made(line, ([code = '', name = '']) => ({ code, name }));
const openOf = (line: string | undefined): Currency | undefined =>
  made(line, ([shared = '', name = '']) => ({ code: '', name, open: shared }));
const minorOf = (line: string | undefined): Currency | undefined =>
  made(line, ([name = '', , of = '', factor = '']) => ({
    ...(of.length === 3 ? { code: of, name } : { code: '', name, open: of || name }),
    factor: Number(factor),
  }));

/** By ISO 4217 code. */
export const currencyByCode = (code: string): Currency | undefined => wholeOf(whole.find(code, 0));
/** By singular lower-case words joined by one space. The line above goes before. */
export const currencyNamed = (words: string): Currency | undefined =>
  wholeOf(whole.find(words, 1) ?? whole.find(words, 2)) ?? openOf(open.find(words, 2));
/** Parts of currencies by each of their forms. */
export const partNamed = (form: string): Currency | undefined => minorOf(minor.find(form, 1));
export const currencySigned = (sign: string): Currency | undefined =>
  openOf(open.find(sign, 3)) ?? wholeOf(whole.find(sign, 3));
/** True where a name of several words begins with the word. */
export const opensName = (word: string): boolean => whole.opens(word, 1) || whole.opens(word, 2) || open.opens(word, 2);
