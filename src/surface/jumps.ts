/** The line above the list that counts its parts and leads to them; it shows which one is being read. */
import { say, sayNumber } from '../say';
import { element } from './element';
import type { Section } from './sections';

/** A part counts as being read when its top has come this near to the line, in CSS pixels. */
const NEAR = 24;

/** Heading of a part, to which the line leads. */
export const headingId = (id: string): string => `${id}-title`;

function jump({ id, name, count }: Section): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'jump', 'data-to': id },
    `${say(name)} `,
    element('span', { class: 'count' }, sayNumber(count)),
  );
  button.addEventListener('click', () => {
    const heading = document.getElementById(headingId(id));
    // Not the heading: one that sticks to the top counts as being there.
    heading?.closest('.part')?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    current(id);
  });
  return element('li', {}, button);
}

function current(id: string | undefined): void {
  for (const button of document.querySelectorAll<HTMLElement>('.jump')) {
    if (button.dataset['to'] === id) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
}

/** The line for these parts. */
export const jumps = (sections: readonly Section[]): HTMLElement =>
  element(
    'nav',
    { class: 'jumps', 'aria-label': say('popupTabs') },
    element('ul', { 'data-count': String(sections.length) }, ...sections.map(jump)),
  );

/** Whether the list, or the page where the page scrolls, has come to its end. */
function isAtEnd(): boolean {
  const list = document.querySelector('.parts');
  const scroller = list !== null && list.scrollHeight > list.clientHeight ? list : document.documentElement;
  return scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
}

/**
 * Shows in the line which part is being read: that which has the focus, as long as it is in sight, else that at the top of the list;
 * at its end the last one, which may be too short ever to come to the top.
 */
export function markCurrent(): void {
  const line = document.querySelector('.jumps')?.getBoundingClientRect().bottom ?? 0;
  const parts = [...document.querySelectorAll<HTMLElement>('.part')];
  const focused = document.activeElement?.closest<HTMLElement>('.part');
  const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
  const isInSight = bottom > line && top < document.documentElement.clientHeight;
  const reached = parts.filter((part) => part.getBoundingClientRect().top <= line + NEAR);
  const scrolledTo = isAtEnd() ? parts.at(-1) : (reached.at(-1) ?? parts[0]);
  current((focused && isInSight ? focused : scrolledTo)?.dataset['part']);
}
