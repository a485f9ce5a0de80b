import type { NounPhrase } from '../../types';
import { isDash, isGlued, textAt, wordAt, type Context } from '../draft';
import { isPlural } from '../lemma';
import { TIMES } from '../lexicon/calendar';
import type { Token } from '../tokens';
import { MOST_WORDS, phraseOf } from './phrase';

/** Words of degree that stand in a noun phrase without saying what it is of. */
const DEGREE = new Set(
  'mostly largely very highly heavily newly fully recently previously already badly seriously most so predominantly mainly'.split(
    ' ',
  ),
);
/** Determiner-like words that tell one lot from another: "600 more soldiers", "three others". */
const KIND_OF_MORE = new Set('more other less fewer others additional further extra new such'.split(' '));

/** Where a phrase is looked for: from a token up to `stop`, in one sentence. */
export interface Place {
  readonly from: number;
  readonly stop: number;
  readonly sentence: number;
}

/** What is being read: the tokens taken so far, the last noun among them (-1 for none), and whether a plural noun ends it. */
interface Run {
  readonly context: Context;
  readonly place: Place;
  readonly plural: boolean;
  readonly words: number[];
  head: number;
}

/**
 * The noun phrase from token `from`: adjectives and nouns up to its head. With `plural`, as behind a number, a plural noun ends it
 * ("22 goals | Chris Wood scored"); without, the last noun of the run is the head ("one police officer").
 */
export function nounPhraseFrom(context: Context, place: Place, plural: boolean): NounPhrase | undefined {
  const run: Run = { context, place, plural, words: [], head: -1 };
  for (let k = place.from; k < place.stop && run.words.length < MOST_WORDS; k++) {
    const token = context.tokens[k];
    if (!token || !goesOn(run, k, token)) break;
  }
  return phraseOf(
    context,
    run.words.filter((k) => k <= run.head),
    place.sentence,
  );
}

/** Takes token `k` in or passes over it; false where the phrase ends before it or with it. */
function goesOn(run: Run, k: number, token: Token): boolean {
  const { context, words } = run;
  // "2.1 last year": when, not what
  if (/^(?:last|next|this|past|each|every)$/.test(token.lower) && TIMES.has(wordAt(context, k + 1))) return false;
  if (token.kind === 'mark') return passesMark(run, k);
  if (token.kind === 'word') return takesWord(run, k, token);
  // "two new 737 Max jets": a figure that is a name
  const next = context.tokens[k + 1];
  const named = token.kind === 'number' && words.length > 0 && next?.kind === 'word' && next.gap;
  if (named) words.push(k);
  return named;
}

function takesWord(run: Run, k: number, token: Token): boolean {
  const { context, place, plural, words } = run;
  const tag = context.tagOf(k, place.sentence);
  const isNoun = tag === 'noun' || tag === 'name';
  // "loan-to-value mortgages": inside a compound any word may stand
  const inside = k > place.from && !token.gap && isDash(textAt(context, k - 1)) && !isNoun;
  if (inside) words.push(k);
  else if (token.lower === 'others') {
    // "three others", "250 others injured": the word is all there is.
    words.push(k);
    run.head = k;
    return false;
  } else if (isNoun) {
    words.push(k);
    run.head = k;
    return !(plural && isPlural(token.lower) && endsPhrase(run, k));
  } else if (tag === 'adj' || (tag === 'verb' && run.head < 0 && /(?:ed|ing)$/.test(token.lower))) {
    if (run.head >= 0 && plural && isPlural(wordAt(context, run.head))) return false;
    words.push(k);
  } else if (token.lower === 'and' && links(run, k)) return true;
  else if (KIND_OF_MORE.has(token.lower) && !words.length) words.push(k);
  else return DEGREE.has(token.lower) && run.head < 0;
  return true;
}

/** Hyphens inside the phrase, commas between its adjectives, a quotation mark at its start. */
function passesMark({ context, place, words }: Run, k: number): boolean {
  const text = textAt(context, k);
  // "COVID -19 tests"
  if (isDash(text) && words.length && context.tokens[k + 1]?.kind === 'number') return isGlued(context, k + 1);
  if (isDash(text)) return isGlued(context, k) && isGlued(context, k + 1) && words.length > 0;
  if (text === ',')
    return (
      words.length > 0 &&
      context.tagOf(k + 1, place.sentence) === 'adj' &&
      context.tagOf(k - 1, place.sentence) === 'adj'
    );
  return k === place.from && (text === '“' || text === '"' || text === '‘');
}

/** A plural ends the phrase unless another plural noun follows at once ("sports clubs") or it is half of a compound. */
function endsPhrase({ context, place }: Run, k: number): boolean {
  const next = context.tokens[k + 1];
  const tag = context.tagOf(k + 1, place.sentence);
  if (wordAt(context, k) === 'times') return true;
  if (isDash(next?.text ?? '') && isGlued(context, k + 1)) return false;
  if (context.tagOf(k, place.sentence) === 'name' && tag === 'name') return false;
  return !(tag === 'noun' && next?.kind === 'word' && isPlural(next.lower));
}

/** "armed and masked men", "Kia and Hyundai cars": "and" inside the phrase. */
function links({ context, place, words, head }: Run, k: number): boolean {
  if (!words.length) return false;
  const [before, after, next] = [k - 1, k + 1, k + 2].map((i) => context.tagOf(i, place.sentence));
  if (head < 0) return true;
  return before === 'name' && after === 'name' && next === 'noun' && !isPlural(wordAt(context, k - 1));
}
