import type { Calendar, Interval } from '../../../types';
import { civil, dayNumber, daysInMonth } from '../../days';
import { draft, type Context, type Draft } from '../../draft';
import { MONTHS_OF, type Part } from './part';

/** What no date contradicts: the days of a date whose year is unknown (0001-01-01 to 9999-12-31). */
export const ANY_DAY: Interval = { low: -719162, high: 2932896 };

/** What is written of a date; of what is left out only the year is concluded, and only where a month is named. */
export interface Stated {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly lastDay?: number | undefined;
  readonly part?: Part | undefined;
}

/** The date that tokens `from`..`to` state. */
export function dateDraft(context: Context, from: number, to: number, stated: Stated): Draft {
  const { month, day, part } = stated;
  const { published } = context;
  const concluded =
    stated.year === undefined && published !== undefined && month !== undefined
      ? lastYearOf(published, month, day ?? 1)
      : undefined;
  const year = stated.year ?? concluded;
  const days = year === undefined ? ANY_DAY : daysOf({ ...stated, year });
  const precision = part || stated.lastDay ? 'span' : day ? 'day' : month ? 'month' : 'year';
  return calendarDraft(context, from, to, days, {
    precision,
    inferred: concluded === undefined ? [] : ['year'],
    ...isoOf(year, month, day),
  });
}

/** The days `days`, as written in tokens `from`..`to`. */
export function calendarDraft(context: Context, from: number, to: number, days: Interval, calendar: Calendar): Draft {
  const written = { from, to, ...days, step: 1, form: 'point' as const, worded: false, scaled: false, scale: 1 };
  return {
    ...draft(context, written, { kind: 'date', code: 'd' }, from, to),
    calendar,
    interval: days,
    form: calendar.precision === 'span' ? 'range' : 'point',
    inferred: [...calendar.inferred],
  };
}

function isoOf(year: number | undefined, month: number | undefined, day: number | undefined): { iso?: string } {
  const head = year === undefined ? '-' : String(year).padStart(4, '0');
  if (month === undefined) return year === undefined ? {} : { iso: head };
  const tail = day === undefined ? '' : `-${String(day).padStart(2, '0')}`;
  return { iso: `${head}-${String(month).padStart(2, '0')}${tail}` };
}

/** The latest year in which the day is not after publication; a month that is running is this year's. */
function lastYearOf(published: number, month: number, day: number): number {
  const { year } = civil(published);
  return dayNumber(year, month, day) > published ? year - 1 : year;
}

/** First and last day of a part of a month, 31 for its end. */
const DAYS_OF: Readonly<Partial<Record<Part, readonly [number, number]>>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  'first half': [1, 15],
  'second half': [16, 31],
};

/** The days of a year, a part of one, a month, a part of one, a day or several. */
export function daysOf({ year, month, day, lastDay, part }: Stated & { readonly year: number }): Interval {
  if (month === undefined) {
    const [first, last] = part ? MONTHS_OF[part] : [1, 12];
    return { low: dayNumber(year, first, 1), high: dayNumber(year, last, daysInMonth(year, last)) };
  }
  if (day !== undefined) return { low: dayNumber(year, month, day), high: dayNumber(year, month, lastDay ?? day) };
  const [first, last] = (part && DAYS_OF[part]) ?? [1, 31];
  return { low: dayNumber(year, month, first), high: dayNumber(year, month, Math.min(last, daysInMonth(year, month))) };
}
