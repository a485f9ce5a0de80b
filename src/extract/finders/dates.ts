import type { Calendar } from '../../types';
import { civil, dayNumber, daysInMonth, isoDay, isoMonth, weekday } from '../days';
import { draft, isDash, isGlued, textAt, wordAt, type Context, type Draft, type Finder, type Found } from '../draft';
import { MONTHS, SEASONS, WEEKDAYS } from '../lexicon/calendar';
import { CALENDAR_WORD, DIGITS } from '../triggers';
import { isYear } from '../year';

/** What no date contradicts: the days of a date whose year is unknown (0001-01-01 to 9999-12-31). */
export const ANY_DAY = { low: -719162, high: 2932896 };

/** Calendar dates of all forms; see `Calendar` for how little is concluded where little is said. */
export const dates: Finder = {
  name: 'dates',
  on: DIGITS | CALENDAR_WORD,
  find(context, i) {
    const token = context.tokens[i];
    if (!token) return undefined;
    if (token.kind === 'number') return fromDigits(context, i);
    return fromMonth(context, i) ?? fromWeekday(context, i) ?? fromRelative(context, i) ?? fromSeason(context, i);
  },
};

interface Stated {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  lastDay?: number | undefined;
  part?: 'early' | 'mid' | 'late' | undefined;
}

function build(context: Context, from: number, to: number, stated: Stated): Draft {
  const { month, day, part } = stated;
  const inferred: string[] = [];
  let { year } = stated;
  if (year === undefined && context.published !== undefined && month !== undefined) {
    year = lastYearOf(context.published, month, day ?? 1);
    inferred.push('year');
  }
  const days = year === undefined ? ANY_DAY : daysOf(year, month, day, stated.lastDay, part);
  const precision = part || stated.lastDay ? 'span' : day ? 'day' : month ? 'month' : 'year';
  return finish(context, from, to, days, { precision, inferred, ...isoOf(year, month, day, part) });
}

function isoOf(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  _part: string | undefined,
): { iso?: string } {
  const head = year === undefined ? '-' : String(year).padStart(4, '0');
  if (month === undefined) return year === undefined ? {} : { iso: head };
  const tail = day === undefined ? '' : `-${String(day).padStart(2, '0')}`;
  return { iso: `${head}-${String(month).padStart(2, '0')}${tail}` };
}

function finish(
  context: Context,
  from: number,
  to: number,
  days: { low: number; high: number },
  calendar: Calendar,
): Draft {
  const numeral = {
    from,
    to,
    low: days.low,
    high: days.high,
    step: 1,
    form: 'point' as const,
    worded: false,
    scaled: false,
    scale: 1,
  };
  const result = draft(context, numeral, { kind: 'date', code: 'd' }, from, to);
  return {
    ...result,
    calendar,
    interval: days,
    form: calendar.precision === 'span' ? 'range' : 'point',
    inferred: [...calendar.inferred],
  };
}

/** The latest year in which the day is not after publication; a month that is running is this year's. */
function lastYearOf(published: number, month: number, day: number): number {
  const { year } = civil(published);
  return dayNumber(year, month, day) > published ? year - 1 : year;
}

function daysOf(
  year: number,
  month: number | undefined,
  day: number | undefined,
  lastDay: number | undefined,
  part: string | undefined,
): { low: number; high: number } {
  if (month === undefined) {
    if (part === 'early') return { low: dayNumber(year, 1, 1), high: dayNumber(year, 4, 30) };
    if (part === 'mid') return { low: dayNumber(year, 5, 1), high: dayNumber(year, 8, 31) };
    return { low: dayNumber(year, part === 'late' ? 9 : 1, 1), high: dayNumber(year, 12, 31) };
  }
  if (day !== undefined) return { low: dayNumber(year, month, day), high: dayNumber(year, month, lastDay ?? day) };
  const first = part === 'mid' ? 11 : part === 'late' ? 21 : 1;
  const last = part === 'early' ? 10 : part === 'mid' ? 20 : daysInMonth(year, month);
  return { low: dayNumber(year, month, first), high: dayNumber(year, month, last) };
}

/** "early", "mid-", "late" before token `i`, with the token they start at. */
function partBefore(context: Context, i: number): { part: Stated['part']; from: number } {
  const at = isDash(textAt(context, i - 1)) && isGlued(context, i) ? i - 2 : i - 1;
  const word = wordAt(context, at);
  if (word === 'early' || word === 'mid' || word === 'late') return { part: word, from: at };
  if (
    word === 'of' &&
    /^(?:beginning|start|middle|end)$/.test(wordAt(context, at - 1)) &&
    wordAt(context, at - 2) === 'the'
  ) {
    const where = wordAt(context, at - 1);
    return { part: where === 'end' ? 'late' : where === 'middle' ? 'mid' : 'early', from: at - 2 };
  }
  return { part: undefined, from: i };
}

const isDayNumber = (text: string): boolean => /^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(text);

/** A day of the month at token `i`, with "st", "nd" and so on. */
function dayAt(context: Context, i: number): { day: number; to: number } | undefined {
  const token = context.tokens[i];
  if (token?.kind !== 'number' || !isDayNumber(token.text)) return undefined;
  if (isGlued(context, i + 1) && /^(?:st|nd|rd|th)$/i.test(textAt(context, i + 1)))
    return { day: Number(token.text), to: i + 2 };
  const next = context.tokens[i + 1];
  if (
    next &&
    !next.gap &&
    (next.kind === 'word' || next.kind === 'number' || next.kind === 'symbol') &&
    next.lower !== "'s"
  )
    return undefined;
  if (next && !next.gap && (next.text === ':' || next.text === '/') && context.tokens[i + 2]?.kind === 'number')
    return undefined;
  return { day: Number(token.text), to: i + 1 };
}

/** A year of four digits at token `i`, behind a comma or not. */
function yearAt(context: Context, i: number): { year: number; to: number } | undefined {
  const at =
    textAt(context, i) === ',' || (wordAt(context, i) === 'of' && /^(?:19|20)\d\d$/.test(textAt(context, i + 1)))
      ? i + 1
      : i;
  const text = textAt(context, at);
  if (context.tokens[at]?.kind !== 'number' || !/^(?:1\d|20)\d\d$/.test(text)) return undefined;
  const next = context.tokens[at + 1];
  if (
    next &&
    !next.gap &&
    (next.kind === 'word' || next.kind === 'number' || next.kind === 'symbol') &&
    next.lower !== "'s"
  )
    return undefined;
  return { year: Number(text), to: at + 1 };
}

/** A month word at token `i` as a month's name, with the dot of its abbreviation taken in. */
function monthAt(context: Context, i: number): { month: number; to: number; short: boolean } | undefined {
  const word = wordAt(context, i);
  const month = MONTHS.get(word);
  if (month === undefined) return undefined;
  const short = word.length < 5 && word !== 'june' && word !== 'july' && word !== 'may';
  const text = textAt(context, i);
  if (text.charAt(0) === text.charAt(0).toLowerCase() && (short || word === 'may' || word === 'march')) {
    // Lower-case text ("on may 19") still has months where a day or year stands beside.
    const behind = textAt(context, i + 1) === '.' && isGlued(context, i + 1) ? i + 2 : i + 1;
    const beside = dayAt(context, behind) ?? yearAt(context, behind);
    if (!beside && !(dayAt(context, i - 1) && /^(?:19|20)\d\d$/.test(textAt(context, i + 1)))) return undefined;
    if (
      word === 'may' &&
      !/^(?:on|of|by|since|until|before|after|from|and)$/.test(wordAt(context, i - 1)) &&
      textAt(context, i - 1) !== ','
    )
      return undefined;
    if (word === 'march' && !yearAt(context, i + 1) && !/^(?:on|of|in|since|by|until)$/.test(wordAt(context, i - 1)))
      return undefined;
  }
  const dotted = short && textAt(context, i + 1) === '.' && isGlued(context, i + 1);
  return { month, to: dotted ? i + 2 : i + 1, short };
}

/** "September 24, 2004", "Sept. 29", "September 2004", "late September", "April". */
function fromMonth(context: Context, i: number): Found | undefined {
  const named = monthAt(context, i);
  if (!named) return undefined;
  const { part, from } = partBefore(context, i);
  const year = yearAt(context, named.to);
  const day = year ? undefined : dayAt(context, named.to);
  if (day) {
    let { to } = day;
    let lastDay: number | undefined;
    if (isDash(textAt(context, to)) || /^(?:to|through)$/.test(wordAt(context, to))) {
      const last = dayAt(context, to + 1);
      if (last && last.day > day.day && !MONTHS.has(wordAt(context, last.to))) {
        lastDay = last.day;
        to = last.to;
      }
    }
    const of = yearAt(context, to);
    if (day.day > 31) return undefined;
    return build(context, weekdayBefore(context, i), of?.to ?? to, {
      month: named.month,
      day: day.day,
      lastDay,
      year: of?.year,
    });
  }
  if (year) return build(context, from, year.to, { month: named.month, year: year.year, part });
  if (!standsAlone(context, i, named.short, part !== undefined)) return undefined;
  return build(context, from, named.to, { month: named.month, part });
}

/** A month's name without day or year: abbreviations never, "May" and "March" only where a preposition or such shows it. */
function standsAlone(context: Context, i: number, short: boolean, part: boolean): boolean {
  if (part) return true;
  const word = wordAt(context, i);
  const before = wordAt(context, i - 1);
  const shown =
    /^(?:in|since|until|till|by|from|during|of|last|next|this|before|after|through|throughout|between|to|and|for|every|each|a|the)$/.test(
      before,
    );
  if (short) return shown && textAt(context, i + 1) === '.' && !/^(?:a|the|and|of|for|by|to|from)$/.test(before);
  if (word === 'may' || word === 'march' || word === 'august') {
    if (word === 'august') return textAt(context, i).charAt(0) === 'A' && !/^[A-Z]/.test(textAt(context, i + 1));
    return (
      /^(?:in|since|until|till|by|from|during|last|next|this|before|after|through|late|early|of)$/.test(before) ||
      (before === 'and' && MONTHS.has(wordAt(context, i - 2)))
    );
  }
  return !/^[A-Z]/.test(textAt(context, i + 1)) || shown;
}

/** "Monday, September 4": the weekday belongs to the date; returns the token the date starts at. */
function weekdayBefore(context: Context, i: number): number {
  const at = textAt(context, i - 1) === ',' ? i - 2 : textAt(context, i - 1) === '.' ? i - 2 : i - 1;
  return WEEKDAYS.has(wordAt(context, at)) && wordAt(context, at).length > 2 && at >= 0 ? at : i;
}

function fromDigits(context: Context, i: number): Found | undefined {
  return dayFirst(context, i) ?? numeric(context, i) ?? decade(context, i) ?? season(context, i) ?? year(context, i);
}

/** "24 September", "24th of September 2004", "24-26 Sept." */
function dayFirst(context: Context, i: number): Found | undefined {
  const first = dayAt(context, i);
  if (!first) return undefined;
  let at = first.to;
  let lastDay: number | undefined;
  if (isDash(textAt(context, at)) || wordAt(context, at) === 'to' || wordAt(context, at) === 'and') {
    const last = dayAt(context, at + 1);
    if (last && last.day > first.day) {
      lastDay = last.day;
      at = last.to;
    } else return undefined;
  }
  if (wordAt(context, at) === 'of') at++;
  const named = monthAt(context, at);
  const text = textAt(context, at);
  if (!named || (named.short && text.charAt(0) === text.charAt(0).toLowerCase())) return undefined;
  if (/^(?:may|march)$/i.test(text) && text.charAt(0) !== 'M') return undefined;
  const of = yearAt(context, named.to);
  return build(context, weekdayBefore(context, i), of?.to ?? named.to, {
    month: named.month,
    day: first.day,
    lastDay,
    year: of?.year,
  });
}

/** "25/9/23", "2023-09-24", "24.09.2023": the order of day and month is read off the parts that allow only one, else left open. */
function numeric(context: Context, i: number): Found | undefined {
  const { tokens } = context;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(textAt(context, i));
  const iso =
    /^\d{4}$/.test(textAt(context, i)) &&
    textAt(context, i + 1) === '-' &&
    /^\d\d$/.test(textAt(context, i + 2)) &&
    textAt(context, i + 3) === '-' &&
    /^\d\d$/.test(textAt(context, i + 4)) &&
    isGlued(context, i + 4);
  if (iso)
    return valid(
      context,
      i,
      i + 5,
      Number(textAt(context, i)),
      Number(textAt(context, i + 2)),
      Number(textAt(context, i + 4)),
    );
  if (dotted) return valid(context, i, i + 1, fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1]));
  const mark = textAt(context, i + 1);
  if (mark !== '/' && mark !== '-') return undefined;
  const [b, c] = [tokens[i + 2], tokens[i + 4]];
  if (
    !b ||
    !c ||
    b.kind !== 'number' ||
    c.kind !== 'number' ||
    textAt(context, i + 3) !== mark ||
    [i + 1, i + 2, i + 3, i + 4].some((k) => !isGlued(context, k))
  )
    return undefined;
  const [x, y] = [Number(textAt(context, i)), Number(b.text)];
  if (!/^\d{4}$|^\d\d$/.test(c.text) || !/^\d{1,2}$/.test(textAt(context, i)) || !/^\d{1,2}$/.test(b.text))
    return undefined;
  if (mark === '-' && c.text.length !== 4) return undefined;
  const whole = fullYear(c.text);
  if (x > 12 || x === y) return valid(context, i, i + 5, whole, y, x);
  if (y > 12) return valid(context, i, i + 5, whole, x, y);
  if (x < 1 || y < 1) return undefined;
  const days = [dayNumber(whole, x, y), dayNumber(whole, y, x)];
  return finish(
    context,
    i,
    i + 5,
    { low: Math.min(...days), high: Math.max(...days) },
    { precision: 'day', inferred: ['order'], iso: String(whole) },
  );
}

const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

function valid(
  context: Context,
  from: number,
  to: number,
  year: number,
  month: number,
  day: number,
): Found | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return build(context, from, to, { year, month, day });
}

/** "in his 50s" is an age, not a decade; too vague to keep. */
const PEOPLE = /^(?:his|her|their|my|your|our)$/;

/** "the 1990s", "the '90s", "mid-2000s" */
function decade(context: Context, i: number): Found | undefined {
  const text = textAt(context, i);
  const s = context.tokens[i + 1];
  if (!s || s.gap || (s.lower !== 's' && s.lower !== "'s") || !/^(?:1\d|20)?\d0$/.test(text)) return undefined;
  const { part, from } = partBefore(context, i);
  if (text.length === 2) {
    const quote = textAt(context, i - 1) === "'" || textAt(context, i - 1) === '’' || textAt(context, i - 1) === '‘';
    if (!quote && !/^(?:the|late|early|mid)$/.test(wordAt(context, i - 1)))
      return PEOPLE.test(wordAt(context, i - 1)) ? { skip: i + 2 } : undefined;
  }
  const start = text.length === 2 ? (Number(text) < 30 ? 2000 : 1900) + Number(text) : Number(text);
  const long = start % 100 === 0 && start < 2000 ? 100 : 10;
  const third = (n: number): number => dayNumber(start + Math.round((n * long) / 10), 1, 1);
  const low = part === 'late' ? third(7) : part === 'mid' ? third(4) : third(0);
  const high = (part === 'early' ? third(3) : part === 'mid' ? third(7) : third(10)) - 1;
  return finish(
    context,
    from,
    i + 2,
    { low, high },
    {
      precision: part ? 'span' : long === 100 ? 'century' : 'decade',
      inferred: text.length === 2 ? ['century'] : [],
      iso: long === 100 ? String(start / 100) : String(start).slice(0, 3),
    },
  );
}

/** "2012-13", "2023/24": one span over both years. */
function season(context: Context, i: number): Found | undefined {
  const text = textAt(context, i);
  const tail = textAt(context, i + 2);
  const mark = textAt(context, i + 1);
  if (
    !/^(?:1[6-9]|20)\d\d$/.test(text) ||
    !/^\d\d$/.test(tail) ||
    !(isDash(mark) || mark === '/') ||
    !isGlued(context, i + 1) ||
    !isGlued(context, i + 2)
  )
    return undefined;
  const next = context.tokens[i + 3];
  if (
    (next && !next.gap && next.kind !== 'mark' && next.kind !== 'break' && next.lower !== "'s") ||
    (isDash(next?.text ?? '') && next?.gap === false)
  )
    return undefined;
  const year = Number(text);
  if ((year + 1) % 100 !== Number(tail) && Number(tail) <= year % 100) return undefined;
  const last = year - (year % 100) + Number(tail) + (Number(tail) < year % 100 ? 100 : 0);
  return finish(
    context,
    i,
    i + 3,
    { low: dayNumber(year, 1, 1), high: dayNumber(last, 12, 31) },
    { precision: 'span', inferred: [], iso: `${year}/${last}` },
  );
}

function year(context: Context, i: number): Found | undefined {
  if (!isYear(context, i)) return undefined;
  // The year of a copyright notice dates the notice and nothing that happened.
  if (wordAt(context, i - 1) === 'copyright' || textAt(context, i - 1) === '©') return { skip: i + 1 };
  const { part, from } = partBefore(context, i);
  return build(context, from, i + 1, { year: Number(textAt(context, i)), part });
}

const CAPITAL = /^[A-Z]/;

/** "on Monday", "Friday", "last Tuesday", "next Friday". */
function fromWeekday(context: Context, i: number): Found | undefined {
  const word = wordAt(context, i);
  const target = WEEKDAYS.get(word);
  if (target === undefined) return undefined;
  const abbreviated = word.length < 6;
  if (
    abbreviated &&
    (!CAPITAL.test(textAt(context, i)) ||
      !(textAt(context, i + 1) === '.' || MONTHS.has(wordAt(context, i + 1)) || textAt(context, i + 1) === ','))
  )
    return undefined;
  // "Monday, September 4" is read at the month, which takes the weekday in.
  const ahead = [i + 1, i + 2].find((k) => k <= i + 2 && (fromMonthIsDay(context, k) || dayFirst(context, k)));
  if (ahead !== undefined && (ahead === i + 1 || textAt(context, i + 1) === ',' || textAt(context, i + 1) === '.'))
    return undefined;
  const before = wordAt(context, i - 1);
  const from = before === 'last' || before === 'next' ? i - 1 : i;
  if (context.published === undefined)
    return finish(context, from, i + 1, ANY_DAY, {
      precision: 'day',
      inferred: [],
      iso: `-W-${target === 0 ? 7 : target}`,
    });
  const back = (weekday(context.published) - target + 7) % 7;
  const day =
    before === 'next' || before === 'coming'
      ? context.published + ((target - weekday(context.published) + 7) % 7 || 7)
      : context.published - (before === 'last' && back === 0 ? 7 : back);
  return finish(
    context,
    from,
    i + 1,
    { low: day, high: day },
    { precision: 'day', inferred: ['day', 'month', 'year'], iso: isoDay(day) },
  );
}

function fromMonthIsDay(context: Context, i: number): boolean {
  const named = monthAt(context, i);
  return named !== undefined && dayAt(context, named.to) !== undefined;
}

const PERIODS = new Set(['week', 'month', 'year', 'weekend', 'night', 'season', 'quarter', 'century', 'decade']);

/** "yesterday", "today", "last weekend", "last year", "this month", "next week". */
function fromRelative(context: Context, i: number): Found | undefined {
  const word = wordAt(context, i);
  const next = wordAt(context, i + 1);
  if (word === 'yesterday' || word === 'today' || word === 'tonight' || word === 'tomorrow') {
    if (word === 'today' && wordAt(context, i + 1) === "'s") return undefined;
    return shifted(context, i, i + 1, word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0);
  }
  if (!(word === 'last' || word === 'this' || word === 'next' || word === 'past') || !PERIODS.has(next))
    return seasonAfter(context, i, word, next);
  if (next === 'season' || next === 'quarter' || next === 'century' || next === 'decade') return undefined;
  if (word === 'past' && next !== 'weekend') return undefined;
  const step = word === 'this' ? 0 : word === 'next' ? 1 : -1;
  const { part, from } = partBefore(context, i);
  if (part && (next === 'month' || next === 'year') && context.published !== undefined) {
    const { year, month } = civil(context.published);
    const at = next === 'year' ? { year: year + step, month: undefined } : monthFrom(year, month + step);
    return { ...build(context, from, i + 2, { ...at, part }), inferred: ['month', 'year'] };
  }
  if (next === 'night') return step ? shifted(context, i, i + 2, step) : undefined;
  if (context.published === undefined) return undefined;
  return period(context, i, next, step, context.published);
}

function shifted(context: Context, from: number, to: number, by: number): Found | undefined {
  if (context.published === undefined) return undefined;
  const day = context.published + by;
  return finish(
    context,
    from,
    to,
    { low: day, high: day },
    { precision: 'day', inferred: ['day', 'month', 'year'], iso: isoDay(day) },
  );
}

function period(context: Context, i: number, name: string, step: number, published: number): Found | undefined {
  const { year, month } = civil(published);
  const inferred = ['day', 'month', 'year'];
  if (name === 'year')
    return finish(context, i, i + 2, daysOf(year + step, undefined, undefined, undefined, undefined), {
      precision: 'year',
      inferred: ['year'],
      iso: String(year + step),
    });
  if (name === 'month') {
    const { year: y, month: m } = monthFrom(year, month + step);
    return finish(context, i, i + 2, daysOf(y, m, undefined, undefined, undefined), {
      precision: 'month',
      inferred: ['month', 'year'],
      iso: isoMonth(y, m),
    });
  }
  const monday = published - ((weekday(published) + 6) % 7);
  if (name === 'week')
    return finish(
      context,
      i,
      i + 2,
      { low: monday + 7 * step, high: monday + 7 * step + 6 },
      { precision: 'week', inferred, iso: isoDay(monday + 7 * step) },
    );
  // A weekend is Saturday and Sunday; on one, "this weekend" is it and "last weekend" the one before.
  const saturday = monday + 5 + 7 * (step < 0 ? -1 : step);
  return finish(
    context,
    i,
    i + 2,
    { low: saturday, high: saturday + 1 },
    { precision: 'weekend', inferred, iso: isoDay(saturday) },
  );
}

/** Months beyond 1..12 run over into the years beside. */
const monthFrom = (year: number, month: number): { year: number; month: number } =>
  month < 1
    ? { year: year - 1, month: month + 12 }
    : month > 12
      ? { year: year + 1, month: month - 12 }
      : { year, month };

function seasonSpan(year: number, first: number): { low: number; high: number } {
  const endYear = first === 12 ? year + 1 : year;
  const last = first === 12 ? 2 : first + 2;
  return { low: dayNumber(year, first, 1), high: dayNumber(endYear, last, daysInMonth(endYear, last)) };
}

/** "last summer", "this spring" */
function seasonAfter(context: Context, i: number, word: string, next: string): Found | undefined {
  const first = SEASONS.get(next);
  if (first === undefined || context.published === undefined || word === 'past') return undefined;
  const { year } = civil(context.published);
  let which = word === 'next' ? year + 1 : year;
  if (word === 'last' && seasonSpan(which, first).high >= context.published) which--;
  if (word === 'this' && seasonSpan(which - 1, first).high >= context.published) which--;
  return finish(context, i, i + 2, seasonSpan(which, first), { precision: 'season', inferred: ['year'] });
}

/** "summer 2023", "the spring of 2022" */
function fromSeason(context: Context, i: number): Found | undefined {
  const word = wordAt(context, i);
  const first = SEASONS.get(word);
  const of = first === undefined ? undefined : yearAt(context, i + 1);
  if (first === undefined || !of) return undefined;
  return finish(context, i, of.to, seasonSpan(of.year, first), { precision: 'season', inferred: [] });
}
