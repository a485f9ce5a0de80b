import { browser } from '../browser';
import { siteOrigins } from '../feed-sites';
import { offSites, setOff } from '../off';
import { ALL_SITES, covers, isForAll, sitePattern } from '../sites';
import { accessFrom } from './access-from';
import type { Access } from './access-from';

/** What is granted and switched off now. */
export async function readAccess(url: string | undefined): Promise<Access> {
  const [origins, off] = await Promise.all([siteOrigins(), offSites()]);
  return accessFrom(url, origins, off);
}

/**
 * Asks the browser for access; to be called straight from the reader's gesture. Answers whether it was given. Firefox may close the
 * popup while it asks: the background hears of the grant all the same and does the rest.
 */
export function allowSite(host: string): Promise<boolean> {
  const answered = browser.permissions.request({ origins: [sitePattern(host)] });
  return Promise.all([answered, setOff(host, false)]).then(([granted]) => granted);
}

/** Asks for access to all sites, as `allowSite` does for one. */
export const allowAll = (): Promise<boolean> => browser.permissions.request({ origins: [ALL_SITES] });

/** Gives back every grant that names this site, but for those of feeds; where all sites are granted, switches it off instead. */
export async function leaveSite(host: string): Promise<void> {
  const origins = await siteOrigins();
  const named = origins.filter((origin) => !isForAll(origin) && covers(origin, `https://${host}/`));
  const plain = origins.filter((origin) => !isForAll(origin) && covers(origin, `http://${host}/`));
  const given = [...new Set([...named, ...plain])];
  if (given.length > 0) await browser.permissions.remove({ origins: given });
  if (origins.some(isForAll)) await setOff(host, true);
}

/** Gives back the access to all sites; sites allowed by name stay allowed. */
export async function leaveAll(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins: origins.filter(isForAll) });
}
