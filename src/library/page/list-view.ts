/** The list of events, some at a time: what is far below is made when the reader comes near it. */
import { byId, element } from '../../surface/element';
import { eventView } from './event-view';
import type { Choices } from './event-view';
import type { Event } from './filter';

/** Events that are made at once: a screen holds about ten. */
const STEP = 20;

export interface List {
  /** Shows these events from the first on; those in sight stay as many as they were. */
  show(events: readonly Event[]): void;
}

/** The list in #events, with the button #more below it, which is pressed by coming near it. */
export function listView(choices: Choices): List {
  const unfolded = new Set<number>();
  let events: readonly Event[] = [];
  let made = 0;
  const list = element('ul', { class: 'events' });
  const more = byId('more');

  function grow(by: number): void {
    const next = events.slice(made, made + by);
    list.append(...next.map((event) => eventView(event, choices, unfolded)));
    made += next.length;
    more.hidden = made >= events.length;
  }

  more.addEventListener('click', () => {
    const before = list.lastElementChild;
    grow(STEP);
    before?.nextElementSibling?.querySelector<HTMLElement>('input, a, summary')?.focus();
  });
  new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) grow(STEP);
    },
    { rootMargin: '1200px' },
  ).observe(more);
  byId('events').replaceChildren(list);

  return {
    show(given) {
      const wanted = Math.max(STEP, made);
      const focused = document.activeElement?.id ?? '';
      events = given;
      made = 0;
      list.replaceChildren();
      grow(wanted);
      if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
    },
  };
}
