/** What two figures that a report gives imply for a third: from 8,350 to 4,500 is a cut of 46 %. Pure numbers with their rounding. */
import type { Interval, Quantity } from '../types';
import { inBase } from './scale';

/** A number worked out, and the span that the rounding of what it was worked out from leaves open. */
export interface Implied extends Interval {
  readonly value: number;
}

/** Counts below this are taken at their word, as when comparing. */
const EXACT_BELOW = 1000;

/** What a figure commits to: its hedge's interval, and half of its last digit where it is written rounded. */
export function rangeOf(q: Quantity): Implied {
  const { stated, interval, step } = inBase(q);
  const value = (stated.low + stated.high) / 2;
  const slack = q.unit.kind === 'count' && Math.abs(value) < EXACT_BELOW ? 0 : step / 2;
  return { value, low: Math.min(interval.low, value - slack), high: Math.max(interval.high, value + slack) };
}

/** The largest and smallest that a rule, rising or falling in each of its two numbers, makes of them. */
function imply(a: Implied, b: Implied, rule: (p: number, q: number) => number): Implied | null {
  const ends = [rule(a.low, b.low), rule(a.low, b.high), rule(a.high, b.low), rule(a.high, b.high)];
  const value = rule(a.value, b.value);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return [low, high, value].every(Number.isFinite) ? { value, low, high } : null;
}

/** Change in percent of where it began, signed. `null` where it began at or below nothing. */
export const percentChange = (from: Implied, to: Implied): Implied | null =>
  from.low > 0 ? imply(from, to, (f, t) => ((t - f) / f) * 100) : null;

/** Change in the unit of both, signed. */
export const change = (from: Implied, to: Implied): Implied | null => imply(from, to, (f, t) => t - f);

/** How many times as much. */
export const times = (from: Implied, to: Implied): Implied | null =>
  from.low > 0 ? imply(from, to, (f, t) => t / f) : null;

/** Where it began, of a change in percent (signed) and where it led. */
export const beforePercent = (percent: Implied, to: Implied): Implied | null =>
  percent.low > -100 ? imply(percent, to, (p, t) => t / (1 + p / 100)) : null;

/** Where it began, of a change in the unit of both (signed). */
export const beforeChange = (by: Implied, to: Implied): Implied | null => imply(by, to, (d, t) => t - d);

/** Where it began, of a multiple. */
export const beforeTimes = (multiple: Implied, to: Implied): Implied | null =>
  multiple.low > 0 ? imply(multiple, to, (m, t) => t / m) : null;

/** The same number fallen instead of risen. */
export const negative = ({ value, low, high }: Implied): Implied => ({ value: -value, low: -high, high: -low });
