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

/** By ISO 4217 code. */
export const currenciesByCode = new Map<string, Currency>();
/** By singular lower-case words joined by one space. */
export const currenciesByName = new Map<string, Currency>();
/** Parts of currencies by each of their forms. */
export const partsByName = new Map<string, Currency>();
export const currenciesBySign = new Map<string, Currency>();
/** First words of names that have more than one word. */
export const openers = new Set<string>();

function addName(name: string, currency: Currency): void {
  // The line above goes before.
  if (!currenciesByName.has(name)) currenciesByName.set(name, currency);
  const space = name.indexOf(' ');
  if (space > 0) openers.add(name.slice(0, space));
}

function addForms(names: string | undefined, signs: string | undefined, currency: Currency): void {
  if (names) for (const name of names.split(',')) addName(name, currency);
  if (signs) for (const sign of signs.split(',')) currenciesBySign.set(sign, currency);
}

const cells = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

for (const line of cells(CURRENCIES)) {
  const code = line[0] ?? '';
  const currency: Currency = { code, name: line[1] ?? '' };
  currenciesByCode.set(code, currency);
  addName(currency.name, currency);
  addForms(line[2], line[3], currency);
}

for (const [open = '', name = '', names, signs] of cells(OPEN_CURRENCIES))
  addForms(names, signs, { code: '', name, open });

for (const [name = '', forms = '', of = '', factor = ''] of cells(MINOR_CURRENCIES)) {
  const whole = of.length === 3 ? { code: of, name } : { code: '', name, open: of || name };
  for (const form of forms.split(',')) partsByName.set(form, { ...whole, factor: Number(factor) });
}
