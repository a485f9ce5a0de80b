import { CURRENCIES, MINOR_CURRENCIES, NOT_CODES, OPEN_CURRENCIES } from '../lexicon/currencies';

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

export const currenciesByCode = new Map<string, Currency>();
/** By singular lower-case words joined by one space. */
export const currenciesByName = new Map<string, Currency>();
/** Parts of currencies by each of their forms. */
export const partsByName = new Map<string, Currency>();
/** By sign, or code where the code is no English word. */
export const currenciesBySign = new Map<string, Currency>();
/** First words of names that have more than one word. */
export const openers = new Set<string>();

function addNames(names: string, currency: Currency): void {
  for (const name of names.split(',')) {
    // The row above goes before.
    if (!currenciesByName.has(name)) currenciesByName.set(name, currency);
    const space = name.indexOf(' ');
    if (space > 0) openers.add(name.slice(0, space));
  }
}

function addSigns(signs: string, currency: Currency): void {
  if (signs) for (const sign of signs.split(',')) currenciesBySign.set(sign, currency);
}

for (const line of CURRENCIES.trim().split('\n')) {
  const [code = '', name = '', names = '', signs = ''] = line.split('|');
  const currency: Currency = { code, name };
  currenciesByCode.set(code, currency);
  addNames(name, currency);
  if (names) addNames(names, currency);
  addSigns(signs, currency);
  if (!NOT_CODES.has(code)) currenciesBySign.set(code, currency);
}

for (const line of OPEN_CURRENCIES.trim().split('\n')) {
  const [open = '', name = '', names = '', signs = ''] = line.split('|');
  const currency: Currency = { code: '', name, open };
  if (names) addNames(names, currency);
  addSigns(signs, currency);
}

for (const line of MINOR_CURRENCIES.trim().split('\n')) {
  const [name = '', forms = '', of = '', factor = ''] = line.split('|');
  const whole = of.length === 3 ? { code: of, name } : { code: '', name, open: of || name };
  for (const form of forms.split(',')) partsByName.set(form, { ...whole, factor: Number(factor) });
}
