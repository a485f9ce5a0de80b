import { CARDINALS, MAGNITUDES } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { andPart } from './and-part';
import { joined } from './joined';
import { addMagnitude } from './magnitude';
import { point, type Numeral, type Start } from './numeral';

/** What the words read so far add up to: `total` of the finished thousands, `current` of those below. */
interface Sum {
  total: number;
  current: number;
  /** What the last word counts: 1 for "six", 10 for "sixty", 1000 for "thousand". */
  last: number;
  /** The last magnitude that closed a `current`. */
  large: number;
  /** Token behind what is read. */
  to: number;
  scaled: boolean;
  /** True where a cardinal may follow. */
  open: boolean;
}

/** "two hundred and five", "twenty-five thousand", "a hundred", "one and a half", "three point five". */
export function readCardinal(tokens: readonly Token[], i: number): Numeral | undefined {
  const at = firstWord(tokens, i);
  if (at === undefined) return undefined;
  const sum: Sum = { total: 0, current: 0, last: 1, large: 1, to: at, scaled: false, open: true };
  let more = true;
  while (more) more = takesWord(tokens, sum);
  if (sum.to === at) return undefined;
  const value = sum.total + sum.current;
  const start: Start = { from: i, to: sum.to, value, step: stepOf(value), worded: true };
  if (andPart(tokens, sum.to)) return addMagnitude(tokens, start);
  return decimals(tokens, start) ?? point(start, sum.scaled ? sum.last : 1, sum.scaled);
}

/** Token of the first number word, past the article of "a hundred"; `undefined` where no number starts. */
function firstWord(tokens: readonly Token[], i: number): number | undefined {
  const first = tokens[i]?.lower ?? '';
  if (CARDINALS.has(first)) return i;
  if (first === 'a' || first === 'an') {
    const { word } = joined(tokens, i + 1);
    return MAGNITUDES.has(word) && word !== 'gross' ? i + 1 : undefined;
  }
  const alone = MAGNITUDES.has(first) && first !== 'gross' && first !== 'lac' && tokens[i - 1]?.lower !== "'s";
  return alone ? i : undefined;
}

function takesWord(tokens: readonly Token[], sum: Sum): boolean {
  const { word, at } = joined(tokens, sum.to);
  const cardinal = CARDINALS.get(word);
  const magnitude = word === 'gross' ? undefined : MAGNITUDES.get(word);
  if (cardinal !== undefined && sum.open && fits(sum.current, cardinal)) {
    sum.current += cardinal;
    sum.last = cardinal >= 20 ? 10 : 1;
    sum.open = cardinal >= 20;
  } else if (magnitude !== undefined && (magnitude === 100 || magnitude === 12 || magnitude !== sum.last)) {
    multiply(sum, magnitude);
    sum.scaled = true;
    sum.open = true;
  } else if (word === 'and' && sum.scaled && addsTo(tokens, at + 1)) {
    sum.open = true;
  } else return false;
  sum.to = at + 1;
  return true;
}

function multiply(sum: Sum, magnitude: number): void {
  if (magnitude === 100 || magnitude === 12) sum.current = (sum.current || 1) * magnitude;
  else {
    // "two hundred thousand million": a larger magnitude takes all before it, a smaller one only its own part.
    const all = sum.total > 0 && magnitude > sum.large;
    sum.total = all ? (sum.total + sum.current) * magnitude : sum.total + (sum.current || 1) * magnitude;
    sum.current = 0;
    sum.large = magnitude;
  }
  sum.last = magnitude;
}

/** True where a cardinal may be added: "twenty" + "five", "hundred" + "six", never "six" + "seven". */
function fits(current: number, next: number): boolean {
  if (current % 100 === 0) return true;
  return current % 10 === 0 && current % 100 >= 20 && next < 10 && next > 0;
}

/** After "and": a number below a hundred that is not a quantity of its own ("two hundred and five", not "a hundred and two hundred"). */
function addsTo(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || !CARDINALS.has(token.lower)) return false;
  const next = joined(tokens, i + 1).word;
  return !MAGNITUDES.has(next) || next === 'thousand';
}

/** Digits that are said one by one behind "point". */
const MOST_DECIMALS = 12;

/** "three point five" */
function decimals(tokens: readonly Token[], start: Start): Numeral | undefined {
  if (tokens[start.to]?.lower !== 'point') return undefined;
  let to = start.to + 1;
  let digits = '';
  while (digits.length < MOST_DECIMALS) {
    const digit = CARDINALS.get(tokens[to]?.lower ?? '');
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
    to++;
  }
  if (!digits) return undefined;
  const value = Number(`${start.value}.${digits}`);
  return addMagnitude(tokens, { ...start, to, value, step: Number(`1e-${digits.length}`) });
}

/** Power of ten that the last non-zero digit of a whole number counts: 100 for 8,400. */
function stepOf(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 1;
  let step = 1;
  while (step < 1e18 && value % (step * 10) === 0) step *= 10;
  return step;
}
