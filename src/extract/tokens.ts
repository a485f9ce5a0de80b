import { fold } from './fold';
import type { Span } from '../types';

/**
 * What a token is by its characters alone. `number` starts with a digit (or is a vulgar fraction), `symbol` is one sign such as
 * "$" or "%", `mark` is punctuation, `break` is the white space between two blocks of the text.
 */
export type TokenKind = 'word' | 'number' | 'symbol' | 'mark' | 'break';

/** A token is a span of the text: `text` is its slice, `lower` the same folded, `gap` whether white space stands before it. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly gap: boolean;
}

/** Classes of characters as small numbers, for a table of one byte each. */
const Class = { Space: 0, Line: 1, Letter: 2, Digit: 3, Symbol: 4, Mark: 5, Skip: 6 } as const;

const SYMBOLS = '$£€¥%‰°+=<>~#&*@|^×÷±−½¼¾⅓⅔⅛⅜⅝⅞′″₿₹₽₩₪₫₦₱₺₴₭₮₡₲₵₸₼₾฿¢№§';
const FRACTIONS = '½¼¾⅓⅔⅛⅜⅝⅞';

/** One class per UTF-16 unit, made once: the scanner then takes one look per character. */
const CLASSES = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536).fill(Class.Letter);
  const set = (from: number, to: number, value: number): void => void table.fill(value, from, to + 1);
  set(0, 0x20, Class.Space);
  set(0x21, 0x2f, Class.Mark);
  set(0x30, 0x39, Class.Digit);
  set(0x3a, 0x40, Class.Mark);
  set(0x5b, 0x60, Class.Mark);
  set(0x7b, 0x7e, Class.Mark);
  set(0x7f, 0xa0, Class.Space);
  set(0xa1, 0xbf, Class.Mark);
  set(0x2000, 0x200a, Class.Space);
  set(0x2010, 0x2027, Class.Mark);
  set(0x202f, 0x202f, Class.Space);
  set(0x2030, 0x205e, Class.Mark);
  set(0x205f, 0x205f, Class.Space);
  set(0x2070, 0x209c, Class.Symbol);
  set(0x20a0, 0x20c0, Class.Symbol);
  set(0x2190, 0x2bff, Class.Mark);
  set(0x3000, 0x3000, Class.Space);
  set(0x3001, 0x3003, Class.Mark);
  set(0x3008, 0x3011, Class.Mark);
  set(0xd800, 0xdfff, Class.Symbol);
  set(0xfffc, 0xffff, Class.Symbol);
  for (const code of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) table[code] = Class.Line;
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) table[code] = Class.Skip;
  for (const code of [0xaa, 0xb5, 0xba]) table[code] = Class.Letter;
  for (const sign of SYMBOLS) table[sign.charCodeAt(0)] = Class.Symbol;
  return table;
}

const classAt = (text: string, i: number): number => CLASSES[text.charCodeAt(i)] ?? Class.Space;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;
/** A prime is an apostrophe only before a lone "s": "2022′s". */
const isPrime = (code: number): boolean => code === 0x2032;
const isThin = (code: number): boolean =>
  code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2007 || code === 0x2008;

function digitsEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && (isDigit(text.charCodeAt(i)) || classAt(text, i) === Class.Skip)) i++;
  return i;
}

function countDigits(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) n++;
  return n;
}

/**
 * End of the figure that starts at `start`: digits with separators between digits. A point or comma joins any digits; an apostrophe,
 * a thin or no-break space or (after one to three digits) an ordinary space joins groups of three only.
 */
function figureEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  let spaced = countDigits(text, start, end) <= 3 && text.charCodeAt(start) !== 46;
  for (;;) {
    const code = text.charCodeAt(end);
    const next = digitsEnd(text, end + 1);
    if (next === end + 1 || !isDigit(text.charCodeAt(end + 1))) return end;
    const size = countDigits(text, end + 1, next);
    if (code === 44 || code === 46) {
      end = next;
      if (code === 46) spaced = false;
    } else if (size === 3 && (isApostrophe(code) || ((isThin(code) || code === 32) && spaced)) && joins(text, next)) {
      end = next;
    } else {
      return end;
    }
  }
}

/** A group of three ends the figure or is followed by a separator: "816 000 t", not "24 200th" or "10 100m". */
function joins(text: string, end: number): boolean {
  const kind = classAt(text, end);
  return kind !== Class.Letter && kind !== Class.Digit;
}

/** "'s" and "s'" are cut off as words of their own, other apostrophes ("don't", "O'Brien") stay inside. */
function wordEnd(text: string, start: number): number {
  let i = start;
  for (;;) {
    const kind = classAt(text, i);
    if (kind === Class.Letter || kind === Class.Skip) {
      i++;
      continue;
    }
    if (i < text.length && isApostrophe(text.charCodeAt(i)) && i > start && classAt(text, i + 1) === Class.Letter) {
      const owned = (text.charCodeAt(i + 1) | 32) === 115 && classAt(text, i + 2) !== Class.Letter;
      if (owned) return i;
      i += 2;
      continue;
    }
    return i;
  }
}

/**
 * Cuts a text into tokens in one pass over its characters. Every character is white space or in exactly one token; the text is
 * never rewritten. A blank line, and a line end after a short or finished line, is a `break`.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let gap = true;
  let lineStart = 0;
  let i = 0;
  const push = (start: number, end: number, kind: TokenKind): void => {
    const slice = text.slice(start, end);
    tokens.push({ start, end, kind, text: slice, lower: kind === 'word' ? fold(slice) : slice, gap });
    gap = false;
    i = end;
  };
  while (i < text.length) {
    const kind = classAt(text, i);
    if (kind === Class.Space || kind === Class.Skip) {
      if (kind === Class.Space) gap = true;
      i++;
    } else if (kind === Class.Line) {
      const end = lineBreakEnd(text, i);
      const last = tokens.at(-1);
      if (last && last.kind !== 'break' && endsBlock(text, i, end, i - lineStart)) push(i, end, 'break');
      gap = true;
      i = lineStart = end;
    } else if (kind === Class.Letter) {
      push(i, wordEnd(text, i), 'word');
    } else if (kind === Class.Digit) {
      push(i, figureEnd(text, i), 'number');
    } else if (
      kind === Class.Mark &&
      text.charCodeAt(i) === 46 &&
      classAt(text, i + 1) === Class.Digit &&
      !afterWord(tokens, gap)
    ) {
      push(i, figureEnd(text, i + 1), 'number');
    } else if ((isApostrophe(text.charCodeAt(i)) || isPrime(text.charCodeAt(i))) && ownsHere(text, i, tokens, gap)) {
      push(i, i + 2, 'word');
    } else if (kind === Class.Symbol) {
      const pair = isPair(text, i);
      push(i, pair ? i + 2 : i + 1, FRACTIONS.includes(text.charAt(i)) ? 'number' : 'symbol');
    } else {
      push(i, i + 1, 'mark');
    }
  }
  return tokens;
}

function afterWord(tokens: readonly Token[], gap: boolean): boolean {
  const last = tokens.at(-1);
  return !gap && last !== undefined && (last.kind === 'word' || last.kind === 'number');
}

function ownsHere(text: string, i: number, tokens: readonly Token[], gap: boolean): boolean {
  if (gap || !tokens.length) return false;
  return (
    (text.charCodeAt(i + 1) | 32) === 115 && classAt(text, i + 2) !== Class.Letter && tokens.at(-1)?.kind !== 'mark'
  );
}

function isPair(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  const next = text.charCodeAt(i + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}

function lineBreakEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && (classAt(text, i) === Class.Line || classAt(text, i) === Class.Space)) i++;
  return i;
}

/** Lines shorter than this were not wrapped to a page's width: their end is meant (headlines, list items). */
const WRAPPED = 55;

function endsBlock(text: string, from: number, to: number, width: number): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (classAt(text, i) === Class.Line) lines++;
  }
  if (lines > 1 || width < WRAPPED || width > 140) return true;
  return '.!?:;”"’'.includes(text.charAt(from - 1));
}
