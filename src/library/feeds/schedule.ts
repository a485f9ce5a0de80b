/** When a feed is fetched by itself: as often as the reader says, more seldom the longer it fails, and at last no more. Pure. */
import type { Every, Feed, FeedWhy } from './feed';

const HOUR = 3_600_000;
const INTERVAL: Readonly<Record<Exclude<Every, 'never'>, number>> = { hourly: HOUR, daily: 24 * HOUR };

/** The longest that is waited, whatever a site or the back-off says: a week. */
export const LONGEST_WAIT = 7 * 24 * HOUR;

/** After so many failures in a row (for an hourly feed nearly two weeks) it is left alone until the reader asks. */
export const MOST_FAILURES = 8;

/** What does not mend itself: the site asks to be asked no more, or sends on to another one, which is not to be asked again and again. */
const LASTING: readonly FeedWhy[] = ['libraryFeedGone', 'libraryFeedMoved'];

/** Whether a feed is no longer fetched by itself, but only when the reader asks. */
export const isStopped = ({ error, failures }: Feed): boolean =>
  failures >= MOST_FAILURES || (error !== undefined && LASTING.includes(error.key));

/** Until when the feed's site has asked to wait. Longer than anybody is waited for is of a clock that was ahead, and counts for nothing. */
export const waitEnd = ({ waitUntil = 0 }: Feed, now: number): number =>
  waitUntil > now + LONGEST_WAIT + HOUR ? 0 : waitUntil;

/**
 * When the feed is due, in milliseconds; null for one that is not fetched by itself. Twice as late with each failure in a row. A fetch
 * that is still to come at `now` was noted by a clock that was ahead: it is not waited for; an hour is left to clocks that are set right.
 */
export function dueAt(feed: Feed, now: number): number | null {
  const { every, tried, failures } = feed;
  if (every === 'never' || isStopped(feed)) return null;
  if (tried === undefined || tried > now + HOUR) return waitEnd(feed, now);
  return Math.max(waitEnd(feed, now), tried + Math.min(LONGEST_WAIT, INTERVAL[every] * 2 ** failures));
}

/** When the next of these feeds is due; null where none ever is. */
export function nextDue(feeds: readonly Feed[], now: number): number | null {
  const times = feeds.map((feed) => dueAt(feed, now)).filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** The feeds that are due at `now`, the longest waiting first. */
export const dueNow = (feeds: readonly Feed[], now: number): readonly Feed[] =>
  feeds
    .map((feed) => ({ feed, due: dueAt(feed, now) }))
    .filter(({ due }) => due !== null && due <= now)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
    .map(({ feed }) => feed);
