/** Dates: compared by the fields that both write where a year is left open, else as spans of days. */
import type { Quantity } from '../types';
import { sayEqual } from './equal';
import type { Verdict } from './verdict';

type Fields = readonly (string | undefined)[];

/** A date's year, month and day as written or resolved; a missing one is open. `null` for dates that are no day, month or year of their own. */
function fields({ calendar }: Quantity): Fields | null {
  const parts = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(calendar?.iso ?? '');
  return parts && [parts[1] === '-' ? undefined : parts[1], parts[2], parts[3]];
}

/** Whether a date leaves its year open, so that its interval of days says nothing. */
const isOpen = ({ calendar }: Quantity): boolean => calendar?.iso !== undefined && !/^\d{4}/.test(calendar.iso);

/** Whether two dates are the same as far as both are written: "24 September" and "24 September 2023". */
export function sameDate(a: Quantity, b: Quantity): boolean {
  if (a.calendar?.iso !== undefined && a.calendar.iso === b.calendar?.iso) return true;
  const [p, q] = [fields(a), fields(b)];
  if (!p || !q || a.calendar?.precision !== b.calendar?.precision) return false;
  return p.every((field, i) => field === q[i] || (i === 0 && (field === undefined || q[i] === undefined)));
}

/**
 * Equal spans agree, a span within the other is compatible (24 September / September), else they are apart. `null` where one leaves
 * its year open and either is no day, month or year ("last summer").
 */
export function dateVerdict(a: Quantity, b: Quantity): Verdict | null {
  if (sameDate(a, b)) return { relation: 'agrees', because: sayEqual(a, b) };
  const within = isOpen(a) || isOpen(b) ? withinByFields(a, b) : withinByDays(a, b);
  if (within === 'unknown') return null;
  if (within === 'same') return { relation: 'agrees', because: sayEqual(a, b) };
  if (within)
    return { relation: 'compatible', because: { key: 'becauseWithin', args: within.map(({ surface }) => surface) } };
  return { relation: 'diverges', because: { key: 'becauseApart', args: [a.surface, b.surface] } };
}

/** Whether one date is within the other, or meets it, without being the same: 11 March 1998 and 1998. */
export function areNested(a: Quantity, b: Quantity): boolean {
  if (sameDate(a, b)) return false;
  const within = isOpen(a) || isOpen(b) ? withinByFields(a, b) : withinByDays(a, b);
  return typeof within === 'object' && within !== null;
}

/** The narrower date and the wider that holds or meets it; null where they are apart. */
type Within = readonly [Quantity, Quantity] | 'same' | 'unknown' | null;

function withinByDays(a: Quantity, b: Quantity): Within {
  const [p, q] = [a.stated, b.stated];
  if (p.low === q.low && p.high === q.high) return 'same';
  if (p.low > q.high || q.low > p.high) return null;
  return p.high - p.low <= q.high - q.low ? [a, b] : [b, a];
}

/** "September 24" of an open year lies within September 2023, and within 2023; 24 and 29 September are two days in any year. */
function withinByFields(a: Quantity, b: Quantity): Within {
  const [p, q] = [fields(a), fields(b)];
  if (!p || !q) return 'unknown';
  if (p.some((field, i) => field !== undefined && q[i] !== undefined && field !== q[i])) return null;
  const written = (list: Fields): number => list.slice(1).filter((field) => field !== undefined).length;
  return written(p) >= written(q) ? [a, b] : [b, a];
}
