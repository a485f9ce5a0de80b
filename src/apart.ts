/**
 * Pairs of figures that the reader has called not comparable. Kept in the browser's local storage and honoured on every page; what
 * storage holds is foreign input, of which broken rows are dropped.
 */
import { browser } from './browser';
import { type Told, apartKey, reportKey } from './apart-key';
import type { Claim } from './types';

/** The storage key, also for those who listen for its changes. */
export const APART = 'apart';

/** The oldest are forgotten beyond this: a list that no reader fills by hand. */
const MOST = 2000;

/** One of the two figures: in which report, and in which words. */
export interface Side {
  /** The report's address, or its id where it has none. */
  readonly report: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  /** The figure as written, "about 4,500". */
  readonly figure: string;
  /** With its own noun phrase. */
  readonly phrase: string;
  /** Its sentence, where it is known: pages have them, packs do not. */
  readonly sentence?: string;
}

export interface ApartPair {
  /** The same for the same two figures, whichever of their reports is the page. */
  readonly key: string;
  readonly page: Side;
  readonly other: Side;
  /** When the reader said so, ISO 8601. */
  readonly at: string;
}

function sideOf(report: Told, claim: Claim): Side {
  const { text } = claim.sentence;
  const date = report.published?.date;
  return {
    report: reportKey(report),
    ...(report.outlet !== undefined && { outlet: report.outlet }),
    ...(report.title !== undefined && { title: report.title }),
    ...(date !== undefined && { published: date }),
    figure: claim.quantity.surface,
    phrase: claim.phrase,
    ...(text !== undefined && { sentence: text }),
  };
}

/** The pair as it is remembered. `at` is the present moment, ISO 8601. */
export const apartPair = (page: readonly [Told, Claim], other: readonly [Told, Claim], at: string): ApartPair => ({
  key: apartKey(page, other),
  page: sideOf(...page),
  other: sideOf(...other),
  at,
});

const isText = (x: unknown): boolean => typeof x === 'string' && x.length <= 10_000;
const isMaybeText = (x: unknown): boolean => x === undefined || isText(x);

function isSide(x: unknown): x is Side {
  if (typeof x !== 'object' || x === null) return false;
  const side = x as Record<string, unknown>;
  return (
    ['report', 'figure', 'phrase'].every((field) => isText(side[field])) &&
    ['outlet', 'title', 'published', 'sentence'].every((field) => isMaybeText(side[field]))
  );
}

const isPair = (x: unknown): x is ApartPair => {
  if (typeof x !== 'object' || x === null) return false;
  const { key, page, other, at } = x as Record<string, unknown>;
  return isText(key) && isText(at) && isSide(page) && isSide(other);
};

/** Pairs out of whatever storage holds. */
export const apartFrom = (stored: unknown): readonly ApartPair[] =>
  Array.isArray(stored) ? stored.filter(isPair) : [];

/** All pairs, the latest first. */
export async function listApart(): Promise<readonly ApartPair[]> {
  return apartFrom((await browser.storage.local.get(APART))[APART]);
}

let last: Promise<unknown> = Promise.resolve();

/** One change after the other: two quick ones would each write what the other has not seen. */
function change(next: (pairs: readonly ApartPair[]) => readonly ApartPair[]): Promise<void> {
  const write = async (): Promise<void> => {
    await browser.storage.local.set({ [APART]: next(await listApart()).slice(0, MOST) });
  };
  const changed = last.then(write, write);
  last = changed;
  return changed;
}

/** Remembers a pair; one that is there already comes to the front. */
export const addApart = (pair: ApartPair): Promise<void> =>
  change((pairs) => [pair, ...pairs.filter(({ key }) => key !== pair.key)]);

/** Forgets a pair: its figures are compared again. */
export const undoApart = (key: string): Promise<void> => change((pairs) => pairs.filter((pair) => pair.key !== key));

/** Tells of every change, wherever it was made, until `signal` aborts. */
export function onApart(listener: (pairs: readonly ApartPair[]) => void, signal: AbortSignal): void {
  const listen = (changes: Readonly<Record<string, { newValue?: unknown }>>): void => {
    const made = changes[APART];
    if (made) listener(apartFrom(made.newValue));
  };
  // Taken now: on a page whose extension has gone, the storage itself throws at whoever touches it.
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen), { once: true });
}
