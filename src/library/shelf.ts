/** A shelf while reports are put on it and taken off it: its counts change in the transaction that changes its reports. */
import type { Transaction } from './open';
import { type Row, SHELF, type Shelf } from './schema';

type Write = Transaction<'readwrite'>;

export interface Tally {
  readonly number: number;
  /** A number that no report has or had. */
  nextKey(): number;
  add(row: Row): void;
  subtract(row: Row): void;
  /** Bytes of what was remembered while reading. */
  remembered(): number;
  /** Writes the counts. */
  write(): Promise<void>;
}

/** A shelf with nothing on it. */
export const emptyShelf = (shelf: number | string): Shelf => ({
  ...{ shelf, title: '', on: true, isWhole: true, changed: Date.now(), reports: 0, bytes: 0, next: 0 },
  remembered: { reports: 0, bytes: 0 },
});

/** The shelf as it stands, to be counted on. One that is not there yet is made by `write`. */
export async function tallyOf(tx: Write, number: number): Promise<Tally> {
  let shelf = (await tx.objectStore('shelves').get(number)) ?? emptyShelf(number);
  const count = (row: Row, sign: 1 | -1): void => {
    const isRemembered = row.source === 'remembered';
    const { remembered } = shelf;
    shelf = {
      ...shelf,
      reports: shelf.reports + sign,
      bytes: shelf.bytes + sign * row.bytes,
      remembered: {
        reports: remembered.reports + (isRemembered ? sign : 0),
        bytes: remembered.bytes + (isRemembered ? sign * row.bytes : 0),
      },
    };
  };
  return {
    number,
    nextKey() {
      const key = number * SHELF + shelf.next;
      shelf = { ...shelf, next: shelf.next + 1 };
      return key;
    },
    add: (row) => count(row, 1),
    subtract: (row) => count(row, -1),
    remembered: () => shelf.remembered.bytes,
    async write() {
      await tx.objectStore('shelves').put({ ...shelf, changed: Date.now() });
    },
  };
}

/** All numbers of a shelf's reports. */
export const keysOf = (shelf: number): IDBKeyRange =>
  IDBKeyRange.bound(shelf * SHELF, (shelf + 1) * SHELF, false, true);
