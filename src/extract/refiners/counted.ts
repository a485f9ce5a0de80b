import { isDash, isGlued, textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import { isPlural, lemma } from '../lemma';
import type { NounPhrase } from '../../types';

/** What a count counts: the noun phrase behind it ("30 armed and masked men"), through "of" ("three of the assailants"). */
export const counted: Refiner = {
  name: 'counted',
  refine(context, drafts) {
    drafts.forEach((draft, k) => {
      if (draft.calendar || draft.unit.kind === 'score' || draft.unit.kind === 'age') return;
      const stop = Math.min(drafts[k + 1]?.from ?? Infinity, context.sentences[draft.sentence]?.to ?? 0);
      const phrase = phraseAfter(context, draft, stop);
      if (phrase) draft.counted = phrase;
    });
    // "three or four soldiers", "4,500 and 8,350 troops": a bare number takes the noun of the next in its list.
    for (let k = drafts.length - 2; k >= 0; k--) {
      const [a, b] = [drafts[k] as Draft, drafts[k + 1] as Draft];
      const joiner = textAt(context, a.to);
      if (
        a.counted ||
        !b.counted ||
        a.written ||
        b.written ||
        a.calendar ||
        b.from - a.to > 2 ||
        a.sentence !== b.sentence
      )
        continue;
      if (a.side || /^(?:and|or|,|to)$/.test(joiner)) {
        a.counted = { ...b.counted, inferred: true };
        a.inferred.push('noun');
      }
    }
    return drafts;
  },
};

const OF_WORDS = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'these',
  'those',
  'our',
  'my',
  'your',
  'all',
  'them',
  'whom',
  'which',
]);

function phraseAfter(context: Context, draft: Draft, stop: number): NounPhrase | undefined {
  let i = draft.to;
  const plain = draft.unit.kind === 'count';
  const joined = isDash(textAt(context, i)) && isGlued(context, i) && isGlued(context, i + 1);
  if (joined && plain) i++;
  const of = wordAt(context, i) === 'of';
  if (of) {
    i++;
    if (OF_WORDS.has(wordAt(context, i))) i++;
  } else if (!plain) return undefined;
  if (/^(?:them|us|whom|which|those|these)$/.test(wordAt(context, i - 1)) && of) return undefined;
  return nounPhrase(context, i, stop, draft.sentence, plain && draft.low !== 1);
}

/** The noun phrase from token `i`: adjectives and nouns up to its head; `plural`: a plural noun ends it. */
export function nounPhrase(
  context: Context,
  i: number,
  stop: number,
  sentence: number,
  plural: boolean,
): NounPhrase | undefined {
  const words: number[] = [];
  let head = -1;
  for (let k = i; k < stop && words.length < 8; k++) {
    const token = context.tokens[k];
    if (!token) break;
    if (token.kind === 'mark') {
      if (isDash(token.text) && !token.gap && isGlued(context, k + 1) && words.length) continue;
      if (
        token.text === ',' &&
        words.length &&
        context.tagOf(k + 1, sentence) === 'adj' &&
        context.tagOf(k - 1, sentence) === 'adj'
      )
        continue;
      if ((token.text === '“' || token.text === '"' || token.text === '‘') && k === i) continue;
      break;
    }
    if (token.kind !== 'word') break;
    const tag = context.tagOf(k, sentence);
    if (tag === 'noun' || tag === 'name') {
      words.push(k);
      head = k;
      if (plural && isPlural(token.lower) && (tag === 'noun' || context.tagOf(k + 1, sentence) !== 'name')) {
        const next = context.tagOf(k + 1, sentence);
        if (!(
          next === 'noun' &&
          context.tokens[k + 1]?.gap &&
          isPlural(wordAt(context, k + 1)) &&
          context.tokens[k + 1]?.kind === 'word'
        ))
          break;
      }
    } else if (tag === 'adj' || (tag === 'verb' && head < 0 && /(?:ed|ing)$/.test(token.lower))) {
      if (head >= 0 && tag === 'adj' && plural && isPlural(wordAt(context, head))) break;
      words.push(k);
    } else if (
      tag === 'conj' &&
      token.lower === 'and' &&
      words.length &&
      head < 0 &&
      context.tagOf(k + 1, sentence) === 'adj'
    )
      continue;
    else if (tag === 'conj' && token.lower === 'and' && words.length && head < 0) continue;
    // "Kia and Hyundai cars": two names before one noun
    else if (
      tag === 'conj' &&
      token.lower === 'and' &&
      context.tagOf(k - 1, sentence) === 'name' &&
      context.tagOf(k + 1, sentence) === 'name' &&
      context.tagOf(k + 2, sentence) === 'noun'
    )
      continue;
    else if (
      (token.lower === 'more' ||
        token.lower === 'other' ||
        token.lower === 'less' ||
        token.lower === 'fewer' ||
        token.lower === 'others') &&
      !words.length
    )
      words.push(k);
    else if (
      tag === 'adv' &&
      !words.length &&
      /^(?:mostly|largely|very|highly|heavily|newly|fully|recently|previously|already|badly|seriously)$/.test(
        token.lower,
      )
    )
      continue;
    else break;
  }
  if (head < 0) return undefined;
  const last = context.tokens[head];
  const first = context.tokens[i];
  if (!last || !first) return undefined;
  const modifiers = words
    .filter((k) => k < head)
    .map((k) => (context.tagOf(k, sentence) === 'noun' ? lemma(wordAt(context, k)) : wordAt(context, k)));
  const start = context.tokens[words[0] ?? i] ?? first;
  return {
    start: start.start,
    end: last.end,
    surface: context.text.slice(start.start, last.end),
    head: lemma(last.text),
    modifiers,
  };
}
