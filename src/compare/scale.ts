/** Brings quantities of one dimension onto one scale. Currencies are never converted; an open currency fits any of its sign. */
import type { Interval, Quantity } from '../types';

/** A quantity in the base unit of its dimension. */
export interface Measured {
  /** What must be equal for two to be comparable at all: the dimension, the currency. */
  readonly scale: string;
  /** The unit as written: equal units need no conversion slack. */
  readonly unit: string;
  readonly stated: Interval;
  readonly interval: Interval;
  readonly step: number;
  /** Base units in one written unit. */
  readonly factor: number;
}

/** `null` for an interval that is not finite at both ends and so cannot be compared. */
export function inBase(q: Quantity): Measured | null {
  const { unit } = q;
  const factor = unit.factor ?? 1;
  const offset = unit.offset ?? 0;
  const convert = ({ low, high }: Interval): Interval => ({ low: low * factor + offset, high: high * factor + offset });
  const measured = {
    scale: scaleOf(q),
    unit: unit.code,
    stated: convert(q.stated),
    interval: convert(q.interval),
    step: q.step * factor,
    factor,
  };
  return Number.isFinite(measured.stated.low) && Number.isFinite(measured.stated.high) ? measured : null;
}

/** The name of the scale a quantity is on; quantities on different scales are never compared. */
export function scaleOf({ unit, step, form }: Quantity): string {
  switch (unit.kind) {
    case 'count':
      // Nobody counts 7.6 of a thing: a bare decimal is a reading (a magnitude, an index), never a number of things.
      return step < 1 && form === 'point' ? 'reading' : 'count';
    case 'money':
      return `money ${unit.code || (unit.symbol ?? '')}`;
    case 'measure':
      return `measure ${unit.base ?? unit.code}`;
    default:
      return unit.kind;
  }
}
