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
  /** Bytes of what came by itself, remembered while reading or from feeds: what the reader's limit is for. */
  byItself(): number;
  /** Writes the counts. */
  write(): Promise<void>;
}

type Counts = Shelf['remembered'];

const NONE: Counts = { reports: 0, bytes: 0 };

/** Bytes of what came onto a shelf by itself: remembered while reading, or from feeds. */
export const byItself = ({ remembered, fed = NONE }: Shelf): number => remembered.bytes + fed.bytes;

/** A shelf with nothing on it. */
export const emptyShelf = (shelf: number | string): Shelf => ({
  ...{ shelf, title: '', on: true, isWhole: true, changed: Date.now(), reports: 0, bytes: 0, next: 0 },
  remembered: NONE,
});

/** The shelf as it stands, to be counted on. One that is not there yet is made by `write`. */
export async function tallyOf(tx: Write, number: number): Promise<Tally> {
  let shelf = (await tx.objectStore('shelves').get(number)) ?? emptyShelf(number);
  const count = (row: Row, sign: 1 | -1): void => {
    const { remembered, fed = NONE } = shelf;
    const counted = ({ reports, bytes }: Counts): Counts => ({
      reports: reports + sign,
      bytes: bytes + sign * row.bytes,
    });
    shelf = {
      ...shelf,
      ...counted(shelf),
      ...(row.source === 'remembered' && { remembered: counted(remembered) }),
      ...(row.source === 'feed' && { fed: counted(fed) }),
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
    byItself: () => byItself(shelf),
    async write() {
      await tx.objectStore('shelves').put({ ...shelf, changed: Date.now() });
    },
  };
}

/** All numbers of a shelf's reports. */
export const keysOf = (shelf: number): IDBKeyRange =>
  IDBKeyRange.bound(shelf * SHELF, (shelf + 1) * SHELF, false, true);
