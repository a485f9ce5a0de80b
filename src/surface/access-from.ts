import { covers, hostOf, isForAll } from '../sites';

/** Which pages are checked by themselves: those of the open page's site, those of all sites. */
export interface Access {
  /** The open page's host; null where it is no page of the web or not known. */
  readonly host: string | null;
  readonly site: boolean;
  readonly all: boolean;
  /** Switched off on this site, all others being on. */
  readonly off: boolean;
}

/** What the granted origins and the list of switched-off hosts come to for the page at `url`. Pure. */
export function accessFrom(url: string | undefined, origins: readonly string[], offHosts: readonly string[]): Access {
  const host = url === undefined ? null : hostOf(url);
  const all = origins.some(isForAll);
  const off = all && host !== null && offHosts.includes(host);
  const site = url !== undefined && !off && origins.some((origin) => covers(origin, url));
  return { host, site, all, off };
}
