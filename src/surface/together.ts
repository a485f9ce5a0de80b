/** "Compare open tabs" in popup and panel: the button, and what came of it. */
import { call } from '../messages';
import type { ComparedTab } from '../messages';
import { say, sayCount } from '../say';
import { allowAll } from './access';
import { byId, element } from './element';
import { sorted, tabList } from './tab-list';

export interface Together {
  /** The window whose tabs are compared. */
  readonly window: number;
  /** After a comparison: pages have other marks now. */
  readonly compared: () => void;
}

/** Ends a comparison that takes longer than any should, in milliseconds: the button must not stay dead. */
const PATIENCE = 60_000;

const place = (): HTMLElement => byId('compared');
const button = (): HTMLButtonElement => byId('compare') as HTMLButtonElement;

function sentence(tabs: readonly ComparedTab[]): string {
  const { read } = sorted(tabs);
  if (read.length < 2) return say('tabsTooFew');
  return read.some(({ others }) => others > 0) ? sayCount('tabsCompared', read.length) : say('tabsNoneAlike');
}

/** What the reader may do about tabs that could not be read for want of access. To be pressed in earnest: browsers ask only then. */
function wayIn(together: Together): HTMLElement {
  const allow = element('button', { type: 'button', class: 'action', id: 'allow-all' }, say('tabsAllowAll'));
  allow.addEventListener('click', () => {
    void allowAll().then((granted) => {
      if (granted) void compare(together);
    });
  });
  return element('div', { class: 'way-in' }, element('p', { class: 'hint' }, say('tabsAccessHint')), allow);
}

/** Shows how the tabs stand. The list is open where it has just been asked for. */
function show(tabs: readonly ComparedTab[], isOpen: boolean, together: Together): void {
  const parts = sorted(tabs);
  const noAccess = parts.left.some(({ why }) => why === 'unread');
  const words = element('span', { class: 'said' }, sentence(tabs));
  const left = parts.left.length > 0 ? sayCount('tabsNotRead', parts.left.length) : '';
  const summary = element('summary', {}, words, element('span', { class: 'now' }, left));
  const details = element('details', { open: isOpen ? '' : undefined }, summary, tabList(parts));
  if (noAccess) details.append(wayIn(together));
  place().replaceChildren(details);
}

/** Has the tabs compared, and shows what came of it. */
async function compare(together: Together): Promise<void> {
  button().disabled = true;
  place().replaceChildren(element('p', { class: 'doing' }, say('tabsReading')));
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const tabs = await Promise.race([call('compareTabs', together.window), late]).catch(() => null);
  button().disabled = false;
  if (tabs === null) place().replaceChildren(element('p', { class: 'doing' }, say('tabsUnfinished')));
  else show(tabs, true, together);
  together.compared();
}

/** Makes the button work. */
export function offerTogether(together: Together): void {
  button().addEventListener('click', () => void compare(together));
}

/**
 * Shows a comparison that there is already. A reader who opens us on a tab that could not be read then has let us into it by that: it
 * is added.
 */
export async function showTogether(together: Together, tab?: number): Promise<void> {
  const tabs = await call('comparedTabs', together.window).catch(() => null);
  // The button may have been pressed meanwhile.
  if (tabs === null || place().childElementCount > 0) return;
  if (tabs.some(({ id, why }) => id === tab && why === 'unread')) await compare(together);
  else show(tabs, false, together);
}
