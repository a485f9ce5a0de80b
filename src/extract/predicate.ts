/** What happened to a figure, or what it did: the verb that governs its noun phrase, or the state behind it. */
import { inside, opensClause, tagOf, type Tagged } from './clause';
import { lemma, verbLemma } from './lemma';
import { SAYING } from './lexicon/empty-words';
import { isVerbPhrase } from './lexicon/verb-phrases';
import { VERB_BASES } from './lexicon/verbs';
import type { Token } from './tokens';

/** How far, in tokens, the verb of a figure's clause is looked for. News clauses seldom part the two by more. */
export const VERB_REACH = 14;
/** How long an aside between commas is passed over. */
const ASIDE_REACH = 12;
/** Adjectives that say what happened to the people or things before them. */
const STATES = new Set(
  'dead missing injured wounded hurt homeless alive unaccounted hospitalized hospitalised displaced unemployed ill sick infected stranded trapped damaged'.split(
    ' ',
  ),
);

/** What opens a clause about the noun before it. */
const RELATIVE = new Set(['who', 'that', 'which']);
/** Nouns that people live in: "a city of 160,000 people", "home to 160,000". */
const SETTLEMENTS = new Set(
  'city town village suburb district province region country nation island settlement state county capital port municipality home community'.split(
    ' ',
  ),
);

/** What is said of the figure whose noun phrase takes tokens `a` to `b`, as lemmas, of which `verbs` govern it. */
export function predicateOf(s: Tagged, a: number, b: number, verbs: readonly number[]): readonly string[] {
  if (isPopulation(s, a)) return ['inhabit'];
  // "19 people were killed and dozens hurt": what stands right behind a figure is said of it, not the verb before
  const state = states(s, b);
  return state.length > 0 ? state : verbs.flatMap((i) => verbWords(s, i));
}

/** Verbs that the figure is the object of (to its left), else those it is the subject of (to its right). */
export function governingVerbs(s: Tagged, a: number, b: number): number[] {
  // "32 people taken into custody, 23 of whom will appear": the relative clause is all that is said of the 23
  if (s.tokens[b]?.lower === 'of' && /^(?:whom|which)$/.test(s.tokens[b + 1]?.lower ?? '')) {
    const verb = verbRight(s, b + 2);
    return verb === null ? [] : [verb];
  }
  const left = verbLeft(s, a);
  const right = verbRight(s, b);
  // "7 firefighters were injured": with an auxiliary right behind it, the noun phrase is the subject.
  if (tagOf(s, b) === 'aux') return right === null ? [] : [right];
  // "killing one officer": the verb stands close; a subject's verb follows its noun phrase. "In hospital for four weeks" is no subject.
  if (left !== null && (right === null || a - left <= 4 || isAdjunct(s, a))) return [left];
  if (right !== null) return [right];
  return left === null ? [] : [left];
}

/** Behind a preposition stands no subject; "a group of 20" may be one. */
const isAdjunct = (s: Tagged, a: number): boolean => tagOf(s, a - 1) === 'prep' && s.tokens[a - 1]?.lower !== 'of';

/** "A city of 160,000 people", "home to some 170,000": how many live there, whatever the sentence says happened. */
function isPopulation(s: Tagged, a: number): boolean {
  const [noun, link] = [s.tokens[a - 2], s.tokens[a - 1]];
  if (!noun || !link || a - 2 < s.from || !SETTLEMENTS.has(noun.lower)) return false;
  return link.lower === 'of' || (noun.lower === 'home' && (link.lower === 'to' || link.lower === 'by'));
}

/** How far behind a verb the word stands that makes a phrase of it: "lost their lives", "opened fire", "pulled back". */
const PHRASE_REACH = 3;

/** A verb's lemma, and the lemma joined to each of the next words, as the table of events names phrases ("lose life"). */
function verbWords(s: Tagged, i: number): string[] {
  const verb = verbLemma((s.tokens[i] as Token).lower);
  const words = [verb];
  for (let k = i + 1; inside(s, k) && k - i <= PHRASE_REACH; k++) {
    const token = s.tokens[k] as Token;
    if (token.kind !== 'word') break;
    const phrase = `${verb} ${lemma(token.lower)}`;
    if (isVerbPhrase(phrase)) words.push(phrase);
  }
  return words;
}

function verbLeft(s: Tagged, a: number): number | null {
  for (let i = a - 1; inside(s, i) && a - i <= VERB_REACH; i--) {
    if (opensClause(s, i) || SAYING.has(s.tokens[i]?.lower ?? '')) return null;
    if (tagOf(s, i) === 'verb' || (i === a - 1 && isVerbForm(s, i))) return endsAtAnd(s, i, a) ? null : i;
  }
  return null;
}

/** "A clerk was killed and two men, both students, were hurt": what follows a verb's own "and" is no object of it. */
function endsAtAnd(s: Tagged, verb: number, a: number): boolean {
  let i = verb + 1;
  while (i < a && (tagOf(s, i) === 'adv' || s.tokens[i]?.text === ',')) i++;
  return i < a && s.tokens[i]?.lower === 'and';
}

/** "killing at least nine", "kills 1, wounds 2": right before a figure such a form is a verb, though headlines make it look a noun. */
const isVerbForm = (s: Tagged, i: number): boolean => {
  const lower = s.tokens[i]?.lower ?? '';
  return (
    isGerund(s, i) || (/(?:[^s]s|ed)$/.test(lower) && tagOf(s, i - 1) !== 'adj' && VERB_BASES.has(verbLemma(lower)))
  );
};

const isGerund = (s: Tagged, i: number): boolean => /[a-z]{2}ing$/.test(s.tokens[i]?.lower ?? '');

function verbRight(s: Tagged, b: number): number | null {
  // "140 homes that the fire has taken": the clause is about the figure's own noun
  const start = inside(s, b) && RELATIVE.has(s.tokens[b]?.lower ?? '') ? b + 1 : behindAside(s, b);
  for (let i = start; inside(s, i) && i - b <= VERB_REACH; i++) {
    if (opensClause(s, i)) return null;
    if (tagOf(s, i) !== 'verb') continue;
    // "nine people and injuring 40": the next figure's
    if (isGerund(s, i) && /^(?:and|or|,)$/.test(s.tokens[i - 1]?.text ?? '')) return null;
    // "was forced", "have been killed": the last verb of the group says what happened.
    while (inside(s, i + 1) && tagOf(s, i + 1) === 'verb') i++;
    return i;
  }
  return null;
}

/** "Two men, believed to be students, were hurt": the verb is behind the aside. */
function behindAside(s: Tagged, b: number): number {
  if (s.tokens[b]?.text !== ',') return b;
  for (let i = b + 1; inside(s, i + 1) && i - b <= ASIDE_REACH; i++)
    if (s.tokens[i]?.text === ',') return ['aux', 'verb'].includes(tagOf(s, i + 1) ?? '') ? i + 1 : b;
  return b;
}

/** "one officer dead and another injured": the state right after the noun phrase. */
function states(s: Tagged, b: number): string[] {
  const start = behindAside(s, b);
  for (let i = start; inside(s, i) && i - start < 3; i++) {
    const token = s.tokens[i] as Token;
    if (STATES.has(token.lower)) return [token.lower];
    if (token.kind === 'mark' || token.lower === 'and') break;
  }
  return [];
}
