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
  /**
   * Where the values differ the pair must be surer, by its own score or because nothing else in either report comes near it: a false
   * difference costs more trust than a missed one.
   */
  differingPairFrom: 1.4,
  /** What a lead of 1 over the next best figure of either report adds to a pair of different values, and the longest lead that counts. */
  leadWorth: 0.6,
  longestLead: 2,
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
  readonly value: string;
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
    else if (units.length < LIMITS.mentions)
      units.push({ report, scale: profile.scale, value: profile.value, mentions: [n] });
    buckets.set(key, units);
  });
  return [...buckets.values()].flat();
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A rival for a figure that scores less cannot shorten a lead that counts, nor can a pair that scores less be joined. */
export const RIVAL_FROM = LIMITS.differingPairFrom - (LIMITS.leadWorth + 1) * LIMITS.longestLead;

/** Pairs of units of different reports that are sure enough, best first. */
function linkUnits(units: readonly Unit[], scores: Scores): Link[] {
  const links: Link[] = [];
  for (const members of byScale(units)) {
    const pairs = pairsOf(units, members, scores);
    const leads = new Leads(units, pairs);
    for (const pair of pairs) {
      const [p, q] = [units[pair.a] as Unit, units[pair.b] as Unit];
      const isSure = isSame(p, q, scores) ? pair.score >= LIMITS.pairFrom : isSureOther(pair.score, leads.of(pair));
      if (isSure && !vetoes(p, q, scores)) links.push(pair);
    }
  }
  return links.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
}

const isSureOther = (score: number, lead: number): boolean =>
  lead >= 0 && score + LIMITS.leadWorth * Math.min(lead, LIMITS.longestLead) >= LIMITS.differingPairFrom;

/** The units' mentions give one value: those of a unit all do. */
const isSame = (p: Unit, q: Unit, scores: Scores): boolean =>
  scores.same(p.mentions[0] as number, q.mentions[0] as number);

/** All pairs of units of one scale that may be joined or be a rival to one that is, with the best score of their mentions. */
function pairsOf(units: readonly Unit[], members: readonly number[], scores: Scores): Link[] {
  const pairs: Link[] = [];
  const speakers = members.flatMap((n) => speakersOf(units[n] as Unit).map((at) => ({ at, n })));
  const places = Int32Array.from(speakers, ({ at }) => at);
  const unitOf = new Map(speakers.map(({ at, n }) => [at, n]));
  let after = 0;
  for (const a of members) {
    const mine = speakersOf(units[a] as Unit);
    after += mine.length;
    const near = mine.flatMap((x) => scores.hopeful(x, places, after, LIMITS.pairFrom, RIVAL_FROM));
    for (const b of new Set(near.map((y) => unitOf.get(y) as number))) {
      const score = scoreUnits(units[a] as Unit, units[b] as Unit, scores);
      if (score !== undefined) pairs.push({ a, b, score });
    }
  }
  return pairs;
}

/** How far each pair is ahead of the next best figure of another value in either report. */
class Leads {
  /** For a unit and a report: its best score there, the values that has, and the best of any other value. */
  private readonly best = new Map<string, { score: number; value: string; second: number }>();

  constructor(
    private readonly units: readonly Unit[],
    pairs: readonly Link[],
  ) {
    for (const { a, b, score } of pairs) {
      this.add(a, b, score);
      this.add(b, a, score);
    }
  }

  of({ a, b, score }: Link): number {
    return score - Math.max(this.rival(a, b), this.rival(b, a), RIVAL_FROM);
  }

  private add(a: number, b: number, score: number): void {
    const { report, value } = this.units[b] as Unit;
    const key = `${a} ${report}`;
    const known = this.best.get(key);
    if (!known) this.best.set(key, { score, value, second: -Infinity });
    else if (value === known.value) known.score = Math.max(known.score, score);
    else if (score > known.score) this.best.set(key, { score, value, second: known.score });
    else known.second = Math.max(known.second, score);
  }

  private rival(a: number, b: number): number {
    const { report, value } = this.units[b] as Unit;
    const known = this.best.get(`${a} ${report}`);
    if (!known) return -Infinity;
    return known.value === value ? known.second : known.score;
  }
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

/** The best score of the units' mentions, where it is enough to be looked at. */
function scoreUnits(p: Unit, q: Unit, scores: Scores): number | undefined {
  if (p.report === q.report) return undefined;
  const from = isSame(p, q, scores) ? LIMITS.pairFrom : RIVAL_FROM;
  let best = -Infinity;
  for (const x of speakersOf(p))
    for (const y of speakersOf(q)) best = Math.max(best, scores.score(x, y, Math.max(from, best)));
  return best >= from ? best : undefined;
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
