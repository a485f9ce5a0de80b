import { NOUNS, VERBS } from './data';
import { CLASS_OF_LETTER, type NounClass } from './classes';
import { areAkin, eventClasses } from './events';
import { handClass, handVerdict, isInTables, isOneEach, plainest } from './hand';
import { pathBetween, unpack, type Tree } from './tree';

let nounTree: Tree | undefined;
let verbTree: Tree | undefined;
const nouns = (): Tree => (nounTree ??= unpack(NOUNS));
const verbs = (): Tree => (verbTree ??= unpack(VERBS));

const SYNONYM = 0.9;
const LOOSE = 0.7;
/** What the second and third sense of a word count: they are met less often, and join words that news does not. */
const BY_RANK = [1, 0.85, 0.75];
/** A word for a kind of what another word names, by steps between them; further apart it is still one, if barely. */
const KIND_BY_STEPS = [SYNONYM, 0.75, 0.65, 0.6];
const FAR_KIND = 0.5;
const SIBLING = 0.4;
const KIND_OF_VERB = 0.6;
/** Verbs of classes that may be said of one figure. */
const AKIN = 0.5;
/** A wider word says something only where it is not one for half of everything: vehicle is rarity 4, structure 3, animal 2. */
const MIN_RARITY_OF_KIND = 4;
/** Siblings count only under a narrow word: a parent with about ten words below it. */
const MIN_RARITY_OF_SIBLINGS = 7;
/** Words of any person, and how well they stand for a person of a certain kind. "Woman" says more than "man", which is said of all. */
const ANYONE: ReadonlyMap<string, number> = new Map([
  ['person', 0.65],
  ['people', 0.65],
  ['individual', 0.65],
  ['human', 0.6],
  ['man', 0.6],
  ['member', 0.6],
  ['victim', 0.6],
  ['fatality', 0.6],
  ['casualty', 0.6],
  ['woman', 0.45],
]);
const COUNTS_ANYONE = 0.6;
/** Units and spans are exact words: a week is no kind of month. Their only relation is to mean the same. */
const EXACT: ReadonlySet<string> = new Set(['t', 'q']);

/**
 * How far two counted nouns can mean the same in reports of one event: 1 the same word, about 0.9 synonyms, 0.6 to 0.75 one a kind of
 * the other or loosely the same, 0.4 close siblings, 0 unrelated or told apart. Symmetric.
 * @param a lower-case lemma, or a plural that has no singular; of several words, the last counts.
 */
export function nounNearness(a: string, b: string): number {
  const one = nounKey(a);
  const other = nounKey(b);
  if (one === other) return 1;
  const verdict = handVerdict(one, other);
  if (verdict === 'unlike') return 0;
  if (verdict === 'same') return SYNONYM;
  return Math.max(verdict === 'like' ? LOOSE : 0, anyone(one, other), anyone(other, one), byHierarchy(one, other));
}

/** What sort of thing a noun names in news, by its commonest sense; undefined for a word that the lexicon does not hold. */
export function nounClass(a: string): NounClass | undefined {
  const key = nounKey(a);
  const byHand = handClass(key) ?? handClass(plainest(key, isInWordNet));
  if (byHand !== undefined) return byHand as NounClass;
  const [first] = nounSenses(key);
  return first === undefined ? undefined : CLASS_OF_LETTER.get(nouns().kind(first));
}

/** How far two verbs can tell the same of a figure; 0 to 1 as in `nounNearness`. What the event table tells apart is not near. */
export function verbNearness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [eventClasses(a), eventClasses(b)];
  if (one.some((kind) => other.includes(kind))) return SYNONYM;
  if (one.some((kind) => other.some((second) => areAkin(kind, second)))) return AKIN;
  if (one.length > 0 && other.length > 0) return 0;
  const tree = verbs();
  const isOneUp = (x: number, y: number): boolean => tree.parent[x] === y && tree.steps(x) === 1;
  let best = 0;
  for (const [i, x] of tree.senses(a).slice(0, 2).entries())
    for (const [j, y] of tree.senses(b).slice(0, 2).entries()) {
      if (x === y) best = Math.max(best, SYNONYM * (BY_RANK[i] ?? 0) * (BY_RANK[j] ?? 0));
      // Verbs branch by manner after one step, so that only the commonest meanings may take it.
      else if (i + j === 0 && (isOneUp(x, y) || isOneUp(y, x))) best = KIND_OF_VERB;
    }
  return best;
}

/** Words that have been looked up, with what was found; an event has few hundred. Past the most the memory starts anew. */
const MOST_KEPT = 5000;

/** A function of a word that remembers what it gave. */
function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(word, (found = find(word)));
    }
    return found;
  };
}

const nounKey = remembered(findKey);
const nounSenses = remembered((key): readonly number[] => nouns().senses(plainest(key, isInWordNet)));

/** The form under which the tables hold a noun: the last word of several, singular, American or British as they have it. */
function findKey(word: string): string {
  if (isKnown(word) || SIDES.test(word)) return word;
  const last = word.slice(Math.max(word.lastIndexOf(' '), word.lastIndexOf('-')) + 1);
  for (const form of [last, last.replace(/s$/, ''), last.replace(/our/, 'or'), last.replace(/isation$/, 'ization')])
    if (isKnown(form)) return form;
  return last === '' ? word : last;
}

/** A counter-protester is no protester. */
const SIDES = /^(?:counter|anti|non)-/;

const isInWordNet = (word: string): boolean => nouns().has(word);
const isKnown = (word: string): boolean => isInWordNet(word) || isInTables(word);

function anyone(general: string, particular: string): number {
  const near = ANYONE.get(general);
  if (near === undefined) return 0;
  if (isOneEach(particular)) return COUNTS_ANYONE;
  return nounClass(particular) === 'person' ? near : 0;
}

function byHierarchy(a: string, b: string): number {
  const tree = nouns();
  let best = 0;
  nounSenses(a).forEach((x, i) => {
    nounSenses(b).forEach((y, j) => {
      const weight = (BY_RANK[i] ?? 0) * (BY_RANK[j] ?? 0);
      if (weight > best) best = Math.max(best, weight * bySense(tree, x, y));
    });
  });
  return best;
}

function bySense(tree: Tree, a: number, b: number): number {
  if (a === b) return SYNONYM;
  if (EXACT.has(tree.kind(a)) || EXACT.has(tree.kind(b))) return 0;
  const path = pathBetween(tree, a, b);
  if (path === undefined) return 0;
  const { up, down, top } = path;
  const rarity = tree.rarity(top);
  if (up === 0 || down === 0) return rarity >= MIN_RARITY_OF_KIND ? (KIND_BY_STEPS[up + down] ?? FAR_KIND) : 0;
  return up === 1 && down === 1 && rarity >= MIN_RARITY_OF_SIBLINGS ? SIBLING : 0;
}
