/**
 * Sorts reports into events: those that the engine holds to be of one event, and those that are so with one of them. A report is compared
 * only with the few that share its weightiest terms, so that thousands are sorted in seconds.
 */
import { related } from '../../match/related';
import type { ReportFacts } from '../../types';
import { withoutCrowd } from '../crowd';

/** A report as it is found by: its facts without its claims. */
export type Print = Omit<ReportFacts, 'claims'>;

/** Terms by which reports meet, the weightiest: what the library's own index goes by. */
const LOOKED_UP = 16;

/** A term of more reports than this says little of an event; without the bound, one of them would be compared with all. */
const MANY = 120;

/** Reports that are compared with one. */
const COMPARED = 40;

/** So many terms must be shared to be compared at all; the matcher asks for three. */
const SHARED = 2;

/** Takes in reports, and tells into which events they fall. */
export interface Sorting {
  readonly add: (key: number, print: Print) => void;
  /** The first report's number of the event of a report; its own where it is alone or unknown. */
  readonly eventOf: (key: number) => number;
}

/** Begins a sorting without reports. */
export function sortIntoEvents(): Sorting {
  const prints = new Map<number, Print>();
  const byTerm = new Map<string, number[]>();
  const parent = new Map<number, number>();

  function eventOf(key: number): number {
    let root = key;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  }

  /** Reports that meet in terms with one, those that meet in most first. */
  function near(terms: readonly string[]): number[] {
    const met = new Map<number, number>();
    for (const term of terms) {
      const keys = byTerm.get(term) ?? [];
      if (keys.length <= MANY) for (const key of keys) met.set(key, (met.get(key) ?? 0) + 1);
    }
    const enough = [...met].filter(([, shared]) => shared >= SHARED).sort((a, b) => b[1] - a[1]);
    return enough.slice(0, COMPARED).map(([key]) => key);
  }

  return {
    eventOf,
    add(key, print) {
      const terms = print.terms.slice(0, LOOKED_UP).map(({ term }) => term);
      const candidates = near(terms).flatMap((other) => {
        const found = prints.get(other);
        return found === undefined ? [] : [{ ...found, id: String(other), claims: [] }];
      });
      const found = related({ ...print, id: String(key), claims: [] }, candidates);
      for (const { id } of withoutCrowd(found, candidates, 1)) {
        const [one, other] = [eventOf(key), eventOf(Number(id))];
        if (one !== other) parent.set(Math.max(one, other), Math.min(one, other));
      }
      prints.set(key, print);
      for (const term of terms) {
        const keys = byTerm.get(term);
        if (keys === undefined) byTerm.set(term, [key]);
        else if (keys.length <= MANY) keys.push(key);
      }
    },
  };
}
