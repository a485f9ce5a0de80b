import { isDash, textAt, wordAt, type Context } from './draft';
import type { Token } from './tokens';

const PARENTS = /^(?:grand)?(?:mother|father|parent|dad|daddy|mom|mum|mama)s?$/;

/** The parent of whom token `i` tells the number of children: "mother of 12", "father-of-three". */
export function parentBefore(context: Context, i: number): Token | undefined {
  const dashed = isDash(textAt(context, i - 1));
  if (wordAt(context, dashed ? i - 2 : i - 1) !== 'of') return undefined;
  const parent = context.tokens[dashed ? i - 4 : i - 2];
  return parent?.kind === 'word' && PARENTS.test(parent.lower) ? parent : undefined;
}
