import { isGlued, textAt, wordAt, type Context } from '../../draft';

/** A time as it is written, before its half of the day. `to` is the token behind it. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly to: number;
  /** "7:48": two figures that are a time or a score, and no amount. */
  readonly colon: boolean;
  /** A bare hour. */
  readonly whole: boolean;
  /** True where the form alone says that it is a time: "half past six", "five o'clock". */
  readonly sure: boolean;
}

/** "7:48", "18:30:15", "2.15", "1430" or a bare hour in figures; whether it is a time is decided by what stands around it. */
export function readFigures(context: Context, i: number): Time | undefined {
  const text = textAt(context, i);
  const sure = false;
  if (
    /^\d{1,2}$/.test(text) &&
    textAt(context, i + 1) === ':' &&
    isGlued(context, i + 1) &&
    isGlued(context, i + 2) &&
    /^\d\d(?:\.\d+)?$/.test(textAt(context, i + 2))
  ) {
    const seconds =
      textAt(context, i + 3) === ':' && /^\d\d(?:\.\d+)?$/.test(textAt(context, i + 4)) && isGlued(context, i + 4);
    const minute = Math.floor(Number(textAt(context, i + 2)));
    return { hour: Number(text), minute, to: seconds ? i + 5 : i + 3, colon: true, whole: false, sure };
  }
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(text);
  if (dotted)
    return { hour: Number(dotted[1]), minute: Number(dotted[2]), to: i + 1, colon: false, whole: false, sure };
  if (/^\d{1,2}$/.test(text)) return withOclock(context, Number(text), i + 1);
  if (/^[012]\d[0-5]\d$/.test(text))
    return {
      hour: Number(text.slice(0, 2)),
      minute: Number(text.slice(2)),
      to: i + 1,
      colon: false,
      whole: false,
      sure,
    };
  return undefined;
}

function withOclock(context: Context, hour: number, to: number): Time {
  const clock = /^o['’]clock$/.test(wordAt(context, to));
  return { hour, minute: 0, to: clock ? to + 1 : to, colon: false, whole: true, sure: clock };
}

/** "five o'clock", "half past six", "twenty past eleven", "a quarter to nine", or a bare hour as a word. */
export function readWords(context: Context, i: number): Time | undefined {
  const named = namedHour(context, i);
  if (named !== undefined) return { hour: named, minute: 0, to: i + 1, colon: false, whole: true, sure: true };
  const past = minutesTo(context, i);
  if (past) {
    const hour = hourAt(context, past.to);
    if (hour === undefined || !fitsBefore(context, i, past)) return undefined;
    const minute = past.before ? 60 - past.minutes : past.minutes;
    const turned = past.before ? (hour === 1 ? 12 : hour - 1) : hour;
    return { hour: turned, minute, to: past.to + 1, colon: false, whole: false, sure: true };
  }
  const hour = hourAt(context, i);
  return hour === undefined ? undefined : withOclock(context, hour, i + 1);
}

interface Past {
  readonly minutes: number;
  readonly before: boolean;
  /** True where "quarter" or "minutes" is written: "ten to five" alone may be a vote. */
  readonly plain: boolean;
  readonly to: number;
}

/** "half past", "a quarter to", "ten minutes past": the token of the hour is `to`. */
function minutesTo(context: Context, i: number): Past | undefined {
  const at = wordAt(context, i) === 'a' && wordAt(context, i + 1) === 'quarter' ? i + 1 : i;
  const word = wordAt(context, at);
  const named = word === 'half' ? 30 : word === 'quarter' ? 15 : undefined;
  const numeral = named === undefined ? context.numeral(i) : undefined;
  const minutes = named ?? (numeral && isMinutes(numeral.low) ? numeral.low : undefined);
  if (minutes === undefined) return undefined;
  const behind = numeral?.to ?? at + 1;
  const worded = wordAt(context, behind) === 'minutes';
  const next = wordAt(context, worded ? behind + 1 : behind);
  if (next !== 'past' && !(next === 'to' && minutes < 30)) return undefined;
  return {
    minutes,
    before: next === 'to',
    plain: worded || word === 'quarter',
    to: (worded ? behind : behind - 1) + 2,
  };
}

/** Behind these a part of the day is a time: "shortly before midnight"; "a midnight deal", "the noon train" are none. */
const AT = /^(?:at|by|until|till|since|around|about|before|after|between|past|from|near|to|nearly|almost)$/;

/** "noon", "midnight" where a time is told, as hours. */
function namedHour(context: Context, i: number): number | undefined {
  const word = wordAt(context, i);
  if (!/^(?:noon|midday|midnight)$/.test(word) || !AT.test(wordAt(context, i - 1))) return undefined;
  return context.tagOf(i + 1, context.sentence) === 'noun' ? undefined : word === 'midnight' ? 0 : 12;
}

/** True at "half past", "quarter to", "a quarter past", "noon". */
export function beginsTime(context: Context, i: number): boolean {
  if (namedHour(context, i) !== undefined) return true;
  const at = wordAt(context, i) === 'a' ? i + 1 : i;
  return /^(?:half|quarter)$/.test(wordAt(context, at)) && /^(?:past|to)$/.test(wordAt(context, at + 1));
}

const isMinutes = (n: number): boolean => n === 5 || n === 10 || n === 20 || n === 25;

/** "ten to five" is a time behind "at" and the like only; elsewhere it may be a vote or a range. */
const fitsBefore = (context: Context, i: number, { before, plain }: Past): boolean =>
  !before || plain || /^(?:at|until|till|since)$/.test(wordAt(context, i - 1));

/** An hour of the clock's face at a token. */
function hourAt(context: Context, i: number): number | undefined {
  const numeral = context.numeral(i);
  if (!numeral || numeral.form !== 'point' || numeral.to !== i + 1 || numeral.scaled || numeral.fraction)
    return undefined;
  return Number.isInteger(numeral.low) && numeral.low >= 1 && numeral.low <= 12 ? numeral.low : undefined;
}
