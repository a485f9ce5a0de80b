/** What a figure takes in, by its own words: how far it reaches ("across the region") and whom it leaves out ("not counting the gunman"). */
import type { Extent } from '../types';
import { placeKey } from './lexicon/places';
import type { Tagged } from './clause';
import { keyOf } from './frame';
import type { Token } from './tokens';

const REACHES: Readonly<Record<Extract<Extent['kind'], 'town' | 'region' | 'country' | 'world'>, string>> = {
  town: 'city town village suburb district neighbourhood neighborhood capital citywide',
  region: 'county province region regions provinces counties statewide regionwide countywide',
  country: 'country nation nationwide countrywide nationally',
  world: 'world globe worldwide globally',
};
const REACH = new Map(
  Object.entries(REACHES).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as Extent['kind']])),
);
const PREPOSITIONS = new Set('in across throughout within around'.split(' '));
const OPENERS = new Set('the this that a its entire whole of all northern southern eastern western wider'.split(' '));

/** Places that only something larger holds several of. */
const REACH_OF_SEVERAL: ReadonlyMap<string, 'region' | 'country' | 'world'> = new Map([
  ...['countries', 'nations', 'continents'].map((word) => [word, 'world'] as const),
  ...['provinces', 'states', 'regions', 'counties', 'governorates'].map((word) => [word, 'country'] as const),
  ...['towns', 'villages', 'municipalities'].map((word) => [word, 'region'] as const),
]);
const MANY = new Set('several many various dozen dozens multiple numerous few'.split(' '));
const MOST_BEFORE_SEVERAL = 6;
const MANY_COUNTRIES = 3;

/** How far behind its noun phrase, in tokens, a figure's place or exception may begin. */
const BEHIND = 6;

const EXCEPT = ['excluding', 'not counting', 'not including', 'besides', 'apart from', 'aside from', 'other than'];
const WITH = ['including', 'counting'];

/** The extent of the figure whose noun phrase takes tokens `a` to `b` (half-open); undefined where nothing is said. */
export function extentOf(s: Tagged, a: number, b: number): Extent | undefined {
  for (let i = b; i < Math.min(s.to, b + BEHIND); i++) {
    const found = reachAt(s, i) ?? exceptionAt(s, i);
    if (found) return found;
    // Beyond another figure or the end of the clause the words are another's.
    const token = s.tokens[i] as Token;
    if (
      token.kind === 'number' ||
      ';:'.includes(token.text) ||
      (token.lower === 'and' && s.tags[i + 1 - s.from] !== 'adj')
    )
      break;
  }
  // "Across the country, 12 people ..."
  return s.tokens[a - 1]?.text === ',' && a - s.from <= BEHIND ? reachAt(s, s.from) : undefined;
}

function reachAt(s: Tagged, i: number): Extent | undefined {
  const first = s.tokens[i] as Token;
  const adverb = /(?:wide|ally)$/.test(first.lower) ? REACH.get(first.lower) : undefined;
  if (adverb) return { kind: adverb, surface: first.text };
  if (!PREPOSITIONS.has(first.lower)) return undefined;
  const listed = countriesAt(s, i + 1);
  if (listed !== undefined) return { kind: 'world', surface: wordsOf(s, i, listed) };
  const several = severalAt(s, i + 1);
  if (several !== undefined)
    return { kind: REACH_OF_SEVERAL.get(lower(s, several)) ?? 'world', surface: wordsOf(s, i, several + 1) };
  let k = i + 1;
  while (k < s.to && OPENERS.has((s.tokens[k] as Token).lower)) k++;
  const noun = s.tokens[k];
  const kind = k > i + 1 && k < s.to ? REACH.get(noun?.lower ?? '') : undefined;
  // "In the city hall", "in the country's north" are other places.
  const next = k + 1 < s.to ? s.tokens[k + 1] : undefined;
  if (!kind || next?.lower.startsWith("'") || next?.lower.startsWith('’') || s.tags[k + 1 - s.from] === 'noun')
    return undefined;
  return { kind, surface: wordsOf(s, i, k + 1) };
}

/** "In a dozen countries", "across more than 30 provinces": the token of what is counted; undefined where no number stands there. */
function severalAt(s: Tagged, from: number): number | undefined {
  let isMany = false;
  for (let k = from; k < Math.min(s.to, from + MOST_BEFORE_SEVERAL); k++) {
    if (isMany && REACH_OF_SEVERAL.has(lower(s, k))) return k;
    const tag = s.tags[k - s.from];
    isMany ||= tag === 'num' || MANY.has(lower(s, k));
    if (tag === 'verb' || s.tokens[k]?.kind === 'mark') return undefined;
  }
  return undefined;
}

/** "In Indonesia, Sri Lanka and India": the end of a list of as many countries; undefined for fewer. */
function countriesAt(s: Tagged, from: number): number | undefined {
  let [found, end] = [0, from];
  for (let k = from; k < s.to; k++) {
    const token = s.tokens[k] as Token;
    if (token.text === ',' || token.lower === 'and') continue;
    const here = placeKey(token.lower, true);
    if (here !== null) found += 1;
    // "Sri Lanka" is two names and no key by itself
    else if (s.tags[k - s.from] !== 'name') break;
    end = k + 1;
  }
  return found >= MANY_COUNTRIES ? end : undefined;
}

const lower = (s: Tagged, i: number): string => s.tokens[i]?.lower ?? '';

function exceptionAt(s: Tagged, i: number): Extent | undefined {
  const said = wordsOf(s, i, Math.min(s.to, i + 2)).toLowerCase();
  const opens = (phrases: readonly string[]): string | undefined =>
    phrases.find((phrase) => said === phrase || said.startsWith(`${phrase} `));
  const without = opens(EXCEPT);
  const phrase = without ?? opens(WITH);
  if (phrase === undefined) return undefined;
  const from = i + phrase.split(' ').length;
  for (let k = from; k < Math.min(s.to, from + 3); k++) {
    const token = s.tokens[k] as Token;
    if (token.kind !== 'word' || s.tags[k - s.from] === 'verb') return undefined;
    if (s.tags[k - s.from] === 'noun')
      return { kind: without ? 'without' : 'with', of: keyOf(token), surface: wordsOf(s, i, k + 1) };
  }
  return undefined;
}

const wordsOf = (s: Tagged, from: number, to: number): string =>
  s.tokens
    .slice(from, to)
    .map(({ text, kind }, i) => (i > 0 && kind !== 'mark' ? ` ${text}` : text))
    .join('');
