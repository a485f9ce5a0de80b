import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/extract/days';
import { findQuantities } from '../../../src/extract/figures';

/** First and last day of the first date of a text that was published on a Monday, and how precise it is. */
function days(text: string): string {
  const [date] = findQuantities(text, { published: '2023-10-02' }).quantities.filter((q) => q.unit.kind === 'date');
  if (!date) return 'none';
  return `${isoDay(date.interval.low)} ${isoDay(date.interval.high)} ${date.calendar?.precision ?? ''}`;
}

describe('the days of a date', () => {
  it.each([
    ['are the one day of a date', 'They met on 24 September 2004.', '2004-09-24 2004-09-24 day'],
    ['are all those from the first to the last', 'They met from May 3-5, 2021.', '2021-05-03 2021-05-05 span'],
    ['are a whole month', 'They met in February 2024.', '2024-02-01 2024-02-29 month'],
    ['are a third of a month for a part of it', 'They met in late February 2024.', '2024-02-21 2024-02-29 span'],
    ['are a third of a year for a part of it', 'They met in mid-2019.', '2019-05-01 2019-08-31 span'],
    ['are both years of a season', 'They won in 2012-13.', '2012-01-01 2013-12-31 span'],
    ['run over a turn of the century', 'They won in 1999-00.', '1999-01-01 2000-12-31 span'],
    ['are half of a year', 'Sales fell in the second half of 2022.', '2022-07-01 2022-12-31 span'],
    ['are half of a running year', 'Sales fell in the first half of this year.', '2023-01-01 2023-06-30 span'],
    ['are three months of a quarter', 'Sales fell in Q3 2022.', '2022-07-01 2022-09-30 span'],
    ['are the first months of a year', 'Sales fell in the first nine months of 2022.', '2022-01-01 2022-09-30 span'],
    ['are the last months of a year', 'Sales fell in the last three months of 2022.', '2022-10-01 2022-12-31 span'],
    [
      'are the whole year where a quarter is fiscal',
      'It fell in the fiscal third quarter of 2022.',
      '2022-01-01 2022-12-31 year',
    ],
    ['are ten years for a decade', 'They met in the 1990s.', '1990-01-01 1999-12-31 decade'],
    ['are some of ten years for a part of a decade', 'They met in the late 1990s.', '1997-01-01 1999-12-31 span'],
    ['are a hundred years for a century', 'They came in the 1800s.', '1800-01-01 1899-12-31 century'],
    ['are three months for a season', 'They met in the summer of 2022.', '2022-06-01 2022-08-31 season'],
    ['run over the new year in winter', 'They met last winter.', '2022-12-01 2023-02-28 season'],
    ['are the latest weekday up to publication', 'They met on Monday.', '2023-10-02 2023-10-02 day'],
    ['are a week earlier for last', 'They met last Monday.', '2023-09-25 2023-09-25 day'],
    ['are ahead for next', 'They meet next Friday.', '2023-10-06 2023-10-06 day'],
    ['are Saturday and Sunday for a weekend', 'They met last weekend.', '2023-09-30 2023-10-01 weekend'],
    ['are Monday to Sunday for a week', 'They met last week.', '2023-09-25 2023-10-01 week'],
    ['are in the year before where the month is still to come', 'They met in December.', '2022-12-01 2022-12-31 month'],
    [
      'span both orders of day and month where either may be meant',
      'They met on 3/4/2021.',
      '2021-03-04 2021-04-03 day',
    ],
    ['are none where a month only stands before a season', 'The March spring clean begins.', 'none'],
  ])('%s', (_, text, want) => {
    expect(days(text)).toBe(want);
  });
});
