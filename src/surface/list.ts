/** The one list of the popup and the panel: every figure of the page, what was left out and the reports. */
import type { Summary } from '../messages';
import { say, sayNumber } from '../say';
import { byId, element } from './element';
import { headingId, jumps, markCurrent } from './jumps';
import { sections } from './sections';
import type { Section } from './sections';

const part = ({ id, name, count, content }: Section): HTMLElement =>
  element(
    'section',
    { class: 'part', 'data-part': id, 'aria-labelledby': headingId(id) },
    element(
      'h3',
      { id: headingId(id), tabindex: '-1' },
      `${say(name)} `,
      element('span', { class: 'count' }, sayNumber(count)),
    ),
    content,
  );

/** A word on how much of a very long page was not read; null where all was. */
const cutNotice = ({ cut }: Summary): HTMLElement | null =>
  cut === undefined || cut <= 0 ? null : element('p', { class: 'cut' }, say('popupCut', sayNumber(cut)));

const rowOf = (claim: string): HTMLElement | null =>
  document.querySelector(`.figure[data-claim="${CSS.escape(claim)}"]`);

/** Shows the list of a summary in #findings; of none, nothing. Focus and scrolling stay where they are, if that is still there. */
export function showList(summary: Summary | null, reveal: (claim: string) => void): void {
  const place = byId('findings');
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['claim'] : undefined;
  const scrolled = document.querySelector('.parts')?.scrollTop ?? 0;
  const parts = summary === null ? [] : sections(summary, reveal);
  if (summary === null || parts.length === 0) {
    place.replaceChildren();
    return;
  }
  const shown = element('div', { class: 'parts' }, cutNotice(summary), ...parts.map(part));
  // A list with nothing in it to go to is gone to itself, so that the keyboard reaches and scrolls it.
  if (shown.querySelector('a, button') === null) shown.tabIndex = 0;
  place.replaceChildren(jumps(parts), shown);
  shown.scrollTop = scrolled;
  markCurrent();
  if (focused !== undefined) rowOf(focused)?.focus({ preventScroll: true });
}

/** Keeps the line of parts in step with the scrolling, be it the list's or the page's. */
export function followScrolling(): void {
  document.addEventListener('scroll', markCurrent, { capture: true, passive: true });
}

/** Points out the row of one figure, and no other, and brings it into sight; null stands for none. */
export function pointOut(claim: string | null): void {
  for (const row of document.querySelectorAll('.figure[aria-current]')) row.removeAttribute('aria-current');
  const row = claim === null ? null : rowOf(claim);
  row?.setAttribute('aria-current', 'true');
  row?.scrollIntoView({ block: 'nearest' });
}
