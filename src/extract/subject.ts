import { isDash, isGlued, textAt, wordAt, type Context } from './draft';
import { TIMES } from './lexicon/calendar';
import { nounPhraseBefore } from './noun-phrase/backward';
import type { NounPhrase } from '../types';

/** How far to the left of a figure its clause's verb is looked for, in tokens. */
const REACH = 40;
/** Verbs passed on the way to a subject: "said it plans and hopes to send". */
const MOST_VERBS = 5;

/**
 * The subject of the clause that token `i` is in: the noun phrase before its verb, through a relative pronoun to what it stands for,
 * over "and" and over he, she, it and they to the subject of the verb before.
 */
export function subjectOf(context: Context, i: number, sentence: number): NounPhrase | undefined {
  const floor = Math.max(context.sentences[sentence]?.from ?? i, i - REACH);
  let k = i - 1;
  for (let rounds = 0; rounds < MOST_VERBS; rounds++) {
    while (k >= floor && !isVerb(context, k, sentence)) k--;
    k = beforeVerbs(context, k, floor, sentence);
    // "plans to send": the infinitive hangs on a noun, whose own verb has the subject; "last year having" is a time
    const noun = context.tagOf(k, sentence) === 'noun';
    if (noun && (context.tagOf(k + 1, sentence) === 'to' || TIMES.has(wordAt(context, k)))) {
      k--;
      continue;
    }
    if (k < floor) return undefined;
    k = beforeAside(context, k, floor, sentence);
    const word = wordAt(context, k);
    const tag = context.tagOf(k, sentence);
    if (tag === 'noun' || tag === 'name' || tag === 'adj') return nounPhraseBefore(context, k + 1, floor, sentence);
    if (word === 'which' || word === 'who' || word === 'that') {
      const at = beforeAside(context, textAt(context, k - 1) === ',' ? k - 2 : k - 1, floor, sentence);
      const found = nounPhraseBefore(context, at + 1, floor, sentence);
      if (found) return found;
    } else if (tag === 'pron' && !/^(?:he|she|it|they)$/.test(word)) return undefined;
    if (textAt(context, k) === ',') {
      const apposed = apposition(context, k, floor, sentence);
      if (apposed) return apposed;
    }
    k--;
  }
  return undefined;
}

const isVerb = (context: Context, k: number, sentence: number): boolean =>
  /^(?:verb|aux)$/.test(context.tagOf(k, sentence) ?? '');

/** To the left over a chain of verbs, "to" and adverbs: "has also agreed to". */
function beforeVerbs(context: Context, from: number, floor: number, sentence: number): number {
  let k = from;
  while (k >= floor && /^(?:verb|aux|to|adv)$/.test(context.tagOf(k, sentence) ?? '')) k--;
  return k;
}

/** To the left over brackets and dates: "Ford (F)", "the economy in 2022". */
function beforeAside(context: Context, from: number, floor: number, sentence: number): number {
  let k = from;
  if (textAt(context, k) === ')') {
    while (k > floor && textAt(context, k) !== '(') k--;
    k--;
  }
  // "between 2014 and 2017"
  if (context.tagOf(k, sentence) === 'num' && wordAt(context, k - 1) === 'and') k -= 2;
  if (context.tagOf(k, sentence) === 'num') {
    const before = context.tagOf(k - 1, sentence);
    if (before === 'prep') k -= 2;
    else if (before === 'noun' || before === 'name') k--;
    else if (isDash(textAt(context, k - 1)) && isGlued(context, k)) k -= 2;
  }
  return k;
}

/** "Nikola, a maker of lorries, fell": the noun before the first comma. */
function apposition(context: Context, comma: number, floor: number, sentence: number): NounPhrase | undefined {
  for (let k = comma - 1; k > floor; k--)
    if (textAt(context, k) === ',') return nounPhraseBefore(context, k, floor, sentence);
  return undefined;
}
