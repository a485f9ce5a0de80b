/** Why two claims were compared, for the reader: the words that both have. */
import type { Claim, Reason } from '../types';

const MOST_WORDS = 5;

const capital = (word: string): string =>
  word.length <= 4 && word !== 'dead' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);

/** What both claims count or say: their noun, what happened to it, whose it is and the words around that they share. */
export function whyPaired(a: Claim, b: Claim): Reason {
  const both = (p: readonly string[], q: readonly string[]): string[] => p.filter((word) => q.includes(word));
  const noun = a.counted && b.counted && a.counted.head === b.counted.head ? [a.counted.head] : [];
  const shared = [
    ...both(a.owner, b.owner).map(capital),
    ...noun,
    ...both(a.predicate, b.predicate),
    ...both(a.subject, b.subject),
    ...both(a.terms, b.terms),
  ];
  const words = [...new Set(shared.map((word) => word.toLowerCase()))].map(
    (word) => shared.find((s) => s.toLowerCase() === word) ?? word,
  );
  if (words.length > 0) return { key: 'whyShared', args: [words.slice(0, MOST_WORDS).join(', ')] };
  if (a.counted && b.counted) return { key: 'whyNouns', args: [a.counted.surface, b.counted.surface] };
  return { key: 'whyValue', args: [a.quantity.surface, b.quantity.surface] };
}
