import { UNIT_PLURALS } from '../lexicon/units';

const SINGULARS: ReadonlyMap<string, string> = new Map(
  [...UNIT_PLURALS].map(([singular, plural]) => [plural, singular]),
);

/** The word of which another is the plural: "feet" foot, "metres" metre. `undefined` for what is no plural: "foots", "stones" (of weight). */
export function singularOf(word: string): string | undefined {
  const own = SINGULARS.get(word);
  if (own !== undefined) return own;
  if (!word.endsWith('s')) return undefined;
  const singular = word.slice(0, -1);
  return singular.endsWith('s') || UNIT_PLURALS.has(singular) ? undefined : singular;
}

/** Finds words by their singular, or with the last or the first of them in the plural: "light years", "degrees celsius", "miles per hour". */
export function getSingular<Row>(find: (words: string) => Row | undefined, words: string): Row | undefined {
  const plain = find(words);
  if (plain !== undefined) return plain;
  const last = words.lastIndexOf(' ') + 1;
  const ending = singularOf(words.slice(last));
  const found = ending === undefined ? undefined : find(words.slice(0, last) + ending);
  if (found !== undefined || last === 0) return found;
  const space = words.indexOf(' ');
  const opening = singularOf(words.slice(0, space));
  return opening === undefined ? undefined : find(opening + words.slice(space));
}
