import type { Interval } from '../../../types';
import { civil, isoDay, isoMonth, weekday } from '../../days';
import { wordAt, type Context, type Found } from '../../draft';
import { calendarDraft, dateDraft, daysOf } from './date-draft';
import { partBefore } from './part';
import { readSeasonAfter } from './season';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
]);
const PERIODS = /^(?:week|month|year|weekend)$/;

/** "yesterday", "today", "last night", "last weekend", "last year", "late last month", "next week", "last summer". */
export function readRelative(context: Context, i: number): Found | undefined {
  if (context.published === undefined) return undefined;
  const word = wordAt(context, i);
  const next = wordAt(context, i + 1);
  const days = DAYS.get(word);
  if (days !== undefined)
    return word === 'today' && next === "'s" ? undefined : dayDraft(context, i, i + 1, context.published + days);
  const step = STEPS.get(word);
  if (step === undefined || (word === 'past' && next !== 'weekend')) return undefined;
  if (next === 'night') return step ? dayDraft(context, i, i + 2, context.published + step) : undefined;
  if (!PERIODS.test(next)) return readSeasonAfter(context, i, word, next);
  return next === 'year' || next === 'month'
    ? readLong(context, i, next, step)
    : readShort(context, i, next, step, context.published);
}

function dayDraft(context: Context, from: number, to: number, day: number): Found {
  const days = { low: day, high: day };
  return calendarDraft(context, from, to, days, {
    precision: 'day',
    inferred: ['day', 'month', 'year'],
    iso: isoDay(day),
  });
}

/** Years and months, whole or a part of them. */
function readLong(context: Context, i: number, name: 'year' | 'month', step: number): Found {
  const today = civil(context.published ?? 0);
  const { part, from } = partBefore(context, i, name === 'year');
  const at = name === 'year' ? { year: today.year + step } : monthFrom(today.year, today.month + step);
  if (part)
    return {
      ...dateDraft(context, from, i + 2, { ...at, part }),
      inferred: name === 'year' ? ['year'] : ['month', 'year'],
    };
  const iso = 'month' in at ? isoMonth(at.year, at.month) : String(at.year);
  const inferred = name === 'year' ? ['year'] : ['month', 'year'];
  return calendarDraft(context, i, i + 2, daysOf(at), { precision: name, inferred, iso });
}

/** Weeks from Monday, and weekends: Saturday and Sunday; on one, "this weekend" is it and "last weekend" the one before. */
function readShort(context: Context, i: number, name: string, step: number, published: number): Found {
  const monday = published - ((weekday(published) + 6) % 7);
  const first = name === 'week' ? monday + 7 * step : monday + 5 + 7 * step;
  const days: Interval = { low: first, high: first + (name === 'week' ? 6 : 1) };
  const precision = name === 'week' ? 'week' : 'weekend';
  return calendarDraft(context, i, i + 2, days, {
    precision,
    inferred: ['day', 'month', 'year'],
    iso: isoDay(first),
  });
}

/** Months beyond 1..12 run over into the years beside. */
function monthFrom(year: number, month: number): { year: number; month: number } {
  if (month < 1) return { year: year - 1, month: month + 12 };
  return month > 12 ? { year: year + 1, month: month - 12 } : { year, month };
}
