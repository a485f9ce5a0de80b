/** A shelf while reports are put on it and taken off it: its counts change in the transaction that changes its reports. */
import type { Transaction } from './open';
import { OWN, type Row, SHELF, type Shelf } from './schema';
import { isSoundShelf } from './sound';

type Write = Transaction<'readwrite'>;
type Any = Transaction<IDBTransactionMode>;

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

/** A shelf as it stands; one whose record is spoilt as it can be told from its reports. */
export async function shelfOf(tx: Any, number: number): Promise<Shelf | undefined> {
  const record = await tx.objectStore('shelves').get(number);
  if (record !== undefined) return isSoundShelf(record) ? record : recounted(tx, number, record);
  return (await lastKey(tx, number)) === undefined ? undefined : recounted(tx, number);
}

/** All shelves that make sense. */
export async function allShelves(tx: Any): Promise<readonly Shelf[]> {
  const records = await tx.objectStore('shelves').getAll();
  const mending = records.map(async (record) => (isSoundShelf(record) ? record : mended(tx, record)));
  const shelves = await Promise.all(mending);
  const own = records.some(({ shelf }) => shelf === OWN) ? undefined : await shelfOf(tx, OWN);
  return [...(own ? [own] : []), ...shelves.filter((shelf) => shelf !== null)];
}

/** Of a bundled pack there is nothing to mend: it is on again. */
async function mended(tx: Any, record: Shelf): Promise<Shelf | null> {
  const number = Number(record.shelf);
  return number === record.shelf && Number.isSafeInteger(number) && number >= OWN
    ? recounted(tx, number, record)
    : null;
}

/** A shelf counted anew, with what its record says as far as that makes sense. */
async function recounted(tx: Any, number: number, record?: Shelf): Promise<Shelf> {
  const rows = await tx.objectStore('rows').getAll(keysOf(number));
  const sum = (all: readonly Row[]): Counts => ({
    reports: all.length,
    bytes: all.reduce((bytes, row) => bytes + sizeOf(row), 0),
  });
  const of = (source: Row['source']): Counts => sum(rows.filter((row) => row.source === source));
  const empty = emptyShelf(number);
  return {
    ...{ ...empty, ...sum(rows), remembered: of('remembered'), fed: of('feed') },
    title: typeof record?.title === 'string' ? record.title : empty.title,
    on: typeof record?.on === 'boolean' ? record.on : empty.on,
    isWhole: typeof record?.isWhole === 'boolean' ? record.isWhole : empty.isWhole,
  };
}

/** The highest number of a report on the shelf. */
async function lastKey(tx: Any, number: number): Promise<number | undefined> {
  return (await tx.objectStore('rows').openKeyCursor(keysOf(number), 'prev'))?.primaryKey;
}

const sizeOf = ({ bytes }: Row): number => (Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0);

/** The shelf as it stands, to be counted on. One that is not there yet is made by `write`. */
export async function tallyOf(tx: Write, number: number): Promise<Tally> {
  const [last, known = emptyShelf(number)] = await Promise.all([lastKey(tx, number), shelfOf(tx, number)]);
  // Whatever the record says, no number that a report has is given to another.
  let shelf = { ...known, next: Math.max(known.next, last === undefined ? 0 : last - number * SHELF + 1) };
  const count = (row: Row, sign: 1 | -1): void => {
    const { remembered, fed = NONE } = shelf;
    const counted = ({ reports, bytes }: Counts): Counts => ({
      reports: Math.max(0, reports + sign),
      bytes: Math.max(0, bytes + sign * sizeOf(row)),
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
