/**
 * Which text nodes of the live page an extractor's text nodes came from. Readability works on a copy, and copies again when it
 * tries again, so nodes cannot be told by identity; but it moves text nodes without rewriting them, so their words and their order can.
 */

/** A text of this length is taken to be the only one of its kind between its neighbours; shorter ones wait for them. */
const LONG = 40;

/** How many texts behind its neighbour a short text is looked for: one that is not there is not looked for in the page's foot. */
const REACH = 200;

/** A text without what readers do not see: white space of any kind, soft hyphens, joiners of no width. */
export const fold = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, '');

/** The nodes of `live` (all of a page's, in document order) that `wanted` came from (an extractor's texts, in their order), in document order. */
export function align(wanted: readonly string[], live: readonly Text[]): Text[] {
  const where = new Map<string, number[]>();
  live.forEach(({ data }, n) => {
    const same = where.get(data);
    if (same) same.push(n);
    else where.set(data, [n]);
  });
  const taken = new Set(place(wanted, where, live.length));
  return live.filter((_, n) => taken.has(n));
}

/** Which live text each wanted one is, or -1: the long ones in their order first, then the short ones between them. */
function place(texts: readonly string[], where: ReadonlyMap<string, readonly number[]>, end: number): number[] {
  let from = 0;
  const places = texts.map((text) => {
    const found = text.length < LONG ? undefined : where.get(text);
    if (!found) return -1;
    const at = found[firstFrom(found, from)];
    if (at !== undefined) from = at + 1;
    // Before its turn: an extractor that cannot see style sheets gave a hidden copy of a later passage first.
    return at ?? found.at(-1) ?? -1;
  });
  const nexts = nextPlaces(places, end);
  from = 0;
  texts.forEach((text, i) => {
    if (text.length < LONG) {
      const found = where.get(text) ?? [];
      const at = found[firstFrom(found, from)] ?? Infinity;
      if (at < Math.min(nexts[i] ?? 0, from + REACH)) places[i] = at;
    }
    const at = places[i] ?? -1;
    if (at !== -1) from = at + 1;
  });
  return places;
}

/** For each text, where the next placed one is. */
function nextPlaces(places: readonly number[], end: number): number[] {
  const nexts: number[] = [];
  for (let i = places.length - 1, next = end; i >= 0; i--) {
    nexts[i] = next;
    const at = places[i] ?? -1;
    if (at !== -1) next = at;
  }
  return nexts;
}

/** Index of the first of these ascending numbers that is at least `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
