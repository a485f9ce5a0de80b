/**
 * The database: what is in which store, and how an older one becomes this one.
 *
 * A report is three records under one number, written and deleted in one transaction: a light row for lists, its print by which it is
 * found, and its figures, which are read of reports that were found. A shelf is a range of numbers, so that a pack can be left out of
 * a search by its numbers alone and deleted as one range.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Feed } from './feeds/feed';
import type { Keeping } from './kept';
import type { ReportInfo } from '../types';

export const NAME = 'crosstally';
export const VERSION = 2;

/** Numbers of a shelf's reports: from `shelf * SHELF` up. Reports beyond this no shelf will ever have had. */
export const SHELF = 2 ** 32;

/** The shelf of the reader's own reports; packs have the ones after it. */
export const OWN = 0;

export interface Row extends ReportInfo, Keeping {
  readonly key: number;
  readonly shelf: number;
  /** By what the report is known again on its shelf: its address, or its id where it has none. */
  readonly name: string;
  /** Minus the milliseconds of `savedAt`: ascending is newest first, which indexes are read in fastest. */
  readonly order: number;
  readonly claims: number;
  readonly bytes: number;
}

/** A term and minus the day (from 1970-01-01, UTC) of the report: a term's reports lie together, the newest first. */
export type Lookup = readonly [term: string, day: number];

export interface Print {
  readonly key: number;
  readonly lookups: readonly Lookup[];
  /** The report's facts without its claims, as JSON: both engines read one string in a fraction of the time of eighty objects. */
  readonly print: string;
}

export interface Figures {
  readonly key: number;
  /** The claims as JSON, without the id of their report. */
  readonly claims: string;
}

/** A shelf as a whole; changed in the transaction that changes its reports. */
export interface Shelf {
  /** Its number, or for a pack that comes with the extension, which has no records here, its name. */
  readonly shelf: number | string;
  readonly title: string;
  /** Whether articles are checked against it. */
  readonly on: boolean;
  /** False while a pack is being imported: nothing sees it before all of it is there. */
  readonly isWhole: boolean;
  /** When it last changed, in milliseconds: an import that was cut off is told by it from one that is under way. */
  readonly changed: number;
  readonly reports: number;
  readonly bytes: number;
  /** What part of these was remembered while reading. */
  readonly remembered: { readonly reports: number; readonly bytes: number };
  /** What part came from feeds; absent where none was counted yet (version 1 knew no feeds). */
  readonly fed?: { readonly reports: number; readonly bytes: number };
  /** The number within the shelf that the next report gets; none is given twice. */
  readonly next: number;
}

export interface Schema extends DBSchema {
  rows: {
    key: number;
    value: Row;
    indexes: {
      name: [shelf: number, name: string];
      list: [shelf: number, order: number, key: number];
      source: [shelf: number, source: string, order: number, key: number];
    };
  };
  /** The index over `lookups` is `multiEntry`: the database itself is the inverted index, and a woken worker has nothing to load. */
  prints: { key: number; value: Print; indexes: { lookups: Lookup & IDBValidKey } };
  figures: { key: number; value: Figures };
  shelves: { key: number | string; value: Shelf };
  /** The feeds that the reader has added, by their addresses. */
  feeds: { key: string; value: Feed };
}

export type StoreName = 'rows' | 'prints' | 'figures' | 'shelves' | 'feeds';
export const STORES: readonly StoreName[] = ['rows', 'prints', 'figures', 'shelves', 'feeds'];

/**
 * The steps from one version to the next. A step makes stores and indexes and never walks through records, since all pages wait for it:
 * a change of what records hold is made when they are read, and an index over records that exist goes to a store of its own.
 */
const STEPS: readonly ((db: IDBPDatabase<Schema>) => void)[] = [
  (db) => {
    const rows = db.createObjectStore('rows', { keyPath: 'key' });
    rows.createIndex('name', ['shelf', 'name'], { unique: true });
    rows.createIndex('list', ['shelf', 'order', 'key']);
    rows.createIndex('source', ['shelf', 'source', 'order', 'key']);
    db.createObjectStore('prints', { keyPath: 'key' }).createIndex('lookups', 'lookups', { multiEntry: true });
    db.createObjectStore('figures', { keyPath: 'key' });
    db.createObjectStore('shelves', { keyPath: 'shelf' });
  },
  (db) => {
    db.createObjectStore('feeds', { keyPath: 'address' });
  },
];

/** Brings a database of version `from` (0: none yet) to this version. */
export function upgrade(db: IDBPDatabase<Schema>, from: number): void {
  for (const step of STEPS.slice(from)) step(db);
}
