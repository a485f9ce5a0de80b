/** Brings a figure into sight and opens its card. */
import type { Card } from './card';
import type { Mark } from './marks';

/** The figure is put this far down the window where it was out of sight: below any header that stays, with room for its card. */
const FROM_TOP = 0.35;

/** False where the figure is not rendered. */
export function reveal(mark: Mark, card: Card): boolean {
  const parent = mark.range.startContainer.parentElement;
  if (!parent?.checkVisibility()) return false;
  if (!isInSight(mark, parent)) {
    parent.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A paragraph may be longer than the window, and the window may not be what scrolls.
    const { top } = mark.range.getBoundingClientRect();
    scrollerOf(parent).scrollBy({ top: top - FROM_TOP * document.documentElement.clientHeight, behavior: 'instant' });
  }
  card.open(mark, { pinned: true, focus: true });
  return true;
}

/** In the window, not at its edges, and not under a header that stays. */
function isInSight({ range }: Mark, parent: Element): boolean {
  const height = document.documentElement.clientHeight;
  const { left, top, bottom } = range.getBoundingClientRect();
  if (top < 0.08 * height || bottom > 0.75 * height) return false;
  const onTop = document.elementFromPoint(left + 1, (top + bottom) / 2);
  return onTop !== null && (parent.contains(onTop) || onTop.contains(parent));
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
