/** Items of a feed into the library. */
import type { ReportFacts } from '../../types';
import { fit } from '../../corpus/fit';
import { type Transaction, write } from '../open';
import { putReport, rowOf } from '../put';
import { OWN, type Row } from '../schema';
import { type Tally, tallyOf } from '../shelf';
import { soundFeed } from '../sound';
import type { Feed, SeenItem } from './feed';

/** Items of a feed that are remembered as met: several times what feeds hold, so that none comes anew because it was long in it. */
export const MOST_SEEN = 500;

/** What a text is told from another by: 96 bits of its SHA-256. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 12)));
}

/** An item as it was met now, and what there is to keep of it: null for nothing. */
export interface Met {
  readonly id: string;
  readonly held: string;
  readonly facts: ReportFacts | null;
}

/**
 * Keeps an item, in one transaction with that it was met. A report of the same address that the reader has kept in another way stays as
 * it is, as does one that came from another feed; one that the reader has deleted does not come back.
 * @returns whether a report was written; null where the feed has been removed meanwhile
 * @throws LibraryFailure, and then nothing has changed
 */
export async function keepItem(address: string, { id, held, facts }: Met, savedAt: string): Promise<boolean | null> {
  const fitted = facts && fit(facts);
  return write(async (tx) => {
    const feed = soundFeed(await tx.objectStore('feeds').get(address));
    if (feed === null) return null;
    const seen = feed.items.find((item) => item.id === id);
    const tally = await tallyOf(tx, OWN);
    const place = fitted && (await placeOf(tx, tally, seen, fitted));
    const isKept = place !== null && place !== 'other';
    const key = isKept
      ? await putReport(tx, tally, { savedAt, source: 'feed', facts: fitted as ReportFacts, old: place.old })
      : seen?.key;
    if (isKept) await tally.write();
    await tx.objectStore('feeds').put(withItem(feed, { id, held, ...(key !== undefined && { key }) }));
    return isKept;
  });
}

/** What the item's report takes the place of; 'other' where the place is not the feed's to take. */
async function placeOf(
  tx: Transaction<'readwrite'>,
  tally: Tally,
  seen: SeenItem | undefined,
  facts: ReportFacts,
): Promise<{ readonly old: Row | undefined } | 'other'> {
  const named = await rowOf(tx, tally, facts);
  if (seen?.key === undefined) {
    // One of a feed that is no longer there, or was added anew, may be taken over.
    const isFree = named === undefined || (named.source === 'feed' && !(await isHeld(tx, named.key)));
    return isFree ? { old: named } : 'other';
  }
  const own = await tx.objectStore('rows').get(seen.key);
  const isOwn = own?.source === 'feed' && (named === undefined || named.key === own.key);
  return isOwn ? { old: own } : 'other';
}

/** Whether a feed holds the report of this number for its own. */
async function isHeld(tx: Transaction<'readwrite'>, wanted: number): Promise<boolean> {
  const feeds = await tx.objectStore('feeds').getAll();
  return feeds.some((feed) => soundFeed(feed)?.items.some(({ key }) => key === wanted) === true);
}

function withItem(feed: Feed, item: SeenItem): Feed {
  const others = feed.items.filter(({ id }) => id !== item.id);
  return { ...feed, items: [item, ...others].slice(0, MOST_SEEN) };
}
