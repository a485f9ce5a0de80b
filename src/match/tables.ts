/** Symmetric functions of two claims that hang on few words, which many claims share: worked out once for all of them. */
import type { Profile } from './profile';

/** Above so many unlike claims a table's values are not kept (8 bytes a pair), but worked out whenever asked for. */
const MOST_KEPT = 800;

/** Claims by what they have in common: for each the number of its key, and for each key one claim. */
export interface Keyed {
  readonly ids: Int32Array;
  readonly firsts: readonly Profile[];
}

export function keyed(profiles: readonly Profile[], key: (profile: Profile) => string): Keyed {
  const known = new Map<string, number>();
  const firsts: Profile[] = [];
  const ids = new Int32Array(profiles.length);
  for (const [n, profile] of profiles.entries()) {
    const name = key(profile);
    let id = known.get(name);
    if (id === undefined) {
      id = firsts.push(profile) - 1;
      known.set(name, id);
    }
    ids[n] = id;
  }
  return { ids, firsts };
}

export class Table {
  readonly ids: Int32Array;
  private readonly size: number;
  private readonly isKept: boolean;
  /** Values by keys, row by row, NaN where not known yet; where they are too many to be kept, only the row last asked for. */
  readonly values: Float64Array;
  private readonly hasRow: Uint8Array;

  constructor(
    private readonly claims: Keyed,
    private readonly of: (a: Profile, b: Profile) => number,
  ) {
    this.ids = claims.ids;
    this.size = claims.firsts.length;
    this.isKept = this.size <= MOST_KEPT;
    this.values = new Float64Array(this.isKept ? this.size ** 2 : this.size).fill(NaN);
    this.hasRow = new Uint8Array(this.size);
  }

  get(a: number, b: number): number {
    return this.at(this.ids[a] as number, this.ids[b] as number);
  }

  /** Where in `values` those for a claim with all others begin, by the others' keys. */
  rowOf(a: number): number {
    const x = this.ids[a] as number;
    if (!this.isKept) {
      for (let y = 0; y < this.size; y++) this.values[y] = this.at(x, y);
      return 0;
    }
    if (this.hasRow[x] === 0) for (let y = 0; y < this.size; y++) this.at(x, y);
    this.hasRow[x] = 1;
    return x * this.size;
  }

  private at(x: number, y: number): number {
    const known = this.isKept ? (this.values[x * this.size + y] as number) : NaN;
    if (!Number.isNaN(known)) return known;
    const found = this.of(this.claims.firsts[x] as Profile, this.claims.firsts[y] as Profile);
    if (this.isKept) this.values[x * this.size + y] = this.values[y * this.size + x] = found;
    return found;
  }
}
