import { dayNumber, daysInMonth } from '../../days';
import { isGlued, textAt, type Context, type Found } from '../../draft';
import { calendarDraft, dateDraft } from './date-draft';

/** "25/9/23", "2023-09-24", "24.09.2023": the order of day and month is read off the parts that allow only one, else left open. */
export function readNumeric(context: Context, i: number): Found | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(textAt(context, i));
  if (dotted) return dayOf(context, i, i + 1, [fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1])]);
  const mark = textAt(context, i + 1);
  if ((mark !== '/' && mark !== '-') || textAt(context, i + 3) !== mark) return undefined;
  const [a, b, c] = [i, i + 2, i + 4].map((k) => textAt(context, k)) as [string, string, string];
  if (mark === '-' && /^\d{4}$/.test(a) && /^\d\d$/.test(b) && /^\d\d$/.test(c) && isGlued(context, i + 4))
    return dayOf(context, i, i + 5, [Number(a), Number(b), Number(c)]);
  if ([1, 2, 3, 4].some((k) => !isGlued(context, i + k)) || !/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b))
    return undefined;
  if (!/^\d{4}$/.test(c) && (mark === '-' || !/^\d\d$/.test(c))) return undefined;
  return inEitherOrder(context, i, [Number(a), Number(b), fullYear(c)]);
}

const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

function inEitherOrder(
  context: Context,
  i: number,
  [x, y, year]: readonly [number, number, number],
): Found | undefined {
  if (x > 12 || x === y) return dayOf(context, i, i + 5, [year, y, x]);
  if (y > 12) return dayOf(context, i, i + 5, [year, x, y]);
  if (x < 1 || y < 1) return undefined;
  const days = [dayNumber(year, x, y), dayNumber(year, y, x)];
  const either = { low: Math.min(...days), high: Math.max(...days) };
  return calendarDraft(context, i, i + 5, either, { precision: 'day', inferred: ['order'], iso: String(year) });
}

function dayOf(
  context: Context,
  from: number,
  to: number,
  [year, month, day]: readonly [number, number, number],
): Found | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dateDraft(context, from, to, { year, month, day });
}
