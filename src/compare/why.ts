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
  for (const word of (claim.sentence.text ?? claim.phrase).split(/[^\p{L}\p{N}'’-]+/u)) {
    const folded = fold(word);
    for (const lemma of [...claim.owner, ...claim.predicate, ...claim.subject, ...claim.terms]) {
      const stem = lemma.length > 4 ? lemma.slice(0, -1) : lemma;
      if (folded.startsWith(stem) && !words.has(lemma)) words.set(lemma, word);
    }
  }
  return words;
}
