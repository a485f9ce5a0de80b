import { isDash, isGlued, textAt, wordAt, type Context, type Finder } from '../draft';
import { currencyBySign } from '../lexicon/currencies';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar';
import { NUMBERED } from '../lexicon/numbered';
import { CARDINALS, ORDINALS, SUFFIXES } from '../lexicon/number-words';
import { unitBySymbol } from '../lexicon/units';
import type { Token } from '../tokens';
import { isPlural, lemma } from '../lemma';
import { nameAfter, signBefore } from '../money';
import { readUnit } from '../unit';
import { countsNoun } from '../year';
import { percentAt } from './percent';
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
  if (digits && before?.kind === 'word' && !token.gap && before.lower !== "'s" && !signBefore(context, i))
    return gluedEnd(context, i + 1);
  // "F-16", "COVID-19", "Mi-24": a capital letter or name and a hyphen that touch the figure.
  if (digits && before && isDash(before.text) && !token.gap) {
    const stem = tokens[i - 2];
    if (stem?.kind === 'word' && isCode(stem.text) && !/^minus$/i.test(stem.text)) return gluedEnd(context, i + 1);
  }
  if (digits && /^(?:zip|caliber|calibre)$/.test(wordAt(context, isDash(textAt(context, i + 1)) ? i + 2 : i + 1)))
    return i + 1;
  if (
    digits &&
    /^\d{9,}$/.test(token.text) &&
    context.numeral(i)?.to === i + 1 &&
    !signBefore(context, i) &&
    !nameAfter(context, i + 1)
  )
    return i + 1;
  if (digits && token.text === '911' && !countsNoun(context, i + 1)) return i + 1;
  const address = digits ? addressEnd(context, i) : undefined;
  if (address) return address;
  if (digits && isHandle(context, i)) return gluedEnd(context, i + 1);
  if (digits && isPhone(context, i)) return phoneEnd(context, i);
  if (digits && isModel(context, i)) return gluedEnd(context, i + 1);
  if (digits && isTitled(context, i)) return gluedEnd(context, i + 1);
  if (!digits && isTitleWord(context, i)) return i + 1;
  const ordinal = ordinalEnd(context, i);
  if (ordinal) return ordinal;
  if (isPlaced(context, i)) return i + 1;
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
    return next.text === 'G';
  }
  if (
    currencyBySign(next.text) ||
    unitBySymbol(next.text) ||
    /^(?:pc|pct|yo|p|am|pm|a|bps|pp|plus|million|billion|trillion|thousand|cents?|pence|degrees?|percent)$/i.test(
      next.text,
    )
  ) {
    const after = context.tokens[i + 2];
    return after?.gap === false && after.kind === 'number' && !/^[23]$/.test(after.text);
  }
  if (isPluralOfLetters(context, i + 1)) return false;
  return next.text.length <= 3 || !isUpper(next.text);
}

const STREETS =
  /^(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|place|pl|square|sq|court|ct|terrace|crescent|close|highway|parkway|broadway|quay|row|gardens|park)$/;

/**
 * A bare whole number beside a name: "S&P 500", "Note 20 Ultra", "iPhone 11", "787 Dreamliner", "49 Elm Road". It is an amount when a
 * unit, a magnitude or a plural noun follows ("600 British soldiers", "Serbia 600 troops").
 */
function isTitled(context: Context, i: number): boolean {
  const token = context.tokens[i];
  if (!token || !/^\d{1,4}$/.test(token.text) || /000$/.test(token.text)) return false;
  const numeral = context.numeral(i);
  if (
    !numeral ||
    numeral.to !== i + 1 ||
    signBefore(context, i) ||
    nameAfter(context, i + 1) ||
    percentAt(context, i + 1)
  )
    return false;
  if (readUnit(context, i + 1) || isDash(textAt(context, i + 1))) return false;
  if (addressed(context, i) || inPhrase(context, i)) return true;
  const next = context.tokens[i + 1];
  const counts = next?.kind === 'word' && isUpper(next.text) ? countsName(context, i + 1) : countsNoun(context, i + 1);
  if (counts) return false;
  // "787 Dreamliner", "11 Pro": a singular name behind; "top three", "last-32": a place in a table or a round
  if (isNamed(context, i + 1) && !isCalendar(next)) return true;
  const before = context.tokens[i - 1];
  return isNamed(context, i - 1) && !isCalendar(before);
}

const isCalendar = (token: Token | undefined): boolean =>
  token !== undefined && (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower));

const isNamed = (context: Context, i: number): boolean => context.tagOf(i, context.sentence) === 'name';

/** "two new 737 Max jets": a second figure inside the noun phrase of a first is part of a name there. */
function inPhrase(context: Context, i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && context.tagOf(k, context.sentence) === 'adj') k--;
  return (
    k < i - 1 &&
    context.tagOf(k, context.sentence) === 'num' &&
    !/^(?:more|further|additional|other)$/.test(textAt(context, i - 1))
  );
}

/** "Group of Seven", "the Big Ten": a number word with a capital inside a sentence is a name. */
function isTitleWord(context: Context, i: number): boolean {
  const token = context.tokens[i];
  const sentence = context.sentences[context.sentence];
  if (
    !token ||
    !sentence ||
    !CARDINALS.has(token.lower) ||
    !isUpper(token.text) ||
    token.text === token.text.toUpperCase()
  )
    return false;
  if (i === sentence.from || context.tokens[i - 1]?.kind === 'mark' || context.tokens[i - 1]?.kind === 'break')
    return false;
  // In a Title Case headline no word is told by its capital.
  return context
    .tags(context.sentence)
    .some((tag, k) => (tag === 'noun' || tag === 'verb') && !isUpper(context.tokens[sentence.from + k]?.text ?? ''));
}

/** "twenty-first", "hundred and fifth": cardinals that end in an ordinal. */
function ordinalEnd(context: Context, i: number): number | undefined {
  const numeral = context.numeral(i);
  if (!numeral?.worded || numeral.fraction) return undefined;
  const dashed =
    isDash(textAt(context, numeral.to)) && isGlued(context, numeral.to) && isGlued(context, numeral.to + 1);
  const at = dashed || wordAt(context, numeral.to) === 'and' ? numeral.to + 1 : numeral.to;
  const tens = numeral.low >= 20 && numeral.low % 10 === 0;
  return tens && ORDINALS.has(wordAt(context, at)) && !/^(?:half|second)$/.test(wordAt(context, at))
    ? at + 1
    : undefined;
}

/** "the bottom three", "top 10", "the last 32" with nothing counted behind: a part of a table or a round of a cup. */
function isPlaced(context: Context, i: number): boolean {
  const at = isDash(textAt(context, i - 1)) && isGlued(context, i) ? i - 2 : i - 1;
  if (!/^(?:top|bottom|last|final)$/.test(wordAt(context, at))) return false;
  const numeral = context.numeral(i);
  if (!numeral || numeral.low > 1000 || numeral.to !== i + 1) return false;
  if (at === i - 2) return true;
  const next = context.tokens[i + 1];
  if (!next || next.kind === 'mark' || next.kind === 'break') return true;
  return (
    next.kind === 'word' &&
    /^(?:prep|conj|aux|det|pron|to|adv|part|verb)$/.test(context.tagOf(i + 1, context.sentence) ?? '')
  );
}

/** Capitalised words from `i` that end in a street's name. */
function addressed(context: Context, i: number): boolean {
  for (let k = i + 1; k < i + 6; k++) {
    const token = context.tokens[k];
    if (token?.kind === 'number' && k > i + 1) continue;
    if (token?.kind !== 'word' || (!isUpper(token.text) && !/^(?:st|nd|rd|th)$/.test(token.text))) return false;
    if (STREETS.test(token.lower) && (k > i + 1 || isUpper(textAt(context, k + 1)))) return true;
  }
  return false;
}

/** Names that a number counts: "30 Serbs", "600 British soldiers", "13 House Republicans". */
function countsName(context: Context, i: number): boolean {
  for (let k = i; k < i + 4; k++) {
    const token = context.tokens[k];
    // "12 Model 3s"
    if (token?.kind === 'number' && k > i && textAt(context, k + 1) === 's' && isGlued(context, k + 1)) return true;
    if (token?.kind !== 'word') return false;
    const tag = context.tagOf(k, context.sentence);
    if (tag !== 'name' && tag !== 'adj' && tag !== 'noun') return false;
    if (isPlural(token.lower) || isPluralOfLetters(context, k)) return true;
  }
  return false;
}

/** "46 KOs", "three SUVs", "47 KO's": letters in the plural. */
const isPluralOfLetters = (context: Context, i: number): boolean =>
  /^[A-Z]{2,5}s$/.test(textAt(context, i)) ||
  (/^[A-Z]{2,5}$/.test(textAt(context, i)) && /^['’]s$/.test(textAt(context, i + 1)));

/** Tokens looked back over for the start of a web address. */
const ADDRESS_REACH = 40;

/** End of the web address that the figure is part of: "https://example.org/2019/10/5-things". */
function addressEnd(context: Context, i: number): number | undefined {
  if (!isGlued(context, i) || !/^[/\-_=.?&]$/.test(textAt(context, i - 1))) return undefined;
  let k = i - 1;
  while (k > i - ADDRESS_REACH && k > 0 && isGlued(context, k)) {
    if (textAt(context, k) === '/' && textAt(context, k - 1) === '/') break;
    k--;
  }
  if (!(textAt(context, k) === '/' && textAt(context, k - 1) === '/') && wordAt(context, k) !== 'www') return undefined;
  let end = i + 1;
  while (isGlued(context, end)) end++;
  return end;
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
  while (groups < 12) {
    const dash = isDash(textAt(context, k)) && isGlued(context, k) && isGlued(context, k + 1);
    const at = dash ? k + 1 : k;
    const next = context.tokens[at];
    if (next?.kind !== 'number' || !/^\d+$/.test(next.text)) break;
    groups++;
    digits += next.text.length;
    k = at + 1;
  }
  // "527-3247" without anything counted behind it
  if (
    groups === 2 &&
    /^\d{3}$/.test(token.text) &&
    /^\d{4}$/.test(textAt(context, k - 1)) &&
    isDash(textAt(context, i + 1)) &&
    !signBefore(context, i)
  ) {
    return !countsNoun(context, k) && !readUnit(context, k) && !percentAt(context, k) && !nameAfter(context, k);
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
  const rule =
    word.lower === 'number'
      ? 'always'
      : (NUMBERED.get(word.lower) ?? (word.lower.endsWith('s') ? NUMBERED.get(lemma(word.lower)) : undefined));
  if (!rule) return false;
  const worded = tokens[i]?.kind === 'word';
  if (word.lower === 'number') return true;
  const upper = isUpper(word.text);
  return rule === 'always' ? !worded || upper : upper && (!worded || isUpper(tokens[i]?.text ?? ''));
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
