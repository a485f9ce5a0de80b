/**
 * Origins to which access was given for a feed, and for nothing else: that a feed may be fetched from a site is no wish to have the
 * site's pages checked. A feed asks for one scheme of one host ("https://news.example/*"), a site for both ("*://news.example/*"),
 * so the two are told apart even where the reader has given both. Match patterns, in the browser's local storage.
 */
import { browser } from './browser';

/** The storage key, also for those who listen for its changes. */
export const FEED_SITES = 'feedSites';

/** The pattern of the one origin that a feed's address is in; patterns have no ports. */
export function feedPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The patterns that were asked for because of feeds. What storage holds is foreign input. */
export async function feedSites(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(FEED_SITES))[FEED_SITES];
  return Array.isArray(stored) ? stored.filter((pattern): pattern is string => typeof pattern === 'string') : [];
}

/** One change after the other: two quick ones would each write what the other has not seen. */
let last: Promise<unknown> = Promise.resolve();

/** Takes a pattern among them, or out. */
export function setFeedSite(pattern: string, on: boolean): Promise<void> {
  const change = async (): Promise<void> => {
    const others = (await feedSites()).filter((other) => other !== pattern);
    await browser.storage.local.set({ [FEED_SITES]: on ? [...others, pattern].sort() : others });
  };
  const changed = last.then(change, change);
  last = changed;
  return changed;
}

/** What is granted for sites: everything but what was granted for feeds alone. */
export async function siteOrigins(): Promise<readonly string[]> {
  const [{ origins = [] }, feeds] = await Promise.all([browser.permissions.getAll(), feedSites()]);
  return origins.filter((origin) => !feeds.includes(origin));
}
