/**
 * Forgets what came by itself, remembered while reading or from feeds: after its time, beyond its size, or all that was remembered.
 * Nothing else is ever deleted by itself.
 */
import { tellLibrary } from './changes';
import { type Transaction, read, write } from './open';
import { deleteReport } from './put';
import type { Remember } from './remember';
import { OWN, type Row } from './schema';
import { type Tally, byItself, shelfOf, tallyOf } from './shelf';

const DAY = 86_400_000;

/** Reports deleted in one transaction. */
const AT_ONCE = 100;

/** How reports come by themselves. */
const BY_ITSELF = ['remembered', 'feed'] as const;
type ByItself = (typeof BY_ITSELF)[number];

/** Reports of one such source of this age and older: the newest first, as the index has them. */
const from = (source: ByItself, milliseconds: number): IDBKeyRange =>
  IDBKeyRange.bound([OWN, source, -milliseconds], [OWN, source, []]);

/** At most so many of them, of either source. */
async function olderThan(
  tx: Transaction<'readonly' | 'readwrite'>,
  milliseconds: number,
  most: number,
): Promise<Row[]> {
  const index = tx.objectStore('rows').index('source');
  const old = await Promise.all(BY_ITSELF.map((source) => index.getAll(from(source, milliseconds), most)));
  return old.flat().slice(0, most);
}

/**
 * Brings what came by itself back to what the reader allows, some at a time. `now` is in milliseconds.
 * @returns how many reports were forgotten
 * @throws LibraryFailure; what was forgotten until then stays so
 */
export async function prune({ days, megabytes }: Remember, now: number): Promise<number> {
  const [tooOld, most] = [now - days * DAY, megabytes * 1_000_000];
  if (!(await isDue(tooOld, most))) return 0;
  return inParts(async (tx, tally) => {
    const old = await olderThan(tx, tooOld, AT_ONCE);
    return old.length > 0 ? old : oldest(tx, tally.byItself() - most);
  });
}

/** Asked first, by reading alone: mostly there is nothing to do. */
const isDue = (tooOld: number, bytes: number): Promise<boolean> =>
  read(async (tx) => {
    const old = await olderThan(tx, tooOld, 1);
    const own = await shelfOf(tx, OWN);
    return old.length > 0 || (own !== undefined && byItself(own) > bytes);
  });

/** The oldest reports that take at least so many bytes together, or as many as are deleted at once. */
async function oldest(tx: Transaction<'readwrite'>, bytes: number): Promise<Row[]> {
  const last = await Promise.all(BY_ITSELF.map((source) => lastOf(tx, source, bytes)));
  const rows = last.flat().sort((a, b) => b.order - a.order);
  let sum = 0;
  const enough = rows.findIndex((row) => (sum += row.bytes) >= bytes);
  return rows.slice(0, enough < 0 ? AT_ONCE : Math.min(enough + 1, AT_ONCE));
}

/** The same of one source. */
async function lastOf(tx: Transaction<'readwrite'>, source: ByItself, bytes: number): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor = await tx.objectStore('rows').index('source').openCursor(from(source, Infinity), 'prev');
  for (let sum = 0; cursor && sum < bytes && rows.length < AT_ONCE; cursor = await cursor.continue()) {
    rows.push(cursor.value);
    sum += cursor.value.bytes;
  }
  return rows;
}

/** Forgets all that was remembered. @returns how many reports. @throws LibraryFailure */
export const forgetRemembered = (): Promise<number> =>
  inParts((tx) => tx.objectStore('rows').index('source').getAll(from('remembered', Infinity), AT_ONCE));

async function inParts(next: (tx: Transaction<'readwrite'>, tally: Tally) => Promise<readonly Row[]>): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const rows = await write(async (tx) => {
      const tally = await tallyOf(tx, OWN);
      const going = await next(tx, tally);
      await Promise.all(going.map((row) => deleteReport(tx, tally, row)));
      if (going.length > 0) await tally.write();
      return going;
    });
    if (rows.length === 0) break;
    forgotten += rows.length;
  }
  if (forgotten > 0) tellLibrary();
  return forgotten;
}
