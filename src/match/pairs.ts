/** Claims of an event's reports into groups of the same quantity: pairs that earn it, folded and joined, never by one clue alone. */
import type { Claim, ReportFacts } from '../types';
import { evidence, sameValue, type Evidence } from './evidence';
import { unifyNames } from './names';
import { settingOf } from './setting';
import { WEIGHTS } from './weights';

/** Log-odds from which two claims of different reports are paired: at 0 a pair is as likely right as wrong. */
export const PAIR_FROM = 0.4;

/** Where the values differ the pair must be surer: a false difference costs more trust than a missed one. */
export const DIFFERING_PAIR_FROM = 0.6;

/** Two mentions in one report with one value are one claim said twice from here on. */
const FOLD_FROM = 1.2;

/** A group may not hold two claims that speak so clearly against each other. */
const VETO_BELOW = -3.5;

/** Two claims of different reports that are about the same quantity of the same thing. */
export interface Pair {
  readonly a: Claim;
  readonly b: Claim;
  /** Log-odds; -Infinity where the two cannot be compared. */
  readonly score: number;
  readonly evidence: Evidence;
}

/** Claims held to be one quantity, several of them perhaps in one report. */
export type Group = readonly Claim[];

/** Log-odds that the two are about the same quantity. Symmetric. */
export function scorePair(found: Evidence): number {
  return Object.entries(found).reduce(
    (sum, [feature, value]) => sum + (WEIGHTS[feature] ?? 0) * value,
    WEIGHTS['bias'] ?? 0,
  );
}

const nameOf = (claim: Claim): string => `${claim.report}\u0000${claim.id}`;

/** All pairs on one scale, within reports and between them, best first; ties in an order that does not hang on the input's. */
export function allPairs(reports: readonly ReportFacts[]): Pair[] {
  const claims = reports.flatMap((report) => report.claims).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const unified = unifyNames(claims);
  const setting = settingOf(unified);
  const pairs: Pair[] = [];
  for (let i = 0; i < claims.length; i++) {
    for (let k = i + 1; k < claims.length; k++) {
      const found = evidence(unified[i] as Claim, unified[k] as Claim, setting);
      if (found) pairs.push({ a: claims[i] as Claim, b: claims[k] as Claim, score: scorePair(found), evidence: found });
    }
  }
  return pairs.sort((p, q) => q.score - p.score);
}

/** A group in the making: its claims, and the mention group of each report in it. */
interface Cluster {
  claims: Claim[];
  reports: Set<string>;
}

/**
 * Groups the claims of the reports of one event. First each report's mentions of one quantity are folded, then groups of
 * different reports are joined, surest pair first: one quantity a report in each group, no pair in it with a clear veto.
 */
export function groupClaims(reports: readonly ReportFacts[]): Group[] {
  const pairs = allPairs(reports);
  const scores = new Map(pairs.map((pair) => [key(pair.a, pair.b), pair]));
  const clusters = new Map<string, Cluster>();
  for (const report of reports) {
    for (const claim of report.claims) clusters.set(nameOf(claim), { claims: [claim], reports: new Set([report.id]) });
  }
  const join = (a: Claim, b: Claim): void => {
    const [x, y] = [clusters.get(nameOf(a)), clusters.get(nameOf(b))];
    if (!x || !y || x === y) return;
    x.claims.push(...y.claims);
    for (const report of y.reports) x.reports.add(report);
    for (const claim of y.claims) clusters.set(nameOf(claim), x);
  };
  const vetoed = (a: Claim, b: Claim): boolean => {
    const [x, y] = [clusters.get(nameOf(a)), clusters.get(nameOf(b))];
    if (!x || !y || x === y) return false;
    return x.claims.some((p) => y.claims.some((q) => (scores.get(key(p, q))?.score ?? -Infinity) < VETO_BELOW));
  };
  for (const { a, b, score } of pairs) {
    if (
      a.report === b.report &&
      a.role === b.role &&
      sameValue(a, b) &&
      (score >= FOLD_FROM || isDay(a)) &&
      !vetoed(a, b)
    )
      join(a, b);
  }
  for (const { a, b, score } of pairs) {
    if (score < PAIR_FROM) break;
    if (a.report === b.report || (score < DIFFERING_PAIR_FROM && !sameValue(a, b)) || vetoed(a, b)) continue;
    const [x, y] = [clusters.get(nameOf(a)), clusters.get(nameOf(b))];
    if (x && y && x !== y && [...x.reports].some((report) => y.reports.has(report))) continue;
    join(a, b);
  }
  return [...new Set(clusters.values())]
    .map(({ claims }) => claims)
    .filter((claims) => new Set(claims.map((c) => c.report)).size > 1);
}

/** A day named twice in a report is one day, whatever is said of it. */
const isDay = ({ quantity: { calendar } }: Claim): boolean => calendar?.precision === 'day';

function key(a: Claim, b: Claim): string {
  const [p, q] = [nameOf(a), nameOf(b)];
  return p < q ? `${p}\u0001${q}` : `${q}\u0001${p}`;
}
