import type { Interval } from '../../../types';
import { civil, dayNumber, daysInMonth } from '../../days';
import { wordAt, type Context, type Found } from '../../draft';
import { SEASONS } from '../../lexicon/calendar';
import { calendarDraft } from './date-draft';
import { yearAt } from './pieces';

/** "summer 2023", "the spring of 2022" */
export function readSeason(context: Context, i: number): Found | undefined {
  const first = SEASONS.get(wordAt(context, i));
  const of = first === undefined ? undefined : yearAt(context, i + 1);
  if (first === undefined || !of) return undefined;
  return calendarDraft(context, i, of.to, daysOfSeason(of.value, first), { precision: 'season', inferred: [] });
}

/** "last summer", "this spring", "next winter": `word` and `name` are tokens `i` and the next. */
export function readSeasonAfter(context: Context, i: number, word: string, name: string): Found | undefined {
  const first = SEASONS.get(name);
  if (first === undefined || context.published === undefined) return undefined;
  const { year } = civil(context.published);
  let which = word === 'next' ? year + 1 : year;
  if (word === 'last' && daysOfSeason(which, first).high >= context.published) which--;
  if (word === 'this' && daysOfSeason(which - 1, first).high >= context.published) which--;
  return calendarDraft(context, i, i + 2, daysOfSeason(which, first), { precision: 'season', inferred: ['year'] });
}

/** Three months from the first of month `first`; winter runs into the next year. */
function daysOfSeason(year: number, first: number): Interval {
  const endYear = first === 12 ? year + 1 : year;
  const last = first === 12 ? 2 : first + 2;
  return { low: dayNumber(year, first, 1), high: dayNumber(endYear, last, daysInMonth(endYear, last)) };
}
