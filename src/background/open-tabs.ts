/** Pages that are open while access to them is given or taken back: they are not left as they were until the next load. */
import { browser } from '../browser';
import { call } from '../messages';
import { feedSites, siteOrigins } from '../feed-sites';
import { colourCss } from '../mark-style';
import { offSites } from '../off';
import type { Settings } from '../settings';
import { covers, hostOf, isForAll } from '../sites';
import { showBadge } from './badge';
import { inject } from './inject';

type Tab = { readonly id: number; readonly url: string | undefined };

/** Tabs with a living page; those that the browser has put to sleep are met again when they load. */
async function tabs(patterns?: readonly string[]): Promise<readonly Tab[]> {
  const open = await browser.tabs.query({ discarded: false, ...(patterns && { url: [...patterns] }) });
  return open.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url }]));
}

/** Checks the open pages of newly allowed sites (a feed's is none of them). A page that cannot be entered is passed over. */
export async function checkOpen(granted: readonly string[]): Promise<void> {
  const feeds = await feedSites();
  const patterns = granted.filter((pattern) => !feeds.includes(pattern));
  if (patterns.length === 0) return;
  const origins = await siteOrigins();
  // A site that is off is so among all sites; allowed by its name, it is on.
  const off = origins.some(isForAll) ? await offSites() : [];
  for (const { id, url } of await tabs(patterns)) {
    if (url === undefined || off.includes(hostOf(url) ?? '')) continue;
    await inject(id).catch(() => undefined);
  }
}

/** Takes our marks down from a page, and the number from its button. */
async function clear(tab: number): Promise<void> {
  await call('clear', undefined, tab).catch(() => false);
  await showBadge(tab, 0).catch(() => undefined);
}

/**
 * Takes everything down from the pages that `affected` names. Without access their addresses are no longer shown to us, so each
 * content script is asked for its own.
 */
export async function clearOpen(affected: (url: string) => boolean): Promise<void> {
  const clearIfAffected = async ({ id, url }: Tab): Promise<void> => {
    const address = url ?? (await call('summary', undefined, id).catch(() => null))?.url;
    if (address !== undefined && affected(address)) await clear(id);
  };
  await Promise.all((await tabs()).map(clearIfAffected));
}

/** For access taken back: pages that the `removed` patterns covered and none of those left does. */
export async function clearRemoved(removed: readonly string[]): Promise<void> {
  const origins = await siteOrigins();
  const isIn = (patterns: readonly string[], url: string): boolean => patterns.some((pattern) => covers(pattern, url));
  await clearOpen((url) => isIn(removed, url) && !isIn(origins, url));
}

/** The reader has chosen other colours: pages that are marked get them at once, in place of those they have. */
export async function restyleOpen(before: Settings, now: Settings): Promise<void> {
  const [old, css] = [colourCss(before.colours), colourCss(now.colours)];
  if (old === css) return;
  const restyle = async ({ id: tabId }: Tab): Promise<void> => {
    const summary = await call('summary', undefined, tabId);
    if (summary.rows.length === 0) return;
    if (css !== '') await browser.scripting.insertCSS({ target: { tabId }, css });
    if (old !== '') await browser.scripting.removeCSS({ target: { tabId }, css: old });
  };
  // A page without our content script, or without access to it, has no marks.
  await Promise.allSettled((await tabs()).map(restyle));
}
