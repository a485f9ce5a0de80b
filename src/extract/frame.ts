/** The words around a figure: what happened (predicate), to what (subject), whose (owner), where (place), in which words (terms). */
import { EMPTY_WORDS, SAYING } from './lexicon/empty-words';
import { placeKey } from './lexicon/places';
import { lemma, verbLemma } from './lemma';
import { VERB_BASES } from './lexicon/verbs';
import { isVerbPhrase } from './lexicon/verb-phrases';
import type { Tag } from './tagger';
import type { Token } from './tokens';

/** A sentence's tokens with their tags: `tags[k]` belongs to `tokens[from + k]`. */
export interface Tagged {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly from: number;
  readonly to: number;
}

export interface Frame {
  readonly predicate: readonly string[];
  readonly subject: readonly string[];
  readonly owner: readonly string[];
  readonly place: readonly string[];
  readonly terms: readonly string[];
}

/** How far, in tokens, the verb of a figure's clause is looked for. News clauses seldom part the two by more. */
const VERB_REACH = 14;
/** How long an aside between commas is passed over. */
const ASIDE_REACH = 12;
/** How far a term may stand from its figure. */
const TERM_REACH = 14;
/** How far before a figure its owner may be named. */
const OWNER_REACH = 20;
const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'on',
  'off',
  'around',
  'across',
  'from',
  'to',
  'outside',
  'inside',
  'into',
  'along',
]);
/** Words that open a clause of their own: a verb beyond them is another statement's. */
const OPENS_CLAUSE = new Set(
  'while when after before because although though who which that where as but since until if whereas unless whose whom'.split(
    ' ',
  ),
);
/** Adjectives that say what happened to the people or things before them. */
const STATES = new Set(
  'dead missing injured wounded hurt homeless alive unaccounted hospitalized hospitalised displaced unemployed ill sick infected stranded trapped damaged'.split(
    ' ',
  ),
);

/** With these "as" makes a conjunction or a bound, no clause. */
const JOINED_AS = new Set(['well', 'many', 'much', 'few', 'little', 'such', 'part']);
/** What opens a clause about the noun before it. */
const RELATIVE = new Set(['who', 'that', 'which']);
/** Nouns that people live in: "a city of 160,000 people", "home to 160,000". */
const SETTLEMENTS = new Set(
  'city town village suburb district province region country nation island settlement state county capital port municipality home community'.split(
    ' ',
  ),
);

const tagOf = (s: Tagged, i: number): Tag | undefined => s.tags[i - s.from];
const inside = (s: Tagged, i: number): boolean => i >= s.from && i < s.to;

function opensClause(s: Tagged, i: number): boolean {
  const token = s.tokens[i] as Token;
  if (token.kind === 'mark')
    return token.text === ';' || token.text === ':' || token.text === '(' || token.text === ')';
  if (!OPENS_CLAUSE.has(token.lower)) return false;
  // "that bridge"; "as well as seven bridges", "as many as 40", "such as"
  if (token.lower === 'that') return tagOf(s, i) !== 'det';
  return (
    token.lower !== 'as' ||
    (!JOINED_AS.has(s.tokens[i + 1]?.lower ?? '') && !JOINED_AS.has(s.tokens[i - 1]?.lower ?? ''))
  );
}

/** True where no word or mark between the two tokens opens another clause. */
export function isOneClause(s: Tagged, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (opensClause(s, i)) return false;
  return true;
}

/** A noun, name or adjective as the key by which it is compared: peoples and countries folded together, others their singular. */
export function keyOf(token: Token): string {
  const capital = token.text.charAt(0) !== token.text.charAt(0).toLowerCase();
  const bare = token.lower.replace(/\.$/, '');
  return placeKey(bare, capital) ?? lemma(bare);
}

/**
 * The frame of the figure whose noun phrase takes tokens `a` to `b` (half-open). Looks at its own sentence only; every slot may
 * come back empty.
 */
export function frameOf(s: Tagged, a: number, b: number): Frame {
  const verbs = governingVerbs(s, a, b);
  // "19 people were killed and dozens hurt": what stands right behind a figure is said of it, not the verb before
  const state = states(s, b);
  return {
    predicate: isPopulation(s, a)
      ? ['inhabit']
      : unique(state.length > 0 ? state : verbs.flatMap((i) => verbWords(s, i))),
    subject: subjectOf(s, a, verbs),
    owner: ownersOf(s, a, b),
    place: placesOf(s, a, b),
    terms: termsOf(s, a, b),
  };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

/** Verbs that the figure is the object of (to its left), else those it is the subject of (to its right). */
function governingVerbs(s: Tagged, a: number, b: number): number[] {
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

/** Nouns and names between the start of the clause and the figure: what a measure, a from/to or a bare number is said of. */
function subjectOf(s: Tagged, a: number, verbs: readonly number[]): string[] {
  const found: string[] = [];
  for (let i = a - 1; inside(s, i) && a - i <= VERB_REACH + 4; i--) {
    if (opensClause(s, i)) break;
    const tag = tagOf(s, i);
    if (tag === 'verb' && !verbs.includes(i) && found.length > 2) break;
    const token = s.tokens[i] as Token;
    if ((tag === 'noun' || tag === 'name') && token.kind === 'word') found.push(keyOf(token));
  }
  return unique(found);
}

/** What a figure's own stretch of its sentence ends at: other figures, and marks that open another thought. */
const isStretchEnd = (s: Tagged, i: number): boolean => {
  const token = s.tokens[i] as Token;
  return token.kind === 'number' || (token.kind === 'mark' && ',;:()–—'.includes(token.text));
};

/** The names of tokens `from` to `to`, countries and peoples by their keys. */
function namesIn(s: Tagged, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = Math.max(from, s.from); i < Math.min(to, s.to); i++) {
    const token = s.tokens[i] as Token;
    if (token.kind !== 'word' || EMPTY_WORDS.has(token.lower)) continue;
    if (placeKey(token.lower, token.text.charAt(0) !== token.lower.charAt(0)) !== null || tagOf(s, i) === 'name')
      found.push(keyOf(token));
  }
  return found;
}

/**
 * Whose the figure is: names within its noun phrase ("3,400 KFOR soldiers"), else names behind it up to the next comma or figure
 * ("52% with Egypt"), else the nearest name before it ("Rahman, the two-time champion").
 */
function ownersOf(s: Tagged, a: number, b: number): string[] {
  const own = namesIn(s, a, b);
  if (own.length > 0) return unique(own);
  let end = b;
  while (inside(s, end) && end - b < 8 && !isStretchEnd(s, end) && tagOf(s, end) !== 'verb') end++;
  const behind = namesIn(s, b, end);
  if (behind.length > 0) return unique(behind);
  for (let i = a - 1; inside(s, i) && a - i <= OWNER_REACH; i--) {
    if (namesIn(s, i, i + 1).length === 0) continue;
    let first = i;
    while (inside(s, first - 1) && namesIn(s, first - 1, first).length > 0) first--;
    return unique(namesIn(s, first, i + 1));
  }
  return [];
}

/** Names after a preposition of place, in the figure's sentence and near it. */
function placesOf(s: Tagged, a: number, b: number): string[] {
  const found: string[] = [];
  for (let i = Math.max(s.from, a - 20); i < Math.min(s.to, b + 20); i++) {
    if (!PLACE_PREPOSITIONS.has((s.tokens[i] as Token).lower)) continue;
    for (let k = i + 1; k < Math.min(i + 6, s.to); k++) {
      const token = s.tokens[k] as Token;
      const tag = tagOf(s, k);
      if (tag === 'name' && !EMPTY_WORDS.has(token.lower)) found.push(keyOf(token));
      else if (tag !== 'det' && tag !== 'adj' && tag !== 'noun') break;
    }
  }
  return unique(found);
}

/** Lemmas of the content words near the figure, sorted: by them like is told from like; their order is not kept. */
function termsOf(s: Tagged, a: number, b: number): string[] {
  const found: string[] = [];
  for (let i = Math.max(s.from, a - TERM_REACH); i < Math.min(s.to, b + TERM_REACH); i++) {
    const token = s.tokens[i] as Token;
    const tag = tagOf(s, i);
    if (token.kind !== 'word' || token.lower.length < 2) continue;
    if (tag === 'verb') found.push(verbLemma(token.lower));
    else if (tag === 'noun' || tag === 'name' || tag === 'adj') found.push(keyOf(token));
  }
  return unique(found.filter((word) => !EMPTY_WORDS.has(word)));
}
