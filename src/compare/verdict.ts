/** The relation of two quantities that are known to be of the same thing: interval arithmetic over their own words. */
import type { Quantity, Reason, Relation } from '../types';
import { isOpen, sameDate } from './dates';
import { inBase, type Measured, sameScale } from './scale';

export interface Verdict {
  readonly relation: Extract<Relation, 'agrees' | 'compatible' | 'diverges'>;
  readonly because: Reason;
}

/** Two numbers written apart by less than this share are one number: floating-point dust of unit conversion, nothing more. */
const DUST = 1e-9;

/** A converted unit is written rounded ("193 km/h" for 120 mph): half the finer number's last digit, or this share of it. */
const CONVERSION_SLACK = 0.02;

/** A bare count below this is taken at its word: nobody rounds 31 dead to 30 without saying "about". */
const ROUNDED_COUNT_FROM = 1000;

/** The most that rounding to the written step may move a number, as a share of it, before an editor would want "about". */
const MOST_ROUNDING = 0.05;

/** Compares two quantities of one kind and dimension; symmetric in its relation. `null` where no common scale exists. */
export function verdict(a: Quantity, b: Quantity): Verdict | null {
  if (!sameScale(a, b)) return null;
  const [x, y] = [inBase(a), inBase(b)];
  if (![x, y].every(({ stated }) => Number.isFinite(stated.low) && Number.isFinite(stated.high))) return null;
  if (a.parts && b.parts) return scoreVerdict(a, b);
  if (a.unit.kind === 'date' || a.unit.kind === 'clock') return calendarVerdict(a, b);
  if (sameStated(x, y)) return { relation: 'agrees', because: sameReason(a, b, x, y) };
  const takesIn = boundReason(a, b, x, y);
  if (takesIn) return { relation: 'compatible', because: takesIn };
  const rounded = roundedReason(a, b, x, y);
  if (rounded) return { relation: 'compatible', because: rounded };
  return { relation: 'diverges', because: apartReason(a, b, x, y) };
}

function close(p: number, q: number, slack = 0): boolean {
  return Math.abs(p - q) <= Math.max(slack, DUST * Math.max(Math.abs(p), Math.abs(q)));
}

/** The same stated value, hedged or not, however written; across units within the rounding of the finer number. */
function sameStated(x: Measured, y: Measured): boolean {
  if (close(x.stated.low, y.stated.low) && close(x.stated.high, y.stated.high)) return true;
  if (x.unit === y.unit) return false;
  const slack = Math.max(Math.min(x.step, y.step) / 2, CONVERSION_SLACK * Math.abs(x.stated.low));
  return close(x.stated.low, y.stated.low, slack) && close(x.stated.high, y.stated.high, slack);
}

function scoreVerdict(a: Quantity, b: Quantity): Verdict {
  const same = a.parts?.join() === b.parts?.join();
  return same
    ? { relation: 'agrees', because: { key: 'becauseSame', args: [a.surface, b.surface] } }
    : { relation: 'diverges', because: { key: 'becauseApart', args: [a.surface, b.surface] } };
}

/** Dates and clock times: equal spans agree, a span within the other is compatible (24 September / September), else apart. */
function calendarVerdict(a: Quantity, b: Quantity): Verdict {
  const [p, q] = [a.stated, b.stated];
  const args = [a.surface, b.surface];
  if (sameDate(a, b) || (p.low === q.low && p.high === q.high))
    return { relation: 'agrees', because: { key: 'becauseSame', args } };
  if (isOpen(a) !== isOpen(b) && a.unit.kind === 'date')
    return { relation: 'diverges', because: { key: 'becauseApart', args } };
  if (p.low <= q.high && q.low <= p.high) {
    const wide = p.high - p.low >= q.high - q.low;
    return {
      relation: 'compatible',
      because: { key: 'becauseWithin', args: wide ? [args[1] ?? '', args[0] ?? ''] : args },
    };
  }
  const hedged = a.hedge !== 'exact' || b.hedge !== 'exact';
  const meet = a.interval.low <= b.interval.high && b.interval.low <= a.interval.high;
  if (hedged && meet) return { relation: 'compatible', because: { key: 'becauseOverlap', args } };
  return { relation: 'diverges', because: { key: 'becauseApart', args } };
}

const isLoose = (q: Quantity): boolean => q.hedge !== 'exact' || q.form !== 'point';

/** One of the two is hedged, bounded, a range or vague, and the intervals meet. */
function boundReason(a: Quantity, b: Quantity, x: Measured, y: Measured): Reason | null {
  if (!isLoose(a) && !isLoose(b)) return null;
  const meet = x.interval.low <= y.interval.high * (1 + DUST) && y.interval.low <= x.interval.high * (1 + DUST);
  if (!meet) return null;
  if (isLoose(a) && isLoose(b)) return { key: 'becauseOverlap', args: [a.surface, b.surface] };
  return { key: 'becauseTakesIn', args: isLoose(a) ? [a.surface, b.surface] : [b.surface, a.surface] };
}

/** One is the other, rounded to the last digit it writes: 8,400 for 8,350, $1.5bn for $1.48bn. */
function roundedReason(a: Quantity, b: Quantity, x: Measured, y: Measured): Reason | null {
  if (isLoose(a) || isLoose(b)) return null;
  const [coarse, fine, says, exact] = x.step >= y.step ? [x, y, a, b] : [y, x, b, a];
  const value = Math.abs(coarse.stated.low);
  if (coarse.step <= fine.step || value === 0) return null;
  if (a.unit.kind === 'count' && value < ROUNDED_COUNT_FROM) return null;
  if (coarse.step / 2 / value > MOST_ROUNDING && a.unit.kind === 'count') return null;
  if (coarse.step / 2 / value > 2 * MOST_ROUNDING && coarse.step > 1) return null;
  if (!close(coarse.stated.low, fine.stated.low, (coarse.step / 2) * (1 + DUST))) return null;
  return { key: 'becauseRounded', args: [says.surface, exact.surface] };
}

function sameReason(a: Quantity, b: Quantity, x: Measured, y: Measured): Reason {
  const args = [a.surface, b.surface];
  if (a.surface.toLowerCase() === b.surface.toLowerCase()) return { key: 'becauseSame', args };
  return { key: x.unit === y.unit ? 'becauseSameValue' : 'becauseConverted', args };
}

/** What the difference comes to, seen from the first: how much less or more the second is, and in percent of the first. */
function apartReason(a: Quantity, b: Quantity, x: Measured, y: Measured): Reason {
  const args = [a.surface, b.surface];
  const plain = a.unit.kind === 'count' || a.unit.kind === 'money' || a.unit.kind === 'age';
  if (!plain || a.form !== 'point' || b.form !== 'point' || x.stated.low <= 0) return { key: 'becauseApart', args };
  const by = y.stated.low - x.stated.low;
  const percent = Math.round((Math.abs(by) / x.stated.low) * 100);
  return {
    key: by < 0 ? 'becauseLess' : 'becauseMore',
    args: [...args, sayGap(Math.abs(by), a.unit.symbol), String(percent)],
  };
}

const GAP = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const LARGE_GAP = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 4,
});

/** "1,100", "$26 million": in the signs that the figures themselves use. */
function sayGap(gap: number, symbol: string | undefined): string {
  const number = (gap >= 1e6 ? LARGE_GAP : GAP).format(gap);
  return symbol !== undefined && /^\p{Sc}$/u.test(symbol) ? symbol + number : number;
}
