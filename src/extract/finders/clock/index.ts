import type { Unit } from '../../../types';
import { COUNT, draft, textAt, wordAt, type Context, type Draft, type Finder, type Found } from '../../draft';
import type { Numeral } from '../../numeral';
import { CLOCK_WORD, DIGITS, NUMBER_WORD } from '../../triggers';
import { halfDay, isPartOfDay, saidHalf } from './half-day';
import { readFigures, readWords, type Time } from './read';
import { isMatchTime } from './match-time';
import { zoneEnd } from './zone';

const SCORE_WORDS = new Set(['mark', 'left', 'remaining', 'lap', 'mile', 'marathon', 'into', 'run', 'min', 'minutes']);

/**
 * Clock times, in minutes of the day: "7:48 a.m. local time", "2.15pm", "5 pm", "18:30", "1430 GMT", "five o'clock", "half past six",
 * "eight in the evening". Run times ("the 2:15 mark") are none. Where nothing says which half of the day is meant, it is in `inferred`.
 */
export const clock: Finder = {
  name: 'clock',
  on: DIGITS | NUMBER_WORD | CLOCK_WORD,
  find(context, i) {
    const token = context.tokens[i];
    const time = token?.kind === 'number' ? readFigures(context, i) : readWords(context, i);
    return time && timeAt(context, i, time);
  },
};

function timeAt(context: Context, i: number, time: Time): Found | undefined {
  const match = time.colon ? matchClock(context, i, time) : undefined;
  if (match) return match;
  const none = time.colon ? { skip: time.to } : undefined;
  const half = halfDay(context, time.to);
  const zone = zoneEnd(context, half?.to ?? time.to);
  const plain = time.sure || (time.colon ? plainlyClock(context, i, time.to) : isHourOfDay(context, i, time));
  if (!half && zone === undefined && !plain) return none;
  if (time.hour > 24 || time.minute > 59 || (half && (time.hour > 12 || time.hour === 0))) return none;
  const pm = half?.pm ?? (time.hour > 12 ? undefined : saidHalf(context, zone ?? time.to, time.hour));
  const hour = pm === undefined ? time.hour : (time.hour % 12) + (pm ? 12 : 0);
  const open = pm === undefined && zone === undefined && isOnFace(textAt(context, i), time);
  return build(context, i, zone ?? half?.to ?? time.to, { minutes: hour * 60 + time.minute, whole: time.whole, open });
}

const SECONDS: Unit = { kind: 'duration', code: 's', symbol: '', base: 's', factor: 1, inferred: true };

/** Minutes and seconds of a match, as a length of time: "with 4:43 left", "at 2:15 of the third round". */
function matchClock(context: Context, i: number, { hour, minute, to }: Time): Draft | undefined {
  if (minute > 59 || to !== i + 3 || isPartOfDay(context, to) || !isMatchTime(context, to)) return undefined;
  return { ...draft(context, pointOf(i, 60 * hour + minute, 1), SECONDS, i, to), numberTo: to, inferred: ['unit'] };
}

/** "7:30", "five o'clock" may be either half of the day; "07:30" and "19:30" are not. */
const isOnFace = (text: string, { hour }: Time): boolean =>
  hour >= 1 && hour <= 12 && !text.startsWith('0') && !/^(?:noon|midday)$/i.test(text);

/** "at eight in the evening", "since 5 in the morning" */
const isHourOfDay = (context: Context, i: number, { hour, whole, to }: Time): boolean =>
  whole &&
  hour >= 1 &&
  hour <= 12 &&
  isPartOfDay(context, to) &&
  /^(?:at|by|until|till|from|since|around|about|before|after|between|to|towards?)$/.test(wordAt(context, i - 1));

function build(
  context: Context,
  i: number,
  to: number,
  { minutes, whole, open }: { minutes: number; whole: boolean; open: boolean },
): Draft {
  const numeral = pointOf(i, minutes, whole ? 60 : 1);
  const iso = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return {
    ...draft(context, numeral, { ...COUNT, kind: 'clock' }, i, to),
    numberTo: to,
    calendar: { precision: whole ? 'hour' : 'minute', inferred: open ? ['half'] : [], iso },
    interval: { low: minutes, high: minutes },
  };
}

const pointOf = (i: number, value: number, step: number): Numeral => ({
  from: i,
  to: i + 1,
  low: value,
  high: value,
  step,
  form: 'point',
  worded: false,
  scaled: false,
  scale: 1,
});

/** A bare "18:30" is a time of day after "at", "by", "until" and the like, and not before "mark", "left". */
function plainlyClock(context: Context, i: number, to: number): boolean {
  if (SCORE_WORDS.has(wordAt(context, to))) return false;
  return /^(?:at|by|until|till|from|since|around|about|before|after|between|and|to)$/.test(wordAt(context, i - 1));
}
