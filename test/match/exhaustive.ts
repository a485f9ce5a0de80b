/** Groups as the engine must make them, by the plain way: every claim against every other, everything heard, nothing kept. */
import { areNested } from '../../src/compare/dates';
import { sameValue } from '../../src/match/meeting';
import { LIMITS, profilesOf, scorePair, WAYS, type Group } from '../../src/match/pairs';
import type { Profile } from '../../src/match/profile';
import type { ReportFacts } from '../../src/types';

interface Unit {
  readonly report: string;
  readonly value: number;
  readonly mentions: Profile[];
}

/** The same groups as `groupClaims`, in the same order, in the time of all pairs. */
export function groupExhaustively(reports: readonly ReportFacts[]): Group[] {
  const { profiles, setting } = profilesOf(reports);
  const pairs = (p: Unit, q: Unit): number[] =>
    p.mentions
      .slice(0, LIMITS.mentions)
      .flatMap((x) => q.mentions.slice(0, LIMITS.mentions).map((y) => scorePair(x, y, setting)));

  const buckets = new Map<string, Unit[]>();
  for (const profile of profiles) {
    const { report, role, quantity } = profile.claim;
    const key = JSON.stringify([report, profile.scale, profile.value, role]);
    const units = buckets.get(key) ?? [];
    const isDay = quantity.calendar?.precision === 'day';
    const unit = units.find(
      (other) =>
        isDay || Math.max(...pairs({ report, value: profile.value, mentions: [profile] }, other)) >= LIMITS.foldFrom,
    );
    if (unit) unit.mentions.push(profile);
    else if (units.length < LIMITS.mentions) units.push({ report, value: profile.value, mentions: [profile] });
    buckets.set(key, units);
  }
  const units = [...buckets.values()].flat();

  const vetoes = (p: Unit, q: Unit): boolean => Math.min(...pairs(p, q)) < LIMITS.vetoBelow;
  const scores = units.map((p) => units.map((q) => (p.report === q.report ? -Infinity : Math.max(...pairs(p, q)))));
  const wayOf = (p: Unit, q: Unit): (typeof WAYS)[keyof typeof WAYS] => {
    const [x, y] = [p.mentions[0] as Profile, q.mentions[0] as Profile];
    const { kind } = x.claim.quantity.unit;
    if (sameValue(x, y)) {
      const isCommon = ['date', 'clock', 'score', 'share', 'age'].includes(kind);
      return !isCommon && Math.min(x.telling, y.telling) >= LIMITS.tellingFrom ? WAYS.telling : WAYS.same;
    }
    const [i, j] = [x.base.interval, y.base.interval];
    if (kind === 'date' && areNested(x.claim.quantity, y.claim.quantity)) return WAYS.meeting;
    return !['date', 'clock', 'score'].includes(kind) && i.low <= j.high && j.low <= i.high ? WAYS.meeting : WAYS.apart;
  };
  const rival = (a: number, b: number, together: readonly Unit[]): number => {
    const { report, value } = units[b] as Unit;
    const rivals = units.map((other, n) =>
      other.report === report && other.value !== value && !together.includes(other)
        ? (scores[a]?.[n] ?? -Infinity)
        : -Infinity,
    );
    return Math.max(...rivals);
  };
  const isVariant = ({ mentions: [first] }: Unit): boolean =>
    first?.claim.quantity.unit.kind === 'measure' && /^[\d.,]+-[a-z]/i.test(first.claim.quantity.surface);
  const isOneOfSeveral = (n: number): boolean => {
    const { report, value, mentions } = units[n] as Unit;
    const isRival = (other: Unit): boolean => other.mentions[0]?.scale === mentions[0]?.scale && other.value !== value;
    const others = units.filter((other) => other.report === report && isRival(other));
    return isVariant(units[n] as Unit) && others.some(isVariant);
  };
  const isSure = (a: number, b: number, score: number, together: readonly Unit[]): boolean => {
    const way = wayOf(units[a] as Unit, units[b] as Unit);
    if ((way === WAYS.same || way === WAYS.telling) && score >= way.from) return true;
    if (way === WAYS.apart && [a, b].some(isOneOfSeveral)) return false;
    const none = way.from - way.leadWorth * way.longestLead - way.longestLead;
    const lead = score - Math.max(none, rival(a, b, together), rival(b, a, together));
    return lead >= 0 && score + way.leadWorth * Math.min(lead, way.longestLead) >= way.from;
  };
  const isNamed = ({ mentions: [first] }: Unit): boolean =>
    ['date', 'clock', 'score'].includes(first?.claim.quantity.unit.kind ?? '');
  /** "Hundreds" and "250", said in one report. */
  const isSaidOtherwise = ({ mentions: [x] }: Unit, { mentions: [y] }: Unit): boolean => {
    if (!x || !y || (x.loose === 'vague') === (y.loose === 'vague')) return false;
    const [i, j] = [x.base.interval, y.base.interval];
    return i.low <= j.high && j.low <= i.high;
  };
  /** One figure a report; or a lone mention more of the value that its report has in the group. */
  const mayJoin = (mine: readonly Unit[], theirs: readonly Unit[]): boolean => {
    const twice = mine.filter((x) => theirs.some((y) => x.report === y.report));
    if (twice.length === 0) return true;
    const [few, many] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
    const [lone, second] = few;
    if (!lone || second || isNamed(lone)) return false;
    const roleOf = ({ mentions: [first] }: Unit): string | undefined => first?.claim.role;
    return many
      .filter((unit) => unit.report === lone.report && roleOf(unit) === roleOf(lone))
      .some((unit) => {
        const best = Math.max(...pairs(unit, lone));
        if (unit.value === lone.value) return best >= LIMITS.rejoinFrom;
        return isSaidOtherwise(unit, lone) && best >= LIMITS.looserFrom;
      });
  };
  const links = units.flatMap((p, a) =>
    units.slice(a + 1).flatMap((q, n) => {
      const [b, score] = [a + 1 + n, scores[a]?.[a + 1 + n] ?? -Infinity];
      return score > -Infinity ? [{ a, b, p, q, score }] : [];
    }),
  );
  links.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);

  const groups = new Map(units.map((unit) => [unit, [unit]]));
  for (const { a, b, p, q, score } of links) {
    const [mine, theirs] = [groups.get(p) ?? [], groups.get(q) ?? []];
    if (mine === theirs || !mayJoin(mine, theirs) || !isSure(a, b, score, [...mine, ...theirs])) continue;
    if (mine.some((x) => theirs.some((y) => vetoes(x, y)))) continue;
    mine.push(...theirs);
    for (const unit of theirs) groups.set(unit, mine);
  }
  return [...new Set(groups.values())]
    .filter((members) => members.length > 1)
    .map((members) => members.flatMap(({ mentions }) => mentions.map(({ original }) => original)));
}
