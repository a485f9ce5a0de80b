/** Groups as the engine must make them, by the plain way: every claim against every other, everything heard, nothing kept. */
import { sameValue } from '../../src/match/evidence';
import { LIMITS, profilesOf, scorePair, type Group } from '../../src/match/pairs';
import type { Profile } from '../../src/match/profile';
import type { ReportFacts } from '../../src/types';

interface Unit {
  readonly report: string;
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
      (other) => isDay || Math.max(...pairs({ report, mentions: [profile] }, other)) >= LIMITS.foldFrom,
    );
    if (unit) unit.mentions.push(profile);
    else if (units.length < LIMITS.mentions) units.push({ report, mentions: [profile] });
    buckets.set(key, units);
  }
  const units = [...buckets.values()].flat();

  const vetoes = (p: Unit, q: Unit): boolean => p.report === q.report || Math.min(...pairs(p, q)) < LIMITS.vetoBelow;
  const links = units.flatMap((p, a) =>
    units.slice(a + 1).flatMap((q, n) => {
      const sure = p.mentions.slice(0, LIMITS.mentions).flatMap((x) =>
        q.mentions.slice(0, LIMITS.mentions).flatMap((y) => {
          const score = scorePair(x, y, setting);
          return score >= (sameValue(x, y) ? LIMITS.pairFrom : LIMITS.differingPairFrom) ? [score] : [];
        }),
      );
      return sure.length > 0 && !vetoes(p, q) ? [{ a, b: a + 1 + n, p, q, score: Math.max(...sure) }] : [];
    }),
  );
  links.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);

  const groups = new Map(units.map((unit) => [unit, [unit]]));
  for (const { p, q } of links) {
    const [mine, theirs] = [groups.get(p) ?? [], groups.get(q) ?? []];
    if (mine === theirs || mine.some((x) => theirs.some((y) => vetoes(x, y)))) continue;
    mine.push(...theirs);
    for (const unit of theirs) groups.set(unit, mine);
  }
  return [...new Set(groups.values())]
    .filter((members) => members.length > 1)
    .map((members) => members.flatMap(({ mentions }) => mentions.map(({ original }) => original)));
}
