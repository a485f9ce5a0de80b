/**
 * The scores of an event's pairs. Most evidence hangs on a few words that many claims share (a noun, an owner, what happened) and is
 * heard once for all of them. So a claim is first held against all others at once, by that evidence and by the most that the rest could
 * add: nearly all pairs end there. The few that are left are heard in full.
 */
import { PARTS, type Part } from './evidence';
import type { Witness } from './hearing/witness';
import { canMeet, figureKey, sameValue } from './meeting';
import type { Profile } from './profile';
import type { Setting } from './setting';
import { type Column, Gains, Nearby, Overlapping, Tabled } from './near';
import { type Keyed, keyed, Table } from './tables';
import { WEIGHTS } from './weights';

/** Sums of the same numbers in another order differ by less. */
const DUST = 1e-9;

const NEVER = 0;
const OTHER = 1;
const SAME = 2;

/** The table of weights, to be looked up often. */
const WORTHS: ReadonlyMap<string, number> = new Map(Object.entries(WEIGHTS));

/** Adds up what parts add to the log-odds of pairs. */
class Listener {
  private sum = 0;
  private readonly add: Witness = (feature, strength) => {
    if (strength !== 0) this.sum += (WORTHS.get(feature) ?? 0) * strength;
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

/** What a row of the table of weights can add at most to pairs with each claim; undefined where it adds to none. */
function gainsOf({ reach }: Part, row: string, profiles: readonly Profile[]): Float64Array | undefined {
  const most = Math.max(0, WEIGHTS[row] ?? 0);
  if (most === 0) return undefined;
  const gains = Float64Array.from(profiles, (profile) => most * (reach?.(profile, row) ?? 1));
  return gains.some((gain) => gain > 0) ? gains : undefined;
}

/** Parts in the order in which they let most pairs go, by a row of each; the others follow in theirs. */
const LEADING = ['nounSame', 'valueMeets', 'bias', 'terms', 'eventShared', 'owner', 'early'];
const byLead = ({ rows }: Part): number => {
  const n = LEADING.findIndex((row) => rows.includes(row));
  return n < 0 ? LEADING.length : n;
};
const BY_LEAD = [...PARTS.keys()].sort((i, k) => byLead(PARTS[i] as Part) - byLead(PARTS[k] as Part));

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
  /** What a claim can gain at most by each row of the parts that have no table. */
  private readonly gains: readonly Float64Array[];
  private readonly nearby: Nearby;
  private readonly reports: Int32Array;
  private readonly others: Int32Array;

  constructor(
    private readonly profiles: readonly Profile[],
    setting: Setting,
  ) {
    const listener = (this.listener = new Listener(setting));
    const known = new Map<Part['key'], Keyed>();
    const keyedBy = (key: NonNullable<Part['key']>): Keyed => {
      const found = known.get(key) ?? keyed(profiles, key);
      known.set(key, found);
      return found;
    };
    this.meeting = new Table(keyedBy(figureKey), (a, b) => (canMeet(a, b) ? (sameValue(a, b) ? SAME : OTHER) : NEVER));
    const tablesOf = (same: boolean): (Table | undefined)[] =>
      PARTS.map((part) => part.key && new Table(keyedBy(part.key), (a, b) => listener.hear(part, a, b, same)));
    [this.whenSame, this.whenOther] = [tablesOf(true), tablesOf(false)];
    const gains: Float64Array[] = [];
    const columns = BY_LEAD.flatMap((k): Column[] => {
      const [table, part] = [this.whenOther[k], PARTS[k] as Part];
      if (table) return [new Tabled(table)];
      const ofRows = part.rows.flatMap((row) => gainsOf(part, row, profiles) ?? []);
      gains.push(...ofRows);
      const [row = ''] = part.rows;
      const [most] = ofRows;
      if (part.words && most)
        return [new Overlapping(WEIGHTS[row] ?? 0, setting.words.overlaps(profiles.map(part.words)), most)];
      return ofRows.map((most) => new Gains(most));
    });
    this.gains = gains;
    this.nearby = new Nearby(columns, profiles.length);
    this.others = new Int32Array(profiles.length);
    this.reports = keyed(profiles, ({ claim }) => claim.report).ids;
  }

  /** How many claims there are. */
  get size(): number {
    return this.profiles.length;
  }

  /** Whether the two give one value, as `sameValue` says. */
  same(a: number, b: number): boolean {
    return this.meeting.get(a, b) === SAME;
  }

  /** As `scorePair`, to the last bit; but -Infinity where it is soon clear that it is below `least`. */
  score(a: number, b: number, least = -Infinity): number {
    const met = this.meeting.get(a, b);
    if (met === NEVER) return -Infinity;
    if (least > -Infinity && this.mostOf(a, b, met === SAME) < least) return -Infinity;
    return this.inFull(a, b, met === SAME);
  }

  /**
   * As `scorePair` of the one before with the other in the list, whose sum may be dust off from the other side. For two that can be
   * compared: nothing is asked first.
   */
  full(a: number, b: number): number {
    return this.inFull(Math.min(a, b), Math.max(a, b), this.same(a, b));
  }

  /** Those that are left, of another report, and may score `least` or more with `a`. Nearly all pairs there are end here. */
  near(a: number, least: number, isLeft: Uint8Array): number[] {
    const { meeting, reports, others } = this;
    const [meets, report] = [meeting.rowOf(a), reports[a]];
    const found: number[] = [];
    let count = 0;
    for (let b = 0; b < reports.length; b++) {
      if (isLeft[b] === 0 || reports[b] === report) continue;
      const met = meeting.values[meets + (meeting.ids[b] as number)];
      if (met === OTHER) others[count++] = b;
      else if (met === SAME) found.push(b);
    }
    const left = this.nearby.keep(others, count, a, least - DUST);
    for (let i = 0; i < left; i++) found.push(others[i] as number);
    return found;
  }

  /** The score or more: what is in tables, and the most that the rest can add. */
  private mostOf(a: number, b: number, same: boolean): number {
    let most = DUST;
    for (const table of same ? this.whenSame : this.whenOther) if (table) most += table.get(a, b);
    for (const gains of this.gains) most += Math.min(gains[a] as number, gains[b] as number);
    return most;
  }

  /** Everything heard, in the order in which `scorePair` hears it. */
  private inFull(a: number, b: number, same: boolean): number {
    const tables = same ? this.whenSame : this.whenOther;
    const [p, q] = [this.profiles[a] as Profile, this.profiles[b] as Profile];
    let sum = 0;
    for (let k = 0; k < PARTS.length; k++) {
      const table = tables[k];
      sum += table ? table.get(a, b) : this.listener.hear(PARTS[k] as Part, p, q, same);
    }
    return sum;
  }
}
