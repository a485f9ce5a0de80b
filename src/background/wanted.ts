import { hostOf, isForAll, sitePattern } from '../sites';

/**
 * Where the content script is to run by itself: the web origins that are granted, without the sites that are off. Those count only
 * while all sites are granted: a site that the reader allowed by its name is on.
 */
export function wanted(
  origins: readonly string[],
  off: readonly string[],
): { matches: string[]; excludeMatches: string[] } {
  const matches = origins.filter((origin) => origin === '<all_urls>' || /^(\*|https?):/.test(origin));
  const excludeMatches = matches.some(isForAll)
    ? off.filter((host) => hostOf(`https://${host}/`) === host).map(sitePattern)
    : [];
  return { matches, excludeMatches };
}
