/** The moment that a sentence's figures are of, where it says so: "as of Wednesday", "by Friday evening". */
import type { Interval, Quantity } from '../types';

const BEFORE = /\b(?:as of|as at|by|until)\s+(?:late |early |the end of )?$/i;

/** The days of the sentence's date that says when its figures were so; undefined where none does. */
export function asOf(text: string, quantities: readonly Quantity[]): Interval | undefined {
  const date = quantities.find(
    ({ unit, calendar, start }) =>
      unit.kind === 'date' &&
      /^\d{4}-\d\d-\d\d/.test(calendar?.iso ?? '') &&
      BEFORE.test(text.slice(Math.max(0, start - 24), start)),
  );
  return date?.stated;
}
