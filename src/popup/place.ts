import { browser } from '../browser';

/** The tab that the popup speaks of. Its address is known only where the reader has asked or granted access. */
export interface OpenedTab {
  readonly id: number;
  readonly url: string | undefined;
}

/** The tab that `?tab=ID` names, where the popup is a page of its own. */
const named = new URLSearchParams(location.search).get('tab');

/** Whether this is a real popup, which hangs from the toolbar and hides the page: not a tab of its own. */
export const isPopup = named === null;

/** Whether the width is ours to choose: a popup on a desktop. Firefox for Android gives it the whole screen. */
export const isNarrow = isPopup && !navigator.userAgent.includes('Android');

/** The named tab, else the one whose button was pressed. Rejects where there is none. */
export async function openedTab(): Promise<OpenedTab> {
  if (!isPopup) return tabNow(Number(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('there is no tab to speak of');
  return { id: tab.id, url: tab.url };
}

/** A tab as it is now: its address may have come into sight, or gone out of it, with access. */
export async function tabNow(id: number): Promise<OpenedTab> {
  const { url } = await browser.tabs.get(id);
  return { id, url };
}
