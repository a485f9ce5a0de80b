/**
 * The library's answer to "which reports are about this article's event?", at a price that does not grow with the library: each of the
 * article's terms is looked up in the index with a limit, the reports that most and the rarest terms lead to are read, and the matcher
 * decides. A term's reports lie in the index by their days, and a search begins at the article's: of a term that is in too many reports
 * to tell one event from another, those of the article's own days are met first, and others not at all.
 */
import { related } from '../match/related';
import type { ReportFacts } from '../types';
import { withoutCrowd } from './crowd';
import { type Transaction, read } from './open';
import { dayOf, firstDay } from './records';
import { type Reports, withoutDoubles } from './reports';
import { SHELF, type Shelf } from './schema';
import { allShelves } from './shelf';
import { factsOf, glimpsed } from './sound';

type Read = Transaction<'readonly'>;

/** Terms of the article that are looked up, its heaviest: see `INDEXED` of records.ts. */
const ASKED = 24;

/**
 * So many reports of a term are met at most: of the heaviest terms, which are names and places, and of the others. What costs is the
 * single report, of which Chromium looks up whether the index is still right: in a library of 100,000 these limits meet 340 in a search.
 * With 40 for all it met 860, which took twice the time and found no more on the events that the engine is scored on: 1562 of 1564
 * related reports either way. With 16 for the heaviest it loses reports of events that go on for weeks.
 */
const HEAVIEST = 8;
const MANY = 32;
const MANY_OF_OTHERS = 12;
const most = (place: number): number => (place < HEAVIEST ? MANY : MANY_OF_OTHERS);

/** Days after the article's at which its search begins: its event's first reports are of these (`NEAR_DAYS` of the matcher). */
const NEAR = 3;

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
        const known = glimpsed(print);
        return print && known ? [{ print, known }] : [];
      });
      // Under the library's own numbers: two packs may each have a report of one id.
      const corpus = found.map(({ print, known }) => ({ ...known, id: String(print.key), claims: [] }));
      const best = new Set(
        withoutCrowd(related(article, corpus), corpus)
          .slice(0, COMPARED)
          .map(({ id }) => id),
      );
      const wanted = found.map(({ print }) => print).filter(({ key }) => best.has(String(key)));
      const figures = await Promise.all(wanted.map(({ key }) => tx.objectStore('figures').get(key)));
      const facts = wanted.flatMap((print, i) => {
        const whole = factsOf(print, figures[i]);
        return whole ? [{ key: print.key, facts: whole }] : [];
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
  // Days stand in the index with a minus: the article's and those before it come first, later ones where there is room for more.
  const until = await Promise.all(
    terms.map(({ term }, i) => index.getAllKeys(IDBKeyRange.bound([term, -day - NEAR], [term, []]), most(i))),
  );
  const later = await Promise.all(
    terms.map(async ({ term }, i) => {
      const room = most(i) - (until[i]?.length ?? 0);
      return room > 0 ? index.getAllKeys(IDBKeyRange.bound([term], [term, -day - NEAR], false, true), room) : [];
    }),
  );
  terms.forEach(({ weight }, i) => {
    const [own = [], others = []] = [until[i], later[i]];
    const isCommon = own.length + others.length >= most(i);
    if (isCommon) count(own, weight * rarity(MANY * 2));
    else count([...own, ...others], weight * rarity(own.length + others.length));
  });
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
