/** All of the reader's reports as the page holds them: their rows, and, as they are read, into which events they fall. */
import type { Kept, Page } from '../kept';
import { list } from '../list';
import { read } from '../open';
import { printed } from '../records';
import { sortIntoEvents } from './events';
import type { Sorting } from './events';
import { outletOf } from './filter';
import { searchIndex } from './search';
import type { Index } from './search';

/** Rows that are read at a time. */
const STEP = 500;

/** Reports that are sorted into events, the newest: beyond these it would take minutes and hundreds of megabytes. */
const MOST_SORTED = 10_000;

/** Prints that are read and sorted before the page draws again. */
const AT_ONCE = 50;

export interface Loaded {
  readonly rows: readonly Kept[];
  readonly sorting: Sorting;
  readonly index: Index;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Reads the library. `show` is told after the first rows and from time to time, so that a large library is there at once and falls into
 * its events while it is read. Ends without a word once `signal` aborts.
 */
export async function load(show: (loaded: Loaded, isWhole: boolean) => void, signal: AbortSignal): Promise<void> {
  const isOver = (): boolean => signal.aborted;
  const [sorting, index] = [sortIntoEvents(), searchIndex()];
  let rows: readonly Kept[] = [];
  let next: Page['next'];
  do {
    const page: Page = await list({ limit: STEP, ...(next && { after: next }) });
    if (isOver()) return;
    rows = [...rows, ...page.rows];
    for (const row of page.rows) index.add(row.key, [row.title, row.outlet, outletOf(row), row.byline]);
    next = page.next;
    if (rows.length === page.rows.length && next !== undefined) show({ rows, sorting, index }, false);
  } while (next !== undefined);
  const sorted = rows.slice(0, MOST_SORTED);
  if (sorted.length > AT_ONCE * 4) show({ rows, sorting, index }, false);
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const keys = sorted.slice(from, from + AT_ONCE).map(({ key }) => key);
    const prints = await read((tx) => Promise.all(keys.map((key) => tx.objectStore('prints').get(key))));
    for (const print of prints) {
      if (print === undefined) continue;
      const facts = printed(print);
      sorting.add(print.key, facts);
      index.add(
        print.key,
        facts.terms.map(({ term }) => term),
      );
    }
    await pause();
    if (isOver()) return;
  }
  show({ rows, sorting, index }, true);
}
