/** Whether one figure is the other, rounded to the digits that it writes: 8,400 for 8,350, $1.5bn for $1.48bn, a third for 34 %. */
import type { Quantity } from '../types';
import { inBase } from './scale';

/** A bare count below this is taken at its word: nobody rounds 31 dead to 30 without saying "about". */
const ROUNDED_COUNT_FROM = 1000;

/** The most that rounding to the written step may move a count, as a share of it, before an editor would want "about". */
const MOST_ROUNDING = 0.05;

/** For sums and measures twice that: "$2bn" for 1.9, "a 6 km climb" for 5.6. */
const MOST_OF_OTHERS = 2 * MOST_ROUNDING;

/** Fractions that are said for what is near them, and how near in points: "half" for 48 %, "a third" for 34 %. */
const FRACTIONS = [25, 100 / 3, 50, 200 / 3, 75];
const FRACTION_SLACK = 2;

/** What computing with fractions may be off by. */
const TINY = 1e-9;

/** The rounded and the exact one of two flat figures on one scale, in this order; null where neither rounds to the other. */
export function isRounded(a: Quantity, b: Quantity): readonly [Quantity, Quantity] | null {
  if (a.unit.kind === 'share') {
    if (isFraction(a) !== isFraction(b)) {
      const [says, exact] = isFraction(a) ? [a, b] : [b, a];
      return Math.abs(says.stated.low - exact.stated.low) <= FRACTION_SLACK ? [says, exact] : null;
    }
  }
  const [x, y] = [inBase(a), inBase(b)];
  const [coarse, fine, says, exact] = x.step >= y.step ? [x, y, a, b] : [y, x, b, a];
  const value = Math.abs(coarse.stated.low);
  if (coarse.step <= fine.step || value === 0) return null;
  if (a.unit.kind === 'count' && value < ROUNDED_COUNT_FROM) return null;
  const moves = coarse.step / 2 / value;
  if (a.unit.kind === 'count' && moves > MOST_ROUNDING) return null;
  if (coarse.step > 1 && moves > MOST_OF_OTHERS) return null;
  if (coarse.stated.low * fine.stated.low < 0) return null;
  // What lies in the middle is rounded up: 8,350 is written 8,400, and 8.5 % is never 8 %.
  const [beyond, half] = [Math.abs(fine.stated.low) - value, coarse.step / 2];
  return beyond >= -half * (1 + TINY) && beyond < half * (1 - TINY) ? [says, exact] : null;
}

/** A share written in words, not in percent: its value has no digits of its own. */
const isFraction = ({ surface, stated }: Quantity): boolean =>
  !/\d/.test(surface) && FRACTIONS.some((value) => Math.abs(value - stated.low) < 1e-6);
