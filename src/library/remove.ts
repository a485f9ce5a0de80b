/** Reports out of the library, and back again. */
import { tellLibrary } from './changes';
import { fit } from '../corpus/fit';
import type { Saved, Whole } from './kept';
import { type Transaction, write } from './open';
import { deleteReport, putReport, readWhole, rowOf } from './put';
import { OWN, SHELF } from './schema';
import { type Tally, tallyOf } from './shelf';

/**
 * Removes reports, in one transaction. Numbers that no report has are passed over. Thousands are better removed some hundreds at a
 * time: the answer holds all of them.
 * @returns the reports, by which `restore` brings them back as they were
 * @throws LibraryFailure, and then all are still there
 */
export async function remove(keys: readonly number[]): Promise<readonly Whole[]> {
  const removed = await write(async (tx) => {
    const rows = await Promise.all([...new Set(keys)].map((key) => tx.objectStore('rows').get(key)));
    const own = rows.filter((row) => row !== undefined).filter(({ shelf }) => shelf === OWN);
    const wholes = await Promise.all(own.map((row) => readWhole(tx, row)));
    const tally = await tallyOf(tx, OWN);
    await Promise.all(own.map((row) => deleteReport(tx, tally, row)));
    await tally.write();
    // What is spoilt goes with the others, and cannot come back.
    return wholes.filter((whole) => whole !== null);
  });
  if (removed.length > 0) tellLibrary();
  return removed;
}

/**
 * Puts back what was removed, in one transaction. A report that was saved anew in the meantime stays as it is.
 * @throws LibraryFailure, and then none is back
 */
export async function restore(removed: readonly Whole[]): Promise<void> {
  const fitted = removed.map((whole) => ({ ...whole, facts: fit(whole.facts) }));
  await write(async (tx) => {
    const tally = await tallyOf(tx, OWN);
    for (const whole of fitted) await putBack(tx, tally, whole);
    await tally.write();
  });
  tellLibrary();
}

async function putBack(tx: Transaction<'readwrite'>, tally: Tally, { key, ...whole }: Whole): Promise<void> {
  const old = await rowOf(tx, tally, whole.facts);
  if (old !== undefined && old.key !== key) return;
  const isFree = old !== undefined || (key < SHELF && (await tx.objectStore('rows').getKey(key)) === undefined);
  await putReport(tx, tally, isFree ? { ...whole, old, key } : { ...whole });
}

/**
 * Takes saves back, in one transaction: what was new is gone, what was replaced is there again. A report that was changed or removed
 * since stays as it is now.
 * @throws LibraryFailure, and then nothing has changed
 */
export async function undoSave(saved: readonly Saved[]): Promise<void> {
  await write(async (tx) => {
    const tally = await tallyOf(tx, OWN);
    for (const { key, before } of saved) {
      const row = await tx.objectStore('rows').get(key);
      if (row?.shelf !== OWN) continue;
      if (before) await putReport(tx, tally, { ...before, facts: fit(before.facts), old: row });
      else await deleteReport(tx, tally, row);
    }
    await tally.write();
  });
  tellLibrary();
}
