import { CARDINALS, DENOMINATORS, MAGNITUDES } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { isHyphen, joined, withArticle } from './joined';
import { readHalf } from './half';
import type { Numeral } from './numeral';
import { portion } from './portion';

/** Words behind "a third", "one fifth" that show it to be a share and not an ordinal. */
const AFTER_SHARE = new Set(
  'of more less fewer higher lower larger smaller to from in are were have say said since and or own on'.split(' '),
);
/** Words before "a third", "a quarter" at the end of a clause that show the same. */
const BEFORE_SHARE = /^(?:by|than|nearly|almost|about|to)$/;

/** "two-thirds", "a third of", "half", "half a million", "three quarters of a billion". Ordinals and quarters of a year are left. */
export function readFraction(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = tokens[i]?.lower ?? '';
  if (word === 'half') return readHalf(tokens, i);
  // "quarter million", not "the quarter, million-dollar"
  if (word === 'quarter' && /^(?:million|billion)$/.test(tokens[i + 1]?.lower ?? ''))
    return portion(tokens, withArticle(tokens, i), i + 1, [1, 4]);
  const next = joined(tokens, i + 1);
  const bottom = DENOMINATORS.get(next.word);
  if (bottom === undefined || bottom === 2) return undefined;
  const article = word === 'a' || word === 'an';
  const top = article ? 1 : CARDINALS.get(word);
  if (top === undefined || top >= bottom || top === 0) return undefined;
  const plural = next.word.endsWith('s');
  if (top > 1 !== plural) return undefined;
  if ((article || (top === 1 && next.at === i + 1)) && !isShare(tokens, i, next.at + 1, bottom)) return undefined;
  const after = tokens[next.at + 1]?.lower ?? '';
  // "three quarters" without "of" is a span of nine months unless a whole is in sight.
  if (plural && bottom === 4 && after !== 'of' && !MAGNITUDES.has(after) && !isHyphen(tokens[i + 1])) return undefined;
  return portion(tokens, i, next.at + 1, [top, bottom]);
}

/** "a third of them", "by a third." are shares; "a third man", "a quarter later" are not. `behind` is the token after the word. */
function isShare(tokens: readonly Token[], i: number, behind: number, bottom: number): boolean {
  const after = tokens[behind];
  const ends = after === undefined || after.kind === 'mark' || after.kind === 'break';
  const bound = BEFORE_SHARE.test(tokens[i - 1]?.lower ?? '');
  // "a sixth the size", "one quarter the power"
  const whole = after?.lower === 'the';
  if (!(after && AFTER_SHARE.has(after.lower)) && !(ends && bound) && !whole) return false;
  return bottom !== 4 || after?.lower === 'of' || bound || after?.lower === 'more' || whole;
}
