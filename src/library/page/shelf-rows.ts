/** All of the reader's reports as the page holds them: their rows, and, as they are read, into which events they fall. */
import type { Kept, Page } from '../kept';
import { list } from '../list';
import { read } from '../open';
import { glimpsed } from '../sound';
import { sortIntoEvents } from './events';
import { outletOf } from './filter';
import { searchIndex } from './search';

/** Rows that are read at a time. */
const STEP = 500;

/** Reports that are sorted into events, the newest: beyond these it would take minutes and hundreds of megabytes. */
const MOST_SORTED = 10_000;

/** Prints that are read and sorted before the page may draw again. */
const AT_ONCE = 20;

/** What the page knows of the reports. */
export interface Loaded {
  readonly rows: readonly Kept[];
  readonly eventOf: (key: number) => number;
  readonly find: (query: string) => ReadonlySet<number> | null;
}

/** Is told of the rows, and whether all of them have found their events. */
export type Show = (loaded: Loaded, isWhole: boolean) => void;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * A reader of the library, which remembers what it has sorted: after a change only what is new is read. The answer reads the library
 * once and ends without a word when `signal` aborts. At the first time `show` is told of the rows before they are sorted.
 */
export function shelfRows(): (show: Show, signal: AbortSignal) => Promise<void> {
  const [sorting, index] = [sortIntoEvents(), searchIndex()];
  const [listed, sorted] = [new Set<number>(), new Set<number>()];
  const loaded = (rows: readonly Kept[]): Loaded => ({ rows, eventOf: sorting.eventOf, find: index.find });

  async function sort(keys: readonly number[]): Promise<void> {
    const prints = await read((tx) => Promise.all(keys.map((key) => tx.objectStore('prints').get(key))));
    for (const print of prints) {
      if (print === undefined || sorted.has(print.key)) continue;
      const facts = glimpsed(print);
      if (facts === null) continue;
      sorting.add(print.key, facts);
      index.add(
        print.key,
        facts.terms.map(({ term }) => term),
      );
      sorted.add(print.key);
    }
  }

  return async (show, signal) => {
    const isOver = (): boolean => signal.aborted;
    const isFirst = listed.size === 0;
    const rows: Kept[] = [];
    for (let next: Page['next'], isMore = true; isMore; isMore = next !== undefined) {
      const page: Page = await list({ limit: STEP, ...(next && { after: next }) });
      if (isOver()) return;
      for (const row of page.rows) {
        rows.push(row);
        if (!listed.has(row.key)) index.add(row.key, [row.title, row.outlet, outletOf(row), row.byline]);
        listed.add(row.key);
      }
      next = page.next;
      if (isFirst && rows.length === STEP) show(loaded([...rows]), false);
    }
    const unsorted = rows.slice(0, MOST_SORTED).filter(({ key }) => !sorted.has(key));
    if (isFirst && unsorted.length > AT_ONCE * 10) show(loaded(rows), false);
    for (let from = 0; from < unsorted.length; from += AT_ONCE) {
      await sort(unsorted.slice(from, from + AT_ONCE).map(({ key }) => key));
      await pause();
      if (isOver()) return;
    }
    show(loaded(rows), true);
  };
}
