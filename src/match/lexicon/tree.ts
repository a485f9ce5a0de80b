/** The noun or verb part of WordNet, unpacked: one hierarchy of meanings, and the words' meanings in it. */
export interface Tree {
  has(word: string): boolean;
  /** Meanings of a word, as numbers, the commonest first; none for a word that is not there. */
  senses(word: string): readonly number[];
  /** The next wider meaning of each, -1 at the top. */
  readonly parent: Int16Array;
  /** How many of WordNet's own steps lie between a meaning and its parent. */
  readonly steps: Uint8Array;
  /** 9 for a meaning with nothing below it, 0 for one with everything below it. */
  readonly rarity: Uint8Array;
  /** Letter of a noun meaning's class, see `CLASS_OF_LETTER`. */
  kind(meaning: number): string;
}

/** A hierarchy as scripts/lexicon.mjs packs it: see `encode` there. */
export interface Packed {
  readonly shape: string;
  readonly words: string;
  readonly others: string;
}

const WIDTH = 5;

/** Unpacks a hierarchy: about 5 ms for the nouns, so only on first use. */
export function unpack({ shape, words, others }: Packed): Tree {
  const size = shape.length / WIDTH;
  const parent = new Int16Array(size);
  const steps = new Uint8Array(size);
  const rarity = new Uint8Array(size);
  const first = new Map<string, number>();
  const names = words.split(' ');
  const path = new Int16Array(40).fill(-1);
  let name = 0;
  for (let index = 0; index < size; index++) {
    const at = index * WIDTH;
    const depth = number(shape, at);
    parent[index] = depth === 0 ? -1 : (path[depth - 1] ?? -1);
    path[depth] = index;
    steps[index] = number(shape, at + 1);
    rarity[index] = number(shape, at + 2);
    for (let count = number(shape, at + 4); count > 0; count--) first.set(names[name] ?? '', name++ * 65536 + index);
  }
  const more = others.split(' ');
  const senses = (word: string): readonly number[] => {
    const entry = first.get(word);
    if (entry === undefined) return [];
    const rest = more[Math.floor(entry / 65536)] ?? '';
    return [entry % 65536, ...(rest === '' ? [] : rest.split('.').map((other) => parseInt(other, 36)))];
  };
  return {
    has: (word) => first.has(word),
    senses,
    parent,
    steps,
    rarity,
    kind: (index) => shape.charAt(index * WIDTH + 3),
  };
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

/** The path between two meanings, where one exists. */
export function pathBetween(tree: Tree, a: number, b: number): Path | undefined {
  const above = new Map<number, number>();
  let climbed = 0;
  for (let at = a; at >= 0; at = tree.parent[at] ?? -1) {
    above.set(at, climbed);
    climbed += tree.steps[at] ?? 0;
  }
  climbed = 0;
  for (let at = b; at >= 0; at = tree.parent[at] ?? -1) {
    const up = above.get(at);
    if (up !== undefined) return { up, down: climbed, top: at };
    climbed += tree.steps[at] ?? 0;
  }
  return undefined;
}
