import { isoDay, weekday } from '../../days';
import { textAt, wordAt, type Context, type Found } from '../../draft';
import { MONTHS, WEEKDAYS } from '../../lexicon/calendar';
import { ANY_DAY, calendarDraft } from './date-draft';
import { readDayFirst } from './day-first';
import { dayAt, isCapital, isShortDay, monthAt } from './pieces';

/** "on Monday", "Friday", "last Tuesday", "next Friday": the latest such day up to publication, unless it is said to come. */
export function readWeekday(context: Context, i: number): Found | undefined {
  const word = wordAt(context, i);
  const target = WEEKDAYS.get(word);
  if (target === undefined || (isShortDay(context, i) && !isAbbreviation(context, i)) || opensDate(context, i))
    return undefined;
  const before = wordAt(context, i - 1);
  const from = before === 'last' || before === 'next' ? i - 1 : i;
  if (context.published === undefined)
    return calendarDraft(context, from, i + 1, ANY_DAY, {
      precision: 'day',
      inferred: [],
      iso: `-W-${target === 0 ? 7 : target}`,
    });
  const today = weekday(context.published);
  const back = (today - target + 7) % 7;
  const ahead = (target - today + 7) % 7;
  const coming = before === 'next' || before === 'coming';
  const day = context.published + (coming ? ahead || 7 : -(before === 'last' ? back || 7 : back));
  return calendarDraft(
    context,
    from,
    i + 1,
    { low: day, high: day },
    { precision: 'day', inferred: ['day', 'month', 'year'], iso: isoDay(day) },
  );
}

/** "Mon.", "Tue Sept. 5", "Sat,": a short form needs its capital and a sign of what it is. */
const isAbbreviation = (context: Context, i: number): boolean =>
  isCapital(textAt(context, i)) && (/^[.,]$/.test(textAt(context, i + 1)) || MONTHS.has(wordAt(context, i + 1)));

/** "Monday, September 4" is read at the month, which takes the weekday in. */
function opensDate(context: Context, i: number): boolean {
  const mark = textAt(context, i + 1);
  const at = mark === ',' || (mark === '.' && isShortDay(context, i)) ? i + 2 : i + 1;
  const month = monthAt(context, at);
  return (month && dayAt(context, month.to)) !== undefined || readDayFirst(context, at) !== undefined;
}
