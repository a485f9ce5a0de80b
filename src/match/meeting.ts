/** Which claims can be held against each other at all, and which of those give one value. */
import { minutesBetween } from '../compare/clocks';
import { sameDate } from '../compare/dates';
import { sameScale } from '../compare/scale';
import type { Claim } from '../types';
import { eventClasses, STATES } from './lexicon/events';
import type { Profile } from './profile';

/** Whether two claims are on one scale at all: people are never compared with metres, nor euros with dollars. */
export const canMeet = (a: Profile, b: Profile): boolean =>
  a.scale === b.scale && (a.claim.quantity.unit.kind !== 'money' || sameScale(a.claim.quantity, b.claim.quantity));

/** Equal as written; across units within the rounding that a conversion needs. */
export function sameValue(a: Profile, b: Profile): boolean {
  const p = a.claim.quantity;
  const q = b.claim.quantity;
  if (p.unit.kind === 'date') return sameDate(p, q);
  if (p.unit.kind === 'clock') return minutesBetween(p, q) === 0;
  if (p.parts && q.parts) return p.parts.join() === q.parts.join();
  const slack = p.unit.code === q.unit.code ? 1e-9 : 0.02;
  const [one, other] = [a.base.stated, b.base.stated];
  return isWithin(one.low, other.low, slack) && isWithin(one.high, other.high, slack);
}

const isWithin = (x: number, y: number, slack: number): boolean =>
  Math.abs(x - y) <= slack * Math.max(Math.abs(x), Math.abs(y));

/**
 * Not "one of the best", which counts nothing, nor days that only say when something was said or done: "on Monday", "late last month".
 * Dates are those of a day, month or year of their own.
 */
export function isComparable(claim: Claim): boolean {
  const { unit, calendar } = claim.quantity;
  if (unit.kind === 'count') return !isOneOfMany(claim);
  if (unit.kind !== 'date' || !calendar) return true;
  const { iso = '', inferred, precision } = calendar;
  if (precision === 'span' && inferred.length > 0) return false;
  return /^\d{4}/.test(iso) ? !inferred.includes('day') && !inferred.includes('month') : /^--\d\d-\d\d/.test(iso);
}

/** All that `sameValue`, `canMeet` and `hearOtherValue` read of a claim, beside its scale. */
export function figureKey({ claim: { quantity }, value, base: { interval } }: Profile): string {
  const { unit, calendar, parts } = quantity;
  if (calendar) return `${calendar.precision} ${calendar.inferred.includes('half') ? 'open ' : ''}${value}`;
  return `${value} ${unit.code} ${interval.low} ${interval.high}${parts ? ` ${parts.join()}` : ''}`;
}

/** "One of the best", "one of their cars": says of what sort something is. One of them that was killed or arrested is counted. */
const isOneOfMany = ({ quantity: { surface }, role, predicate, counted }: Claim): boolean =>
  role === 'part' &&
  /^one$/i.test(surface) &&
  ![...predicate, ...(counted?.modifiers ?? [])].some((word) => eventClasses(word).some((kind) => STATES.has(kind)));
