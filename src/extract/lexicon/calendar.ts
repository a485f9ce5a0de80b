/** Months by name and abbreviation, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, i): [string, number][] => [
      [name, i + 1],
      [name.slice(0, 3), i + 1],
      ...(name === 'september' ? [['sept', 9] as [string, number]] : []),
    ]),
);

/** Month words that are other words when not capitalised or not beside a day or year. */
export const MODAL_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jun',
  'dec',
  'jan',
  'apr',
  'oct',
  'nov',
  'feb',
  'aug',
  'sep',
  'jul',
  'sept',
]);

/** Weekdays by name and abbreviation, Sunday 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...'sunday monday tuesday wednesday thursday friday saturday'
    .split(' ')
    .map((name, i): [string, number] => [name, i]),
  ...'mon tue wed thu fri'.split(' ').map((name, i): [string, number] => [name, i + 1]),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

/** Seasons of the northern year by their first month (meteorological). */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Words that place a day or span relative to the report's own day. */
export const RELATIVE: ReadonlySet<string> = new Set([
  'yesterday',
  'today',
  'tonight',
  'tomorrow',
  'last',
  'next',
  'this',
  'past',
]);

/** Nouns that with "last" or "this" say when. */
export const TIMES: ReadonlySet<string> = new Set(
  'year month week day time morning night season quarter weekend evening afternoon summer winter spring autumn years months weeks days'.split(
    ' ',
  ),
);
