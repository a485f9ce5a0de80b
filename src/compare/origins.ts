/** Who a counterpart comes from: three outlets quoting one general, one agency or one sentence are one origin. */
import type { Claim, Match, Origin, ReportFacts } from '../types';
import { agencyOf } from './agencies';
import { isNearSame } from './wording';

/** The origin of a claim: its speaker, else the one agency its report credits, else the outlet itself. */
export function originOf(claim: Claim, report: ReportFacts): Origin {
  const quoted = claim.speaker && (agencyOf(claim.speaker.surface) ?? agencyOf(claim.speaker.key));
  if (quoted !== undefined) return agency(quoted);
  if (claim.speaker) return { key: `speaker ${claim.speaker.key}`, kind: 'speaker', label: claim.speaker.surface };
  const [credit] = report.credits;
  if (credit !== undefined && report.credits.length === 1) return agency(agencyOf(credit) ?? credit);
  const label = report.outlet ?? report.title ?? report.id;
  return { key: `report ${report.id}`, kind: 'outlet', label };
}

const agency = (label: string): Origin => ({ key: `agency ${label.toLowerCase()}`, kind: 'agency', label });

/**
 * The matches of one claim with one origin for all whose sentences are nearly the same: the text was copied, whoever is named in it.
 * Of several origins so joined the one that is no outlet is kept, then the first by name, so that their order changes nothing.
 */
export function joinOrigins(matches: readonly Match[]): Match[] {
  // By name first: a page that says one thing a hundred times has a hundred matches of few origins.
  const named = new Map<string, Match[]>();
  for (const match of matches) {
    const known = named.get(match.origin.key);
    if (known) known.push(match);
    else named.set(match.origin.key, [match]);
  }
  const joined: Match[][] = [];
  for (const set of named.values()) {
    const same = joined.filter((other) => other.some((a) => set.some((b) => isCopied(a, b))));
    for (const other of same) joined.splice(joined.indexOf(other), 1);
    joined.push([...same.flat(), ...set]);
  }
  const origins = new Map<Match, Origin | undefined>();
  for (const set of joined) {
    const origin = foremost(set);
    for (const match of set) origins.set(match, origin);
  }
  return matches.map((match) => ({ ...match, origin: origins.get(match) ?? match.origin }));
}

const isCopied = (a: Match, b: Match): boolean => a.report !== b.report && isNearSame(a.claim, b.claim);

function foremost(set: readonly Match[]): Origin | undefined {
  const origins = set.map(({ origin }) => origin).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const named = origins.find(({ kind }) => kind !== 'outlet');
  const [first] = origins;
  // Several outlets with one sentence: it is not said whose it was first.
  return named ?? (first && new Set(origins.map(({ key }) => key)).size > 1 ? { ...first, kind: 'copy' } : first);
}
