/** The relation of two quantities that are known to be of the same thing: interval arithmetic over their own words. */
import type { Hedge, Interval, Quantity, Reason, Relation } from '../types';
import { clockVerdict } from './clocks';
import { dateVerdict } from './dates';
import { sayEqual } from './equal';
import { apartReason } from './gaps';
import { isRounded } from './rounding';
import { inBase, type Measured, sameScale } from './scale';

export interface Verdict {
  readonly relation: Extract<Relation, 'agrees' | 'compatible' | 'diverges'>;
  readonly because: Reason;
}

/** Two numbers written apart by less than this share are one number: floating-point dust of unit conversion, nothing more. */
const DUST = 1e-9;

/** A converted unit is written rounded ("193 km/h" for 120 mph): half the finer number's last digit, or this share of it. */
const CONVERSION_SLACK = 0.02;

/**
 * Compares two quantities of one kind and dimension. `null` where no common scale exists: two kinds, a share and percentage points,
 * two currencies, two time zones. Its mirror image from the other side: the same relation, the same sentence with the figures swapped.
 */
export function verdict(a: Quantity, b: Quantity): Verdict | null {
  if (!sameScale(a, b)) return null;
  const [x, y] = [inBase(a), inBase(b)];
  if (![x, y].every(({ stated }) => Number.isFinite(stated.low) && Number.isFinite(stated.high))) return null;
  const args = [a.surface, b.surface];
  switch (a.unit.kind) {
    case 'score':
      return scoreVerdict(a, b);
    case 'date':
      return dateVerdict(a, b);
    case 'clock':
      return clockVerdict(a, b);
  }
  const turn = directionReason(a, b);
  if (turn) return { relation: 'diverges', because: turn };
  if (sameStated(a, b, x, y)) {
    if (areOpposed(a.hedge, b.hedge)) return { relation: 'diverges', because: { key: 'becauseApart', args } };
    return { relation: 'agrees', because: sameReason(a, b, x, y) };
  }
  const takesIn = boundReason(a, b, x, y);
  if (takesIn) return { relation: 'compatible', because: takesIn };
  const rounded = isLoose(a) || isLoose(b) ? null : isRounded(a, b);
  if (rounded)
    return { relation: 'compatible', because: { key: 'becauseRounded', args: rounded.map(({ surface }) => surface) } };
  return { relation: 'diverges', because: apartReason(a, b) };
}

const close = (p: number, q: number, slack = 0): boolean =>
  Math.abs(p - q) <= Math.max(slack, DUST * Math.max(Math.abs(p), Math.abs(q)));

/** The same stated value, hedged or not, however written; across units within the rounding of the finer number. */
function sameStated(a: Quantity, b: Quantity, x: Measured, y: Measured): boolean {
  if (close(x.stated.low, y.stated.low) && close(x.stated.high, y.stated.high)) return true;
  if (x.unit === y.unit) return false;
  // A share of a temperature means nothing: 2 % of what is counted from absolute zero is six degrees.
  const share = a.unit.offset !== undefined || b.unit.offset !== undefined ? 0 : CONVERSION_SLACK;
  const near = (p: number, q: number): boolean =>
    close(p, q, Math.max(Math.min(x.step, y.step) / 2, share * Math.min(Math.abs(p), Math.abs(q))));
  return near(x.stated.low, y.stated.low) && near(x.stated.high, y.stated.high);
}

const ABOVE: readonly Hedge[] = ['moreThan', 'justOver'];

/** "More than half" and "less than half" share a number and contradict each other. */
const areOpposed = (p: Hedge, q: Hedge): boolean =>
  (ABOVE.includes(p) && q === 'lessThan') || (ABOVE.includes(q) && p === 'lessThan');

/** Of two changes one went up and the other down. */
function directionReason(a: Quantity, b: Quantity): Reason | null {
  if (a.direction === undefined || b.direction === undefined || a.direction === b.direction) return null;
  return { key: a.direction === 'up' ? 'becauseUpDown' : 'becauseDownUp', args: [a.surface, b.surface] };
}

/** "3-1" is "1-3" told from the other side. */
function scoreVerdict(a: Quantity, b: Quantity): Verdict {
  const args = [a.surface, b.surface];
  const [p, q] = [a.parts ?? [a.stated.low], b.parts ?? [b.stated.low]];
  if (p.join() === q.join()) return { relation: 'agrees', because: sayEqual(a, b) };
  if (p.length === 2 && [...p].reverse().join() === q.join())
    return { relation: 'agrees', because: { key: 'becauseSameValue', args } };
  return { relation: 'diverges', because: { key: 'becauseApart', args } };
}

const isLoose = (q: Quantity): boolean => q.hedge !== 'exact' || q.form !== 'point';

/** One of the two is hedged, bounded, a range or vague, and the intervals meet. */
function boundReason(a: Quantity, b: Quantity, x: Measured, y: Measured): Reason | null {
  if (!isLoose(a) && !isLoose(b)) return null;
  const reaches = (p: number, q: number): boolean => p <= q || close(p, q);
  const [p, q] = [widened(a, x), widened(b, y)];
  const meet = reaches(p.low, q.high) && reaches(q.low, p.high);
  if (!meet) return null;
  if (isLoose(a) && isLoose(b)) return { key: 'becauseOverlap', args: [a.surface, b.surface] };
  return { key: 'becauseTakesIn', args: isLoose(a) ? [a.surface, b.surface] : [b.surface, a.surface] };
}

/** Nobody counts before saying "several dozen": only what lies clearly outside a vague word contradicts it. */
const VAGUE_SLACK = 1.25;
/** "A few" may be two, and "several" a dozen: words for what can be counted at a glance say least. */
const SMALL_SLACK = 2;
const SMALL = 12;

function widened({ form }: Quantity, { interval: { low, high } }: Measured): Interval {
  if (form !== 'vague' || low < 0) return { low, high };
  const slack = high <= SMALL ? SMALL_SLACK : VAGUE_SLACK;
  return { low: low / slack, high: high * slack };
}

/** "Both give 4,500", or that two spellings or units come to the same. */
function sameReason(a: Quantity, b: Quantity, x: Measured, y: Measured): Reason {
  if (x.unit !== y.unit && a.unit.kind !== 'money') return { key: 'becauseConverted', args: [a.surface, b.surface] };
  return sayEqual(a, b);
}
