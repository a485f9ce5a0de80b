/** Where the card stands: at its mark, inside the viewport. */

const GAP = 8;
const MARGIN = 8;

/** Less room than this below the mark, and the card stands above it where there is more. */
const LEAST_HEIGHT = 200;

/** Places the card (fixed in the viewport) at a line box; false where that line is out of sight. */
export function place(card: HTMLElement, line: DOMRect, direction: string): boolean {
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  if (line.bottom < 0 || line.top > height || line.right < 0 || line.left > width) return false;
  const below = height - line.bottom - GAP - MARGIN;
  const above = line.top - GAP - MARGIN;
  card.style.maxHeight = 'none';
  const wanted = card.offsetHeight;
  const isBelow =
    below >= Math.min(wanted, LEAST_HEIGHT) && (below >= wanted || below >= above) ? true : below >= above;
  card.style.maxHeight = `${Math.floor(Math.max(isBelow ? below : above, 0))}px`;
  const start = direction === 'rtl' ? line.right - card.offsetWidth : line.left;
  card.style.left = `${Math.round(Math.max(MARGIN, Math.min(start, width - card.offsetWidth - MARGIN)))}px`;
  card.style.top = `${Math.round(isBelow ? line.bottom + GAP : line.top - GAP - Math.min(wanted, above))}px`;
  return true;
}
