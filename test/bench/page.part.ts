/** The page's side of the page benchmark: runs in a page, without the extension around it. */
import { Readability, isProbablyReaderable } from '@mozilla/readability';
import { bundledReports } from '../../src/corpus';
import { crossReference, readFacts } from '../../src/cross-reference';
import { hide, isIntact, markAt, marksOf, show } from '../../src/page/marks';
import { readArticles } from '../../src/page/reading';
import { DEFAULTS } from '../../src/settings';
import type { CrossReference } from '../../src/types';

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;

/** Times of one page in milliseconds, medians but for `longest`; NaN for what does not happen there. */
export interface Cost {
  /** Readability's cheap test, once. */
  readonly cheap: number;
  /** Readability's parse, with the copy that it needs. */
  readonly parse: number;
  /** All of our reading, with the cheap test and the parse in it. */
  readonly reading: number;
  readonly engine: number;
  readonly marking: number;
  /** Looking for the mark under the pointer, and whether all marks are whole. */
  readonly hover: number;
  /** The longest piece of work in one go: a long task where it is over 50. */
  readonly longest: number;
  readonly figures: number;
  readonly marks: number;
  readonly isArticle: boolean;
}

function time<T>(list: number[], run: () => T): T {
  const start = performance.now();
  const value = run();
  list.push(performance.now() - start);
  return value;
}

/** Looks at points all over the window, some of them on marks: the mean of one look. */
function hovering(shown: ReturnType<typeof show>): number {
  const points: [number, number][] = [];
  for (let n = 0; n < 200; n++) points.push([(n * 97) % innerWidth, (n * 61) % innerHeight]);
  for (const { range } of shown.marks.slice(0, 50)) {
    const { left, top } = range.getBoundingClientRect();
    points.push([left + 2, top + 2]);
  }
  const start = performance.now();
  for (const [x, y] of points) markAt(shown, x, y);
  return (performance.now() - start) / points.length;
}

/** Reads, checks and marks the page so many times. Pages of megabytes are measured three times only, and without Readability. */
export function measure(rounds: number): Cost {
  const [cheap, parse, reading, engine, marking, hover] = [[], [], [], [], [], []] as number[][] & { length: 6 };
  const corpus = bundledReports();
  const founds = new Map<number, CrossReference>();
  let [figures, marks, isArticle] = [0, 0, false];
  const isHuge = document.body.textContent.length > 1_000_000 || document.getElementsByTagName('*').length > 12_000;
  for (let n = 0; n < (isHuge ? 3 : rounds); n++) {
    // Marks that went away are the page's to style again, not the reading's.
    document.body.getBoundingClientRect();
    time(cheap ?? [], () => isProbablyReaderable(document));
    const read = time(reading ?? [], () => readArticles(document, location.href, []));
    if ('why' in read) continue;
    isArticle = true;
    // The parse as the page's reader has it: nothing is written out as HTML.
    const copy = (): Document => document.cloneNode(true) as Document;
    if (!isHuge) time(parse ?? [], () => new Readability<Node>(copy(), { serializer: (node) => node }).parse());
    const checked = read.map((article, i) => {
      // Elsewhere than in the page: once is enough, and its garbage is not to be collected during the page's own work.
      const known = founds.get(i) ?? time(engine ?? [], () => crossReference(readFacts(article.report), corpus));
      founds.set(i, known);
      figures = known.seen;
      return { article, found: known, prefix: i === 0 ? '' : `${i}-` };
    });
    const shown = time(marking ?? [], () =>
      show(
        checked.flatMap((one) => marksOf(one, new Set())),
        DEFAULTS.looks,
      ),
    );
    marks = shown.marks.length;
    hover?.push(hovering(shown));
    time(hover ?? [], () => shown.marks.every(isIntact));
    hide();
  }
  const longest = Math.max(median(reading ?? []), median(marking?.length ? marking : [0]));
  const [c = NaN, p = NaN, r = NaN, e = NaN, m = NaN, h = NaN] = [cheap, parse, reading, engine, marking, hover].map(
    (list) => median(list ?? []),
  );
  return { cheap: c, parse: p, reading: r, engine: e, marking: m, hover: h, longest, figures, marks, isArticle };
}
