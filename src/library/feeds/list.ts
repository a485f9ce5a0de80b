/** The list of feeds, in the library's database: what a killed worker was about is there when the next one wakes. */
import { tellFeeds } from '../changes';
import { read, write } from '../open';
import { OWN } from '../schema';
import { soundFeed } from '../sound';
import type { Feed } from './feed';

/** More feeds than a reader follows; so many hourly fetches would be no politeness. */
export const MOST_FEEDS = 200;

/** All feeds, by name. @throws LibraryFailure */
export async function feeds(): Promise<readonly Feed[]> {
  const all = await read((tx) => tx.objectStore('feeds').getAll());
  const sound = all.map(soundFeed).filter((feed) => feed !== null);
  return sound.sort((a, b) => a.title.localeCompare(b.title) || a.address.localeCompare(b.address));
}

/** The feed of this address; null where there is none. @throws LibraryFailure */
export const feedOf = async (address: string): Promise<Feed | null> =>
  soundFeed(await read((tx) => tx.objectStore('feeds').get(address)));

/**
 * Adds a feed, or puts back one that was removed. One of the same address stays as it is.
 * @returns whether it was added, was there, or finds no room
 * @throws LibraryFailure
 */
export async function addFeed(feed: Feed): Promise<'added' | 'there' | 'many'> {
  const outcome = await write(async (tx) => {
    const store = tx.objectStore('feeds');
    if ((await store.getKey(feed.address)) !== undefined) return 'there';
    if ((await store.count()) >= MOST_FEEDS) return 'many';
    await store.put(feed);
    return 'added';
  });
  tellFeeds();
  return outcome;
}

/** Changes a feed as it is now; one that has been removed meanwhile stays so. Answers what it is then. @throws LibraryFailure */
export async function changeFeed(address: string, change: (feed: Feed) => Feed): Promise<Feed | null> {
  const changed = await write(async (tx) => {
    const feed = soundFeed(await tx.objectStore('feeds').get(address));
    if (feed === null) return null;
    const next = change(feed);
    await tx.objectStore('feeds').put(next);
    return next;
  });
  tellFeeds();
  return changed;
}

/** Takes a feed off the list; its reports stay. Answers what it was, for `addFeed`. @throws LibraryFailure */
export async function removeFeed(address: string): Promise<Feed | null> {
  const removed = await write(async (tx) => {
    const feed = await tx.objectStore('feeds').get(address);
    await tx.objectStore('feeds').delete(address);
    return soundFeed(feed);
  });
  tellFeeds();
  return removed;
}

/** How many of the reports of each of these feeds are still in the library as theirs. @throws LibraryFailure */
export async function keptOf(all: readonly Feed[]): Promise<readonly number[]> {
  // One look for all of them: the numbers of all reports that came from feeds.
  const range = IDBKeyRange.bound([OWN, 'feed'], [OWN, 'feed', []]);
  const there = new Set(await read((tx) => tx.objectStore('rows').index('source').getAllKeys(range)));
  return all.map(({ items }) => {
    const keys = new Set(items.flatMap(({ key }) => key ?? []));
    return [...keys].filter((key) => there.has(key)).length;
  });
}
