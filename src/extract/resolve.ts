/** What a figure counts where the noun does not stand behind it: "the number of troops ... 4,500", "three of them". */
import type { NounPhrase, Quantity } from '../types';
import { placeKey } from './lexicon/places';
import type { Tagged } from './clause';
import { isPlural, lemma } from './lemma';
import type { Token } from './tokens';

/** Nouns that hold a number of other things; what they hold is what is counted. */
const HOLDERS = new Set(
  'number count total tally toll contingent headcount population level strength size amount sum figure'.split(' '),
);

/** Pronouns that stand for people or things counted before. */
const STANDING_FOR = new Set(['them', 'those', 'these', 'others', 'whom']);

/** How far before a figure its holder may stand, in tokens. */
const REACH = 18;

/**
 * The noun that a figure without one of its own counts, or undefined. `before` is the last plural noun of the text up to here:
 * what "them" and "others" most likely mean.
 */
export function resolveCounted(
  s: Tagged,
  quantity: Quantity,
  a: number,
  b: number,
  before: () => NounPhrase | undefined,
): NounPhrase | undefined {
  if (quantity.unit.kind !== 'count') return undefined;
  const next = s.tokens[b];
  const afterNext = s.tokens[b + 1];
  const stands =
    next && (STANDING_FOR.has(next.lower) || (next.lower === 'of' && afterNext && STANDING_FOR.has(afterNext.lower)));
  if (stands) {
    const meant = before();
    return meant && { ...meant, inferred: true };
  }
  return heldBefore(s, a);
}

/** "number of troops", "contingent of soldiers", "troop count": the nearest one before the figure, in its sentence. */
function heldBefore(s: Tagged, a: number): NounPhrase | undefined {
  for (let i = a - 1; i >= Math.max(s.from, a - REACH); i--) {
    const token = s.tokens[i] as Token;
    if (!HOLDERS.has(lemma(token.lower))) continue;
    const of = s.tokens[i + 1]?.lower === 'of';
    if (!of) return i > s.from && isNoun(s, i - 1) ? phraseOf(s, i - 1) : undefined;
    let last: number | undefined;
    for (let k = i + 2; k < Math.min(i + 6, a); k++) {
      if (isNoun(s, k)) last = k;
      else if (last !== undefined || !isModifier(s, k)) break;
    }
    return last === undefined ? undefined : phraseOf(s, last);
  }
  return undefined;
}

const isNoun = (s: Tagged, i: number): boolean => s.tags[i - s.from] === 'noun';
const isModifier = (s: Tagged, i: number): boolean => ['adj', 'name', 'det', 'noun'].includes(s.tags[i - s.from] ?? '');

function phraseOf(s: Tagged, i: number): NounPhrase {
  const token = s.tokens[i] as Token;
  const modifiers: string[] = [];
  for (let k = i - 1; k >= s.from && (s.tags[k - s.from] === 'adj' || s.tags[k - s.from] === 'name'); k--) {
    const word = s.tokens[k] as Token;
    modifiers.unshift(placeKey(word.lower, true) ?? word.lower);
  }
  return {
    start: token.start,
    end: token.end,
    surface: token.text,
    head: lemma(token.lower),
    modifiers,
    inferred: true,
  };
}

/** The last plural noun of a sentence: what the next one may call "them". */
export function lastPlural(s: Tagged): NounPhrase | undefined {
  for (let i = s.to - 1; i >= s.from; i--) {
    const token = s.tokens[i] as Token;
    const people = placeKey(token.lower, true) !== null && token.lower.endsWith('s');
    if ((isNoun(s, i) && isPlural(token.lower)) || people) return phraseOf(s, i);
  }
  return undefined;
}
