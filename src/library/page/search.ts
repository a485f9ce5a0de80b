/**
 * Finding reports by words that may be spelt otherwise: fuse.js looks among all words there are, once each, and an index leads from
 * words to reports. So a search costs by the words of a language, not by the reports of a library.
 */
import Fuse from 'fuse.js';

/** As far as two spellings may be apart, 0 to 1: Barbock and Baerbock, Djokovic and Đoković; rather one stranger too many than a name too few. */
const THRESHOLD = 0.25;

/** Shorter words are found by how they begin alone: of three letters every other word is a spelling. So are numbers. */
const LEAST_FUZZY = 4;

/** Lower case, without accents: Đ, ø and ł have none to take away and are letters of their own. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss');

/** The words of a text, folded. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

export interface Index {
  /** Makes these texts findable under this number. What was put in before stays. */
  readonly add: (key: number, texts: readonly (string | undefined)[]) => void;
  /** Numbers of the texts that have every word of the query, spelt alike; null for a query without words. */
  readonly find: (query: string) => ReadonlySet<number> | null;
}

/** An index without texts. */
export function searchIndex(): Index {
  const keysOf = new Map<string, Set<number>>();
  let fuse: Fuse<string> | null = null;

  function alike(word: string): readonly string[] {
    const words = [...keysOf.keys()];
    const beginning = words.filter((known) => known.startsWith(word));
    if (word.length < LEAST_FUZZY || /\p{N}/u.test(word)) return beginning;
    fuse ??= new Fuse(words, { threshold: THRESHOLD, ignoreLocation: false, distance: 30, includeScore: false });
    const near = fuse.search(word).map(({ item }) => item);
    return [...beginning, ...near.filter((known) => Math.abs(known.length - word.length) <= 2)];
  }

  return {
    add(key, texts) {
      for (const word of wordsOf(texts.filter((text) => text !== undefined).join(' '))) {
        const keys = keysOf.get(word);
        if (keys !== undefined) keys.add(key);
        else {
          keysOf.set(word, new Set([key]));
          fuse = null;
        }
      }
    },
    find(query) {
      const words = wordsOf(query);
      if (words.length === 0) return null;
      const found = words.map((word) => new Set(alike(word).flatMap((known) => [...(keysOf.get(known) ?? [])])));
      const [first = new Set<number>(), ...others] = found;
      return new Set([...first].filter((key) => others.every((keys) => keys.has(key))));
    },
  };
}
