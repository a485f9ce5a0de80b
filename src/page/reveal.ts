/** Brings a figure into sight and opens its card. */
import type { Card } from './card';
import type { Mark } from './marks';

/** The figure is put this far down the window where it was out of sight: its card has room below it. */
const FROM_TOP = 0.3;

/** False where there is no such mark any more. */
export function reveal(mark: Mark | undefined, card: Card): boolean {
  const parent = mark?.range.startContainer.parentElement;
  if (!mark || !parent) return false;
  const height = document.documentElement.clientHeight;
  const isInSight = (): boolean => {
    const { top, bottom } = mark.range.getBoundingClientRect();
    return top >= 0.1 * height && bottom <= 0.7 * height;
  };
  if (!isInSight()) {
    parent.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top } = mark.range.getBoundingClientRect();
    scrollBy({ top: top - FROM_TOP * height, behavior: 'instant' });
  }
  card.open(mark, { pinned: true, focus: true });
  return true;
}
