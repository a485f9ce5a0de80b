/** The whole product in a few lines: extract, relate, match, compare. Pure: same reports in, same findings out. */
import { findingsOf } from './compare/findings';
import { extractClaims } from './extract/claims';
import { sketch } from './extract/sketch';
import { retrievalTerms } from './extract/terms';
import { groupClaims } from './match/pairs';
import { related } from './match/related';
import type { GroupWatch } from './match/trace';
import type { CrossReference, Report, ReportFacts } from './types';

/** Reads a report's text into what is kept of it. Claims hold their sentences; packs leave them out. */
export function readFacts(report: Report): ReportFacts {
  const { text: _text, ...info } = report;
  const { claims, tokens } = extractClaims(report);
  return { ...info, claims, terms: retrievalTerms(tokens), sketch: sketch(tokens) };
}

/**
 * Checks an article against the reports of a corpus: those about the same event, never the article itself. The order of the
 * corpus, and reports of other events in it, change nothing. `watch` is told how the figures were paired.
 */
export function crossReference(
  article: ReportFacts,
  corpus: readonly ReportFacts[],
  watch?: GroupWatch,
): CrossReference {
  const near = related(article, corpus);
  const compared = new Set(near.filter((report) => !report.copy).map((report) => report.id));
  const reports = corpus.filter((report) => compared.has(report.id));
  const page = named(article, reports);
  // Who watches is shown all that there is, not only what bears on the article.
  const groups = groupClaims([page, ...reports], watch ? undefined : page, watch);
  const { findings, left } = findingsOf(page, reports, groups);
  return { findings, left, related: near, seen: article.claims.length, compared: findings.length };
}

/** The article under an id that none of the reports has: a file may be called like a report and be another text. */
function named(article: ReportFacts, reports: readonly ReportFacts[]): ReportFacts {
  let { id } = article;
  while (reports.some((report) => report.id === id)) id += "'";
  return id === article.id
    ? article
    : { ...article, id, claims: article.claims.map((claim) => ({ ...claim, report: id })) };
}
