/** Which mark comes next for a reader who goes from one to the other by keyboard. */
import { type Mark, isSamePlace } from './marks';

export type Direction = 'next' | 'previous';

/**
 * The mark after or before `from`, the one that was gone to last; where that is out of sight, the first in or below the window, or the
 * last above its middle. Goes round at both ends.
 */
export function nextMark(marks: readonly Mark[], from: Mark | null, direction: Direction): Mark | undefined {
  const forward = direction === 'next';
  const top = (mark: Mark): number => mark.range.getBoundingClientRect().top;
  const height = document.documentElement.clientHeight;
  const isSeen = from !== null && top(from) >= 0 && top(from) < height;
  const at = isSeen ? marks.findIndex((mark) => isSamePlace(mark, from)) : -1;
  if (at !== -1) return marks.at((at + (forward ? 1 : -1)) % marks.length);
  const found = forward ? marks.find((mark) => top(mark) >= 0) : marks.findLast((mark) => top(mark) < height / 2);
  return found ?? marks.at(forward ? 0 : -1);
}
