/**
 * What a row of an event's table is called. The name is a noun phrase of the row's own figures, and one that the row's reports have in
 * common: the words of one report alone name its sentence, not the row. Where there is none, the row has no name. Pure.
 */
import { fold } from '../../extract/fold';
import type { Claim, NounPhrase } from '../../types';
import type { Befell } from './befell';

/** Longer names are half sentences that the extractor took along. */
const MOST_WORDS = 5;

/** A phrase by which one of the row's figures may be called. */
interface Candidate {
  readonly name: string;
  /** Its noun, as a lemma. */
  readonly head: string;
  readonly claim: Claim;
}

/** Words before a noun that say which of the figures it is, not what is counted. */
const LEADING = /^(?:(?:of|the|its|their|his|her|our|these|those|more|additional|further|extra|another) )+/i;

/** Nouns that stand for others, which the name would have to be of. */
const EMPTY = new Set('other one number total rest lot thing'.split(' '));

/** What a figure counts, with its own words, without the figure: "KFOR soldiers" of "around 3,400 KFOR soldiers". */
function countedIn(claim: Claim): Candidate[] {
  const { phrase, quantity, counted } = claim;
  const at = phrase.indexOf(quantity.surface);
  const rest = (at < 0 ? phrase : `${phrase.slice(0, at)} ${phrase.slice(at + quantity.surface.length)}`)
    .replace(/\s+/g, ' ')
    .trim();
  // "Two-time", "12-gauge": part of a word that describes something else.
  if (/^[-‐-―]/u.test(rest)) return [];
  const name = rest === '' ? (counted?.surface ?? '') : rest;
  return [{ name: name.replace(LEADING, ''), head: counted?.head ?? fold(name.split(' ').at(-1) ?? ''), claim }];
}

/** A phrase of the figure's sentence, if it is whole: not the "inch model" of "13-inch model". */
function phraseOf(claim: Claim, phrase: NounPhrase | undefined): Candidate[] {
  if (phrase === undefined) return [];
  const { text = '', start } = claim.sentence;
  const around = [text[phrase.start - start - 1], text[phrase.end - start]];
  if (around.some((sign) => sign === '-' || sign === '‑')) return [];
  return [{ name: phrase.surface.replace(LEADING, ''), head: phrase.head, claim }];
}

interface Way {
  readonly named: (claim: Claim) => readonly Candidate[];
  /** Whether such a phrase belongs to the figure for sure. Else the other figures must have its noun around them as well. */
  readonly isSure: (claim: Claim) => boolean;
}

const COUNTED: Way = { named: countedIn, isSure: () => true };
/** An age stands beside the one whose it is. */
const MEASURED: Way = {
  named: (claim) => phraseOf(claim, claim.quantity.measured),
  isSure: ({ quantity }) => quantity.unit.kind === 'age',
};
const SUBJECT: Way = { named: (claim) => phraseOf(claim, claim.quantity.subject), isSure: () => false };

const isName = ({ name }: Candidate): boolean => /\p{L}{2}/u.test(name) && name.split(' ').length <= MOST_WORDS;

/** Everything that a figure's report says right around it, as lemmas. */
function wordsAround({ terms, subject, owner, counted, quantity }: Claim): ReadonlySet<string> {
  const phrases = [counted, quantity.counted, quantity.measured, quantity.subject].filter((one) => one !== undefined);
  return new Set([...terms, ...subject, ...owner, ...phrases.flatMap(({ head, modifiers }) => [head, ...modifiers])]);
}

/** Whether most of the row's figures have a word around them. */
type Shared = (word: string) => boolean;

function sharedBy(claims: readonly Claim[]): Shared {
  const around = claims.map(wordsAround);
  return (word) => around.filter((words) => words.has(word)).length * 2 > claims.length;
}

/** The phrase without the words before its noun that only one report has: "gunman Pavel Rask" is "Pavel Rask". */
function trimmed({ name, head, claim }: Candidate, isShared: Shared): Candidate {
  const words = name.split(' ');
  // Possessives and plurals are other words than their lemmas; what comes before the first shared word goes.
  const lemmas = [...wordsAround(claim)].filter(isShared);
  const isKnown = (word: string): boolean =>
    lemmas.some((lemma) => fold(word).startsWith(lemma.length > 4 ? lemma.slice(0, -1) : lemma));
  let first = Math.max(0, words.findIndex(isKnown));
  // A name stays whole, though the others have only its last part.
  while (isCapital(words[first]) && isCapital(words[first - 1])) first--;
  return { name: words.slice(first).join(' '), head, claim };
}

const isCapital = (word = ''): boolean => /^\p{Lu}/u.test(word);

/** Of these the one that has most for it in each of the ways in turn; the first of those that are alike. */
function best<T>(all: readonly T[], ...ways: readonly ((one: T) => number)[]): T | undefined {
  return [...all].sort((a, b) => ways.map((way) => way(b) - way(a)).find((more) => more !== 0) ?? 0)[0];
}

/** The name of the noun that most of these have; of its names the one that most have, then the longest. */
function chosen(all: readonly Candidate[], isShared: Shared): string | undefined {
  const votes = (of: (one: Candidate) => string) => {
    const counts = new Map<string, number>();
    for (const one of all) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
    return (one: Candidate) => counts.get(of(one)) ?? 0;
  };
  // "People", though one report has "one person".
  const isMany = ({ claim }: Candidate): number => Number(claim.quantity.stated.high !== 1);
  const noun = best(
    all,
    votes(({ head }) => head),
    ({ head }) => Number(isShared(head)),
    isMany,
    ({ name }) => name.length,
  );
  return best(
    all.filter(({ head }) => head === noun?.head),
    isMany,
    votes(({ name }) => name.toLowerCase()),
    ({ name }) => name.length,
    ({ name }) => Number(name === name.toLowerCase()),
  )?.name;
}

/**
 * The name of a row of these figures, one of each report, in the reports' words: what they count, else what they measure, else what
 * they are said of, else the words that their sentences share (`context`). Empty where there is nothing of the kind, or where people are
 * counted without a noun in common: what befell them (`befell`) is then a better name than anything around them.
 */
export function rowName(claims: readonly Claim[], context: string, befell: Befell | null): string {
  const isShared = sharedBy(claims);
  const byWay = ({ named, isSure }: Way): string | undefined => {
    const found = claims.flatMap(named).filter((one) => isName(one) && !EMPTY.has(one.head));
    const fitting = found.filter(({ head, claim }) => isSure(claim) || isShared(head));
    return chosen(named === countedIn ? fitting : fitting.map((one) => trimmed(one, isShared)), isShared);
  };
  const first = ({ named }: Way): string | undefined => claims.flatMap(named).find(isName)?.name;
  const counted = byWay(COUNTED);
  if (counted !== undefined || befell !== null) return counted ?? '';
  return byWay(MEASURED) ?? byWay(SUBJECT) ?? first(COUNTED) ?? (context || (first(MEASURED) ?? ''));
}
