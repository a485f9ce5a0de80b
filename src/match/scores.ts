/**
 * The scores of an event's pairs. Most evidence hangs on a few words that many claims share (a noun, an owner, what happened) and is
 * heard once for all of them; and after each part it is known what the others could still add, so that nearly all pairs are settled
 * by the first few.
 */
import { GRADED, PARTS, type Part } from './evidence';
import type { Witness } from './hearing/witness';
import { canMeet, figureKey, sameValue } from './meeting';
import type { Profile } from './profile';
import type { Setting } from './setting';
import { keyed, Table } from './tables';
import { WEIGHTS } from './weights';

/** Sums of the same numbers in another order differ by less. */
const DUST = 1e-9;

/** The parts that settle most pairs: three with the shortest tables, and those that are worked out for a claim with all others at once. */
const QUICK = 3 + GRADED.length;

const NEVER = 0;
const OTHER = 1;
const SAME = 2;

/** Adds up what parts add to the log-odds of pairs. */
class Listener {
  private sum = 0;
  private readonly add: Witness = (feature, strength) => {
    this.sum += (WEIGHTS[feature] ?? 0) * strength;
  };

  constructor(private readonly setting: Setting) {}

  hear(part: Part, a: Profile, b: Profile, same: boolean): number {
    this.sum = 0;
    part.hear(a, b, same, this.setting, this.add);
    return this.sum;
  }
}

/** Log-odds that the two are about the same quantity; -Infinity where they can never be compared. Symmetric. */
export function scorePair(a: Profile, b: Profile, setting: Setting): number {
  if (!canMeet(a, b)) return -Infinity;
  const [listener, same] = [new Listener(setting), sameValue(a, b)];
  return PARTS.reduce((sum, part) => sum + listener.hear(part, a, b, same), 0);
}

/** What rows of the table of weights can add at most (`Math.max`) or take off (`Math.min`). */
const extreme = (rows: readonly string[], which: typeof Math.max): number =>
  rows.reduce((sum, row) => sum + which(0, WEIGHTS[row] ?? 0), 0);

/** For each part, what all later parts can add at most to any pair with a claim, by claims. */
function outlooks(profiles: readonly Profile[]): readonly Float64Array[] {
  const listed = new Set(PARTS.flatMap(({ rows }) => rows));
  const unlisted = Object.keys(WEIGHTS).filter((row) => !listed.has(row));
  let later = new Float64Array(profiles.length).fill(extreme(unlisted, Math.max) + DUST);
  const ahead = [later];
  for (const { rows, reach } of PARTS.slice(1).reverse()) {
    const gain = extreme(rows, Math.max);
    later = later.map((sum, n) => sum + gain * (reach?.(profiles[n] as Profile) ?? 1));
    ahead.unshift(later);
  }
  return ahead;
}

/** For each part, what all later parts can take off at most. */
const LOSSES = PARTS.map(
  (_, k) =>
    extreme(
      Object.keys(WEIGHTS).filter((row) => !PARTS.slice(0, k + 1).some(({ rows }) => rows.includes(row))),
      Math.min,
    ) - DUST,
);

/**
 * The scores of all pairs of claims on one scale, which are named by their places in the list. A class, because an engine makes such
 * loops fast once for each function that it sees, and a check makes new functions of every closure.
 */
export class Scores {
  private readonly listener: Listener;
  private readonly meeting: Table;
  /** By parts, where they have keys; their sums where the values are the same, and where they differ. */
  private readonly whenSame: readonly (Table | undefined)[];
  private readonly whenOther: readonly (Table | undefined)[];
  private readonly ahead: readonly Float64Array[];
  private readonly graded: readonly { readonly worth: number; readonly strengths: (a: number) => Float64Array }[];

  constructor(
    private readonly profiles: readonly Profile[],
    setting: Setting,
  ) {
    const listener = (this.listener = new Listener(setting));
    this.meeting = new Table(keyed(profiles, figureKey), (a, b) =>
      canMeet(a, b) ? (sameValue(a, b) ? SAME : OTHER) : NEVER,
    );
    const keys = PARTS.map(({ key }) => key && keyed(profiles, key));
    const tablesOf = (same: boolean): (Table | undefined)[] =>
      PARTS.map((part, k) => keys[k] && new Table(keys[k], (a, b) => listener.hear(part, a, b, same)));
    [this.whenSame, this.whenOther] = [tablesOf(true), tablesOf(false)];
    this.ahead = outlooks(profiles);
    this.graded = GRADED.map(({ rows: [row], strengths }) => ({
      worth: WEIGHTS[row] ?? 0,
      strengths: strengths(profiles, setting),
    }));
  }

  /** Whether the two give one value, as `sameValue` says. */
  same(a: number, b: number): boolean {
    return this.meeting.get(a, b) === SAME;
  }

  /**
   * As `scorePair`, to the last bit; but -Infinity as soon as it cannot be `least` any more, and Infinity as soon as it cannot be less
   * than `enough`.
   */
  score(a: number, b: number, least = -Infinity, enough = Infinity): number {
    const met = this.meeting.get(a, b);
    return met === NEVER ? -Infinity : this.goOn(a, b, met === SAME, 0, 0, least, enough);
  }

  /**
   * Those of `others` from place `start` on that are of another report and with which the score is `least` or more. Nearly all pairs there
   * are end in this one loop over numbers.
   */
  reaching(a: number, others: Int32Array, start: number, least: number): { b: number; score: number }[] {
    const [one, two, three] = this.whenOther as readonly [Table, Table, Table];
    const byValue = this.whenOther[QUICK] as Table;
    const [p, q, r] = [one.rowOf(a), two.rowOf(a), three.rowOf(a)];
    const [early, terms] = this.graded.map(({ strengths }) => strengths(a)) as [Float64Array, Float64Array];
    const [ofEarly, ofTerms] = this.graded.map(({ worth }) => worth) as [number, number];
    const [later, meets] = [this.ahead[QUICK - 1] as Float64Array, this.meeting.rowOf(a)];
    const mine = later[a] as number;
    const { report } = (this.profiles[a] as Profile).claim;
    const found: { b: number; score: number }[] = [];
    for (let i = start; i < others.length; i++) {
      const b = others[i] as number;
      const met = this.meeting.values[meets + (this.meeting.ids[b] as number)];
      if (met === NEVER) continue;
      let sum = 0;
      let heard = 0;
      if (met === OTHER) {
        sum =
          (one.values[p + (one.ids[b] as number)] as number) +
          (two.values[q + (two.ids[b] as number)] as number) +
          (three.values[r + (three.ids[b] as number)] as number) +
          ofEarly * (early[b] as number) +
          ofTerms * (terms[b] as number);
        if (sum + Math.min(mine, later[b] as number) < least) continue;
        sum += byValue.get(a, b);
        if (sum + this.outlook(a, b, QUICK) < least) continue;
        heard = QUICK + 1;
      }
      if (report === (this.profiles[b] as Profile).claim.report) continue;
      const score = this.goOn(a, b, met === SAME, sum, heard, least, Infinity);
      if (score >= least) found.push({ b, score });
    }
    return found;
  }

  /** The score, of which the first parts are summed up already. */
  private goOn(
    a: number,
    b: number,
    same: boolean,
    first: number,
    from: number,
    least: number,
    enough: number,
  ): number {
    const tables = same ? this.whenSame : this.whenOther;
    const [p, q] = [this.profiles[a] as Profile, this.profiles[b] as Profile];
    let sum = first;
    for (let k = from; k < PARTS.length; k++) {
      const table = tables[k];
      sum += table ? table.get(a, b) : this.listener.hear(PARTS[k] as Part, p, q, same);
      if (sum + this.outlook(a, b, k) < least) return -Infinity;
      if (sum + (LOSSES[k] as number) >= enough) return Infinity;
    }
    return sum;
  }

  /** What the parts after the k-th can add at most to the pair's score. */
  private outlook(a: number, b: number, k: number): number {
    const later = this.ahead[k] as Float64Array;
    return Math.min(later[a] as number, later[b] as number);
  }
}
