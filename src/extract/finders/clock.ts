import { COUNT, draft, isGlued, textAt, wordAt, type Context, type Draft, type Finder } from '../draft';
import { DIGITS, NUMBER_WORD } from '../triggers';

const SCORE_WORDS = new Set(['mark', 'left', 'remaining', 'lap', 'mile', 'marathon', 'into', 'run', 'min', 'minutes']);

/** Clock times, in minutes of the day: "7:48 a.m. local time", "2.15pm", "5 pm", "18:30", "1430 GMT". Run times ("the 2:15 mark") are none. */
export const clock: Finder = {
  name: 'clock',
  on: DIGITS | NUMBER_WORD,
  find(context, i) {
    const token = context.tokens[i];
    if (!token || token.kind !== 'number') return undefined;
    const time = readTime(context, i);
    if (!time) return undefined;
    const half = halfDay(context, time.to);
    const zone = zoneAfter(context, half?.to ?? time.to);
    if (!half && !zone && !(time.colon && plainlyClock(context, i, time.to)))
      return time.colon ? { skip: time.to } : undefined;
    if (time.hour > 24 || time.minute > 59 || (half && (time.hour > 12 || time.hour === 0)))
      return time.colon ? { skip: time.to } : undefined;
    const hour = half ? (time.hour % 12) + (half.pm ? 12 : 0) : time.hour;
    return build(context, i, zone?.to ?? half?.to ?? time.to, hour * 60 + time.minute, time.whole);
  },
};

function build(context: Context, i: number, to: number, minutes: number, whole: boolean): Draft {
  const numeral = {
    from: i,
    to: i + 1,
    low: minutes,
    high: minutes,
    step: whole ? 60 : 1,
    form: 'point' as const,
    worded: false,
    scaled: false,
    scale: 1,
  };
  const iso = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return {
    ...draft(context, numeral, { ...COUNT, kind: 'clock' }, i, to),
    numberTo: to,
    calendar: { precision: whole ? 'hour' : 'minute', inferred: [], iso },
    interval: { low: minutes, high: minutes },
  };
}

interface Time {
  hour: number;
  minute: number;
  to: number;
  colon: boolean;
  whole: boolean;
}

/** "7:48", "18:30:15", "2.15" or a bare hour; whether it is a time is decided by what follows. */
function readTime(context: Context, i: number): Time | undefined {
  const text = textAt(context, i);
  if (
    /^\d{1,2}$/.test(text) &&
    textAt(context, i + 1) === ':' &&
    isGlued(context, i + 1) &&
    isGlued(context, i + 2) &&
    /^\d\d(?:\.\d+)?$/.test(textAt(context, i + 2))
  ) {
    const seconds =
      textAt(context, i + 3) === ':' && /^\d\d(?:\.\d+)?$/.test(textAt(context, i + 4)) && isGlued(context, i + 4);
    return {
      hour: Number(text),
      minute: Math.floor(Number(textAt(context, i + 2))),
      to: seconds ? i + 5 : i + 3,
      colon: true,
      whole: false,
    };
  }
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(text);
  if (dotted) return { hour: Number(dotted[1]), minute: Number(dotted[2]), to: i + 1, colon: false, whole: false };
  if (/^\d{1,2}$/.test(text)) return { hour: Number(text), minute: 0, to: i + 1, colon: false, whole: true };
  if (/^[012]\d[0-5]\d$/.test(text))
    return { hour: Number(text.slice(0, 2)), minute: Number(text.slice(2)), to: i + 1, colon: false, whole: false };
  return undefined;
}

/** "a.m.", "pm", "p.m", "noon" and "o'clock" behind a time. */
function halfDay(context: Context, i: number): { pm: boolean; to: number } | undefined {
  const word = wordAt(context, i);
  if (word === 'am' || word === 'pm') {
    // "I 5 am" does not happen; "at 5 am" does.
    return { pm: word === 'pm', to: i + 1 };
  }
  if (
    (word === 'a' || word === 'p') &&
    textAt(context, i + 1) === '.' &&
    isGlued(context, i + 1) &&
    wordAt(context, i + 2) === 'm' &&
    isGlued(context, i + 2)
  ) {
    return { pm: word === 'p', to: textAt(context, i + 3) === '.' && isGlued(context, i + 3) ? i + 4 : i + 3 };
  }
  return undefined;
}

const ZONES = new Set(
  'GMT UTC BST CET CEST EET EEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST KST AEST AEDT AWST MSK WET SGT HKT Z'.split(
    ' ',
  ),
);

/** "local time", "GMT", "Eastern time", "hrs" behind a time. */
function zoneAfter(context: Context, i: number): { to: number } | undefined {
  const text = textAt(context, i);
  const open = text === '(' ? i + 1 : i;
  const zone = textAt(context, open);
  if (wordAt(context, i) === 'local' && wordAt(context, i + 1) === 'time') return { to: i + 2 };
  if (ZONES.has(zone)) return { to: open === i ? i + 1 : textAt(context, open + 1) === ')' ? open + 2 : open + 1 };
  if (
    /^(?:eastern|central|pacific|mountain|moscow|beijing|london|kyiv|israel)$/.test(wordAt(context, i)) &&
    wordAt(context, i + 1) === 'time'
  )
    return { to: i + 2 };
  if (wordAt(context, i) === "o'clock") return { to: i + 1 };
  return undefined;
}

/** A bare "18:30" is a time of day after "at", "by", "until" and the like, and not before "mark", "left". */
function plainlyClock(context: Context, i: number, to: number): boolean {
  if (SCORE_WORDS.has(wordAt(context, to))) return false;
  return /^(?:at|by|until|till|from|since|around|about|before|after|between|and|to)$/.test(wordAt(context, i - 1));
}
