/** The pairs of figures that may be joined, each with its score: worked out once, asked for often. */
import { LOWEST, lowest, speakersOf, type Unit, type Way, wayOf } from './leads';
import type { Scores } from './scores';

export interface Link {
  readonly a: number;
  readonly b: number;
  /** The best of the figures' mentions. */
  readonly score: number;
  readonly way: Way;
}

export class Links {
  private readonly known = new Map<number, Link>();

  /** @param page the report whose figures alone are asked about: only what hangs together with them is looked for */
  constructor(
    private readonly units: readonly Unit[],
    private readonly scores: Scores,
    page?: string,
  ) {
    const owners = new Int32Array(scores.size).fill(-1);
    for (const [n, unit] of units.entries()) for (const at of speakersOf(unit)) owners[at] = n;
    const met = new Set([...units.keys()].filter((n) => page === undefined || units[n]?.report === page));
    const isLeft = new Uint8Array(scores.size).fill(1);
    // What is linked to one that was met is met too, and comes at the end.
    for (const n of met)
      for (const x of speakersOf(units[n] as Unit)) {
        isLeft[x] = 0;
        for (const y of scores.near(x, LOWEST, isLeft)) {
          const m = owners[y] as number;
          if (m >= 0 && this.hold(n, m, scores.full(x, y))) met.add(m);
        }
      }
  }

  /** All of them, the surest first. */
  sorted(): Link[] {
    return [...this.known.values()].sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  }

  /** The pair of two figures, where they may be joined. */
  between(p: Unit, q: Unit): Link | undefined {
    return this.known.get(this.keyOf(p, q));
  }

  /** Whether the pair's score may be enough; keeps it then, where it is better than that of other mentions of the two figures. */
  private hold(n: number, m: number, score: number): boolean {
    const [a, b] = n < m ? [n, m] : [m, n];
    const [p, q] = [this.units[a] as Unit, this.units[b] as Unit];
    const way = wayOf(p, q, this.scores);
    if (score < lowest(way)) return false;
    const key = this.keyOf(p, q);
    const known = this.known.get(key);
    if (!known || known.score < score) this.known.set(key, { a, b, score, way });
    return true;
  }

  private keyOf({ mentions: [x = 0] }: Unit, { mentions: [y = 0] }: Unit): number {
    return x < y ? x * this.scores.size + y : y * this.scores.size + x;
  }
}
