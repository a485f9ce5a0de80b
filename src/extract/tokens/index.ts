import type { Span } from '../../types';
import { fold } from '../fold';
import { endsBlock, lineBreakEnd } from './block-end';
import { Class, classAt, isApostrophe, isPrime } from './characters';
import { figureEnd } from './figure-end';
import { isLoneS, wordEnd } from './word-end';

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

const FRACTIONS = '½¼¾⅓⅔⅛⅜⅝⅞';

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
    } else if (kind === Class.Letter) push(i, wordEnd(text, i), 'word');
    else if (kind === Class.Digit) push(i, figureEnd(text, i), 'number');
    else if (opensDecimal(text, i, touched(tokens, gap))) push(i, figureEnd(text, i + 1), 'number');
    else if (opensGenitive(text, i, touched(tokens, gap))) push(i, i + 2, 'word');
    else if (kind !== Class.Symbol) push(i, i + 1, 'mark');
    else push(i, isPair(text, i) ? i + 2 : i + 1, FRACTIONS.includes(text.charAt(i)) ? 'number' : 'symbol');
  }
  return tokens;
}

/** The token that ends where the next one starts. */
const touched = (tokens: readonly Token[], gap: boolean): Token | undefined => (gap ? undefined : tokens.at(-1));

/** ".45" where no word or figure touches the point. */
const opensDecimal = (text: string, i: number, touching: Token | undefined): boolean =>
  text.charCodeAt(i) === 46 &&
  classAt(text, i + 1) === Class.Digit &&
  touching?.kind !== 'word' &&
  touching?.kind !== 'number';

/** "'s" that touches what stands before it. */
function opensGenitive(text: string, i: number, touching: Token | undefined): boolean {
  const code = text.charCodeAt(i);
  if (!touching || touching.kind === 'mark' || !(isApostrophe(code) || isPrime(code))) return false;
  return isLoneS(text, i + 1);
}

/** A surrogate pair: one sign of two units. */
function isPair(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  const next = text.charCodeAt(i + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}
