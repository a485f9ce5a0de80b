import { dayNumber } from '../../days';
import { isDash, isGlued, textAt, type Context, type Found } from '../../draft';
import { calendarDraft } from './date-draft';

/** "2012-13", "2023/24": one span over both years. */
export function readTwoYears(context: Context, i: number): Found | undefined {
  const [text, mark, tail] = [i, i + 1, i + 2].map((k) => textAt(context, k)) as [string, string, string];
  if (!/^(?:1[6-9]|20)\d\d$/.test(text) || !/^\d\d$/.test(tail) || !(isDash(mark) || mark === '/')) return undefined;
  if (!isGlued(context, i + 1) || !isGlued(context, i + 2) || isStuck(context, i + 3)) return undefined;
  const year = Number(text);
  const next = year - (year % 100) + Number(tail);
  const last = next < year ? next + 100 : next;
  if (last !== year + 1 && next <= year) return undefined;
  const days = { low: dayNumber(year, 1, 1), high: dayNumber(last, 12, 31) };
  return calendarDraft(context, i, i + 3, days, { precision: 'span', inferred: [], iso: `${year}/${last}` });
}

/** Anything but punctuation or a genitive touches what stands before token `i`, or a dash does. */
function isStuck(context: Context, i: number): boolean {
  const next = context.tokens[i];
  if (!next || next.gap || next.lower === "'s" || next.kind === 'break') return false;
  return next.kind !== 'mark' || isDash(next.text);
}
