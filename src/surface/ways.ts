/** The ways from one of our surfaces to another. */
import { browser } from '../browser';

/** Chrome's side panel, which the types of the polyfill do not know. */
interface SidePanels {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
}
interface Sidebars {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside the page; answers false where the browser has none (Firefox for Android). To be called in the very turn of
 * the reader's gesture. `window` is that of the page.
 */
export function openPanel(window: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels & Sidebars;
  if (sidePanel !== undefined) return sidePanel.open({ windowId: window }).then(() => true);
  if (sidebarAction !== undefined) return sidebarAction.open().then(() => true);
  return Promise.resolve(false);
}

/** Whether this browser has a place for the panel. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels & Sidebars;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/** Opens the settings in a tab. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the library in a tab. */
export const openLibrary = (): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL('library/page/library.html') });

/** The window that we stand in or hang from; undefined where the browser has none to speak of (Firefox for Android). */
export async function ownWindow(): Promise<number | undefined> {
  const windows = browser.windows as typeof browser.windows | undefined;
  return (await windows?.getCurrent())?.id;
}
