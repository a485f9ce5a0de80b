/**
 * Addresses as the browser's permissions see them. Match patterns here are those that browsers hand out for granted access:
 * scheme or `*`, then a host, `*.` and a host, or `*`, then a path that is always the whole site.
 */

/** What is asked for to check the pages of all sites. */
export const ALL_SITES = '*://*/*';

/** Where stores and accounts live: browsers let no extension run there, whatever it was granted. */
const KEPT_BY_BROWSERS: readonly RegExp[] = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(\/|$)/,
  // Firefox: the preference extensions.webextensions.restrictedDomains as it is delivered.
  /^https?:\/\/(accounts-static\.cdn|accounts|addons\.cdn|addons|api\.accounts|content|discovery\.addons|install|oauth\.accounts|profile\.accounts|support|sync\.services)\.(mozilla|firefox)\.(org|net|com)\//,
];

/** The host of a web page, without its port (permissions have none); null for anything that is not the web's. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

/** The pattern of all pages of one host, over http and https. */
export const sitePattern = (host: string): string => `*://${host}/*`;

/** Whether browsers keep extensions off this address: their own pages, their stores, other extensions, page sources. */
export function isRestricted(url: string): boolean {
  return !/^(https?|file):/.test(url) || KEPT_BY_BROWSERS.some((kept) => kept.test(url));
}

/** Whether access to `pattern` lets us read the page at `url`. */
export function covers(pattern: string, url: string): boolean {
  const host = hostOf(url);
  if (host === null) return false;
  if (pattern === '<all_urls>') return true;
  const parts = /^(\*|https?):\/\/(\*\.)?([^/]+)\//.exec(pattern);
  if (parts === null) return false;
  const [, scheme, below, site] = parts;
  if (scheme !== '*' && !url.startsWith(`${scheme}:`)) return false;
  return site === '*' || site === host || (below !== undefined && host.endsWith(`.${site}`));
}

/** Whether a granted pattern is for every site, not for some named one. */
export const isForAll = (pattern: string): boolean => pattern === '<all_urls>' || /^(\*|https?):\/\/\*\//.test(pattern);
