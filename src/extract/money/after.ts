import { isDash, isGlued, textAt, wordAt, type Context } from '../draft';
import type { Token } from '../tokens';
import { currencyByLooseCode, currencyBySign } from './lookup';
import { longestName } from './name';
import { isPoundMoney, speaksOfMoney } from './pounds';
import type { Currency } from './table';

/** A currency written behind a figure, up to token `to`. */
export interface NameAfter {
  readonly currency: Currency;
  readonly to: number;
  readonly symbol: string;
  /** What a code multiplies by, besides naming the currency: "5 MEUR". */
  readonly times?: number;
}

const PENNY: Currency = { code: 'GBP', name: 'penny', factor: 0.01 };
const POUND: Currency = { code: 'GBP', name: 'pound sterling' };
const KUNA: Currency = { code: 'HRK', name: 'croatian kuna' };

/** The currency named behind the figure, from token `i`: "dollars", "US dollars", "Danish crowns", "€", "JPY", "pence". */
export function nameAfter(context: Context, i: number, scaled = false): NameAfter | undefined {
  const at = isDash(textAt(context, i)) && isGlued(context, i) && isGlued(context, i + 1) ? i + 1 : i;
  const token = context.tokens[at];
  if (token?.kind === 'symbol') return signAfter(context, at, token);
  if (token?.kind !== 'word') return undefined;
  const code = token.text.length === 3 ? currencyBySign(token.text) : undefined;
  if (code) return { currency: code, to: at + 1, symbol: token.text };
  if (isPence(context, at, token)) return { currency: PENNY, to: at + 1, symbol: token.text };
  const loose = currencyByLooseCode(token.text);
  if (loose) return { ...loose, to: at + 1, symbol: token.text };
  return longestName(context, at) ?? abbreviated(context, at, token, scaled) ?? letteredSign(context, at, token);
}

function signAfter(context: Context, at: number, { text, gap }: Token): NameAfter | undefined {
  const currency = currencyBySign(text);
  // A sign behind a figure belongs to the next figure when that follows at once: "50 $60".
  if (!currency || (gap && context.tokens[at + 1]?.kind === 'number')) return undefined;
  return (isGlued(context, at + 1) ? pair(context, at, text) : undefined) ?? { currency, to: at + 1, symbol: text };
}

function pair(context: Context, at: number, text: string): NameAfter | undefined {
  const symbol = text + textAt(context, at + 1);
  const currency = currencyBySign(symbol);
  return currency && { currency, to: at + 2, symbol };
}

/** "118.5p", "68 p at", not "5 p.m." */
function isPence(context: Context, at: number, { text, gap }: Token): boolean {
  if (text !== 'p' || (textAt(context, at + 1) === '.' && wordAt(context, at + 2) === 'm')) return false;
  return !gap || context.tokens[at + 1]?.kind !== 'word' || context.tagOf(at + 1, context.sentence) === 'prep';
}

/** Words that are units of measure too: "150 kn" is a price in Croatian kuna where money is spoken of, else a speed. */
function abbreviated(context: Context, at: number, { text }: Token, scaled: boolean): NameAfter | undefined {
  const kuna = text === 'kn' && speaksOfMoney(context, at);
  const currency = kuna ? KUNA : isPoundMoney(context, at, scaled) ? POUND : undefined;
  return currency && { currency, to: at + 1, symbol: text };
}

/** "5 US$" */
function letteredSign(context: Context, at: number, { text }: Token): NameAfter | undefined {
  if (context.tokens[at + 1]?.kind !== 'symbol' || !/^[A-Z]{2,3}$/.test(text)) return undefined;
  return context.tokens[at + 2]?.kind === 'number' ? undefined : pair(context, at, text);
}
