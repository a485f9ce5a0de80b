/** Brings quantities of one dimension onto one scale. Currencies are never converted; an open one ("$") fits any of its sign. */
import type { Interval, Quantity, Unit } from '../types';

/** A quantity in the base unit of its dimension. */
export interface Measured {
  /** The unit as written: equal units need no conversion slack. */
  readonly unit: string;
  readonly stated: Interval;
  readonly interval: Interval;
  readonly step: number;
}

/** Currencies whose sign is the dollar's: a bare "$" may be any of them. */
const DOLLARS = new Set([
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'HKD',
  'SGD',
  'TWD',
  'JMD',
  'TTD',
  'BSD',
  'BBD',
  'FJD',
  'NAD',
  'LRD',
]);
const RUPEES = new Set(['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']);

/** A yearly sum is mostly given as a sum: "2.3bn euros a year" and "the €2.3bn cost" are on one scale. */
const isYearly = (code: string): boolean => code.endsWith('/a');

/** Base units in one written unit. */
export const factorOf = ({ kind, code, factor = 1 }: Unit): number => (kind === 'money' && isYearly(code) ? 1 : factor);

/** The quantity in its base unit; intervals stay finite or not as they are. */
export function inBase(q: Quantity): Measured {
  const factor = factorOf(q.unit);
  const offset = q.unit.offset ?? 0;
  const convert = ({ low, high }: Interval): Interval => ({ low: low * factor + offset, high: high * factor + offset });
  return { unit: q.unit.code, stated: convert(q.stated), interval: convert(q.interval), step: q.step * factor };
}

/** The name of the scale a quantity is on; open currencies are on the scale of their sign. */
export function scaleOf({ unit, step, form, offset }: Quantity): string {
  switch (unit.kind) {
    case 'count':
      // Nobody counts 7.6 of a thing: a bare decimal is a reading (a magnitude, an index), never a number of things.
      return step < 1 && form === 'point' ? 'reading' : 'count';
    case 'money':
      return `money ${signOf(unit)}`;
    case 'measure':
      return `measure ${unit.base ?? unit.code}`;
    case 'duration':
      return offset === undefined ? 'duration' : `time ${offset}`;
    default:
      return unit.kind;
  }
}

function signOf({ code, base, symbol }: Unit): string {
  const currency = isYearly(code) ? code.slice(0, -2) : code;
  if (DOLLARS.has(currency)) return '$';
  if (RUPEES.has(currency)) return 'rupee';
  return currency || base || symbol || '';
}

/** Whether two quantities can be compared at all: one dimension, and no two currencies that are known to differ. */
export function sameScale(a: Quantity, b: Quantity): boolean {
  if (scaleOf(a) !== scaleOf(b)) return false;
  const [p, q] = [a.unit.code.slice(0, 3), b.unit.code.slice(0, 3)];
  return a.unit.kind !== 'money' || p === q || p === '' || q === '';
}
