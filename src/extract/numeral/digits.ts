import { parseFigure } from '../figure';
import { VULGAR } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { glued, isJoint } from './joined';
import { addMagnitude } from './magnitude';
import { rounded, type Numeral, type Start } from './numeral';

/** What the last digit of a fraction of one counts. */
const FRACTION_STEP = 0.01;

/** "8,350", "4.5 million", "½", "1/2", "10 1/2", "10½", "6.02 × 10^23". */
export function readDigits(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i] as Token;
  const whole = { from: i, to: i + 1, step: FRACTION_STEP, worded: false };
  const vulgar = VULGAR.get(token.text);
  if (vulgar !== undefined) return addMagnitude(tokens, { ...whole, value: vulgar });
  const figure = parseFigure(token.text);
  if (!figure) return undefined;
  const start = { ...whole, value: figure.value, step: figure.step };
  return addMagnitude(tokens, raised(tokens, start) ?? withFraction(tokens, start) ?? start);
}

const isMinus = (text: string | undefined): boolean => text === '-' || text === '−' || text === '–';

/** "× 10^23", "x 10−30" behind a figure. */
function raised(tokens: readonly Token[], start: Start): Start | undefined {
  const sign = tokens[start.to]?.text;
  if ((sign !== '×' && sign !== 'x' && sign !== '*') || tokens[start.to + 1]?.text !== '10') return undefined;
  let at = start.to + 2;
  if (tokens[at]?.text === '^' && glued(tokens, at)) at++;
  const negative = isMinus(tokens[at]?.text) && glued(tokens, at);
  if (negative) at++;
  const exponent = tokens[at];
  if (!exponent || exponent.gap || !/^\d{1,2}$/.test(exponent.text)) return undefined;
  const factor = Number(`1e${negative ? '-' : ''}${exponent.text}`);
  return { ...start, to: at + 1, value: rounded(start.value * factor), step: start.step * factor };
}

/** "10½"; "1/2" alone, or after a whole number: "10 1/2", "10-1/2". */
function withFraction(tokens: readonly Token[], start: Start): Start | undefined {
  const { from, to, value } = start;
  const vulgar = VULGAR.get(tokens[to]?.text ?? '');
  if (vulgar !== undefined) return { ...start, to: to + 1, value: value + vulgar, step: FRACTION_STEP };
  const own = slashed(tokens, from);
  if (own !== undefined && !(tokens[from + 3]?.text === '/' && glued(tokens, from + 3)))
    return { ...start, to: from + 3, value: own, step: FRACTION_STEP };
  const at = isJoint(tokens, to) ? to + 1 : to;
  const mixed = tokens[to]?.text === '/' ? undefined : slashed(tokens, at);
  return mixed === undefined ? undefined : { ...start, to: at + 3, value: value + mixed, step: FRACTION_STEP };
}

/** Denominators that a slash is read as a fraction with; others are dates, votes, scores. */
const BOTTOMS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 128]);

/** "1/2", "3/4", "5/8": digits, a slash and a small denominator, with nothing between. */
function slashed(tokens: readonly Token[], i: number): number | undefined {
  const [a, slash, b] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (a?.kind !== 'number' || b?.kind !== 'number' || (slash?.text !== '/' && slash?.text !== '⁄')) return undefined;
  if (slash.gap || b.gap) return undefined;
  const [top, bottom] = [Number(a.text), Number(b.text)];
  return top > 0 && top < bottom && BOTTOMS.has(bottom) ? top / bottom : undefined;
}
