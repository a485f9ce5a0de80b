import {
  currencyByLooseCode,
  currencyByName,
  currencyBySign,
  opensCurrencyName,
  type Currency,
} from './lexicon/currencies';
import { isDash, isGlued, textAt, wordAt, type Context } from './draft';
import type { Unit } from '../types';

/** Letter signs that may stand apart from the figure: "Rs 500", "RM 20". Shorter codes must touch it. */
const APART = new Set(['Rs', 'Rs.', 'Rp', 'RM', 'kr', 'DM', 'KD', 'Fr']);

/** A currency sign before the figure at token `i`: "$", "US $", "A$", "$US", "GBP ", with the sign of a negative sum between. */
export function signBefore(
  context: Context,
  i: number,
): { currency: Currency; from: number; symbol: string; negative: boolean; times?: number } | undefined {
  const { tokens } = context;
  let k = i - 1;
  let negative = false;
  if (isDash(textAt(context, k)) && isGlued(context, i) && tokens[k - 1]?.kind === 'symbol') {
    negative = true;
    k--;
  }
  const last = tokens[k];
  if (!last || last.kind === 'number' || last.kind === 'break') return undefined;
  if (last.kind === 'mark' && last.text !== '.') return undefined;
  for (let n = 3; n >= 1; n--) {
    const from = k - n + 1;
    if (from < 0) continue;
    const symbol = join(context, from, k);
    if (symbol === undefined) continue;
    const currency =
      currencyBySign(symbol) ?? (n > 1 && symbol.endsWith('$') ? currencyBySign(symbol.toUpperCase()) : undefined);
    if (!currency) continue;
    if (last.kind === 'word' && symbol.length === 1 && !/[.,]|\d{3}/.test(textAt(context, i))) return undefined;
    const letters = last.kind === 'word' && n === 1;
    if (letters && symbol.length < 3 && !isGlued(context, i) && !APART.has(symbol)) return undefined;
    // "PLX-R18": letters that are stuck to something before them are part of a code.
    if (last.kind === 'word' && from > 0 && !tokens[from]?.gap && !/^[("“‘'[$]$/.test(tokens[from - 1]?.text ?? '"'))
      return undefined;
    return signed(context, currency, from, k, negative, symbol);
  }
  const loose = last.kind === 'word' ? currencyByLooseCode(last.text) : undefined;
  if (loose) return { currency: loose.currency, from: k, symbol: last.text, negative, times: loose.times };
  if (last.kind === 'word' && /^(?:dollar|euro|pound|rupee)$/.test(last.lower)) {
    const currency = currencyByName(last.lower);
    if (currency) return { currency, from: k, symbol: last.text, negative };
  }
  return undefined;
}

function signed(
  context: Context,
  currency: Currency,
  from: number,
  to: number,
  negative: boolean,
  symbol: string,
): { currency: Currency; from: number; symbol: string; negative: boolean } {
  const before = textAt(context, from - 1);
  // "-$5" and "minus $5"
  if (isDash(before) && isGlued(context, from) && context.tokens[from - 1]?.gap && to === from)
    return { currency, from: from - 1, symbol, negative: true };
  return { currency, from, symbol, negative };
}

/** The tokens `from`..`to` as one sign; a gap is allowed only between letters and the "$" behind them ("US $"). */
function join(context: Context, from: number, to: number): string | undefined {
  let out = '';
  for (let k = from; k <= to; k++) {
    const token = context.tokens[k];
    if (!token || token.kind === 'number' || token.kind === 'break') return undefined;
    if (
      k > from &&
      token.gap &&
      !(token.kind === 'symbol' && /^[A-Z]{1,3}$|^c$/.test(out) && out !== 'A' && out !== 'I')
    )
      return undefined;
    out += token.text;
  }
  return out;
}

/** The currency named behind the figure, from token `i`: "dollars", "US dollars", "Danish crowns", "€", "JPY", "pence". */
export function nameAfter(
  context: Context,
  i: number,
  scaled = false,
): { currency: Currency; to: number; symbol: string; times?: number } | undefined {
  const token = context.tokens[i];
  if (!token || token.kind === 'break') return undefined;
  let at = i;
  if (isDash(token.text) && isGlued(context, i) && isGlued(context, i + 1)) at = i + 1;
  const start = context.tokens[at];
  if (!start) return undefined;
  if (start.kind === 'symbol') {
    const two = currencyBySign(start.text + textAt(context, at + 1));
    const currency = currencyBySign(start.text);
    // A sign behind a figure belongs to the next figure when that follows at once: "50 $60".
    if (!currency || (start.gap && context.tokens[at + 1]?.kind === 'number')) return undefined;
    return two && isGlued(context, at + 1)
      ? { currency: two, to: at + 2, symbol: start.text + textAt(context, at + 1) }
      : { currency, to: at + 1, symbol: start.text };
  }
  if (start.kind !== 'word') return undefined;
  const code = start.text.length === 3 ? currencyBySign(start.text) : undefined;
  if (code) return { currency: code, to: at + 1, symbol: start.text };
  // "118.5p", "68 p at", not "5 p.m."
  if (
    start.text === 'p' &&
    !(textAt(context, at + 1) === '.' && wordAt(context, at + 2) === 'm') &&
    (!start.gap || context.tokens[at + 1]?.kind !== 'word' || context.tagOf(at + 1, context.sentence) === 'prep')
  )
    return { currency: { code: 'GBP', name: 'penny', factor: 0.01 }, to: at + 1, symbol: 'p' };
  const loose = currencyByLooseCode(start.text);
  if (loose)
    return {
      currency: loose.currency,
      to: at + 1,
      symbol: start.text,
      ...(loose.times === 1 ? {} : { times: loose.times }),
    };
  const named = longestName(context, at);
  if (named) return named;
  // "150 kn" is a price in Croatian kuna where money is spoken of, else a speed
  if (start.text === 'kn' && speaksOfMoney(context, at))
    return { currency: { code: 'HRK', name: 'croatian kuna' }, to: at + 1, symbol: start.text };
  if (isPoundMoney(context, at, scaled))
    return { currency: { code: 'GBP', name: 'pound sterling' }, to: at + 1, symbol: start.text };
  if (/^[A-Z]{2,3}$/.test(start.text) && context.tokens[at + 1]?.kind === 'symbol') {
    const currency = currencyBySign(start.text + textAt(context, at + 1));
    if (currency && context.tokens[at + 2]?.kind !== 'number')
      return { currency, to: at + 2, symbol: start.text + textAt(context, at + 1) };
  }
  return undefined;
}

function longestName(
  context: Context,
  at: number,
): { currency: Currency; to: number; symbol: string; times?: number } | undefined {
  const { word: head, next } = plainWord(context, at);
  let words = head;
  let to = next;
  let best = longEnough(currencyByName(words)) ? { currency: currencyByName(words) as Currency, to } : undefined;
  if (opensCurrencyName(head)) {
    for (let n = 0; n < 3; n++) {
      const more = plainWord(context, to);
      if (!more.word) break;
      words += ` ${more.word}`;
      to = more.next;
      const currency = currencyByName(words);
      if (currency) best = { currency, to };
    }
  }
  const [start, end] = [context.tokens[at], context.tokens[(best?.to ?? at + 1) - 1]];
  return best && start && end ? { ...best, symbol: context.text.slice(start.start, end.end) } : undefined;
}

const longEnough = (currency: Currency | undefined): boolean => currency !== undefined;

/** A word, with "U.S." read as "us". */
function plainWord(context: Context, i: number): { word: string; next: number } {
  const word = wordAt(context, i);
  if (word === 'u' && textAt(context, i + 1) === '.' && wordAt(context, i + 2) === 's')
    return { word: 'us', next: textAt(context, i + 3) === '.' ? i + 4 : i + 3 };
  return { word, next: i + 1 };
}

const MASS =
  /^(?:weigh(?:s|ed|ing|t)?|heavier|lighter|lift(?:s|ed|ing)?|bench|pounder|payload|cargo|explosives?|ounces?|meat|beef|body|overweight|carry|carrie[sd]|load(?:ed)?|kilos?|kilograms?|kg|lbs?|per|torque|thrust|inch(?:es)?|tall)$/;
const MONEY =
  /^(?:£|cost|costs|costing|pay|pays|paid|paying|price|prices|priced|worth|spend|spends|spent|fine|fined|fee|fees|sterling|pence|earn|earned|earning|salary|wage|wages|sell|sold|buy|bought|budget|debt|tax|taxes|income|revenue|profit|profits|loan|bill|bank|invest|invested|investment|money|cash|raise|raised|donated|fund|funding|rent|euros?|dollars?|value|valued|deal|transfer|compensation|damages|grant|prize|jackpot)$/;

/** Tokens to either side in which a word shows whether pounds are paid or weighed. */
const NEAR = 30;

/** "pounds" behind a figure is money with a magnitude or money words in the sentence and no weighing, else a weight. */
export function isPoundMoney(context: Context, i: number, scaled: boolean): boolean {
  if (!/^pounds?$/.test(wordAt(context, i)) || isDash(textAt(context, i - 1))) return false;
  if (wordAt(context, i + 1) === 'of' && !scaled) return false;
  if (textAt(context, i + 1) === '(' && /^(?:\$|€|US)$/.test(textAt(context, i + 2))) return true;
  return scaled || speaksOfMoney(context, i);
}

/** True where words near token `i` in its sentence pay, and none of them weighs. */
function speaksOfMoney(context: Context, i: number): boolean {
  const sentence = context.sentences[context.sentence];
  let money = false;
  const [from, to] = [Math.max(sentence?.from ?? i, i - NEAR), Math.min(sentence?.to ?? i, i + NEAR)];
  for (let k = from; k < to; k++) {
    const token = context.tokens[k];
    if (!token || k === i) continue;
    if (MASS.test(token.lower)) return false;
    if (MONEY.test(token.lower)) money = true;
  }
  return money;
}

export function moneyUnit(currency: Currency, symbol: string): Unit {
  return {
    kind: 'money',
    code: currency.code,
    symbol,
    ...(currency.open ? { base: currency.open } : {}),
    ...(currency.factor ? { factor: currency.factor } : {}),
  };
}
