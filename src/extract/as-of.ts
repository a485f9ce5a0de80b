/** The moment that a sentence's figures are of, where it says so: "as of Wednesday", "12 had died by Friday evening". */
import type { Interval, Quantity, Span } from '../types';

const STATE = /\bas (?:of|at) (?:late |early |the end of )?$/i;
const UNTIL = /\b(?:by|until) (?:late |early |the end of )?$/i;
/** "By Friday" looks back only where something had happened by then; what will or should be by Friday is a promise. */
const HAPPENED = /\b(?:had|has|have|was|were)\b/i;
/** Words for what is to come, whole or by how they begin ("expected", "planning"). */
const PROMISED =
  /\b(?:will|would|shall|should|must|may|might|could|due)\b|\b(?:expect|promis|plan|hop|aim|pledg|vow)|['’]ll\b/i;

/** The days of the date of a sentence that says when its figures were so; undefined where none does. */
export function asOf(text: string, sentence: Span, quantities: readonly Quantity[]): Interval | undefined {
  const told = text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
  const looksBack = HAPPENED.test(told) && !PROMISED.test(told);
  const date = quantities.find(({ unit, calendar, start }) => {
    if (unit.kind !== 'date' || !/^\d{4}-\d\d-\d\d/.test(calendar?.iso ?? '')) return false;
    const before = told.slice(0, start - sentence.start);
    return STATE.test(before) || (looksBack && UNTIL.test(before));
  });
  return date?.stated;
}
