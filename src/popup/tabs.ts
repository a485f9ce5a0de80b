import { say, sayNumber } from '../say';
import { element } from './element';
import { nextTab } from './next-tab';

/** One tab: its name's message, how many it holds, and its content. */
export interface Tab {
  readonly name: string;
  readonly count: number;
  readonly content: HTMLElement;
}

/** Tabs with their panels (WAI-ARIA's tabs with selection that follows focus). The first that holds anything is open. */
export function tabs(all: readonly Tab[]): HTMLElement {
  const buttons = all.map(({ name, count }, i) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${i}`, 'aria-controls': `panel-${i}` },
      `${say(name)} `,
      element('span', { class: 'count' }, sayNumber(count)),
    ),
  );
  const panels = all.map(({ content }, i) => {
    // A panel with nothing in it to go to is gone to itself, so that the keyboard reaches and scrolls it.
    const tabindex = content.querySelector('a, button') === null ? '0' : undefined;
    return element('div', { role: 'tabpanel', id: `panel-${i}`, 'aria-labelledby': `tab-${i}`, tabindex }, content);
  });
  const open = (at: number): void => {
    buttons.forEach((button, i) => {
      button.setAttribute('aria-selected', String(i === at));
      button.tabIndex = i === at ? 0 : -1;
    });
    panels.forEach((panel, i) => (panel.hidden = i !== at));
  };
  const list = element(
    'div',
    { role: 'tablist', 'aria-label': say('popupTabs'), 'data-count': String(all.length) },
    ...buttons,
  );
  buttons.forEach((button, i) => button.addEventListener('click', () => open(i)));
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = at < 0 ? null : nextTab(event.key, at, buttons.length, document.dir === 'rtl');
    if (next === null) return;
    event.preventDefault();
    open(next);
    buttons[next]?.focus();
  });
  open(
    Math.max(
      0,
      all.findIndex(({ count }) => count > 0),
    ),
  );
  return element('div', { class: 'tabs' }, list, ...panels);
}
