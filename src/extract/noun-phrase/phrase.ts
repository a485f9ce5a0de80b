import type { NounPhrase } from '../../types';
import { isDash, textAt, type Context } from '../draft';
import { adjectiveLemma, lemma } from '../lemma';

/** Longest noun phrase that is read, in words. */
export const MOST_WORDS = 8;

/** The noun phrase made of the tokens `words`, in their order; the last is its head, those before it its modifiers. */
export function phraseOf(context: Context, words: readonly number[], sentence: number): NounPhrase | undefined {
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

function modifierOf(context: Context, k: number, sentence: number): string {
  const { kind, text, lower } = context.tokens[k] ?? { kind: 'mark', text: '', lower: '' };
  if (kind === 'number') return text;
  return context.tagOf(k, sentence) === 'noun' ? adjectiveLemma(lemma(lower)) : adjectiveLemma(lower);
}

const PREFIX = /^(?:co|ex|vice|non|anti|pro|pre|semi|sub|mid|step|self|by|e)$/;

/** "co-workers", "ex-soldiers": a prefix belongs to the head. Takes it from the modifiers. */
function headOf(modifiers: string[], head: string, joined: boolean): string {
  const last = modifiers.at(-1) ?? '';
  if (!joined || !PREFIX.test(last)) return head;
  modifiers.pop();
  return `${last}-${head}`;
}
