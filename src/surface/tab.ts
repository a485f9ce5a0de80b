import { browser } from '../browser';

/** The tab that a popup or panel speaks of. Its address is known only where the reader has asked or granted access. */
export interface OpenedTab {
  readonly id: number;
  readonly url: string | undefined;
}

/** A tab as it is now: its address may have come into sight, or gone out of it, with access. */
export async function tabNow(id: number): Promise<OpenedTab> {
  const { url } = await browser.tabs.get(id);
  return { id, url };
}

/** The tab in front in this window; null where the window has none. */
export async function frontTab(): Promise<OpenedTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** The tab that we are a page in; undefined where we hang from the toolbar or stand beside the page. */
export async function ownTab(): Promise<number | undefined> {
  return ((await browser.tabs.getCurrent()) as { readonly id?: number } | undefined)?.id;
}

/** The window that a tab is in. */
export async function windowOf(id: number): Promise<number> {
  const { windowId } = await browser.tabs.get(id);
  if (windowId === undefined) throw new Error(`tab ${String(id)} is in no window`);
  return windowId;
}
