/** What the library says of a report that it keeps: plain data, which crosses ports and is shown in lists. */
import type { ReportFacts, ReportInfo } from '../types';

/**
 * How a report came to be kept: saved by hand, remembered while reading, imported with a file of one's own, fetched from a feed,
 * or one of a pack that somebody else made.
 */
export const SOURCES = ['saved', 'remembered', 'imported', 'feed', 'pack'] as const;
export type Source = (typeof SOURCES)[number];

/** When and how a report was kept. */
export interface Keeping {
  /** ISO 8601 with zone (UTC), to the millisecond. Our own clock's, and so neither stated nor inferred of the report. */
  readonly savedAt: string;
  readonly source: Source;
}

/** A report as lists show it: what is known of it apart from its claims. Which dates are stated and which inferred, `Dating` says. */
export interface Kept extends ReportInfo, Keeping {
  /** The library's own number for it, never given twice. Not the report's `id`, which another report may have as well. */
  readonly key: number;
  /** How many claims are kept of it. */
  readonly claims: number;
  /** About how many bytes it takes. */
  readonly bytes: number;
}

/** A report with everything: what a file of the library holds, and what brings back a report that was removed. */
export interface Whole extends Keeping {
  readonly key: number;
  readonly facts: ReportFacts;
}

/** Where a page of a list ended, and the next one begins. */
export type Place = Pick<Kept, 'key' | 'savedAt'>;

export interface Page {
  /** Newest first. */
  readonly rows: readonly Kept[];
  /** What to ask the next page with; absent at the end. */
  readonly next?: Place;
}

/** What saving did: under which key, and what stood there before (a report of the same address), which undoing brings back. */
export interface Saved {
  readonly key: number;
  readonly before?: Whole;
}

/** How the articles of a tab stand to the library. */
export type TabKept =
  | { readonly state: 'kept'; readonly reports: readonly Kept[] }
  /** Read, and not kept. */
  | { readonly state: 'unkept' }
  /** A private window: nothing is kept from it. */
  | { readonly state: 'private' }
  /** Nothing was read in this tab: no article, no access, or not asked yet. */
  | { readonly state: 'nothing' };

/** What became of the wish to save the articles of a tab. `saved` goes back as it is to undo it. */
export type TabSaved =
  | { readonly state: 'saved'; readonly saved: readonly Saved[] }
  | { readonly state: 'private' }
  | { readonly state: 'nothing' };
