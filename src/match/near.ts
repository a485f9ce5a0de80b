/**
 * Which claims may be near enough to a claim: all are held against it at once, column by column of what is known of the pairs, and after
 * each column those are let go that what is left could not lift any more.
 */
import type { Table } from './tables';
import type { Overlaps } from './words';

/** Worths of a claim with all others: exact, or the most that they can be. */
export interface Column {
  /** Turns to a claim; gives the most that it can be with any other. */
  turnTo(a: number): number;
  /** Adds its worth to the sum of each of the first `count` claims of a list. */
  addTo(sums: Float64Array, list: Int32Array, count: number): void;
}

/** What claims share by their keys. */
export class Tabled implements Column {
  private row = 0;

  constructor(private readonly table: Table) {}

  turnTo(a: number): number {
    this.row = this.table.rowOf(a);
    return this.table.mostOf(a);
  }

  addTo(sums: Float64Array, list: Int32Array, count: number): void {
    const { row } = this;
    const { values, ids } = this.table;
    for (let i = 0; i < count; i++) {
      const b = list[i] as number;
      sums[b] = (sums[b] as number) + (values[row + (ids[b] as number)] as number);
    }
  }
}

/** How far the claims' words overlap. */
export class Overlapping implements Column {
  constructor(
    private readonly worth: number,
    private readonly overlaps: Overlaps,
    private readonly most: Float64Array,
  ) {}

  turnTo(a: number): number {
    this.overlaps.turnTo(a);
    return this.most[a] as number;
  }

  addTo(sums: Float64Array, list: Int32Array, count: number): void {
    const { overlaps, worth } = this;
    for (let i = 0; i < count; i++) {
      const b = list[i] as number;
      sums[b] = (sums[b] as number) + worth * overlaps.with(b);
    }
  }
}

/** What each of two claims can gain at most, of which a pair can gain the less. */
export class Gains implements Column {
  private mine = 0;

  constructor(private readonly most: Float64Array) {}

  turnTo(a: number): number {
    return (this.mine = this.most[a] as number);
  }

  addTo(sums: Float64Array, list: Int32Array, count: number): void {
    const { mine, most } = this;
    if (mine === 0) return;
    for (let i = 0; i < count; i++) {
      const b = list[i] as number;
      sums[b] = (sums[b] as number) + Math.min(mine, most[b] as number);
    }
  }
}

/** Lists of claims narrowed down to those that may be near. */
export class Nearby {
  private readonly sums: Float64Array;
  private readonly mosts: Float64Array;

  /** @param columns those first that let most claims go */
  constructor(
    private readonly columns: readonly Column[],
    claims: number,
  ) {
    this.sums = new Float64Array(claims);
    this.mosts = new Float64Array(columns.length);
  }

  /** Keeps those of the first `count` claims of a list whose worths with a claim may come to `least`, in their order; says how many. */
  keep(list: Int32Array, count: number, a: number, least: number): number {
    const { columns, sums, mosts } = this;
    let rest = 0;
    for (let k = 0; k < columns.length; k++) rest += mosts[k] = (columns[k] as Column).turnTo(a);
    for (let i = 0; i < count; i++) sums[list[i] as number] = 0;
    let left = count;
    for (let k = 0; k < columns.length && left > 0; k++) {
      (columns[k] as Column).addTo(sums, list, left);
      rest -= mosts[k] as number;
      const from = least - rest;
      let kept = 0;
      for (let i = 0; i < left; i++) {
        const b = list[i] as number;
        list[kept] = b;
        if ((sums[b] as number) >= from) kept++;
      }
      left = kept;
    }
    return left;
  }
}
