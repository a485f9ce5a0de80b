import { isDash, isGlued, textAt, wordAt, type Context } from '../../draft';

/** Longest table or largest round that is named so. */
const MOST = 1000;

/** "the bottom three", "top 10", "the last 32", "the lower 48" with nothing counted behind, "top-10": a part of a table or a round of a cup. */
export function rankEnd(context: Context, i: number): number | undefined {
  const hyphened = isDash(textAt(context, i - 1)) && isGlued(context, i);
  if (!/^(?:top|bottom|last|final|lower)$/.test(wordAt(context, hyphened ? i - 2 : i - 1))) return undefined;
  const numeral = context.numeral(i);
  if (!numeral || numeral.low > MOST || numeral.to !== i + 1) return undefined;
  return hyphened || !isCounted(context, i + 1) ? i + 1 : undefined;
}

/** An adjective, noun or name stands at token `i`. */
function isCounted(context: Context, i: number): boolean {
  const next = context.tokens[i];
  if (!next || next.kind === 'mark' || next.kind === 'break') return false;
  const tag = context.tagOf(i, context.sentence) ?? '';
  return next.kind !== 'word' || !/^(?:prep|conj|aux|det|pron|to|adv|part|verb)$/.test(tag);
}
