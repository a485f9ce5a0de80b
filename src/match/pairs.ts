/** Claims of an event's reports into groups of the same quantity: pairs that earn it, folded and joined, never by one clue alone. */
import type { Claim, ReportFacts, UnitKind } from '../types';
import { Leads, LIMITS, meet, speakersOf, type Unit } from './leads';
import { type Link, Links } from './links';
import { isComparable } from './meeting';
import { unifyNames } from './names';
import { datesOf } from './openings';
import { profileOf, type Profile } from './profile';
import { Scores } from './scores';
import { settingOf, type Setting, type Standing } from './setting';
import type { GroupWatch, Outcome } from './trace';

export { LIMITS, WAYS } from './leads';
export { scorePair } from './scores';

/** Claims of a report that are compared, in the order of its text: far above any news article, a bound for live blogs and lists. */
export const MOST_COMPARED = 300;

/** Claims held to be one quantity, several of them perhaps in one report. */
export type Group = readonly Claim[];

/** The reports' claims ready for comparing, in an order that does not hang on that of the reports. */
export function profilesOf(reports: readonly ReportFacts[]): { profiles: Profile[]; setting: Setting } {
  const all = reports.flatMap((report) => report.claims.slice(0, MOST_COMPARED));
  const claims = all
    .filter(isComparable)
    .sort((a, b) => (a.report === b.report ? (a.id < b.id ? -1 : 1) : a.report < b.report ? -1 : 1));
  const unified = unifyNames(claims);
  const setting = settingOf(unified);
  const dated = datesOf(all);
  const profiles = claims.map((claim, i) =>
    profileOf(claim, unified[i] as Claim, setting.standings[i] as Standing, setting, dated(claim)),
  );
  return { profiles, setting };
}

/** A day named twice in a report is one day, whatever is said of it. */
const isDay = ({ claim }: Profile): boolean => claim.quantity.calendar?.precision === 'day';

/** Each report's mentions of one quantity, folded: same value, same role, and enough else in common. */
function fold(profiles: readonly Profile[], scores: Scores): Unit[] {
  const buckets = new Map<string, Unit[]>();
  profiles.forEach((profile, n) => {
    const { report, role } = profile.claim;
    const key = `${report}\u0000${profile.value}\u0000${role}`;
    const units = buckets.get(key) ?? [];
    const isOne = (other: number): boolean =>
      isDay(profile) || scores.score(n, other, LIMITS.foldFrom) >= LIMITS.foldFrom;
    const unit = units.find((other) => speakersOf(other).some(isOne));
    if (unit) unit.mentions.push(n);
    else if (units.length < LIMITS.mentions) units.push(unitOf(profile, n));
    buckets.set(key, units);
  });
  return [...buckets.values()].flat();
}

function unitOf({ claim: { report, quantity, role }, value, base, telling, loose }: Profile, n: number): Unit {
  const { kind } = quantity.unit;
  return {
    report,
    role,
    value,
    mentions: [n],
    interval: UNSPANNED.has(kind) ? undefined : base.interval,
    date: kind === 'date' ? quantity : undefined,
    telling: telling >= LIMITS.tellingFrom && !COMMON.has(kind),
    isVague: loose === 'vague',
    isVariant: kind === 'measure' && VARIANT.test(quantity.surface),
  };
}

/** "11-inch", "2.5-litre": a measure before its noun tells which one is meant. */
const VARIANT = /^[\d.,]+-[a-z]/i;

/** Kinds whose values do not take one another in: days, times and results are named, not measured. */
const UNSPANNED: ReadonlySet<UnitKind> = new Set(['date', 'clock', 'score']);
/** Kinds with so few values that two reports come by the same one by chance. */
const COMMON: ReadonlySet<UnitKind> = new Set(['date', 'clock', 'score', 'share', 'age']);

/** Whether two mentions of the units speak clearly against each other. */
function veto(p: Unit, q: Unit, links: Links, scores: Scores): boolean {
  if (p.mentions.length === 1 && q.mentions.length === 1 && links.between(p, q)) return false;
  return speakersOf(p).some((x) => speakersOf(q).some((y) => scores.score(x, y, LIMITS.vetoBelow) < LIMITS.vetoBelow));
}

/**
 * Groups the claims of the reports of one event, scale by scale. First each report's mentions of one quantity are folded, then figures of
 * different reports are joined, surest pair first: one figure a report in each group, no pair in it with a clear veto.
 * @param page the report whose groups are asked for: others are made only as far as they bear on those; without one, all are
 * @param watch is told how each pair fared
 */
export function groupClaims(reports: readonly ReportFacts[], page?: ReportFacts, watch?: GroupWatch): Group[] {
  const { profiles, setting } = profilesOf(reports);
  watch?.prepared(profiles, setting);
  const scales = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const known = scales.get(profile.scale);
    if (known) known.push(profile);
    else scales.set(profile.scale, [profile]);
  }
  const isAsked = (members: readonly Profile[]): boolean =>
    members.length > 1 && (page === undefined || members.some(({ claim }) => claim.report === page.id));
  return [...scales.values()].flatMap((members) =>
    isAsked(members) ? groupScale(members, setting, page?.id, watch) : [],
  );
}

/** Units on their way to a group, and their reports. */
interface Joined {
  readonly members: number[];
  readonly reports: string[];
}

/** "Hundreds were injured" beside "250 were injured" in one report. */
const isSaidOtherwise = (p: Unit, q: Unit): boolean => p.isVague !== q.isVague && meet(p, q);

/**
 * Two groups have no report in common, or one of them is a single mention of the value that its report has in the other: a mention that
 * its own report's others were too unlike to be folded with, but no less likely the same than not. A year or a result stands for many
 * things, and so may a number: KFOR has 4,500 soldiers, and Serbia cut its own to 4,500.
 */
function mayJoin(x: Joined, y: Joined, units: readonly Unit[], scores: Scores): boolean {
  const [few, many] = x.members.length <= y.members.length ? [x, y] : [y, x];
  if (!few.reports.some((report) => many.reports.includes(report))) return true;
  const [lone, second] = few.members;
  const mention = units[lone as number] as Unit;
  if (second !== undefined || mention.interval === undefined) return false;
  const own = many.members
    .map((n) => units[n] as Unit)
    .filter(({ report, role }) => report === mention.report && role === mention.role);
  return own.some((unit) => {
    if (unit.value !== mention.value && !isSaidOtherwise(unit, mention)) return false;
    const least = unit.value === mention.value ? LIMITS.rejoinFrom : LIMITS.looserFrom;
    return speakersOf(unit).some((p) => speakersOf(mention).some((q) => scores.score(p, q, least) >= least));
  });
}

/** What is known of the figures on one scale. */
interface Known {
  readonly units: readonly Unit[];
  readonly scores: Scores;
  readonly links: Links;
  readonly leads: Leads;
}

/** What becomes of a pair, given the groups that its figures are in by now. */
function outcomeOf(link: Link, x: Joined, y: Joined, { units, scores, links, leads }: Known): Outcome {
  // What costs little is asked first: most pairs are of figures that are already of one group, or of two groups with a report in common.
  if (x === y) return 'together';
  if (!mayJoin(x, y, units, scores)) return 'taken';
  const isInGroup = (unit: Unit): boolean => [x, y].some(({ members }) => members.some((n) => units[n] === unit));
  if (!leads.areEnough(link, isInGroup)) return 'rivalled';
  const isVetoed = x.members.some((p) =>
    y.members.some((q) => veto(units[p] as Unit, units[q] as Unit, links, scores)),
  );
  return isVetoed ? 'vetoed' : 'joined';
}

/** The groups of claims that are all on one scale. */
function groupScale(profiles: readonly Profile[], setting: Setting, page?: string, watch?: GroupWatch): Group[] {
  const scores = new Scores(profiles, setting);
  const units = fold(profiles, scores);
  const links = new Links(units, scores, page);
  const leads = new Leads(units, links, scores);
  const groups = units.map(({ report }, n): Joined => ({ members: [n], reports: [report] }));
  const mentionsOf = ({ mentions }: Unit): Claim[] => mentions.map((at) => (profiles[at] as Profile).original);
  for (const link of links.sorted()) {
    const [x, y] = [groups[link.a] as Joined, groups[link.b] as Joined];
    const outcome = outcomeOf(link, x, y, { units, scores, links, leads });
    if (watch) {
      const { lead, rival } = leads.leadOf(link);
      const mentions = [mentionsOf(units[link.a] as Unit), mentionsOf(units[link.b] as Unit)] as const;
      watch.tried({ ...link, mentions, lead, rival: rival && (mentionsOf(rival)[0] as Claim), outcome });
    }
    if (outcome !== 'joined') continue;
    x.members.push(...y.members);
    x.reports.push(...y.reports);
    for (const n of y.members) groups[n] = x;
  }
  return [...new Set(groups)]
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => members.flatMap((n) => mentionsOf(units[n] as Unit)));
}
