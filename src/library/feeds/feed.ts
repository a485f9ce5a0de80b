/** What is kept of a feed. */

/** How often a feed is fetched by itself. */
export const EVERY = ['never', 'hourly', 'daily'] as const;
export type Every = (typeof EVERY)[number];

/** What went wrong the last time: the key of a sentence, and what fills it. */
export const FEED_WHYS = [
  /** Access to the site was taken back; nothing is asked of it. */
  'libraryFeedNoAccess',
  /** No answer: no network, no such host, a broken connection. */
  'libraryFeedOffline',
  /** No whole answer in time. */
  'libraryFeedSlow',
  /** The address leads to another origin, which the reader was not asked for. */
  'libraryFeedMoved',
  /** 410: the site asks that it be asked no more. */
  'libraryFeedGone',
  /** 404 */
  'libraryFeedAbsent',
  /** 429, or 503 with a time: until when ($1, milliseconds). */
  'libraryFeedBusy',
  /** Any other answer that is none: its status ($1). */
  'libraryFeedStatus',
  'libraryFeedLarge',
  'libraryFeedNotOne',
  /** Read, and its reports are in a language that the engine does not read. */
  'libraryFeedLanguage',
  /** The fetch was begun and never ended: the browser was closed, or worse. */
  'libraryFeedCut',
  /** The library's own failures (failure.ts). */
  'libraryFull',
  'libraryNewer',
  'libraryRefused',
  'libraryFailed',
] as const;
export type FeedWhy = (typeof FEED_WHYS)[number];

export interface FeedError {
  readonly key: FeedWhy;
  readonly args: readonly string[];
}

/** An item that was met. Its id and what it held, as hashes: a feed may name its items at any length. */
export interface SeenItem {
  readonly id: string;
  readonly held: string;
  /** The number of its report; absent where none was kept of it. */
  readonly key?: number;
}

/** Times are in milliseconds since 1970. */
export interface Feed {
  /** As it is asked for, without a fragment. The feed is known by it. */
  readonly address: string;
  /** The feed's own name; its host before the first fetch. */
  readonly title: string;
  readonly every: Every;
  /** When it was last asked for, and when it was last read (or said to be as it was). */
  readonly tried?: number;
  readonly fetched?: number;
  /** What the site gave to tell later whether anything has changed. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Fetches in a row that failed. One under way counts as one until it has ended well. */
  readonly failures: number;
  readonly error?: FeedError;
  /** The site asks not to be asked before. */
  readonly waitUntil?: number;
  /** The items met last, and first those that were met last. */
  readonly items: readonly SeenItem[];
}

/** The address of a feed as it is kept; null for what is none that could be fetched. A name and password in it are not for keeping. */
export function feedAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 2048 || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** A feed that was not fetched yet. */
export const newFeed = (address: string, every: Every): Feed => ({
  ...{ address, every, title: new URL(address).hostname, failures: 0, items: [] },
});
