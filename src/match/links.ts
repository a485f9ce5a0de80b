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

  constructor(
    private readonly units: readonly Unit[],
    private readonly scores: Scores,
  ) {
    const owners = new Int32Array(scores.size).fill(-1);
    for (const [n, unit] of units.entries()) for (const at of speakersOf(unit)) owners[at] = n;
    for (let x = 0; x < owners.length; x++) {
      if ((owners[x] as number) < 0) continue;
      for (const y of scores.near(x, LOWEST))
        if ((owners[y] as number) >= 0) this.hold(owners[x] as number, owners[y] as number, scores.full(x, y));
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

  /** Keeps the pair if its score may be enough, and is better than that of other mentions of the two figures. */
  private hold(n: number, m: number, score: number): void {
    const [a, b] = n < m ? [n, m] : [m, n];
    const [p, q] = [this.units[a] as Unit, this.units[b] as Unit];
    const way = wayOf(p, q, this.scores);
    if (score < lowest(way)) return;
    const key = this.keyOf(p, q);
    const known = this.known.get(key);
    if (!known || known.score < score) this.known.set(key, { a, b, score, way });
  }

  private keyOf({ mentions: [x = 0] }: Unit, { mentions: [y = 0] }: Unit): number {
    return x < y ? x * this.scores.size + y : y * this.scores.size + x;
  }
}
