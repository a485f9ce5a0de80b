/** Why two claims were compared, for the reader: what both count, and the words that both have. */
import { fold } from '../extract/fold';
import type { Claim, Reason } from '../types';

const MOST_WORDS = 4;

/** What both claims count, in the page's own words, with the words around the two figures that they share. */
export function whyPaired(claim: Claim, other: Claim): Reason {
  const both = (p: readonly string[], q: readonly string[]): string[] => p.filter((word) => q.includes(word));
  const written = wordsOf(claim);
  const shared = [
    ...both(claim.owner, other.owner),
    ...both(claim.predicate, other.predicate),
    ...both(claim.subject, other.subject),
    ...both(claim.terms, other.terms),
  ].flatMap((word) => written.get(word) ?? []);
  const noun = claim.counted && other.counted ? claim.counted.surface : undefined;
  const more = [...new Set(shared)].filter((word) => !noun?.includes(word)).slice(0, MOST_WORDS);
  if (noun !== undefined && more.length > 0) return { key: 'whyCountedShared', args: [noun, more.join(', ')] };
  if (noun !== undefined) return { key: 'whyCounted', args: [noun] };
  if (more.length > 0) return { key: 'whyShared', args: [more.join(', ')] };
  return { key: 'whyValue', args: [claim.quantity.surface, other.quantity.surface] };
}

/** Of each claim that is compared, as long as it lives: it has a counterpart in many reports. */
const known = new WeakMap<Claim, ReadonlyMap<string, string>>();

/** The claim's sentence as a map from a lemma's likely forms to the word as it is written there: "serbia" to "Serbian". */
function wordsOf(claim: Claim): ReadonlyMap<string, string> {
  const found = known.get(claim);
  if (found) return found;
  const words = new Map<string, string>();
  known.set(claim, words);
  const written = wordsIn(claim.sentence.text ?? claim.phrase);
  for (const lemma of new Set([...claim.owner, ...claim.predicate, ...claim.subject, ...claim.terms])) {
    const stem = lemma.length > 4 ? lemma.slice(0, -1) : lemma;
    const word = written.find(([folded]) => folded.startsWith(stem));
    if (word) words.set(lemma, word[1]);
  }
  return words;
}

/** The last sentence that was taken to pieces: its figures are asked for one after the other, and a table's row may have hundreds. */
let last: { readonly text: string; readonly words: readonly (readonly [folded: string, word: string])[] } | null = null;

/** The different words of a sentence, as they are compared and as they are written. */
function wordsIn(text: string): readonly (readonly [folded: string, word: string])[] {
  if (last?.text !== text) {
    const words = new Set(text.split(/[^\p{L}\p{N}'’-]+/u));
    last = { text, words: [...words].map((word) => [fold(word), word]) };
  }
  return last.words;
}
