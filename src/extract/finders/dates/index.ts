import { CALENDAR_WORD, DIGITS, NUMBER_WORD } from '../../triggers';
import type { Finder } from '../../draft';
import { readDayFirst } from './day-first';
import { readDecade } from './decade';
import { readFirstMonths } from './first-months';
import { readMonthFirst } from './month-first';
import { readNumeric } from './numeric';
import { readRelative } from './relative';
import { readSeason } from './season';
import { readTwoYears } from './two-years';
import { readWeekday } from './weekday';
import { readYear } from './year';

/** Calendar dates of all forms; see `Calendar` for how little is concluded where little is said. */
export const dates: Finder = {
  name: 'dates',
  on: DIGITS | NUMBER_WORD | CALENDAR_WORD,
  find(context, i) {
    const months = readFirstMonths(context, i);
    if (months) return months;
    if (context.tokens[i]?.kind !== 'number')
      return (
        readMonthFirst(context, i) ?? readWeekday(context, i) ?? readRelative(context, i) ?? readSeason(context, i)
      );
    return (
      readDayFirst(context, i) ?? // "24 September" before its 24
      readNumeric(context, i) ??
      readDecade(context, i) ??
      readTwoYears(context, i) ?? // "2012-13" before its 2012
      readYear(context, i)
    );
  },
};
