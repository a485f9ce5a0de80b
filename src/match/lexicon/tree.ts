/** The noun or verb part of WordNet, as scripts/lexicon.mjs packs it: one hierarchy of meanings, and the words' meanings in it. */
export interface Tree {
  /** Meanings of a word, the commonest first. */
  readonly senses: ReadonlyMap<string, readonly number[]>;
  /** Record of the next wider meaning, -1 at the top. */
  readonly parent: Int16Array;
  /** How many of WordNet's own steps lie between a record and its parent's. */
  readonly steps: Uint8Array;
  /** 9 for a meaning with nothing below it, 0 for one with everything below it. */
  readonly rarity: Uint8Array;
  /** Letter of the record's class; empty for verbs. */
  readonly kind: readonly string[];
}

const number = (packed: string, at: number): number => {
  const code = packed.charCodeAt(at);
  return code - 48 - (code > 92 ? 1 : 0);
};
const isLetterOfClass = (code: number): boolean => code >= 65 && code <= 90;

/** Unpacks a hierarchy: records in depth-first order, see `encode` in scripts/lexicon.mjs. */
export function unpack(packed: string): Tree {
  const records = packed.split('|');
  const parent = new Int16Array(records.length);
  const steps = new Uint8Array(records.length);
  const rarity = new Uint8Array(records.length);
  const kind: string[] = [];
  const senses = new Map<string, number[]>();
  const path: number[] = [];
  let current = '';
  records.forEach((record, index) => {
    const depth = number(record, 0);
    parent[index] = depth === 0 ? -1 : (path[depth - 1] ?? -1);
    path[depth] = index;
    steps[index] = number(record, 1);
    rarity[index] = number(record, 2);
    const changes = isLetterOfClass(record.charCodeAt(3));
    if (changes) current = record.charAt(3).toLowerCase();
    kind.push(current);
    const words = record.slice(changes ? 4 : 3);
    if (words === '') return;
    for (const word of words.split(' ')) {
      const [name = '', ...others] = word.split('+');
      senses.set(name, [index, ...others.map((other) => parseInt(other, 36))]);
    }
  });
  return { senses, parent, steps, rarity, kind };
}

/** How two meanings lie to each other: steps from each up to the nearest meaning that takes in both, and that meaning. */
export interface Path {
  readonly up: number;
  readonly down: number;
  readonly top: number;
}

/** The path between two records, where one exists. */
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
