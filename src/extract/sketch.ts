/** A sketch of a text by which copies of it are recognised: the smallest hashes of its word 5-grams (Broder 1997, bottom-k). */
import type { Token } from './tokens';

const GRAM = 5;
const SIZE = 64;

/** FNV-1a, 32 bits: fast, well spread, the same everywhere. */
function hash(words: readonly string[], from: number): number {
  let h = 0x811c9dc5;
  for (let w = from; w < from + GRAM; w++) {
    const word = words[w] as string;
    for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ 32, 0x01000193);
  }
  return h >>> 0;
}

/** At most 64 hashes, ascending; fewer for texts of fewer words. */
export function sketch(tokens: readonly Token[]): number[] {
  const words = tokens.flatMap((token) => (token.kind === 'word' || token.kind === 'number' ? [token.lower] : []));
  const grams = new Set<number>();
  for (let i = 0; i + GRAM <= words.length; i++) grams.add(hash(words, i));
  return [...grams].sort((a, b) => a - b).slice(0, SIZE);
}

/** Estimated share of 5-grams two texts have in common, 0 to 1: of the smallest hashes of both together, those that both have. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const union = [...new Set([...a, ...b])].sort((p, q) => p - q).slice(0, Math.max(SIZE, 1));
  if (union.length === 0) return 0;
  const [inA, inB] = [new Set(a), new Set(b)];
  return union.filter((h) => inA.has(h) && inB.has(h)).length / union.length;
}
