/**
 * Runs in a page of the built extension: fills the library with generated reports, measures what is asked of it, and beside it what a
 * search that holds everything in memory would take on the same reports.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { importReports } from '../../src/library/import';
import { count } from '../../src/library/list';
import { write } from '../../src/library/open';
import { putReport } from '../../src/library/put';
import { libraryReports } from '../../src/library/related';
import { remove } from '../../src/library/remove';
import { save } from '../../src/library/save';
import { OWN } from '../../src/library/schema';
import { tallyOf } from '../../src/library/shelf';
import { crossReference } from '../../src/cross-reference';
import type { ReportFacts } from '../../src/types';
import { PER_EVENT, generated, randomFrom } from '../library/generated';

/** Adds the reports from `from` up to `to` of a library that is to have `size`. Milliseconds. */
export async function fill(from: number, to: number, size: number): Promise<number> {
  const kept = { savedAt: new Date().toISOString(), source: 'imported' as const };
  const reports = Array.from({ length: to - from }, (_, i) => ({ ...generated(from + i, size), kept }));
  const started = performance.now();
  await importReports(reports);
  return performance.now() - started;
}

/** The same without what an import is for (progress, older ones of the same address, checks in between): a large library is not measured. */
export async function lay(from: number, to: number, size: number): Promise<void> {
  const kept = { savedAt: new Date().toISOString(), source: 'imported' as const };
  await write(async (tx) => {
    const tally = await tallyOf(tx, OWN);
    const putting: Promise<number>[] = [];
    for (let n = from; n < to; n++) putting.push(putReport(tx, tally, { ...kept, facts: generated(n, size) }));
    await Promise.all(putting);
    await tally.write();
  });
}

/** Sixth reports of events all over the library: each has five related ones. */
function articles(many: number, size: number, seed: number): ReportFacts[] {
  const random = randomFrom(seed);
  return Array.from({ length: many }, (_, i) => generated(Math.floor(random() * size), size, { extra: i + 1 }));
}

const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** Checks before those that are measured, for the engine to be compiled in. */
const WARMING = 30;

/** Each is run so often, and its least time counts: what other programs took of the machine meanwhile is not in it. */
const TRIES = 7;

async function times(work: readonly (() => unknown)[], tries = TRIES): Promise<Times> {
  const taken: number[] = [];
  for (const one of work) {
    let least = Infinity;
    for (let n = 0; n < tries; n++) {
      const started = performance.now();
      await one();
      least = Math.min(least, performance.now() - started);
    }
    taken.push(least);
  }
  taken.sort((a, b) => a - b);
  return { p50: atShare(taken, 0.5), p95: atShare(taken, 0.95) };
}

export interface Measured {
  readonly reports: number;
  /** Looking up an article's related reports, ready to be compared. */
  readonly lookup: Times;
  /** The same and the comparison with all of them. */
  readonly check: Times;
  readonly save: Times;
  /** Of the related reports there are, the share that was found, and how many others were. */
  readonly found: number;
  readonly strangers: number;
}

export async function measure(size: number, many: number): Promise<Measured> {
  const library = libraryReports();
  // What compiles, and opens the database, is measured as the first check of a woken worker.
  for (const article of articles(WARMING, size, 1)) crossReference(article, await library.related(article));
  const asked = articles(many, size, 2);
  let [found, wanted, strangers] = [0, 0, 0];
  const lookup = await times(
    asked.map((article) => async () => {
      const reports = await library.related(article);
      const event = eventOf(article);
      const own = reports.filter((report) => eventOf(report) === event).length;
      [found, wanted, strangers] = [found + own, wanted + PER_EVENT, strangers + reports.length - own];
    }),
  );
  const check = await times(
    asked.slice(0, many / 2).map((article) => async () => crossReference(article, await library.related(article))),
  );
  const keys: number[] = [];
  const saving = articles(30, size, 3).map((facts) => async () => {
    keys.push((await save(facts, { savedAt: new Date().toISOString(), source: 'saved' })).key);
  });
  const saves = await times(saving, 1);
  await remove(keys);
  return {
    reports: await count(),
    lookup,
    check,
    save: saves,
    found: found / wanted,
    strangers: strangers / many / TRIES,
  };
}

const eventOf = ({ url = '' }: ReportFacts): number => Math.floor(Number(url.split('/')[3]) / PER_EVENT);

export interface InMemory {
  /** Milliseconds to build what is searched, of texts that are in memory already: a worker that wakes has to read them first. */
  readonly load: number;
  readonly search: Times;
  /** Bytes of the page's heap that it holds; null where the browser does not say. */
  readonly memory: number | null;
}

/** Bytes of this page's heap, after its rubbish has gone where the browser lets it be called for. */
export function heap(): number | null {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? null;
}

/** Every claim of every report as fuse.js would search it: by its sentence. */
export async function fuse(size: number, many: number): Promise<InMemory> {
  const before = heap();
  const claims: { id: string; text: string }[] = [];
  for (let n = 0; n < size; n++) {
    const { id, claims: own } = generated(n, size);
    for (const { sentence } of own) claims.push({ id, text: sentence.text ?? '' });
  }
  const started = performance.now();
  const index = new Fuse(claims, { keys: ['text'], ignoreLocation: true, threshold: 0.3 });
  const load = performance.now() - started;
  const searching = articles(many, size, 4).map(
    (article) => () => index.search(article.claims[0]?.sentence.text?.slice(0, 60) ?? '', { limit: 60 }),
  );
  const search = await times(searching, 1);
  return { load, search, memory: grown(before, claims) };
}

/** Every report's terms in MiniSearch's index, which is made anew by each worker that wakes. */
export async function miniSearch(size: number, many: number): Promise<InMemory> {
  const words = ({ terms }: ReportFacts, most = 80): string =>
    terms
      .slice(0, most)
      .map(({ term }) => term)
      .join(' ');
  const documents = Array.from({ length: size }, (_, n) => ({ id: n, text: words(generated(n, size, { claims: 0 })) }));
  const before = heap();
  const started = performance.now();
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(documents);
  const load = performance.now() - started;
  const searching = articles(many, size, 4).map((article) => () => index.search(words(article, 24)).slice(0, 60));
  const search = await times(searching);
  return { load, search, memory: grown(before, index) };
}

/** How much the heap has grown while `held` is still held. */
function grown(before: number | null, held: unknown): number | null {
  const now = heap();
  return before === null || now === null || held === undefined ? null : now - before;
}

export { count, remove };
