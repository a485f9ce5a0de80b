/** Names as another outlet would spell them, made of a text: for measuring what the fuzzy matching of names earns. */

/** Letters that spellings of one name part with, each by one other, so that no offset moves: Orlyn for Orlin, Skarwik for Skarvik. */
const OTHERS = [
  ['i', 'y'],
  ['y', 'i'],
  ['c', 'k'],
  ['v', 'w'],
  ['k', 'c'],
  ['w', 'v'],
  ['s', 'z'],
  ['o', 'u'],
  ['e', 'a'],
];

/** A name has so many letters at least. */
const LONG = 6;
/** Within a sentence a capital makes a name, where the word has one everywhere. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{5,}/gu;

/**
 * The texts with every name in every second of them spelt otherwise.
 * @param {readonly string[]} texts of one event
 * @param {(name: string) => boolean} isFixed whether a name, in small letters, has one spelling
 */
export function respelt(texts, isFixed) {
  const common = new Set(texts.flatMap((text) => text.match(/\b\p{Ll}{6,}/gu) ?? []));
  const names = new Set(
    texts
      .flatMap((text) => text.match(NAME) ?? [])
      .filter((name) => !common.has(name.toLowerCase()) && !isFixed(name.toLowerCase())),
  );
  return texts.map((text, n) =>
    n % 2 === 0 ? text : text.replace(/\p{Lu}\p{Ll}+/gu, (word) => (names.has(word) ? otherwise(word) : word)),
  );
}

/** @param {string} name */
function otherwise(name) {
  if (name.length < LONG) return name;
  for (const [from, to] of OTHERS) {
    const at = name.indexOf(from ?? '', 2);
    if (at > 1 && at < name.length - 1) return `${name.slice(0, at)}${to ?? ''}${name.slice(at + 1)}`;
  }
  return name;
}
