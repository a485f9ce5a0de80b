/**
 * The library's answer to "which reports are about this article's event?", at a price that does not grow with the library: each of the
 * article's terms is looked up in the index with a limit, the reports that most and the rarest terms lead to are read, and the matcher
 * decides. A term that reaches the limit is in too many reports to tell one event from another; it then counts only for reports of the
 * days around the article, which lie together in the index.
 */
import { related } from '../match/related';
import type { ReportFacts } from '../types';
import { type Transaction, read } from './open';
import { dayOf, firstDay } from './records';
import { type Reports, withoutDoubles } from './reports';
import { SHELF, type Shelf } from './schema';
import { allShelves } from './shelf';
import { factsOf, printed } from './sound';

type Read = Transaction<'readonly'>;

/** Terms of the article that are looked up, its heaviest: see `INDEXED` of records.ts. */
const ASKED = 24;

/** A term that is in so many reports, of whatever day, says little by itself. */
const MANY = 40;

/** Days before and after the article's within which the matcher needs little else to hold reports for related (its `NEAR_DAYS`). */
const NEAR = 3;

/** So many of these terms, the heaviest, are looked up once more among the reports of those days. */
const ASKED_AGAIN = 8;

/** Prints that are read: an event of which more reports are kept is covered by those that are most like the article. */
const READ = 32;

/** Related reports that are compared with the article. Beyond these nobody looks, and comparing takes its time. */
const COMPARED = 24;

/** The reader's own reports and those of imported packs that are on. `now` is the day for articles without a date. */
export const libraryReports = (now: () => number = Date.now): Reports => ({
  related: (article) =>
    read(async (tx) => {
      const shelves = await allShelves(tx);
      const open = shelves.filter(({ on, isWhole, reports }) => on && isWhole && reports > 0);
      if (open.length === 0) return [];
      const keys = await candidates(tx, article, open, now());
      const prints = await Promise.all(keys.map((key) => tx.objectStore('prints').get(key)));
      const found = prints.flatMap((print) => {
        const known = printed(print);
        return print && known ? [{ print, known }] : [];
      });
      // Under the library's own numbers: two packs may each have a report of one id.
      const corpus = found.map(({ print, known }) => ({ ...known, id: String(print.key), claims: [] }));
      const best = related(article, corpus).slice(0, COMPARED);
      const wanted = found.filter(({ print: { key } }) => best.some(({ id }) => id === String(key)));
      const figures = await Promise.all(wanted.map(({ print }) => tx.objectStore('figures').get(print.key)));
      const facts = wanted.flatMap(({ print }, i) => {
        const read = factsOf(print, figures[i]);
        return read ? [{ key: print.key, facts: read }] : [];
      });
      return withoutDoubles(byShelf(facts));
    }),
});

/** Numbers of the reports that share terms with the article, the likeliest first. */
async function candidates(tx: Read, article: ReportFacts, open: readonly Shelf[], now: number): Promise<number[]> {
  const terms = article.terms.slice(0, ASKED);
  const day = firstDay(article.published?.date, article.modified?.date) ?? dayOf(now);
  const index = tx.objectStore('prints').index('lookups');
  const isOpen = new Set(open.map(({ shelf }) => shelf));
  const scores = new Map<number, number>();
  const count = (keys: readonly number[], worth: number): void => {
    for (const key of keys) if (isOpen.has(Math.floor(key / SHELF))) scores.set(key, (scores.get(key) ?? 0) + worth);
  };
  const everywhere = await Promise.all(
    terms.map(({ term }) => index.getAllKeys(IDBKeyRange.bound([term], [term, []]), MANY)),
  );
  everywhere.forEach((keys, i) => {
    if (keys.length < MANY) count(keys, (terms[i]?.weight ?? 0) * rarity(keys.length));
  });
  const common = terms.filter((_, i) => everywhere[i]?.length === MANY).slice(0, ASKED_AGAIN);
  const near = await Promise.all(
    common.map(({ term }) => index.getAllKeys(IDBKeyRange.bound([term, -day - NEAR], [term, -day + NEAR]), MANY)),
  );
  near.forEach((keys, i) => count(keys, (common[i]?.weight ?? 0) * rarity(MANY * 2)));
  const best = [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best.slice(0, READ).map(([key]) => key);
}

/** What meeting in a term is worth that so many reports have. */
const rarity = (reports: number): number => 1 / Math.log2(2 + reports);

/** Reports of the reader's own first: they have sentences. */
function byShelf(found: readonly { readonly key: number; readonly facts: ReportFacts }[]): ReportFacts[][] {
  const own = found.filter(({ key }) => key < SHELF);
  const packs = found.filter(({ key }) => key >= SHELF);
  return [own, packs].map((some) => some.map(({ facts }) => facts));
}
