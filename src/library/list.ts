/** Looking into the library: pages of a list, single reports, how many there are and how much room they take. */
import type { ReportFacts } from '../types';
import { fit } from '../corpus/fit';
import type { Kept, Page, Place, Whole } from './kept';
import { read } from './open';
import { readWhole } from './put';
import { keptOf, nameOf } from './records';
import { OWN, type Row } from './schema';
import { shelfOf } from './shelf';
import { isSound } from './sound';

/** Behind every array that begins as this one does: in the order of keys an array comes after all numbers. */
const END: readonly [] = [];

/** The reader's own reports, newest first, `limit` at a time. What is saved meanwhile stands before the pages that come. */
export async function list({ after, limit }: { readonly after?: Place; readonly limit: number }): Promise<Page> {
  let from: IDBValidKey[] = after ? [OWN, -Date.parse(after.savedAt), after.key] : [OWN];
  const rows: Row[] = [];
  // Once, unless rows are spoilt: those are passed over, and others read in their place.
  for (let isMore = true; isMore && rows.length < limit;) {
    const range = IDBKeyRange.bound(from, [OWN, END], true);
    const some = await listed(range, limit - rows.length);
    const last = some.at(-1);
    isMore = some.length === limit - rows.length;
    rows.push(...some.filter(isSound));
    if (last) from = [OWN, last.order, last.key];
  }
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(keptOf),
    ...(last && { next: { key: last.key, savedAt: last.savedAt } }),
  };
}

/** The report with everything; null where none has this number. */
export async function get(key: number): Promise<Whole | null> {
  const [whole] = await getMany([key]);
  return whole ?? null;
}

/** Those of these reports that there are and are whole, in the order of their numbers here. All of them are in memory then: ask for some hundreds. */
export const getMany = (keys: readonly number[]): Promise<readonly Whole[]> =>
  read(async (tx) => {
    const rows = await Promise.all(keys.map((key) => tx.objectStore('rows').get(key)));
    const wholes = await Promise.all(rows.filter((row) => row !== undefined).map((row) => readWhole(tx, row)));
    return wholes.filter((whole) => whole !== null);
  });

/** The reader's own report of this address (or, without one, of this id); null where it is not kept. */
export async function find(report: ReportFacts): Promise<Kept | null> {
  const name = nameOf(fit({ ...report, claims: [] }));
  const row = await read((tx) => tx.objectStore('rows').index('name').get([OWN, name]));
  return row !== undefined && isSound(row) ? keptOf(row) : null;
}

/** How many reports of the reader's own there are. */
export async function count(): Promise<number> {
  return (await shelf())?.reports ?? 0;
}

const listed = (range: IDBKeyRange, most: number): Promise<Row[]> =>
  read((tx) => tx.objectStore('rows').index('list').getAll(range, most));

const shelf = () => read((tx) => shelfOf(tx, OWN));

export interface Usage {
  /** The reader's own reports, and the part of them that was remembered while reading, with about the bytes that they take. */
  readonly reports: number;
  readonly bytes: number;
  readonly remembered: { readonly reports: number; readonly bytes: number };
  /** The part of them that came from feeds. */
  readonly fed: { readonly reports: number; readonly bytes: number };
  /** Bytes that the browser says the whole extension takes and may take: its estimate; absent where it gives none. */
  readonly used?: number;
  readonly quota?: number;
}

/** How much room the library takes. */
export async function usage(): Promise<Usage> {
  const [own, estimate] = await Promise.all([shelf(), navigator.storage.estimate().catch(() => null)]);
  return {
    reports: own?.reports ?? 0,
    bytes: own?.bytes ?? 0,
    remembered: own?.remembered ?? { reports: 0, bytes: 0 },
    fed: own?.fed ?? { reports: 0, bytes: 0 },
    ...(estimate?.usage !== undefined && { used: estimate.usage }),
    ...(estimate?.quota !== undefined && { quota: estimate.quota }),
  };
}
