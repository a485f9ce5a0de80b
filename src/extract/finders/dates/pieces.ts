import { isGlued, textAt, wordAt, type Context } from '../../draft';
import { MONTHS, WEEKDAYS } from '../../lexicon/calendar';

/** A piece of a date, and the token behind it. */
interface Piece {
  readonly value: number;
  readonly to: number;
}

const ONE_YEAR = /^(?:19|20)\d\d$/;

/** True where another word, figure or sign sticks to token `i`: "24th" apart from "24h". */
function isStuck(context: Context, i: number): boolean {
  const next = context.tokens[i + 1];
  if (!next || next.gap || next.lower === "'s") return false;
  return next.kind === 'word' || next.kind === 'number' || next.kind === 'symbol';
}

/** A day of the month at token `i`, with "st", "nd" and so on. */
export function dayAt(context: Context, i: number): Piece | undefined {
  const token = context.tokens[i];
  if (token?.kind !== 'number' || !/^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(token.text)) return undefined;
  const value = Number(token.text);
  if (isGlued(context, i + 1) && /^(?:st|nd|rd|th)$/i.test(textAt(context, i + 1))) return { value, to: i + 2 };
  if (isStuck(context, i)) return undefined;
  const timed = isGlued(context, i + 1) && /^[:/]$/.test(textAt(context, i + 1));
  return timed && context.tokens[i + 2]?.kind === 'number' ? undefined : { value, to: i + 1 };
}

/** A year of four digits at token `i`, behind a comma, "of" or nothing. */
export function yearAt(context: Context, i: number): Piece | undefined {
  const of = wordAt(context, i) === 'of' && ONE_YEAR.test(textAt(context, i + 1));
  const at = of || textAt(context, i) === ',' ? i + 1 : i;
  const text = textAt(context, at);
  if (context.tokens[at]?.kind !== 'number' || !/^(?:1\d|20)\d\d$/.test(text) || isStuck(context, at)) return undefined;
  return { value: Number(text), to: at + 1 };
}

/** A month's name at token `i`, with the dot of its abbreviation; `short` where it is abbreviated. */
export function monthAt(context: Context, i: number): (Piece & { readonly short: boolean }) | undefined {
  const word = wordAt(context, i);
  const value = MONTHS.get(word);
  if (value === undefined) return undefined;
  const short = word.length < 5 && word !== 'june' && word !== 'july' && word !== 'may';
  if (
    !isCapital(textAt(context, i)) &&
    (short || word === 'may' || word === 'march') &&
    !isLowerMonth(context, i, word)
  )
    return undefined;
  const dotted = short && textAt(context, i + 1) === '.' && isGlued(context, i + 1);
  return { value, to: dotted ? i + 2 : i + 1, short };
}

export const isCapital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** Lower-case text ("on may 19") still has months where a day or year stands beside. */
function isLowerMonth(context: Context, i: number, word: string): boolean {
  const behind = textAt(context, i + 1) === '.' && isGlued(context, i + 1) ? i + 2 : i + 1;
  const beside = dayAt(context, behind) ?? yearAt(context, behind);
  if (!beside && !(dayAt(context, i - 1) && ONE_YEAR.test(textAt(context, i + 1)))) return false;
  const before = wordAt(context, i - 1);
  if (word === 'may')
    return /^(?:on|of|by|since|until|before|after|from|and)$/.test(before) || textAt(context, i - 1) === ',';
  if (word === 'march') return !!yearAt(context, i + 1) || /^(?:on|of|in|since|by|until)$/.test(before);
  return true;
}

/** "Monday, September 4": the weekday belongs to the date; returns the token the date starts at. */
export function weekdayBefore(context: Context, i: number): number {
  const mark = textAt(context, i - 1);
  const at = mark === ',' || mark === '.' ? i - 2 : i - 1;
  return WEEKDAYS.has(wordAt(context, at)) && (mark !== '.' || isShortDay(context, at)) ? at : i;
}

/** "Mon.", "Thurs.": a full stop belongs to a short form; behind a whole name it ends a sentence. */
export const isShortDay = (context: Context, i: number): boolean => wordAt(context, i).length < 6;
