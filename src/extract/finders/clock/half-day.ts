import { isGlued, textAt, wordAt, type Context } from '../../draft';

/** The half of the day that is written right behind a time, and the token behind it. */
export interface HalfDay {
  readonly pm: boolean;
  readonly to: number;
}

/** "a.m.", "pm", "p.m" behind a time. */
export function halfDay(context: Context, i: number): HalfDay | undefined {
  const word = wordAt(context, i);
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', to: i + 1 };
  if (
    (word === 'a' || word === 'p') &&
    textAt(context, i + 1) === '.' &&
    isGlued(context, i + 1) &&
    wordAt(context, i + 2) === 'm' &&
    isGlued(context, i + 2)
  )
    return { pm: word === 'p', to: textAt(context, i + 3) === '.' && isGlued(context, i + 3) ? i + 4 : i + 3 };
  return undefined;
}

/** Hours of "at night" that are before midnight: "ten at night"; "two at night" is behind it. */
const NIGHT_FROM = 5;
const MOST_BETWEEN = 5;

/** Words that may stand between a time and its part of the day: "11:20 local time on the Tuesday night". */
const BETWEEN =
  /^(?:in|on|at|the|that|this|same|early|late|local|time|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** True where the words behind a time of `hour` say the later half of the day, false for the earlier one, `undefined` where none does. */
export function saidHalf(context: Context, i: number, hour: number): boolean | undefined {
  for (let k = i; k < i + MOST_BETWEEN; k++) {
    const word = wordAt(context, k);
    if (word === 'morning') return false;
    if (word === 'afternoon' || word === 'evening') return true;
    if (word === 'tonight' || (word === 'night' && k > i)) return hour >= NIGHT_FROM && hour < 12;
    if (!BETWEEN.test(word)) return undefined;
  }
  return undefined;
}

/** "in the morning", "at night" right behind an hour: they make a time of a bare number. */
export function isPartOfDay(context: Context, i: number): boolean {
  const [first, second, third] = [wordAt(context, i), wordAt(context, i + 1), wordAt(context, i + 2)];
  if (first === 'at' && second === 'night') return true;
  if (first === 'in' && second === 'the') return /^(?:morning|afternoon|evening)$/.test(third);
  return first === 'this' && /^(?:morning|afternoon|evening)$/.test(second);
}
