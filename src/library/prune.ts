/** Forgets what was remembered while reading: after its time, beyond its size, or all of it. Nothing else is ever deleted by itself. */
import { tellLibrary } from './changes';
import { type Transaction, read, write } from './open';
import { deleteReport } from './put';
import type { Remember } from './remember';
import { OWN, type Row } from './schema';
import { type Tally, tallyOf } from './shelf';

const DAY = 86_400_000;

/** Reports deleted in one transaction. */
const AT_ONCE = 100;

/** Remembered reports of this age and older: the newest first, as the index has them. */
const from = (milliseconds: number): IDBKeyRange =>
  IDBKeyRange.bound([OWN, 'remembered', -milliseconds], [OWN, 'remembered', []]);

/**
 * Brings what was remembered back to what the reader allows, some at a time. `now` is in milliseconds.
 * @returns how many reports were forgotten
 * @throws LibraryFailure; what was forgotten until then stays so
 */
export async function prune({ days, megabytes }: Remember, now: number): Promise<number> {
  const [tooOld, most] = [now - days * DAY, megabytes * 1_000_000];
  if (!(await isDue(tooOld, most))) return 0;
  return inParts(async (tx, tally) => {
    const old = await tx.objectStore('rows').index('source').getAll(from(tooOld), AT_ONCE);
    return old.length > 0 ? old : oldest(tx, tally.remembered() - most);
  });
}

/** Asked first, by reading alone: mostly there is nothing to do. */
const isDue = (tooOld: number, bytes: number): Promise<boolean> =>
  read(async (tx) => {
    const old = await tx.objectStore('rows').index('source').getKey(from(tooOld));
    const own = await tx.objectStore('shelves').get(OWN);
    return old !== undefined || (own?.remembered.bytes ?? 0) > bytes;
  });

/** The oldest reports that take at least so many bytes together, or as many as are deleted at once. */
async function oldest(tx: Transaction<'readwrite'>, bytes: number): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor = await tx.objectStore('rows').index('source').openCursor(from(Infinity), 'prev');
  for (let sum = 0; cursor && sum < bytes && rows.length < AT_ONCE; cursor = await cursor.continue()) {
    rows.push(cursor.value);
    sum += cursor.value.bytes;
  }
  return rows;
}

/** Forgets all that was remembered. @returns how many reports. @throws LibraryFailure */
export const forgetRemembered = (): Promise<number> =>
  inParts((tx) => tx.objectStore('rows').index('source').getAll(from(Infinity), AT_ONCE));

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
