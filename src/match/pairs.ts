/** Claims of an event's reports into groups of the same quantity: pairs that earn it, folded and joined, never by one clue alone. */
import type { Claim, ReportFacts } from '../types';
import { isComparable } from './evidence';
import { unifyNames } from './names';
import { profileOf, type Profile } from './profile';
import { Scores } from './scores';
import { settingOf, type Setting } from './setting';

export { scorePair } from './scores';

/** From where two claims are held to be one quantity; scores are log-odds, at 0 a pair is as likely right as wrong. */
export const LIMITS = {
  /** Claims of different reports are paired from here on. */
  pairFrom: 0.4,
  /** Where the values differ the pair must be surer: a false difference costs more trust than a missed one. */
  differingPairFrom: 1.4,
  /** Two mentions in one report with one value are one claim said twice from here on. */
  foldFrom: 1.2,
  /** A group may not hold two claims that speak so clearly against each other. */
  vetoBelow: -3.5,
  /** Of a figure said many times in a report so many mentions speak for it. */
  mentions: 4,
} as const;

/** Claims of a report that are compared, in the order of its text: far above any news article, a bound for live blogs and lists. */
export const MOST_COMPARED = 300;

/** Claims held to be one quantity, several of them perhaps in one report. */
export type Group = readonly Claim[];

/** A figure of one report with its mentions, as places in the list of profiles. */
interface Unit {
  readonly report: string;
  readonly scale: string;
  readonly mentions: number[];
}

/** The mentions that speak for their unit. */
const speakersOf = ({ mentions }: Unit): readonly number[] =>
  mentions.length <= LIMITS.mentions ? mentions : mentions.slice(0, LIMITS.mentions);

/** The reports' claims ready for comparing, in an order that does not hang on that of the reports. */
export function profilesOf(reports: readonly ReportFacts[]): { profiles: Profile[]; setting: Setting } {
  const claims = reports
    .flatMap((report) => report.claims.slice(0, MOST_COMPARED))
    .filter(isComparable)
    .map((claim) => ({ claim, name: `${claim.report}\u0000${claim.id}` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ claim }) => claim);
  const unified = unifyNames(claims);
  const setting = settingOf(unified);
  const profiles = claims.map((claim, i) => profileOf(claim, unified[i] as Claim, setting));
  return { profiles, setting };
}

/** A day named twice in a report is one day, whatever is said of it. */
const isDay = ({ claim }: Profile): boolean => claim.quantity.calendar?.precision === 'day';

/** Each report's mentions of one quantity, folded: same value, same role, and enough else in common. */
function fold(profiles: readonly Profile[], scores: Scores): Unit[] {
  const buckets = new Map<string, Unit[]>();
  profiles.forEach((profile, n) => {
    const { report, role } = profile.claim;
    const key = `${report}\u0000${profile.scale}\u0000${profile.value}\u0000${role}`;
    const units = buckets.get(key) ?? [];
    const isOne = (other: number): boolean =>
      isDay(profile) || scores.score(n, other, LIMITS.foldFrom) >= LIMITS.foldFrom;
    const unit = units.find((other) => speakersOf(other).some(isOne));
    if (unit) unit.mentions.push(n);
    else if (units.length < LIMITS.mentions) units.push({ report, scale: profile.scale, mentions: [n] });
    buckets.set(key, units);
  });
  return [...buckets.values()].flat();
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Pairs of units of different reports that are sure enough, best first. */
function linkUnits(units: readonly Unit[], scores: Scores): Link[] {
  const links: Link[] = [];
  for (const members of byScale(units)) {
    const speakers = members.flatMap((n) => speakersOf(units[n] as Unit).map((at) => ({ at, n })));
    const places = Int32Array.from(speakers, ({ at }) => at);
    const unitOf = new Map(speakers.map(({ at, n }) => [at, n]));
    let after = 0;
    for (const a of members) {
      const mine = speakersOf(units[a] as Unit);
      after += mine.length;
      const near = mine.flatMap((x) => scores.hopeful(x, places, after, LIMITS.pairFrom, LIMITS.differingPairFrom));
      for (const b of new Set(near.map((y) => unitOf.get(y) as number))) {
        const score = scoreUnits(units[a] as Unit, units[b] as Unit, scores);
        if (score !== undefined) links.push({ a, b, score });
      }
    }
  }
  return links.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
}

function byScale(units: readonly Unit[]): Iterable<readonly number[]> {
  const scales = new Map<string, number[]>();
  units.forEach(({ scale }, n) => {
    const members = scales.get(scale);
    if (members) members.push(n);
    else scales.set(scale, [n]);
  });
  return scales.values();
}

/** The best score of the units' mentions, where it is enough for a pair and no two of them speak clearly against each other. */
function scoreUnits(p: Unit, q: Unit, scores: Scores): number | undefined {
  if (p.report === q.report) return undefined;
  const [mine, theirs] = [speakersOf(p), speakersOf(q)];
  let best = -Infinity;
  for (const x of mine) {
    for (const y of theirs) {
      const from = scores.same(x, y) ? LIMITS.pairFrom : LIMITS.differingPairFrom;
      const score = scores.score(x, y, Math.max(from, best));
      if (score >= from) best = Math.max(best, score);
    }
  }
  return best === -Infinity || vetoes(p, q, scores) ? undefined : best;
}

/** Whether two mentions of the units speak clearly against each other. */
const vetoes = (p: Unit, q: Unit, scores: Scores): boolean =>
  speakersOf(p).some((x) =>
    speakersOf(q).some((y) => scores.score(x, y, LIMITS.vetoBelow, LIMITS.vetoBelow) < LIMITS.vetoBelow),
  );

/**
 * Groups the claims of the reports of one event. First each report's mentions of one quantity are folded, then figures of
 * different reports are joined, surest pair first: one figure a report in each group, no pair in it with a clear veto.
 */
export function groupClaims(reports: readonly ReportFacts[]): Group[] {
  const { profiles, setting } = profilesOf(reports);
  const scores = new Scores(profiles, setting);
  const units = fold(profiles, scores);
  const groups = units.map((unit, n) => ({ members: [n], reports: new Set([unit.report]) }));
  for (const { a, b } of linkUnits(units, scores)) {
    const [x, y] = [groups[a], groups[b]];
    if (!x || !y || x === y || [...y.reports].some((report) => x.reports.has(report))) continue;
    if (x.members.some((p) => y.members.some((q) => vetoes(units[p] as Unit, units[q] as Unit, scores)))) continue;
    x.members.push(...y.members);
    for (const report of y.reports) x.reports.add(report);
    for (const n of y.members) groups[n] = x;
  }
  const claimsOf = (n: number): Claim[] => (units[n] as Unit).mentions.map((at) => (profiles[at] as Profile).original);
  return [...new Set(groups)]
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => members.flatMap(claimsOf));
}
