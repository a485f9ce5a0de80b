import { isDash, textAt, type Context } from '../../draft';
import { currencyBySign } from '../../money/lookup';
import { SUFFIXES } from '../../lexicon/number-words';
import { unitBySymbol } from '../../unit/lookup';
import { signBefore } from '../../money/before';
import { gluedEnd, isPluralOfLetters, isUpper } from './glued';
import { listEnd } from './titled';

/** A figure that is no number: "1.2.3". */
export function unreadableEnd(context: Context, i: number): number | undefined {
  return context.numeral(i) === undefined ? gluedEnd(context, i + 1) : undefined;
}

/** "G7", "A380", "H1N1": letters that touch the figure and are no currency; "F-16", "COVID-19", with a hyphen; "#5", "@user1". */
export function codeEnd(context: Context, i: number): number | undefined {
  if (context.tokens[i]?.gap !== false) return undefined;
  const before = context.tokens[i - 1];
  const lettered = before?.kind === 'word' && before.lower !== "'s" && !signBefore(context, i);
  if (lettered) return listEnd(context, i, gluedEnd(context, i + 1));
  return isHyphenated(context, i) || isHandle(context, i) ? gluedEnd(context, i + 1) : undefined;
}

function isHyphenated(context: Context, i: number): boolean {
  const stem = context.tokens[i - 2];
  return isDash(textAt(context, i - 1)) && stem?.kind === 'word' && isCode(stem.text) && !/^minus$/i.test(stem.text);
}

/** Short or all capitals, or a series whose numbers are written with a hyphen. */
const isCode = (text: string): boolean =>
  isUpper(text) &&
  (text.length <= 3 || text === text.toUpperCase() || /^(?:Covid|Sars|Omega|Apollo|Soyuz|Falcon|Salyut)$/i.test(text));

/** "#5", "@user1", "§3": signs that make a name; "Y=5" is a sum of yen, see `lexicon/currencies.ts`. */
const isHandle = (context: Context, i: number): boolean =>
  HANDLES.has(textAt(context, i - 1)) && textAt(context, i - 2) !== 'Y';

const HANDLES: ReadonlySet<string> = new Set(['#', '@', '_', '№', '§', '=']);

/** Words that may touch a figure and leave it an amount. */
const AMOUNT_WORDS =
  /^(?:pc|pct|yo|p|am|pm|a|bps|pp|plus|million|billion|trillion|thousand|cents?|pence|degrees?|percent)$/i;

/** Figures with letters stuck to them that are no unit, magnitude or "s": "5G", "24703m212", "3D", "9AB8"; not "737s", "5km". */
export function modelEnd(context: Context, i: number): number | undefined {
  return isModel(context, i) ? gluedEnd(context, i + 1) : undefined;
}

function isModel(context: Context, i: number): boolean {
  const letters = context.tokens[i + 1];
  if (letters?.kind !== 'word' || letters.gap) return false;
  const { text, lower } = letters;
  const after = context.tokens[i + 2];
  const numbered = after?.gap === false && after.kind === 'number';
  if (text === 's' || SUFFIXES.has(text) || lower === 'x') return numbered;
  // "5 m2" apart, "24703m212"
  const longer = numbered && !/^[23]$/.test(after.text);
  if (text === 'G') return true;
  if (currencyBySign(text) || unitBySymbol(text) || AMOUNT_WORDS.test(text) || /^[mbtckMBT]$/.test(text)) return longer;
  return !isPluralOfLetters(context, i + 1) && (text.length <= 3 || !isUpper(text));
}
