/** Groups of one quantity into what the reader sees: each figure of the page with its counterparts, verdicts and reasons. */
import { isComparable } from '../match/evidence';
import { MOST_COMPARED, type Group } from '../match/pairs';
import type { Claim, Finding, Left, Match, Relation, ReportFacts } from '../types';
import { originOf } from './origins';
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
  const findings: Finding[] = [];
  const left: Left[] = [];
  for (const claim of article.claims) {
    const matches = (groupOf.get(claim) ?? []).flatMap((other) => {
      const report = byId.get(other.report);
      return report && other.report !== article.id ? matchOf(claim, other, article, report) : [];
    });
    const status = GRAVITY.find((relation) => matches.some((match) => match.relation === relation));
    if (status) findings.push({ claim, status, matches: inOrder(matches) });
    else left.push({ claim, because: { key: whyLeft(claim, article, reports.length), args: [] } });
  }
  return { findings, left };
}

/** Why a figure of the article has no counterpart. */
function whyLeft(claim: Claim, article: ReportFacts, reports: number): string {
  if (reports === 0) return 'leftNoReport';
  if (!isComparable(claim)) return 'leftWhen';
  return article.claims.indexOf(claim) >= MOST_COMPARED ? 'leftTooMany' : 'leftAlone';
}

function matchOf(claim: Claim, other: Claim, article: ReportFacts, report: ReportFacts): Match[] {
  const found = relate(claim, article, other, report);
  if (!found) return [];
  return [{ report: report.id, claim: other, ...found, why: whyPaired(claim, other), origin: originOf(other, report) }];
}

const inOrder = (matches: readonly Match[]): Match[] =>
  [...matches].sort((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.claim.quantity.start - b.claim.quantity.start,
  );
