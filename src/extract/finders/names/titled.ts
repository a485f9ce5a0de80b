import { isDash, textAt, wordAt, type Context } from '../../draft';
import { isGapped } from '../../gapped';
import { isPlural } from '../../lemma';
import { MONTHS, WEEKDAYS } from '../../lexicon/calendar';
import { CARDINALS } from '../../lexicon/number-words';
import { nameAfter } from '../../money/after';
import { signBefore } from '../../money/before';
import { parentBefore } from '../../parent';
import type { Token } from '../../tokens';
import { readUnit } from '../../unit';
import { countsNoun } from '../../year';
import { percentAt } from '../percent';
import { gluedEnd, isPluralOfLetters, isUpper } from './glued';
import { isSideOfTown, isStreetNumber } from './street';

/**
 * A bare whole number beside a name: "S&P 500", "Note 20 Ultra", "iPhone 11", "787 Dreamliner", "49 Elm Road". It is an amount when a
 * unit, a magnitude or a plural noun follows ("600 British soldiers", "Serbia 600 troops").
 */
export function titledEnd(context: Context, i: number): number | undefined {
  if (isVersion(context, i) || (isSideOfTown(context, i) && isStreetNumber(context, i))) return i + 1;
  return isTitled(context, i) && isBare(context, i) ? listEnd(context, i, gluedEnd(context, i + 1)) : undefined;
}

/** "USB 3.0": letters in capitals and a decimal that nothing is counted or measured by. */
function isVersion(context: Context, i: number): boolean {
  if (!/^\d\.\d$/.test(textAt(context, i)) || context.numeral(i)?.to !== i + 1) return false;
  const name = context.tokens[i - 1];
  if (name?.kind !== 'word' || !/^[A-Z]{2,6}$/.test(name.text) || currencyOf(context, i)) return false;
  return !countsNoun(context, i + 1) && !readUnit(context, i + 1) && !percentAt(context, i + 1);
}

const currencyOf = (context: Context, i: number): boolean =>
  signBefore(context, i) !== undefined || nameAfter(context, i + 1) !== undefined;

/** Versions that are listed rise by little: "Windows 7, 8 and 10". */
const NEXT_VERSION = 5;
const LONGEST_LIST = 12;

/** "Explorer 8 and 9", "IE6, 7, 8": to the end of a list of versions or numbers of one name. */
export function listEnd(context: Context, from: number, to: number): number {
  let last = Number(textAt(context, from));
  let end = to;
  for (let n = 0; n < LONGEST_LIST; n++) {
    let at = end;
    while (at < end + 2 && /^(?:,|and|or|&)$/.test(textAt(context, at))) at++;
    const next = textAt(context, at);
    if (at === end || !/^\d{1,4}$/.test(next) || !(Number(next) > last && Number(next) <= last + NEXT_VERSION)) break;
    if (context.numeral(at)?.to !== at + 1 || countsNoun(context, at + 1) || readUnit(context, at + 1)) break;
    if (percentAt(context, at + 1) || nameAfter(context, at + 1) || isDash(textAt(context, at + 1))) break;
    [last, end] = [Number(next), at + 1];
  }
  return end;
}

/** One to four digits, not whole thousands, with neither unit nor magnitude nor currency. */
function isBare(context: Context, i: number): boolean {
  const text = textAt(context, i);
  if (!/^\d{1,4}$/.test(text) || /000$/.test(text) || context.numeral(i)?.to !== i + 1) return false;
  if (signBefore(context, i) || nameAfter(context, i + 1) || percentAt(context, i + 1)) return false;
  return !readUnit(context, i + 1) && !isDash(textAt(context, i + 1));
}

function isTitled(context: Context, i: number): boolean {
  if (isStreetNumber(context, i) || inPhrase(context, i)) return true;
  if (parentBefore(context, i) || isDeath(context, i)) return false;
  const next = context.tokens[i + 1];
  const named = next?.kind === 'word' && isUpper(next.text);
  if (named ? countsName(context, i + 1) : countsNoun(context, i + 1)) return false;
  if (isGapped(context, i, context.sentence)) return false;
  const before = /^[®™]$/.test(textAt(context, i - 1)) ? i - 2 : i - 1;
  return [i + 1, before].some((k) => isName(context, k) && !isCalendar(context.tokens[k]));
}

/** "dies at 81 Jane Roe was": the number is an age, and what follows another sentence. */
const isDeath = (context: Context, i: number): boolean =>
  wordAt(context, i - 1) === 'at' && /^(?:dies|dead)$/.test(wordAt(context, i - 2));

const isName = (context: Context, i: number): boolean => context.tagOf(i, context.sentence) === 'name';

const isCalendar = (token: Token | undefined): boolean =>
  token !== undefined && (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower));

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

/** Names that a number counts: "30 Serbs", "600 British soldiers", "13 House Republicans". */
function countsName(context: Context, i: number): boolean {
  for (let k = i; k < i + 4; k++) {
    const token = context.tokens[k];
    // "12 Model 3s"
    const next = context.tokens[k + 1];
    if (token?.kind === 'number' && k > i && next?.text === 's' && !next.gap) return true;
    if (token?.kind !== 'word' || !/^(?:name|adj|noun)$/.test(context.tagOf(k, context.sentence) ?? '')) return false;
    if (isPlural(token.lower) || isPluralOfLetters(context, k)) return true;
  }
  return false;
}

/** "Group of Seven", "the Big Ten", "Formula One": a number word with a capital inside a sentence is a name. */
export function titleWordEnd(context: Context, i: number): number | undefined {
  const token = context.tokens[i];
  const sentence = context.sentences[context.sentence];
  if (!token || !sentence || !CARDINALS.has(token.lower) || !isUpper(token.text)) return undefined;
  const before = context.tokens[i - 1];
  if (token.text === token.text.toUpperCase() || i === sentence.from || before?.kind !== 'word') return undefined;
  if (isInHeadline(context, i) || isLostHeadline(context, i)) return undefined;
  // In a Title Case headline no word is told by its capital.
  const tells = context
    .tags(context.sentence)
    .some((tag, k) => (tag === 'noun' || tag === 'verb') && !isUpper(context.tokens[sentence.from + k]?.text ?? ''));
  return tells ? i + 1 : undefined;
}

/** "Charged With Two Counts", "Two In Plant": a word beside it that no name capitalises is a capital. */
const isInHeadline = (context: Context, i: number): boolean =>
  [i - 1, i + 1].some(
    (k) =>
      isUpper(textAt(context, k)) &&
      /^(?:prep|verb|aux|conj|to|part|pron)$/.test(context.tagOf(k, context.sentence) ?? ''),
  );

/** "held in Canada Two leaders of": a headline ran into a sentence that begins here, since plain plural nouns are counted by it. */
function isLostHeadline(context: Context, i: number): boolean {
  if (SERIES.has(wordAt(context, i - 1))) return false;
  let name = i - 1;
  while (isUpper(textAt(context, name))) name--;
  if (wordAt(context, name) === 'the' || wordAt(context, name + 1) === 'the') return false;
  for (let k = i + 1; k < i + 4; k++) {
    const token = context.tokens[k];
    if (token?.kind !== 'word' || isUpper(token.text)) return false;
    if (isPlural(token.lower)) return context.tagOf(k, context.sentence) === 'noun';
    if (!/^(?:adj|noun)$/.test(context.tagOf(k, context.sentence) ?? '')) return false;
  }
  return false;
}

/** Words whose numbers are names: "Formula One drivers", "Group of Seven nations". */
const SERIES = new Set(
  'formula of big channel radio division group class type phase level tier league page chapter'.split(' '),
);
