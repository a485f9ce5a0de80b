import { CARDINALS, DENOMINATORS } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { joined } from './joined';

/** "and a half", "and three quarters" from token `i` on, behind a number: its value and the token behind it. */
export function andPart(tokens: readonly Token[], i: number): { value: number; to: number } | undefined {
  if (tokens[i]?.lower !== 'and') return undefined;
  const next = tokens[i + 1]?.lower ?? '';
  const last = joined(tokens, i + 2);
  const bottom = DENOMINATORS.get(last.word);
  if (bottom === undefined) return undefined;
  const top = next === 'a' || next === 'an' ? 1 : CARDINALS.get(next);
  if (top === undefined || top >= bottom) return undefined;
  // "one and a third person": a third is an ordinal there; halves and quarters are safe.
  if (bottom !== 2 && bottom !== 4 && next === 'a') return undefined;
  return { value: top / bottom, to: last.at + 1 };
}
