/** Groups of one quantity into what the reader sees: each figure of the page with its counterparts, verdicts and reasons. */
import { isComparable } from '../match/meeting';
import { MOST_COMPARED, type Group } from '../match/pairs';
import type { Claim, Finding, Left, Match, Relation, ReportFacts } from '../types';
import { attributionOf } from './attribution';
import { impliedPairs, type ImpliedPair } from './implied';
import { joinOrigins, originOf } from './origins';
import { relate } from './relate';
import { whyPaired } from './why';

/** The gravest relation names a finding; an open difference outweighs everything else. */
const GRAVITY: readonly Relation[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees'];

/** Findings in the order of the article, and what was seen and left, each with its reason. */
export function findingsOf(
  article: ReportFacts,
  reports: readonly ReportFacts[],
  groups: readonly Group[],
): { findings: Finding[]; left: Left[] } {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const groupOf = new Map(groups.flatMap((group) => group.map((claim) => [claim, group] as const)));
  const implied = impliedPairs(article, reports);
  const findings: Finding[] = [];
  const left: Left[] = [];
  for (const claim of article.claims) {
    const group = groupOf.get(claim) ?? [];
    const arithmetic = impliedMatches(claim, implied, byId);
    const settled = new Set(arithmetic.map((match) => match.claim));
    const compared = group.flatMap((other) => {
      const report = byId.get(other.report);
      // Two figures that arithmetic makes one another's before and after are not two versions of one figure.
      return report && !settled.has(other) ? matchOf(claim, other, article, report, group) : [];
    });
    const matches = joinOrigins(inOrder([...compared, ...arithmetic]));
    const status = GRAVITY.find((relation) => matches.some((match) => match.relation === relation));
    if (status) findings.push({ claim, status, matches });
    else left.push({ claim, because: { key: whyLeft(claim, article, reports.length), args: [] } });
  }
  return { findings, left };
}

/** Why a figure of the article has no counterpart. */
function whyLeft(claim: Claim, article: ReportFacts, reports: number): string {
  if (reports === 0) return 'leftNoReport';
  if (claim.quantity.unit.kind === 'date' && !isComparable(claim)) return 'leftWhen';
  return article.claims.indexOf(claim) >= MOST_COMPARED ? 'leftTooMany' : 'leftAlone';
}

function matchOf(claim: Claim, other: Claim, article: ReportFacts, report: ReportFacts, group: Group): Match[] {
  const found = relate(claim, article, other, report);
  if (!found) return [];
  const said = (id: string): Claim[] => group.filter((member) => member.report === id);
  const attribution = found.relation === 'diverges' ? null : attributionOf(said(article.id), said(report.id));
  return [{ ...found, ...placed(claim, other, report), ...(attribution ? { attribution } : {}) }];
}

/** Counterparts that imply the claim, or that it implies. */
function impliedMatches(claim: Claim, pairs: readonly ImpliedPair[], byId: ReadonlyMap<string, ReportFacts>): Match[] {
  return pairs.flatMap(({ written, implying, relation, because }) => {
    if (claim !== written && claim !== implying) return [];
    const other = claim === written ? implying : written;
    const report = byId.get(other.report);
    return report ? [{ relation, because, ...placed(claim, other, report) }] : [];
  });
}

const placed = (
  claim: Claim,
  other: Claim,
  report: ReportFacts,
): Pick<Match, 'report' | 'claim' | 'why' | 'origin'> => ({
  report: report.id,
  claim: other,
  why: whyPaired(claim, other),
  origin: originOf(other, report),
});

const inOrder = (matches: readonly Match[]): Match[] =>
  [...matches].sort((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.claim.quantity.start - b.claim.quantity.start,
  );
