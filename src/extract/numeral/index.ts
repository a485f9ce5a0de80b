import type { Token } from '../tokens';
import { readCardinal } from './cardinal';
import { readDigits } from './digits';
import { readFraction } from './fraction';
import type { Numeral } from './numeral';
import { readVague } from './vague';

export type { Numeral } from './numeral';

/**
 * Reads the number that starts at token `i`: digits or words, with fraction and magnitude ("8,350", "10 1/2", "4.5 million", "two
 * hundred and five", "one and a half thousand", "half a million", "several hundred", "dozens"). `undefined` where none starts.
 */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i];
  if (token?.kind === 'number') return readDigits(tokens, i);
  if (token?.kind !== 'word') return undefined;
  return readVague(tokens, i) ?? readFraction(tokens, i) ?? readCardinal(tokens, i);
}
