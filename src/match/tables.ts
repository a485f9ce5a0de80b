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
  /** Values by keys, row by row; where they are too many to be kept, only the row last asked for. NaN where not known yet. */
  values = new Float64Array(0);
  /** The greatest value in each row; of rows that are not kept, the greatest of the one last asked for. */
  private most = new Float64Array(0);

  constructor(
    private readonly claims: Keyed,
    private readonly of: (a: Profile, b: Profile) => number,
  ) {
    this.ids = claims.ids;
    this.size = claims.firsts.length;
    this.isKept = this.size <= MOST_KEPT;
  }

  get(a: number, b: number): number {
    return this.at(this.ids[a] as number, this.ids[b] as number);
  }

  /** Where in `values` those for a claim with all others begin, by the others' keys. */
  rowOf(a: number): number {
    const x = this.ids[a] as number;
    if (this.isKept) {
      if (this.most.length === 0) this.fill();
      return x * this.size;
    }
    if (this.most.length === 0) [this.values, this.most] = [new Float64Array(this.size), new Float64Array(this.size)];
    let most = -Infinity;
    for (let y = 0; y < this.size; y++) most = Math.max(most, (this.values[y] = this.work(x, y)));
    this.most[x] = most;
    return 0;
  }

  /** The greatest value of a claim with any other, of the row last asked for. */
  mostOf(a: number): number {
    return this.most[this.ids[a] as number] as number;
  }

  private fill(): void {
    const { size } = this;
    const most = (this.most = new Float64Array(size).fill(-Infinity));
    for (let x = 0; x < size; x++)
      for (let y = x; y < size; y++) {
        const value = this.at(x, y);
        if (value > (most[x] as number)) most[x] = value;
        if (value > (most[y] as number)) most[y] = value;
      }
  }

  private at(x: number, y: number): number {
    if (!this.isKept) return this.work(x, y);
    if (this.values.length === 0) this.values = new Float64Array(this.size ** 2).fill(NaN);
    const { values } = this;
    const place = x * this.size + y;
    const known = values[place] as number;
    return Number.isNaN(known) ? (values[place] = values[y * this.size + x] = this.work(x, y)) : known;
  }

  private work(x: number, y: number): number {
    return this.of(this.claims.firsts[x] as Profile, this.claims.firsts[y] as Profile);
  }
}
