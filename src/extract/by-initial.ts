/**
 * Tables of words that are read one initial letter at a time, when a word with that letter is first looked up. A woken worker's first
 * sentence then pays for its own few letters and not for some thousand words, which was a third of the engine's time to start.
 */
export interface ByInitial<T> {
  get(word: string): T | undefined;
  has(word: string): boolean;
}

const NONE = new Map<string, never>();

/** A table whose words with one initial letter are put in by `read`. A letter is read once; a text has at most 65,536 of them. */
export function byInitial<T>(read: (initial: string, into: Map<string, T>) => void): ByInitial<T> {
  const letters = new Map<string, ReadonlyMap<string, T>>();
  const under = (initial: string): ReadonlyMap<string, T> => {
    const known = letters.get(initial);
    if (known) return known;
    const words = new Map<string, T>();
    if (initial !== '') read(initial, words);
    const kept = words.size > 0 ? words : NONE;
    letters.set(initial, kept);
    return kept;
  };
  return {
    get: (word) => under(word.charAt(0)).get(word),
    has: (word) => under(word.charAt(0)).has(word),
  };
}

/** Calls `each` with every word of a list that begins with a letter. The list has one space before, between and behind its words. */
function withInitial(list: string, initial: string, each: (word: string) => void): void {
  let at = list.indexOf(` ${initial}`);
  while (at >= 0) {
    const end = list.indexOf(' ', at + 1);
    each(list.slice(at + 1, end));
    at = list.indexOf(` ${initial}`, end);
  }
}

/** A set of words: those of a list with one space between them. */
export const wordSet = (list: string): ByInitial<true> => wordMap([[list, true]]);

/** Words with what their list stands for; a word of two lists has what the first of them says. */
export function wordMap<T>(lists: readonly (readonly [words: string, value: T])[]): ByInitial<T> {
  const spaced = lists.map(([words, value]) => [` ${words} `, value] as const);
  return byInitial((initial, into) => {
    for (const [list, value] of spaced)
      withInitial(list, initial, (word) => {
        if (!into.has(word)) into.set(word, value);
      });
  });
}

/** Words with another word each: "men:man women:woman". Of two lines for one word the last holds. */
export function wordPairs(list: string): ByInitial<string> {
  const spaced = ` ${list} `;
  return byInitial((initial, into) => {
    withInitial(spaced, initial, (pair) => {
      const colon = pair.indexOf(':', 1);
      into.set(pair.slice(0, colon), pair.slice(colon + 1));
    });
  });
}
