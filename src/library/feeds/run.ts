/**
 * A fetch of a feed from beginning to end, each step written down before the next: a worker that ends in the middle leaves a feed that
 * has failed once more, and is asked for again later, never at once.
 */
import { LibraryFailure } from '../failure';
import { tellFeeds, tellLibrary } from '../changes';
import type { Feed, FeedError, FeedWhy } from './feed';
import { type Answer, fetchFeedText } from './fetch';
import { hashOf, keepItem } from './keep';
import { changeFeed, feedOf } from './list';
import type { FeedDocument, Item } from './parse';
import { waitEnd } from './schedule';

/** What a fetch needs of the world; tests give their own. */
export interface World {
  readonly now: () => number;
  /** Whether the reader still allows the origin of this address. */
  readonly mayAsk: (address: string) => Promise<boolean>;
}

/** Fetches under way, by address: two wishes for one feed are one request. Lost with the worker, as the fetches are. */
const underWay = new Map<string, Promise<void>>();

/**
 * Fetches a feed now, unless its site has asked to wait or access to it was taken back, and keeps what is new in it. How it went is in
 * the feed. @throws LibraryFailure where not even that could be written
 */
export function fetchFeed(address: string, world: World): Promise<void> {
  const going = underWay.get(address) ?? run(address, world).finally(() => underWay.delete(address));
  underWay.set(address, going);
  return going;
}

async function run(address: string, world: World): Promise<void> {
  const feed = await feedOf(address);
  if (feed === null) return;
  const now = world.now();
  const waitUntil = waitEnd(feed, now);
  if (waitUntil > now) return say(address, { key: 'libraryFeedBusy', args: [String(waitUntil)] });
  if (!(await world.mayAsk(address))) {
    // Looked at again when it is due, which asks nothing of the network: access may have come back.
    const error: FeedError = { key: 'libraryFeedNoAccess', args: [new URL(address).host] };
    await changeFeed(address, (was) => ({ ...was, tried: now, error }));
    return;
  }
  await changeFeed(address, ({ waitUntil: _past, ...was }) => ({
    ...{ ...was, tried: now, failures: was.failures + 1 },
    error: { key: 'libraryFeedCut', args: [] },
  }));
  const answer = await fetchFeedText(address, feed, { now: world.now });
  try {
    await take(address, answer, world);
  } catch (error) {
    const key: FeedWhy = error instanceof LibraryFailure ? error.key : 'libraryFailed';
    await say(address, { key, args: [] });
    throw error;
  }
}

/** Writes what is wrong with a feed. */
async function say(address: string, error: FeedError): Promise<void> {
  await changeFeed(address, (feed) => ({ ...feed, error }));
}

/** Writes that the feed was read, with what else is known of it now. */
async function well(address: string, now: number, more: Partial<Feed> = {}): Promise<void> {
  await changeFeed(address, ({ error: _past, ...feed }) => ({ ...feed, fetched: now, failures: 0, ...more }));
}

async function take(address: string, answer: Answer, { now }: World): Promise<void> {
  if (answer.state === 'same') return well(address, now());
  if (answer.state === 'failed') {
    const { error, until } = answer;
    await changeFeed(address, (feed) => ({ ...feed, error, ...(until !== undefined && { waitUntil: until }) }));
    return;
  }
  // The parsers are some hundred kilobytes of tables, and are made when the first feed comes: no check has to wait for them.
  const [{ readFeed }, { isReadable }] = await Promise.all([import('./parse'), import('./item-report')]);
  const document = readFeed(answer.text, address);
  if (document === null) return say(address, { key: 'libraryFeedNotOne', args: [] });
  const { etag, lastModified } = answer;
  const { title } = document;
  const validators = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
  const named = await changeFeed(address, (feed) => ({ ...feed, ...(title !== undefined && { title }) }));
  if (named === null) return;
  const isRead = isReadable(document);
  if (isRead) await keepAll(named, document, now());
  // Only now, when all of it is kept: what was cut off before is asked for as a whole again.
  await changeFeed(address, ({ etag: _tag, lastModified: _day, ...feed }) => ({ ...feed, ...validators }));
  await well(address, now(), isRead ? {} : { error: { key: 'libraryFeedLanguage', args: [] } });
}

/** Keeps what is new or changed, item by item, so that a check that comes meanwhile is not held up. */
async function keepAll(feed: Feed, { items }: FeedDocument, now: number): Promise<void> {
  const { factsOfItem } = await import('./item-report');
  const seen = new Map(feed.items.map(({ id, held }) => [id, held]));
  const savedAt = new Date(now).toISOString();
  let isChanged = false;
  // In the feed's order, mostly the newest first: the list of what was kept at one moment keeps it.
  for (const item of distinct(items)) {
    const [id, held] = await Promise.all([hashOf(item.id), hashOf(JSON.stringify(item))]);
    if (seen.get(id) === held) continue;
    const kept = await keepItem(feed.address, { id, held, facts: factsOfItem(item, feed) }, savedAt);
    if (kept === null) break;
    isChanged ||= kept;
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (isChanged) tellLibrary();
  tellFeeds();
}

/** Each item once: of two under one id, the one that stands first. */
function distinct(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
