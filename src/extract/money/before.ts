import { isDash, isGlued, textAt, type Context } from '../draft';
import { currencyByLooseCode, currencyByName, currencyBySign } from './lookup';
import type { Currency } from './table';

/** A currency written before a figure, from token `from` on. */
export interface SignBefore {
  readonly currency: Currency;
  readonly from: number;
  readonly symbol: string;
  readonly negative: boolean;
  /** What a code multiplies by, besides naming the currency: "MEUR 5". */
  readonly times?: number;
}

/** Letter signs that may stand apart from the figure: "Rs 500", "RM 20". Shorter codes must touch it. */
const APART: ReadonlySet<string> = new Set(['Rs', 'Rs.', 'Rp', 'RM', 'kr', 'DM', 'KD', 'Fr']);
/** Names in the singular that stand before their figure in some Englishes: "euro 500". */
const NAMES: ReadonlySet<string> = new Set(['dollar', 'euro', 'pound', 'rupee']);
/** Tokens of a sign at most. */
const LONGEST = 3;

/** A currency sign before the figure at token `i`: "$", "US $", "A$", "$US", "GBP ", with the sign of a negative sum between. */
export function signBefore(context: Context, i: number): SignBefore | undefined {
  const { tokens } = context;
  const negative = isDash(textAt(context, i - 1)) && isGlued(context, i) && tokens[i - 2]?.kind === 'symbol';
  const at = negative ? i - 2 : i - 1;
  const last = tokens[at];
  if (!last || last.kind === 'number' || last.kind === 'break') return undefined;
  if (last.kind === 'mark' && last.text !== '.') return undefined;
  for (let n = LONGEST; n >= 1; n--) {
    const from = at - n + 1;
    const symbol = join(context, from, at);
    const currency = symbol === undefined ? undefined : currencyOf(symbol, n);
    if (symbol === undefined || !currency) continue;
    if (last.kind === 'word' && !standsFree(context, i, from, symbol)) return undefined;
    return signed(context, { currency, from, symbol, negative }, at);
  }
  return last.kind === 'word' ? wordBefore(last.text, last.lower, at, negative) : undefined;
}

const currencyOf = (symbol: string, tokens: number): Currency | undefined =>
  currencyBySign(symbol) ?? (tokens > 1 && symbol.endsWith('$') ? currencyBySign(symbol.toUpperCase()) : undefined);

/** The tokens `from`..`to` as one sign; a gap is allowed only between letters and the "$" behind them ("US $"). */
function join({ tokens }: Context, from: number, to: number): string | undefined {
  let out = '';
  for (let k = from; k <= to; k++) {
    const token = tokens[k];
    if (!token || token.kind === 'number' || token.kind === 'break') return undefined;
    if (k > from && token.gap && !(token.kind === 'symbol' && isLetters(out))) return undefined;
    out += token.text;
  }
  return out;
}

/** Letters of a country before its sign: "US", "HK", "c", but neither the article nor the pronoun. */
const isLetters = (text: string): boolean => text !== 'A' && text !== 'I' && /^(?:[A-Z]{1,3}|c)$/.test(text);

/** False where the letters before the figure at token `i` are more likely part of something else. */
function standsFree(context: Context, i: number, from: number, symbol: string): boolean {
  if (symbol.length === 1 && !/[.,]|\d{3}/.test(textAt(context, i))) return false;
  if (from === i - 1 && symbol.length < 3 && !isGlued(context, i) && !APART.has(symbol)) return false;
  // "PLX-R18": letters that are stuck to something before them are part of a code.
  return from === 0 || !isGlued(context, from) || OPENERS.has(textAt(context, from - 1));
}

const OPENERS: ReadonlySet<string> = new Set(['(', '"', '“', '‘', "'", '[', '$']);

/** "-$5": a dash that is stuck to the sign and to nothing before it makes the sum negative. */
function signed(context: Context, sign: SignBefore, last: number): SignBefore {
  const { from } = sign;
  const dashed = from === last && isDash(textAt(context, from - 1)) && isGlued(context, from);
  return dashed && context.tokens[from - 1]?.gap ? { ...sign, from: from - 1, negative: true } : sign;
}

/** A code in any case ("eur 5", "MEUR 5") or a name as if it were a sign. */
function wordBefore(text: string, lower: string, from: number, negative: boolean): SignBefore | undefined {
  const loose = currencyByLooseCode(text);
  if (loose) return { currency: loose.currency, from, symbol: text, negative, times: loose.times };
  const currency = NAMES.has(lower) ? currencyByName(lower) : undefined;
  return currency && { currency, from, symbol: text, negative };
}
