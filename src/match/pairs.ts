/** Claims of an event's reports into groups of the same quantity: pairs that earn it, folded and joined, never by one clue alone. */
import type { Claim, ReportFacts } from '../types';
import { hearEvidence, isComparable, sameValue, type Witness } from './evidence';
import { unifyNames } from './names';
import { profileOf, type Profile } from './profile';
import { settingOf, type Setting } from './setting';
import { WEIGHTS } from './weights';

/** Log-odds from which two claims of different reports are paired: at 0 a pair is as likely right as wrong. */
const PAIR_FROM = 0.4;

/** Where the values differ the pair must be surer: a false difference costs more trust than a missed one. */
const DIFFERING_PAIR_FROM = 1;

/** Two mentions in one report with one value are one claim said twice from here on. */
const FOLD_FROM = 1.2;

/** A group may not hold two claims that speak so clearly against each other. */
const VETO_BELOW = -3.5;

/** Claims of a report that are compared, in the order of its text: far above any news article, a bound for live blogs and lists. */
export const MOST_COMPARED = 300;

/** Of a figure said many times in a report so many mentions speak for it. */
const MOST_MENTIONS = 4;

/** Claims held to be one quantity, several of them perhaps in one report. */
export type Group = readonly Claim[];

/** A figure of one report with its mentions. */
interface Unit {
  readonly report: string;
  readonly mentions: Profile[];
}

/** Log-odds that the two are about the same quantity; -Infinity where they can never be compared. Symmetric. */
export function scorePair(a: Profile, b: Profile, setting: Setting): number {
  let sum = 0;
  const add: Witness = (feature, strength) => {
    sum += (WEIGHTS[feature] ?? 0) * strength;
  };
  return hearEvidence(a, b, setting, add) ? sum : -Infinity;
}

const nameOf = (claim: Claim): string => `${claim.report}\u0000${claim.id}`;

/** The reports' claims ready for comparing, in an order that does not hang on that of the reports. */
export function profilesOf(reports: readonly ReportFacts[]): { profiles: Profile[]; setting: Setting } {
  const claims = reports
    .flatMap((report) => report.claims.slice(0, MOST_COMPARED))
    .filter(isComparable)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const unified = unifyNames(claims);
  const setting = settingOf(unified);
  const profiles = claims.map((claim, i) => profileOf(claim, unified[i] as Claim, setting));
  return { profiles, setting };
}

/** A day named twice in a report is one day, whatever is said of it. */
const isDay = ({ claim }: Profile): boolean => claim.quantity.calendar?.precision === 'day';

/** Each report's mentions of one quantity, folded: same value, same role, and enough else in common. */
function fold(profiles: readonly Profile[], setting: Setting): Unit[] {
  const buckets = new Map<string, Unit[]>();
  for (const profile of profiles) {
    const key = `${profile.claim.report}\u0000${profile.scale}\u0000${profile.value}\u0000${profile.claim.role}`;
    const units = buckets.get(key) ?? [];
    const unit = units.find(({ mentions }) =>
      mentions
        .slice(0, MOST_MENTIONS)
        .some((other) => isDay(profile) || scorePair(profile, other, setting) >= FOLD_FROM),
    );
    if (unit) unit.mentions.push(profile);
    else if (units.length < MOST_MENTIONS) units.push({ report: profile.claim.report, mentions: [profile] });
    buckets.set(key, units);
  }
  return [...buckets.values()].flat();
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Pairs of units of different reports that are sure enough, best first, and those that exclude each other. */
function linkUnits(units: readonly Unit[], setting: Setting): { links: Link[]; vetoes: Set<number> } {
  const links: Link[] = [];
  const vetoes = new Set<number>();
  const byScale = new Map<string, number[]>();
  units.forEach((unit, n) => {
    const scale = (unit.mentions[0] as Profile).scale;
    byScale.set(scale, [...(byScale.get(scale) ?? []), n]);
  });
  for (const members of byScale.values()) {
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        const [p, q] = [units[a] as Unit, units[b] as Unit];
        if (p.report === q.report) continue;
        const { best, worst, from } = scoreUnits(p, q, setting);
        if (worst < VETO_BELOW) vetoes.add(a * units.length + b);
        else if (best >= from) links.push({ a, b, score: best });
      }
    });
  }
  return { links: links.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b), vetoes };
}

function scoreUnits(p: Unit, q: Unit, setting: Setting): { best: number; worst: number; from: number } {
  let [best, worst] = [-Infinity, Infinity];
  for (const x of p.mentions.slice(0, MOST_MENTIONS)) {
    for (const y of q.mentions.slice(0, MOST_MENTIONS)) {
      const score = scorePair(x, y, setting);
      best = Math.max(best, score);
      worst = Math.min(worst, score);
    }
  }
  const same = sameValue(p.mentions[0] as Profile, q.mentions[0] as Profile);
  return { best, worst, from: same ? PAIR_FROM : DIFFERING_PAIR_FROM };
}

/**
 * Groups the claims of the reports of one event. First each report's mentions of one quantity are folded, then figures of
 * different reports are joined, surest pair first: one figure a report in each group, no pair in it with a clear veto.
 */
export function groupClaims(reports: readonly ReportFacts[]): Group[] {
  const { profiles, setting } = profilesOf(reports);
  const units = fold(profiles, setting);
  const { links, vetoes } = linkUnits(units, setting);
  const groups = units.map((_, n) => [n]);
  const excludes = (a: number, b: number): boolean =>
    (units[a] as Unit).report === (units[b] as Unit).report ||
    vetoes.has(Math.min(a, b) * units.length + Math.max(a, b));
  for (const { a, b } of links) {
    const [x, y] = [groups[a] as number[], groups[b] as number[]];
    if (x === y || x.some((p) => y.some((q) => excludes(p, q)))) continue;
    x.push(...y);
    for (const n of y) groups[n] = x;
  }
  return [...new Set(groups)]
    .filter((members) => members.length > 1)
    .map((members) => members.flatMap((n) => (units[n] as Unit).mentions.map(({ original }) => original)));
}
