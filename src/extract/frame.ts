/** The words around a figure: what happened (predicate), to what (subject), whose (owner), where (place), in which words (terms). */
import { inside, opensClause, tagOf, type Tagged } from './clause';
import { lemma, verbLemma } from './lemma';
import { EMPTY_WORDS } from './lexicon/empty-words';
import { placeKey } from './lexicon/places';
import { VERB_REACH, governingVerbs, predicateOf } from './predicate';
import type { Token } from './tokens';

export interface Frame {
  readonly predicate: readonly string[];
  readonly subject: readonly string[];
  readonly owner: readonly string[];
  readonly place: readonly string[];
  readonly terms: readonly string[];
}

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
  return {
    predicate: unique(predicateOf(s, a, b, verbs)),
    subject: subjectOf(s, a, verbs),
    owner: ownersOf(s, a, b),
    place: placesOf(s, a, b),
    terms: termsOf(s, a, b),
  };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

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
