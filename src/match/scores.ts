/**
 * The scores of an event's pairs. Most evidence hangs on a few words that many claims share (a noun, an owner, what happened) and is
 * heard once for all of them; and after each part it is known what the others could still add, so that nearly all pairs are settled
 * by the first few.
 */
import { canMeet, figureKey, PARTS, sameValue, type Part, type Witness } from './evidence';
import type { Profile } from './profile';
import type { Setting } from './setting';
import { WEIGHTS } from './weights';

/** Claims are named by their places in the list that the scores were made of. */
export interface Scores {
  /** As `scorePair`, to the last bit. */
  readonly score: (a: number, b: number) => number;
  /** Whether the score is at least so much; mostly told without working it out. */
  readonly reaches: (a: number, b: number, least: number) => boolean;
  /** Whether the two give one value, as `sameValue` says. */
  readonly same: (a: number, b: number) => boolean;
}

/** Above so many unlike claims a part's sums are not kept (8 bytes a pair), but worked out whenever asked for. */
const MOST_KEPT = 800;

/** Sums of the same numbers in another order differ by less. */
const DUST = 1e-9;

const NEVER = 0;
const OTHER = 1;
const SAME = 2;

/** What a part adds to the log-odds of a pair. */
type Hear = (part: Part, a: Profile, b: Profile, same: boolean) => number;

function hearIn(setting: Setting): Hear {
  let sum = 0;
  const add: Witness = (feature, strength) => {
    sum += (WEIGHTS[feature] ?? 0) * strength;
  };
  return (part, a, b, same) => {
    sum = 0;
    part.hear(a, b, same, setting, add);
    return sum;
  };
}

/** Log-odds that the two are about the same quantity; -Infinity where they can never be compared. Symmetric. */
export function scorePair(a: Profile, b: Profile, setting: Setting): number {
  if (!canMeet(a, b)) return -Infinity;
  const [hear, same] = [hearIn(setting), sameValue(a, b)];
  return PARTS.reduce((sum, part) => sum + hear(part, a, b, same), 0);
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

/** A symmetric function of two claims; where it hangs on their keys alone each value is worked out once. */
class Table {
  readonly #ids: Int32Array;
  readonly #size: number;
  readonly #values: Float64Array;
  readonly #work: (x: number, y: number) => number;

  constructor({ ids, firsts }: Keyed, of: (a: Profile, b: Profile) => number) {
    this.#ids = ids;
    this.#size = firsts.length;
    this.#values = new Float64Array(this.#size <= MOST_KEPT ? this.#size ** 2 : 0).fill(NaN);
    this.#work = (x, y) => of(firsts[x] as Profile, firsts[y] as Profile);
  }

  get(a: number, b: number): number {
    const [x, y] = [this.#ids[a] as number, this.#ids[b] as number];
    const at = x * this.#size + y;
    if (at >= this.#values.length) return this.#work(x, y);
    const known = this.#values[at] as number;
    return Number.isNaN(known) ? this.#fill(x, y) : known;
  }

  #fill(x: number, y: number): number {
    const found = this.#work(x, y);
    this.#values[x * this.#size + y] = this.#values[y * this.#size + x] = found;
    return found;
  }
}

/** What rows of the table of weights can add at most. */
const gain = (rows: readonly string[]): number => rows.reduce((sum, row) => sum + Math.max(0, WEIGHTS[row] ?? 0), 0);

/** For each claim and part, side by side: what all later parts can add at most to any pair with this claim. */
function outlooks(profiles: readonly Profile[]): Float64Array {
  const gains = PARTS.map(({ rows }) => gain(rows));
  const listed = new Set(PARTS.flatMap(({ rows }) => rows));
  const unlisted = gain(Object.keys(WEIGHTS).filter((row) => !listed.has(row)));
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

/** The scores of all pairs of the claims. */
export function scoresOf(profiles: readonly Profile[], setting: Setting): Scores {
  const hear = hearIn(setting);
  const keys = PARTS.flatMap((part) => (part.key ? [{ part, claims: keyed(profiles, part.key) }] : []));
  const rest = PARTS.slice(keys.length);
  const tablesOf = (same: boolean): Table[] =>
    keys.map(({ part, claims }) => new Table(claims, (a, b) => hear(part, a, b, same)));
  const [whenSame, whenOther] = [tablesOf(true), tablesOf(false)];
  const meeting = new Table(keyed(profiles, figureKey), (a, b) =>
    canMeet(a, b) ? (sameValue(a, b) ? SAME : OTHER) : NEVER,
  );
  const ahead = outlooks(profiles);
  const most = PARTS.length;
  /** Whether a sum that has come to the end of a part can still reach so much. */
  const canReach = (a: number, b: number, k: number, missing: number): boolean =>
    (ahead[a * most + k] as number) >= missing && (ahead[b * most + k] as number) >= missing;

  /** The score, or -Infinity as soon as it cannot reach `least` any more. */
  function score(a: number, b: number, least: number): number {
    const met = meeting.get(a, b);
    if (met === NEVER) return -Infinity;
    const tables = met === SAME ? whenSame : whenOther;
    let [sum, k] = [0, 0];
    for (; k < tables.length; k++) {
      sum += (tables[k] as Table).get(a, b);
      if (!canReach(a, b, k, least - sum)) return -Infinity;
    }
    for (const part of rest) {
      sum += hear(part, profiles[a] as Profile, profiles[b] as Profile, met === SAME);
      if (!canReach(a, b, k++, least - sum)) return -Infinity;
    }
    return sum;
  }
  return {
    score: (a, b) => score(a, b, -Infinity),
    reaches: (a, b, least) => score(a, b, least) >= least,
    same: (a, b) => meeting.get(a, b) === SAME,
  };
}
