/** Names across spellings: Baerbock and Barbock, Mojsilović and Mojsilovic (folded before), a name and its misprint. */
import Fuse from 'fuse.js';
import { placeKey } from '../extract/lexicon/places';
import type { Claim, NounPhrase, Quantity } from '../types';

/** Fuse's score (0 is equal) up to which two spellings may be one name: about one letter in six. */
const SAME_UP_TO = 0.25;
/** Shorter names differ by a letter and are others: Iran and Iraq, Anna and Anne. */
const LONG_ENOUGH = 6;

/**
 * For each name with other spellings among `names`, the one spelling that stands for all: the commonest, of equals the first.
 * Countries have keys of their own already and are never joined (Austria, Australia).
 */
export function spellings(names: readonly string[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const name of names) {
    if (name.length >= LONG_ENOUGH && placeKey(name, true) === null) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const list = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const canonical = new Map<string, string>();
  for (const name of list) {
    if (canonical.has(name)) continue;
    // Few names are so alike that it takes a fuzzy search to tell whether they are one.
    const alike = list.filter((item) => !canonical.has(item) && mayBeSpelling(name, item));
    if (alike.length === 0) continue;
    const fuse = new Fuse(alike, { includeScore: true, threshold: SAME_UP_TO, distance: 20 });
    for (const { item, score } of fuse.search(name)) if ((score ?? 1) <= SAME_UP_TO) canonical.set(item, name);
  }
  return canonical;
}

function mayBeSpelling(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > 2 || name.charCodeAt(0) !== other.charCodeAt(0)) return false;
  // A shared stem with another ending is another name: Serbia and Serbian have keys, Peterson and Petersen are spellings.
  return !other.startsWith(name) && !name.startsWith(other);
}

/** The words of a noun phrase that are written as names are. */
const namesOf = (phrase: NounPhrase | undefined): readonly string[] =>
  (phrase?.surface.split(BETWEEN) ?? []).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.toLowerCase());
const BETWEEN = /[\s-]+/;

/** A quantity whose subject and holder have their names in their one spelling: whose age it is, whose record. */
function respelt(quantity: Quantity, canonical: ReadonlyMap<string, string>): Quantity {
  const { subject, measured } = quantity;
  const spell = (phrase: NounPhrase): NounPhrase => ({
    ...phrase,
    surface: phrase.surface.replace(WORDS, (word) => {
      const one = /^\p{Lu}/u.test(word) ? canonical.get(word.toLowerCase()) : undefined;
      return one === undefined ? word : one.charAt(0).toUpperCase() + one.slice(1);
    }),
  });
  return { ...quantity, ...(subject && { subject: spell(subject) }), ...(measured && { measured: spell(measured) }) };
}
const WORDS = /[^\s-]+/g;

/** The claims with every name in its one spelling. Claims without such names come back as they are. */
export function unifyNames(claims: readonly Claim[]): readonly Claim[] {
  const names = claims.flatMap((claim) => [
    ...claim.owner,
    ...claim.place,
    ...(claim.speaker ? [claim.speaker.key] : []),
    ...namesOf(claim.quantity.subject),
    ...namesOf(claim.quantity.measured),
  ]);
  const canonical = spellings(names);
  if (canonical.size === 0) return claims;
  const unify = (words: readonly string[]): readonly string[] =>
    words.some((word) => canonical.has(word))
      ? [...new Set(words.map((word) => canonical.get(word) ?? word))].sort()
      : words;
  return claims.map((claim) => ({
    ...claim,
    owner: unify(claim.owner),
    place: unify(claim.place),
    subject: unify(claim.subject),
    terms: unify(claim.terms),
    quantity: respelt(claim.quantity, canonical),
    ...(claim.speaker
      ? { speaker: { ...claim.speaker, key: canonical.get(claim.speaker.key) ?? claim.speaker.key } }
      : {}),
  }));
}
