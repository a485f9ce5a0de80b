/** Dates whose year one report leaves open: compared by the fields that both write. */
import type { Quantity } from '../types';

/** A date's fields as written or resolved; a missing one is open. `null` for dates that are no day, month or year of their own. */
function fields({ calendar }: Quantity): readonly (string | undefined)[] | null {
  const parts = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(calendar?.iso ?? '');
  return parts && [parts[1] === '-' ? undefined : parts[1], parts[2], parts[3]];
}

/** Whether either date leaves its year open, so that intervals of days say nothing. */
export const isOpen = ({ calendar }: Quantity): boolean => !/^\d{4}/.test(calendar?.iso ?? '');

/** Whether two dates are the same as far as both are written: "24 September" and "24 September 2023". */
export function sameDate(a: Quantity, b: Quantity): boolean {
  if (a.calendar?.iso !== undefined && a.calendar.iso === b.calendar?.iso) return true;
  const [p, q] = [fields(a), fields(b)];
  if (!p || !q || a.calendar?.precision !== b.calendar?.precision) return false;
  return p.every((field, i) => field === q[i] || (i === 0 && (field === undefined || q[i] === undefined)));
}
