/** What every change of the library is made of: a whole report written, read or deleted within a transaction. */
import type { ReportFacts } from '../types';
import type { Keeping, Whole } from './kept';
import type { Transaction } from './open';
import { type Records, nameOf, recordsOf, wholeOf } from './records';
import type { Row } from './schema';
import type { Tally } from './shelf';

type Write = Transaction<'readwrite'>;

/** The report with everything, of a row that was just read; null where one of its records is spoilt. */
export async function readWhole(tx: Transaction<IDBTransactionMode>, row: Row): Promise<Whole | null> {
  const [print, figures] = await Promise.all([
    tx.objectStore('prints').get(row.key),
    tx.objectStore('figures').get(row.key),
  ]);
  return wholeOf(row, print, figures);
}

async function writeRecords(tx: Write, { row, print, figures }: Records): Promise<void> {
  const writing = [
    () => tx.objectStore('rows').put(row),
    () => tx.objectStore('prints').put(print),
    () => tx.objectStore('figures').put(figures),
  ];
  // Within a promise each: one that throws at once leaves none of the others unheard.
  await Promise.all(writing.map(async (write) => write()));
}

/** The row of this report on the shelf, however it got there. */
export const rowOf = (tx: Write, { number }: Tally, facts: ReportFacts): Promise<Row | undefined> =>
  tx
    .objectStore('rows')
    .index('name')
    .get([number, nameOf(facts)]);

interface Put extends Keeping {
  readonly facts: ReportFacts;
  /** What it replaces, and whose number it gets. */
  readonly old?: Row | undefined;
  /** The number of a report that comes back. */
  readonly key?: number;
}

/** Writes a report; its number. */
export async function putReport(tx: Write, tally: Tally, { facts, old, key, ...keeping }: Put): Promise<number> {
  const records = recordsOf(facts, keeping, old?.key ?? key ?? tally.nextKey());
  if (old) tally.subtract(old);
  tally.add(records.row);
  await writeRecords(tx, records);
  return records.row.key;
}

/** Deletes a report. */
export async function deleteReport(tx: Write, tally: Tally, row: Row): Promise<void> {
  tally.subtract(row);
  await Promise.all([
    tx.objectStore('rows').delete(row.key),
    tx.objectStore('prints').delete(row.key),
    tx.objectStore('figures').delete(row.key),
  ]);
}
