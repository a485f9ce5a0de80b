import type { NounPhrase } from '../types';
import { textAt, wordAt, type Context } from './draft';
import { phraseOf } from './noun-phrase/phrase';

/** Words that a name may have before its number in a list: "and the United Farmers' List 14". */
const LONGEST_NAME = 6;
/** Names of one list that are walked back over to the figure with a noun; a longer list is a table. */
const LONGEST_LIST = 12;
/** Words looked back over for the figure whose verb and noun are left out here. */
const REACH = 16;

/**
 * True where a number at the end of its clause is told of a name with verb and noun left out (gapping): "Labour won 52 seats, the
 * Liberals 23 and the Greens nine". The number before it has its noun, or is one of the same list.
 */
export function isGapped(context: Context, i: number, sentence: number, list = LONGEST_LIST): boolean {
  if (list === 0 || !endsClause(context, i + 1)) return false;
  const start = nameStart(context, i);
  if (start === undefined) return false;
  for (let k = start - 1; k > start - REACH; k--) {
    const token = context.tokens[k];
    const tag = context.tagOf(k, sentence);
    if (!token || tag === undefined || tag === 'verb' || tag === 'aux') return false;
    if (tag === 'num') return tagAfter(context, k, sentence) === 'noun' || isGapped(context, k, sentence, list - 1);
  }
  return false;
}

function tagAfter(context: Context, i: number, sentence: number): string | undefined {
  let k = i + 1;
  while (context.tagOf(k, sentence) === 'adj') k++;
  return context.tagOf(k, sentence);
}

/** The name that a gapped number is told of. */
export function gappedName(context: Context, i: number, sentence: number): NounPhrase | undefined {
  const start = nameStart(context, i) ?? i;
  const words: number[] = [];
  for (let k = start + 1; k < i; k++)
    if (context.tokens[k]?.kind === 'word' && wordAt(context, k) !== 'the') words.push(k);
  return phraseOf(context, words, sentence);
}

/** The comma or "and" before the name that stands before the number. */
function nameStart(context: Context, i: number): number | undefined {
  let k = i - 1;
  while (k > i - LONGEST_NAME && isOfName(context, k)) k--;
  if (k === i - 1) return undefined;
  if (wordAt(context, k) === 'the') k--;
  return /^(?:,|;|and|while)$/.test(textAt(context, k)) ? k : undefined;
}

const isOfName = (context: Context, i: number): boolean => {
  const token = context.tokens[i];
  if (token?.kind !== 'word') return token?.kind === 'mark' && /^['’]$/.test(token.text);
  return token.lower === "'s" || token.lower === '’s' || /^[A-Z]/.test(token.text);
};

const endsClause = (context: Context, i: number): boolean => {
  const token = context.tokens[i];
  return token === undefined || token.kind === 'break' || /^(?:[.,;]|and)$/.test(token.text);
};
