import { isDash, isGlued, textAt, wordAt, type Context, type Finder } from '../draft';
import { currencyBySign } from '../lexicon/currencies';
import { NUMBERED } from '../lexicon/numbered';
import { SUFFIXES } from '../lexicon/number-words';
import { unitBySymbol } from '../lexicon/units';
import { DIGITS, NUMBER_WORD } from '../triggers';

/** Figures that name a thing and say no amount: "Article 5", "G7", "F-16", "737 Max", "24703m212", phone numbers. Yields nothing. */
export const names: Finder = {
  name: 'names',
  on: DIGITS | NUMBER_WORD,
  find(context, i) {
    const end = nameEnd(context, i);
    return end === undefined ? undefined : { skip: end };
  },
};

function nameEnd(context: Context, i: number): number | undefined {
  const { tokens } = context;
  const token = tokens[i];
  if (!token) return undefined;
  const digits = token.kind === 'number';
  const before = tokens[i - 1];
  if (digits && isOrdinal(context, i)) return i + 2;
  if (digits && context.numeral(i) === undefined) return gluedEnd(context, i + 1);
  // "G7", "A380", "H1N1", "M21": letters that touch the figure and are no currency.
  if (
    digits &&
    before?.kind === 'word' &&
    !token.gap &&
    before.lower !== "'s" &&
    !currencyBySign(before.text) &&
    !currencyBySign(before.text + '$') &&
    before.text !== 'PS'
  )
    return gluedEnd(context, i + 1);
  // "F-16", "COVID-19", "Mi-24": a capital letter or name and a hyphen that touch the figure.
  if (digits && before && isDash(before.text) && !before.gap && !token.gap) {
    const stem = tokens[i - 2];
    if (stem?.kind === 'word' && isCode(stem.text) && !/^minus$/i.test(stem.text)) return gluedEnd(context, i + 1);
  }
  if (digits && isHandle(context, i)) return gluedEnd(context, i + 1);
  if (digits && isPhone(context, i)) return phoneEnd(context, i);
  if (digits && isModel(context, i)) return gluedEnd(context, i + 1);
  if (isNumbered(context, i)) return numberedEnd(context, i);
  return undefined;
}

const isUpper = (text: string): boolean => text !== '' && text.charAt(0) !== text.charAt(0).toLowerCase();
const isCode = (text: string): boolean =>
  isUpper(text) &&
  (text.length <= 3 || text === text.toUpperCase() || /^(?:Covid|Sars|Omega|Apollo|Soyuz|Falcon|Salyut)$/i.test(text));

function isOrdinal(context: Context, i: number): boolean {
  return isGlued(context, i + 1) && /^(?:st|nd|rd|th|ST|ND|RD|TH)$/.test(textAt(context, i + 1));
}

/** "#5", "@user1", "no.1" addresses of the web and hashtags. */
function isHandle(context: Context, i: number): boolean {
  const before = textAt(context, i - 1);
  return (
    !context.tokens[i]?.gap &&
    (before === '#' || before === '@' || before === '_' || before === '№' || before === '§' || before === '=') &&
    textAt(context, i - 2) !== 'Y'
  );
}

/** Figures with letters stuck to them that are no unit, magnitude or "s": "5G", "737s" apart, "24703m212", "3D", "9AB8". */
function isModel(context: Context, i: number): boolean {
  const next = context.tokens[i + 1];
  if (!next || next.gap || next.kind !== 'word') return false;
  if (next.text === 's' || SUFFIXES.has(next.text) || next.lower === 'x')
    return context.tokens[i + 2]?.gap === false && context.tokens[i + 2]?.kind === 'number';
  if (/^[mbtpckMBTG]$/.test(next.text)) {
    const after = context.tokens[i + 2];
    if (after?.gap === false && after.kind === 'number' && !/^[23]$/.test(after.text)) return true;
    return next.text === 'G' || (next.text === 'K' && false);
  }
  if (
    currencyBySign(next.text) ||
    unitBySymbol(next.text) ||
    /^(?:pc|pct|yo|p|am|pm|a|bps|pp|plus|million|billion|trillion|thousand|cents?|pence|degrees?|percent|ers?)$/i.test(
      next.text,
    )
  ) {
    const after = context.tokens[i + 2];
    return after?.gap === false && after.kind === 'number' && !/^[23]$/.test(after.text);
  }
  return next.text.length <= 3 || isUpper(next.text) === false;
}

/** To the end of what is stuck to the figure. */
function gluedEnd(context: Context, i: number): number {
  let end = i;
  for (;;) {
    const token = context.tokens[end];
    if (!token || token.gap) return end;
    if (token.kind === 'word' || token.kind === 'number') end++;
    else if (
      (isDash(token.text) || token.text === '/' || token.text === '.') &&
      isGlued(context, end + 1) &&
      context.tokens[end + 1]?.kind === 'number'
    )
      end += 2;
    else return end;
  }
}

/** "555-0134-2", "+44 20 7946 0018", "020 7946 0018": groups of digits that no figure is written in. */
function isPhone(context: Context, i: number): boolean {
  const token = context.tokens[i];
  if (!token) return false;
  let groups = 1;
  let digits = token.text.length;
  let k = i + 1;
  for (;;) {
    const dash = isDash(textAt(context, k)) && isGlued(context, k) && isGlued(context, k + 1);
    const at = dash ? k + 1 : k;
    const next = context.tokens[at];
    if (next?.kind !== 'number' || !/^\d+$/.test(next.text)) break;
    groups++;
    digits += next.text.length;
    k = at + 1;
  }
  if (textAt(context, i - 1) === '+' && !context.tokens[i]?.gap && groups >= 2 && digits >= 8) return true;
  if (groups >= 3 && digits >= 9) return true;
  return groups >= 2 && /^0\d/.test(token.text) && digits >= 7;
}

function phoneEnd(context: Context, i: number): number {
  let k = i + 1;
  for (;;) {
    const at = isDash(textAt(context, k)) ? k + 1 : k;
    if (context.tokens[at]?.kind !== 'number') return k;
    k = at + 1;
  }
}

/** "Article 5", "Route 6", "Flight 123", "Boeing 737", "page 12": a word that takes a number as its name stands before. */
function isNumbered(context: Context, i: number): boolean {
  const { tokens } = context;
  let k = i - 1;
  if (textAt(context, k) === '.' && isGlued(context, k)) k--;
  const word = tokens[k];
  if (word?.kind !== 'word') return false;
  const rule = NUMBERED.get(word.lower);
  if (!rule) return false;
  const worded = tokens[i]?.kind === 'word';
  const upper = isUpper(word.text);
  if (rule === 'always') return !worded || upper;
  if (rule === 'capital') return upper && (!worded || isUpper(tokens[i]?.text ?? ''));
  return false;
}

function numberedEnd(context: Context, i: number): number {
  const { tokens } = context;
  let end = gluedEnd(context, i + 1);
  // "Articles 5 and 6", "Routes 6, 7 and 8"
  for (;;) {
    const joiner = textAt(context, end);
    if (!(joiner === 'and' || joiner === '&' || joiner === 'or' || joiner === ',' || joiner === 'to' || isDash(joiner)))
      return end;
    if (tokens[end + 1]?.kind !== 'number' || !wordAt(context, i - 1).endsWith('s')) return end;
    end = gluedEnd(context, end + 2);
  }
}
