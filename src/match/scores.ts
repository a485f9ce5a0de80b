/**
 * The scores of an event's pairs. Most evidence hangs on a few words that many claims share (a noun, an owner, what happened) and is
 * heard once for all of them; and after each part it is known what the others could still add, so that nearly all pairs are settled
 * by the first few.
 */
import { PARTS, type Part } from './evidence';
import type { Witness } from './hearing';
import { canMeet, figureKey, sameValue } from './meeting';
import type { Profile } from './profile';
import type { Setting } from './setting';
import { WEIGHTS } from './weights';

/** Above so many unlike claims a part's sums are not kept (8 bytes a pair), but worked out whenever asked for. */
const MOST_KEPT = 800;

/** Sums of the same numbers in another order differ by less. */
const DUST = 1e-9;

/** So many parts, those with the shortest tables, settle most pairs. */
const QUICK = 4;

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

/** Claims by what they have in common: for each the number of its key, and for each key one claim. */
interface Keyed {
  readonly ids: Int32Array;
  readonly firsts: readonly Profile[];
}

function keyed(profiles: readonly Profile[], key: (profile: Profile) => string): Keyed {
  const known = new Map<string, number>();
  const firsts: Profile[] = [];
  const ids = Int32Array.from(profiles, (profile) => {
    const name = key(profile);
    let id = known.get(name);
    if (id === undefined) {
      id = firsts.push(profile) - 1;
      known.set(name, id);
    }
    return id;
  });
  return { ids, firsts };
}

/** A symmetric function of two claims that hangs on their keys alone; each value is worked out once. */
class Table {
  readonly ids: Int32Array;
  /** How many keys there are. */
  readonly size: number;
  /** Values by keys, row by row; NaN is not known yet. */
  readonly values: Float64Array;

  constructor(
    private readonly claims: Keyed,
    private readonly of: (a: Profile, b: Profile) => number,
  ) {
    this.ids = claims.ids;
    this.size = claims.firsts.length;
    this.values = new Float64Array(this.size <= MOST_KEPT ? this.size ** 2 : 0).fill(NaN);
  }

  get(a: number, b: number): number {
    const known = this.values[(this.ids[a] as number) * this.size + (this.ids[b] as number)];
    return known === undefined || Number.isNaN(known) ? this.work(a, b) : known;
  }

  private work(a: number, b: number): number {
    const [x, y] = [this.ids[a] as number, this.ids[b] as number];
    const found = this.of(this.claims.firsts[x] as Profile, this.claims.firsts[y] as Profile);
    if (this.values.length > 0) this.values[x * this.size + y] = this.values[y * this.size + x] = found;
    return found;
  }
}

/** What rows of the table of weights can add at most (`Math.max`) or take off (`Math.min`). */
const extreme = (rows: readonly string[], which: typeof Math.max): number =>
  rows.reduce((sum, row) => sum + which(0, WEIGHTS[row] ?? 0), 0);

/** For each claim and part, side by side: what all later parts can add at most to any pair with this claim. */
function outlooks(profiles: readonly Profile[]): Float64Array {
  const gains = PARTS.map(({ rows }) => extreme(rows, Math.max));
  const listed = new Set(PARTS.flatMap(({ rows }) => rows));
  const unlisted = extreme(
    Object.keys(WEIGHTS).filter((row) => !listed.has(row)),
    Math.max,
  );
  const ahead = new Float64Array(profiles.length * PARTS.length);
  profiles.forEach((profile, n) => {
    let sum = unlisted + DUST;
    for (let k = PARTS.length - 1; k >= 0; k--) {
      ahead[n * PARTS.length + k] = sum;
      sum += (gains[k] as number) * (PARTS[k]?.reach?.(profile) ?? 1);
    }
  });
  return ahead;
}

/**
 * The scores of all pairs of the claims, which are named by their places in the list. A class, because an engine makes such loops fast
 * once for each function that it sees, and a check makes new functions of every closure.
 */
export class Scores {
  private readonly listener: Listener;
  private readonly whenSame: readonly Table[];
  private readonly whenOther: readonly Table[];
  private readonly rest: readonly Part[];
  private readonly meeting: Table;
  private readonly ahead: Float64Array;
  /** What the parts without a key, and rows that no part lists, can take off at most. */
  private readonly loss: number;

  constructor(
    private readonly profiles: readonly Profile[],
    setting: Setting,
  ) {
    this.listener = new Listener(setting);
    const keys = PARTS.flatMap((part) => (part.key ? [{ part, claims: keyed(profiles, part.key) }] : []));
    const tablesOf = (same: boolean): Table[] =>
      keys.map(({ part, claims }) => new Table(claims, (a, b) => this.listener.hear(part, a, b, same)));
    [this.whenSame, this.whenOther] = [tablesOf(true), tablesOf(false)];
    this.rest = PARTS.filter((part) => !part.key);
    this.meeting = new Table(keyed(profiles, figureKey), (a, b) =>
      canMeet(a, b) ? (sameValue(a, b) ? SAME : OTHER) : NEVER,
    );
    this.ahead = outlooks(profiles);
    const keyedRows = new Set(keys.flatMap(({ part }) => part.rows));
    this.loss =
      extreme(
        Object.keys(WEIGHTS).filter((row) => !keyedRows.has(row)),
        Math.min,
      ) - DUST;
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
    if (met === NEVER) return -Infinity;
    const tables = met === SAME ? this.whenSame : this.whenOther;
    let [sum, k] = [0, 0];
    for (; k < tables.length; k++) {
      sum += (tables[k] as Table).get(a, b);
      if (sum + this.outlook(a, b, k) < least) return -Infinity;
    }
    if (sum + this.loss >= enough) return Infinity;
    for (const part of this.rest) {
      sum += this.listener.hear(part, this.profiles[a] as Profile, this.profiles[b] as Profile, met === SAME);
      if (sum + this.outlook(a, b, k++) < least) return -Infinity;
    }
    return sum;
  }

  /**
   * Those of `others` from place `start` on with which the score may be `same` or more, or `other` where the values differ, by the first
   * parts alone: no less than these, and some more. This is what is done for every pair there is.
   */
  hopeful(a: number, others: Int32Array, start: number, same: number, other: number): number[] {
    const found: number[] = [];
    for (let i = start; i < others.length; i++) {
      const b = others[i] as number;
      const met = this.meeting.get(a, b);
      if (met === NEVER) continue;
      const tables = met === SAME ? this.whenSame : this.whenOther;
      let sum = this.outlook(a, b, QUICK - 1);
      for (let k = 0; k < QUICK; k++) sum += (tables[k] as Table).get(a, b);
      if (sum >= (met === SAME ? same : other)) found.push(b);
    }
    return found;
  }

  /** What the parts after the k-th can add at most to the pair's score. */
  private outlook(a: number, b: number, k: number): number {
    return Math.min(this.ahead[a * PARTS.length + k] as number, this.ahead[b * PARTS.length + k] as number);
  }
}
