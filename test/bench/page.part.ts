/**
 * The page's side of the page benchmark: runs in a page, without the extension around it. The parse that is measured is the one that
 * the reading runs, so that both are as warm and the page as it is for both.
 */
import Readability from '@mozilla/readability/Readability.js';
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { bundledReports } from '../../src/corpus';
import { crossReference, readFacts } from '../../src/cross-reference';
import { hide, markAt, marksOf, show } from '../../src/page/marks';
import { whyNotRead } from '../../src/page/probe';
import { readArticles, readingSteps } from '../../src/page/reading';
import { inSlices } from '../../src/page/slices';
import { DEFAULTS } from '../../src/settings';
import type { CrossReference } from '../../src/types';

/** The least of many times: what other programs took of the processor meanwhile is not in it. */
const least = (list: readonly number[]): number => (list.length > 0 ? Math.min(...list) : NaN);

/** Times of one page in milliseconds, the least of many but for the first ones; NaN for what does not happen there. */
export interface Cost {
  /** Readability's cheap test, once. */
  readonly cheap: number;
  /** Readability's parse, with the copy that it needs; NaN where it is not run. */
  readonly parse: number;
  /** The same parse by Readability as it is published, of which the bundles leave out what they do not use (build/readability.mjs). */
  readonly published: number;
  /** All of our reading but for the parse, with the cheap test in it. */
  readonly reading: number;
  /** The same two of the very first reading in a page, before anything is compiled. */
  readonly firstParse: number;
  readonly firstReading: number;
  readonly engine: number;
  readonly marking: number;
  /** Looking for the mark under the pointer, once. */
  readonly hover: number;
  /** The longest of the tasks of our work, without the parse, the first time: a long task where it is over 50. */
  readonly longest: number;
  readonly figures: number;
  readonly marks: number;
  readonly isArticle: boolean;
}

/** Readability as it is published, which page.bench.ts puts into the page. */
declare const PublishedReadability: typeof Readability;

/** Milliseconds in Readability's parse since last set to 0. */
let parsing = 0;

/** Adds the time that a method takes to `parsing`. */
function clock<K extends string>(owner: Record<K, (...given: never[]) => unknown>, name: K): void {
  const method = owner[name];
  owner[name] = function (this: unknown, ...given: never[]) {
    const start = performance.now();
    try {
      return method.apply(this, given);
    } finally {
      parsing += performance.now() - start;
    }
  };
}

function time<T>(list: number[], run: () => T): T {
  const start = performance.now();
  const value = run();
  list.push(performance.now() - start);
  return value;
}

/** Looks at points all over the window, some of them on marks: the mean of one look. What is there the browser knows before it tells of a pointer. */
function hovering(shown: ReturnType<typeof show>): number {
  const points: [number, number][] = [];
  for (let n = 0; n < 200; n++) points.push([(n * 97) % innerWidth, (n * 61) % innerHeight]);
  for (const { range } of shown.marks.slice(0, 50)) {
    const { left, top } = range.getBoundingClientRect();
    points.push([left + 2, top + 2]);
  }
  const targets = points.map(([x, y]) => document.elementFromPoint(x, y));
  const start = performance.now();
  for (const [n, [x, y]] of points.entries()) markAt(shown, targets[n] ?? null, x, y);
  return (performance.now() - start) / points.length;
}

/** The very first reading of the page, as the content script does it: all of it, its parse, and the longest of its tasks without the parse. */
async function firstReading(): Promise<{ first: number; firstParse: number; longest: number }> {
  let longest = 0;
  let before = 0;
  let start = performance.now();
  const endTask = (): void => {
    longest = Math.max(longest, performance.now() - start - (parsing - before));
  };
  parsing = 0;
  const not = whyNotRead(document, location.href);
  const asking = performance.now() - start;
  const read = await inSlices(() => readingSteps(document, location.href, { not }), {
    next: () => 'on',
    pause: async () => {
      endTask();
      await new Promise((resolve) => setTimeout(resolve));
      [start, before] = [performance.now(), parsing];
    },
  });
  endTask();
  return { first: (read?.spent ?? NaN) + asking - parsing, firstParse: parsing, longest };
}

/** Reads, checks and marks the page so many times. */
export async function measure(rounds: number): Promise<Cost> {
  const [cheap, parse, reading, engine, marking, hover]: [number[], number[], number[], number[], number[], number[]] =
    [[], [], [], [], [], []];
  const published: number[] = [];
  const corpus = bundledReports();
  const founds = new Map<number, CrossReference>();
  let [figures, marks, isArticle] = [0, 0, false];
  clock(Readability.prototype as Readability<Node>, 'parse');
  clock(document, 'cloneNode');
  document.body.getBoundingClientRect();
  const { first, firstParse, longest } = await firstReading();
  for (let n = 0; n < rounds; n++) {
    // Marks that went away are the page's to style again, not the reading's.
    document.body.getBoundingClientRect();
    parsing = 0;
    const start = performance.now();
    const read = readArticles(document, location.href);
    reading.push(performance.now() - start - parsing);
    time(cheap, () => isProbablyReaderable(document));
    if ('why' in read) continue;
    isArticle = true;
    if (parsing > 0) {
      parse.push(parsing);
      time(published, () => {
        const copy = document.cloneNode(true) as Document;
        new PublishedReadability<Node>(copy, { serializer: (element) => element }).parse();
      });
    }
    const checked = read.map((article, i) => {
      // Elsewhere than in the page: once is enough, and its garbage is not to be collected during the page's own work.
      const known = founds.get(i) ?? time(engine, () => crossReference(readFacts(article.report), corpus));
      founds.set(i, known);
      figures = known.seen;
      return { article, found: known, prefix: i === 0 ? '' : `${i}-` };
    });
    const shown = time(marking, () =>
      show(
        checked.flatMap((one) => marksOf(one, new Set())),
        DEFAULTS.looks,
      ),
    );
    marks = shown.marks.length;
    hover.push(hovering(shown));
    hide();
  }
  return {
    cheap: least(cheap),
    parse: least(parse),
    published: least(published),
    reading: least(reading),
    firstParse: firstParse > 0 ? firstParse : NaN,
    firstReading: first,
    engine: least(engine),
    marking: least(marking),
    hover: least(hover),
    longest: Math.max(longest, marking[0] ?? 0),
    figures,
    marks,
    isArticle,
  };
}
