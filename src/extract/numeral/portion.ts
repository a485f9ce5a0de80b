import { MAGNITUDES } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { joined } from './joined';
import { point, rounded, type Numeral } from './numeral';

/** A fraction, which a following magnitude ("half a million", "three quarters of a billion") turns into a plain number. */
export function portion(
  tokens: readonly Token[],
  from: number,
  to: number,
  [top, bottom]: readonly [number, number],
): Numeral {
  const of = tokens[to]?.lower === 'of' ? to + 1 : to;
  const article = tokens[of]?.lower === 'a' || tokens[of]?.lower === 'an' ? of + 1 : of;
  const { word, at } = joined(tokens, article);
  const magnitude = word === 'gross' ? undefined : MAGNITUDES.get(word);
  const direct = of === to || article !== of;
  if (magnitude !== undefined && direct) {
    const value = rounded((top / bottom) * magnitude);
    return point({ from, to: at + 1, value, step: magnitude / 10, worded: true }, magnitude, true);
  }
  return { ...point({ from, to, value: top / bottom, step: 0.01, worded: true }, 1), fraction: [top, bottom] };
}
