/** The noun or verb part of WordNet, unpacked: one hierarchy of meanings, and the words' meanings in it. */
export interface Tree {
  has(word: string): boolean;
  /** Meanings of a word, as numbers, the commonest first; none for a word that is not there. */
  senses(word: string): readonly number[];
  /** The next wider meaning of each, -1 at the top. */
  readonly parent: Int16Array;
  /** A second wider meaning, where there is one, and the steps to it. */
  readonly second: ReadonlyMap<number, readonly [parent: number, steps: number]>;
  /** How many of WordNet's own steps lie between a meaning and its parent. */
  steps(meaning: number): number;
  /** 9 for a meaning with nothing below it, 0 for one with everything below it. */
  rarity(meaning: number): number;
  /** All that takes in a meaning, itself included, with the steps up to each. */
  above(meaning: number): ReadonlyMap<number, number>;
  /** Letter of a noun meaning's class, see `CLASS_OF_LETTER`. */
  kind(meaning: number): string;
}

/** A hierarchy as scripts/lexicon.mjs packs it: see `encode` there. */
export interface Packed {
  readonly shape: string;
  readonly words: string;
  readonly others: string;
  readonly seconds: string;
}

const WIDTH = 5;

/** Meanings whose way up is kept; an event's nouns have a few hundred. */
const MOST_CLIMBED = 1000;

/** Unpacks a hierarchy: about 5 ms for the nouns, so only on first use. */
export function unpack({ shape, words, others, seconds }: Packed): Tree {
  const size = shape.length / WIDTH;
  const parent = new Int16Array(size);
  const first = new Map<string, number>();
  const names = words.split(' ');
  const path = new Int16Array(40).fill(-1);
  let name = 0;
  for (let index = 0; index < size; index++) {
    const at = index * WIDTH;
    const depth = number(shape, at);
    parent[index] = depth === 0 ? -1 : (path[depth - 1] ?? -1);
    path[depth] = index;
    for (let count = number(shape, at + 4); count > 0; count--) first.set(names[name] ?? '', name++ * 65536 + index);
  }
  const second = new Map<number, readonly [number, number]>();
  for (const entry of seconds.split(' ')) {
    const [from = '', to = '', climbed = ''] = entry.split('.');
    second.set(parseInt(from, 36), [parseInt(to, 36), parseInt(climbed, 36)]);
  }
  const more = others.split(' ');
  const senses = (word: string): readonly number[] => {
    const entry = first.get(word);
    if (entry === undefined) return [];
    const rest = more[Math.floor(entry / 65536)] ?? '';
    return [entry % 65536, ...(rest === '' ? [] : rest.split('.').map((other) => parseInt(other, 36)))];
  };
  const climbed = new Map<number, ReadonlyMap<number, number>>();
  const tree: Tree = {
    has: (word) => first.has(word),
    senses,
    parent,
    second,
    steps: (meaning) => number(shape, meaning * WIDTH + 1),
    rarity: (meaning) => number(shape, meaning * WIDTH + 2),
    above: (meaning) => {
      let above = climbed.get(meaning);
      if (above === undefined) {
        if (climbed.size >= MOST_CLIMBED) climbed.clear();
        climbed.set(meaning, (above = climb(tree, meaning)));
      }
      return above;
    },
    kind: (index) => shape.charAt(index * WIDTH + 3),
  };
  return tree;
}

const number = (packed: string, at: number): number => {
  const code = packed.charCodeAt(at);
  return code - 48 - (code > 92 ? 1 : 0);
};

/** How two meanings lie to each other: steps from each up to the nearest meaning that takes in both, and that meaning. */
export interface Path {
  readonly up: number;
  readonly down: number;
  readonly top: number;
}

/** The shortest path between two meanings over one that takes in both, where there is one. */
export function pathBetween(tree: Tree, a: number, b: number): Path | undefined {
  const left = tree.above(a);
  let best: Path | undefined;
  for (const [top, down] of tree.above(b)) {
    const up = left.get(top);
    if (up !== undefined && (best === undefined || up + down < best.up + best.down)) best = { up, down, top };
  }
  return best;
}

/** All that takes in a meaning, itself included, with the steps up to each. */
function climb(tree: Tree, meaning: number): Map<number, number> {
  const above = new Map<number, number>();
  const visit = (from: number, climbed: number): void => {
    for (let at = from; at >= 0 && climbed < (above.get(at) ?? Infinity); at = tree.parent[at] ?? -1) {
      above.set(at, climbed);
      const other = tree.second.get(at);
      if (other !== undefined) visit(other[0], climbed + other[1]);
      climbed += tree.steps(at);
    }
  };
  visit(meaning, 0);
  return above;
}
