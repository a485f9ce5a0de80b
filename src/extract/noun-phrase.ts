import { isDash, isGlued, textAt, wordAt, type Context } from './draft';
import { adjectiveLemma, isPlural, lemma } from './lemma';
import type { NounPhrase } from '../types';

/** Words of degree that stand in a noun phrase without saying what it is of. */
const DEGREE = new Set(
  'mostly largely very highly heavily newly fully recently previously already badly seriously most so predominantly mainly'.split(
    ' ',
  ),
);
/** Determiner-like words that tell one lot from another: "600 more soldiers", "three others". */
const KIND_OF_MORE = new Set([
  'more',
  'other',
  'less',
  'fewer',
  'others',
  'additional',
  'further',
  'extra',
  'new',
  'such',
]);
/** Longest noun phrase that is read, in words. */
const MOST_WORDS = 8;

/** Nouns that with "last" or "this" say when. */
export const TIMES: ReadonlySet<string> = new Set(
  'year month week day time morning night season quarter weekend evening afternoon summer winter spring autumn years months weeks days'.split(
    ' ',
  ),
);

/** Where a phrase is looked for: from a token up to `stop`, in one sentence. */
export interface Place {
  readonly from: number;
  readonly stop: number;
  readonly sentence: number;
}

/**
 * The noun phrase from token `from`: adjectives and nouns up to its head. With `plural`, as behind a number, a plural noun ends it
 * ("22 goals | Chris Wood scored"); without, the last noun of the run is the head ("one police officer").
 */
export function nounPhrase(context: Context, { from, stop, sentence }: Place, plural: boolean): NounPhrase | undefined {
  const words: number[] = [];
  let head = -1;
  for (let k = from; k < stop && words.length < MOST_WORDS; k++) {
    const token = context.tokens[k];
    if (!token) break;
    const tag = context.tagOf(k, sentence);
    // "2.1 last year": when, not what
    if (/^(?:last|next|this|past|each|every)$/.test(token.lower) && TIMES.has(wordAt(context, k + 1))) break;
    if (token.kind === 'mark') {
      if (passes(context, k, from, words, sentence)) continue;
      break;
    }
    // "two new 737 Max jets": a figure that is a name
    if (
      token.kind === 'number' &&
      words.length &&
      context.tokens[k + 1]?.kind === 'word' &&
      context.tokens[k + 1]?.gap
    ) {
      words.push(k);
      continue;
    }
    if (token.kind !== 'word') break;
    // "loan-to-value mortgages": inside a compound any word may stand
    const inside = k > from && !token.gap && isDash(textAt(context, k - 1)) && tag !== 'noun' && tag !== 'name';
    if (inside) words.push(k);
    else if (tag === 'noun' || tag === 'name') {
      words.push(k);
      head = k;
      if (plural && isPlural(token.lower) && endsPhrase(context, k, sentence)) break;
    } else if (tag === 'adj' || (tag === 'verb' && head < 0 && /(?:ed|ing)$/.test(token.lower))) {
      if (head >= 0 && plural && isPlural(wordAt(context, head))) break;
      words.push(k);
    } else if (token.lower === 'and' && links(context, k, words, head, sentence)) continue;
    else if (KIND_OF_MORE.has(token.lower) && !words.length) words.push(k);
    else if (DEGREE.has(token.lower) && head < 0) continue;
    else break;
  }
  if (head < 0) {
    // "three others": the word is all there is
    const only = words.length === 1 && wordAt(context, words[0] ?? 0) === 'others' ? words[0] : undefined;
    if (only === undefined) return undefined;
    head = only;
  }
  return build(
    context,
    words.filter((k) => k <= head),
    sentence,
  );
}

/** Hyphens inside the phrase, commas between its adjectives, a quotation mark at its start. */
function passes(context: Context, k: number, from: number, words: readonly number[], sentence: number): boolean {
  const text = textAt(context, k);
  // "COVID -19 tests"
  if (isDash(text) && words.length && context.tokens[k + 1]?.kind === 'number') return isGlued(context, k + 1);
  if (isDash(text)) return isGlued(context, k) && isGlued(context, k + 1) && words.length > 0;
  if (text === ',')
    return words.length > 0 && context.tagOf(k + 1, sentence) === 'adj' && context.tagOf(k - 1, sentence) === 'adj';
  return k === from && (text === '“' || text === '"' || text === '‘');
}

/** A plural ends the phrase unless another plural noun follows at once ("sports clubs") or it is half of a compound. */
function endsPhrase(context: Context, k: number, sentence: number): boolean {
  const next = context.tokens[k + 1];
  const tag = context.tagOf(k + 1, sentence);
  if (wordAt(context, k) === 'times') return true;
  if (isDash(next?.text ?? '') && isGlued(context, k + 1)) return false;
  if (context.tagOf(k, sentence) === 'name' && tag === 'name') return false;
  return !(tag === 'noun' && next?.kind === 'word' && isPlural(next.lower));
}

/** "armed and masked men", "Kia and Hyundai cars": "and" inside the phrase. */
function links(context: Context, k: number, words: readonly number[], head: number, sentence: number): boolean {
  if (!words.length) return false;
  const [before, after, next] = [k - 1, k + 1, k + 2].map((i) => context.tagOf(i, sentence));
  if (head < 0) return true;
  return before === 'name' && after === 'name' && next === 'noun' && !isPlural(wordAt(context, k - 1));
}

/** "co-workers", "ex-soldiers": a prefix belongs to the head. Takes it from the modifiers. */
function headOf(modifiers: string[], head: string, joined: boolean): string {
  const last = modifiers.at(-1) ?? '';
  if (!joined || !/^(?:co|ex|vice|non|anti|pro|pre|semi|sub|mid|step|self|by|e)$/.test(last)) return head;
  modifiers.pop();
  return `${last}-${head}`;
}

function modifierOf(context: Context, k: number, sentence: number): string {
  const { kind, text, lower } = context.tokens[k] ?? { kind: 'mark', text: '', lower: '' };
  if (kind === 'number') return text;
  return context.tagOf(k, sentence) === 'noun' ? adjectiveLemma(lemma(lower)) : adjectiveLemma(lower);
}

function build(context: Context, words: readonly number[], sentence: number): NounPhrase | undefined {
  const [first, last] = [context.tokens[words[0] ?? -1], context.tokens[words.at(-1) ?? -1]];
  if (!first || !last) return undefined;
  const modifiers: string[] = [];
  for (const k of words.slice(0, -1)) {
    const word = modifierOf(context, k, sentence);
    // "first-team players": what a hyphen joins is one modifier.
    if (modifiers.length && isDash(textAt(context, k - 1))) modifiers.push(`${modifiers.pop() ?? ''}-${word}`);
    else modifiers.push(word);
  }
  return {
    start: first.start,
    end: last.end,
    surface: context.text.slice(first.start, last.end),
    head: headOf(modifiers, lemma(last.text), isDash(textAt(context, (words.at(-1) ?? 0) - 1))),
    modifiers,
  };
}

/**
 * The noun phrase that ends right before token `end`, with what "of" hangs on it: "the price of West Texas crude". Its head is the
 * last noun of its first part.
 */
export function nounPhraseBefore(
  context: Context,
  end: number,
  floor: number,
  sentence: number,
): NounPhrase | undefined {
  let k = end - 1;
  const words: number[] = [];
  let last = -1;
  while (k >= floor && words.length < 2 * MOST_WORDS) {
    const tag = context.tagOf(k, sentence);
    const word = wordAt(context, k);
    if (
      tag === 'noun' ||
      tag === 'name' ||
      tag === 'adj' ||
      (tag === 'verb' && last >= 0 && /(?:ed|ing)$/.test(word) && context.tagOf(k - 1, sentence) === 'det')
    ) {
      if (last < 0 && tag === 'adj') {
        k--;
        continue;
      }
      words.unshift(k);
      if (last < 0) last = k;
    } else if (isDash(textAt(context, k)) && isGlued(context, k) && last >= 0) {
      // inside a compound
    } else if (tag === 'det' || tag === 'part' || (tag === 'num' && last >= 0)) {
      if (last < 0) break;
    } else if (
      last >= 0 &&
      /^(?:of|for|in|on)$/.test(word) &&
      /^(?:noun|name)$/.test(context.tagOf(k - 1, sentence) ?? '')
    )
      last = k - 1;
    else if (
      last >= 0 &&
      word === 'and' &&
      /^(?:noun|name)$/.test(context.tagOf(k - 1, sentence) ?? '') &&
      words.length < 4
    ) {
      // "Urban Outfitters and Ross"
    } else break;
    k--;
  }
  if (!words.length) return undefined;
  const phrase = build(
    context,
    words.filter((at) => at <= last),
    sentence,
  );
  const [first, final] = [context.tokens[words[0] ?? -1], context.tokens[words.at(-1) ?? -1]];
  if (!phrase || !first || !final) return undefined;
  return { ...phrase, start: first.start, end: final.end, surface: context.text.slice(first.start, final.end) };
}
