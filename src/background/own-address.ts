import type { ReportFacts } from '../types';
import { hostOf } from '../sites';

/** The last two labels of a host: near enough to who runs it, and the same for "www", "m" and "amp" before it. */
const siteOf = (url: string): string | undefined => hostOf(url)?.split('.').slice(-2).join('.');

/**
 * A report under an address of the site that it was read on. A page may name any address as its own, and one that names another's
 * would take the place of that report in the library.
 */
export function ownAddress(facts: ReportFacts, tab: string): ReportFacts {
  if (facts.url !== undefined && siteOf(facts.url) === siteOf(tab)) return facts;
  return hostOf(tab) === null ? facts : { ...facts, url: tab.replace(/#.*/s, '') };
}
