/** A finding as text, to be put into a note or a message: each figure with where it stands. */
import type { Finding, Related, ReportInfo } from '../types';
import { sayTogether } from '../say';
import { rowsOf } from './rows';
import { VERDICT, nameOf, say, sayDate, sayVerdict } from './words';

/** "The Bay Post, “Ferries laid up”, 2 Mar 2026, https://…", as the reader's language has it: what is known of a report. */
function cite(report: Partial<ReportInfo> & { readonly id: string }): string {
  const date = (report.published ?? report.modified)?.date;
  const parts = [
    nameOf(report.id, report),
    report.title === undefined ? null : say('cardQuoted', report.title),
    date === undefined ? null : sayDate(date),
    /^https?:/.test(report.url ?? '') ? report.url : null,
  ];
  return sayTogether(
    'listParts',
    parts.filter((part) => part !== null && part !== undefined),
  );
}

/** One line for the figure here, one for the verdict, one for each origin's figure. `finding` without pairs called not comparable. */
export function citation(finding: Finding, page: ReportInfo, related: readonly Related[]): string {
  const { claim } = finding;
  const lines = rowsOf(finding).map((row) => {
    const sources = [...new Set(row.matches.map(({ report }) => report))].map((id) =>
      cite(related.find((report) => report.id === id) ?? { id }),
    );
    const verdict = sayVerdict(claim.quantity, row);
    return say('cardCopyRow', row.shown.claim.phrase, verdict, sayTogether('listSources', sources));
  });
  return [say('cardCopyHere', claim.phrase, cite(page)), say(VERDICT[finding.status]), ...lines].join('\n');
}
