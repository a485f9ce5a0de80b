/** The page's side of the page benchmark: runs in a page, without the extension around it. */
import { Readability } from '@mozilla/readability';
import { bundledReports } from '../../src/corpus';
import { crossReference, readFacts } from '../../src/cross-reference';
import { MOST_TEXT } from '../../src/limits';
import { readArticle } from '../../src/page/article';
import { hide, marksOf, show } from '../../src/page/marks';
import { DEFAULTS } from '../../src/settings';

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;

function time<T>(list: number[], run: () => T): T {
  const start = performance.now();
  const value = run();
  list.push(performance.now() - start);
  return value;
}

/** Reads, checks and marks the page so many times; medians in milliseconds. Pages of megabytes are measured three times only. */
export function measure(rounds: number): Record<string, number> {
  const times = { readability: [], reading: [], engine: [], marking: [] } as Record<string, number[]>;
  const list = (name: string): number[] => times[name] ?? [];
  const corpus = bundledReports();
  let [figures, marks] = [0, 0];
  const isHuge = document.body.textContent.length > 1_000_000;
  for (let n = 0; n < (isHuge ? 3 : rounds); n++) {
    if (!isHuge) time(list('readability'), () => new Readability(document.cloneNode(true) as Document).parse());
    const read = time(list('reading'), () => readArticle(document, location.href, { most: MOST_TEXT }));
    if (!('report' in read)) throw new Error(read.why);
    const found = time(list('engine'), () => crossReference(readFacts(read.report), corpus));
    const checked = { article: read, found, prefix: '' };
    time(list('marking'), () => show(marksOf(checked, new Set()), DEFAULTS.looks));
    [figures, marks] = [found.seen, found.findings.length];
    hide();
  }
  const [readability = NaN, reading = 0, engine = 0, marking = 0] = Object.values(times).map(median);
  return { readability, reading, engine, marking, total: reading + engine + marking, figures, marks };
}
