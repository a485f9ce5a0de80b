import type { NounPhrase } from '../../types';
import { isDash, isGlued, textAt, wordAt, type Context } from '../draft';
import { MOST_WORDS, phraseOf } from './phrase';

/** What is being read from right to left: the tokens taken so far and the head, the last noun of the first part (-1 for none). */
interface Run {
  readonly context: Context;
  readonly sentence: number;
  readonly words: number[];
  last: number;
}

/**
 * The noun phrase that ends right before token `end`, with what "of" hangs on it: "the price of West Texas crude". Its head is the
 * last noun of its first part. No token before `floor` is looked at.
 */
export function nounPhraseBefore(
  context: Context,
  end: number,
  floor: number,
  sentence: number,
): NounPhrase | undefined {
  const run: Run = { context, sentence, words: [], last: -1 };
  for (let k = end - 1; k >= floor && run.words.length < 2 * MOST_WORDS; k--) if (!goesOn(run, k)) break;
  const [first, final] = [context.tokens[run.words[0] ?? -1], context.tokens[run.words.at(-1) ?? -1]];
  const phrase = phraseOf(
    context,
    run.words.filter((at) => at <= run.last),
    sentence,
  );
  if (!phrase || !first || !final) return undefined;
  return { ...phrase, start: first.start, end: final.end, surface: context.text.slice(first.start, final.end) };
}

/** Takes token `k` in or passes over it; false where the phrase starts behind it. */
function goesOn(run: Run, k: number): boolean {
  const { context, sentence, words } = run;
  const tag = context.tagOf(k, sentence);
  const begun = run.last >= 0;
  if (tag === 'adj' && !begun) return true;
  if (tag === 'noun' || tag === 'name' || tag === 'adj' || (begun && isParticiple(run, k))) {
    words.unshift(k);
    if (!begun) run.last = k;
    return true;
  }
  if (!begun) return false;
  if (isDash(textAt(context, k)) && isGlued(context, k)) return true;
  if (tag === 'det' || tag === 'part' || tag === 'num') return true;
  if (!isNoun(context.tagOf(k - 1, sentence))) return false;
  const word = wordAt(context, k);
  if (/^(?:of|for|in|on)$/.test(word)) {
    run.last = k - 1;
    return true;
  }
  // "Urban Outfitters and Ross"
  return word === 'and' && words.length < 4;
}

/** "a retired teacher": a verb's form that stands as an adjective. */
const isParticiple = ({ context, sentence }: Run, k: number): boolean =>
  context.tagOf(k, sentence) === 'verb' &&
  /(?:ed|ing)$/.test(wordAt(context, k)) &&
  context.tagOf(k - 1, sentence) === 'det';

const isNoun = (tag: string | undefined): boolean => tag === 'noun' || tag === 'name';
