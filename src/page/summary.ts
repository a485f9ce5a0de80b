/** What the popup is told of a page. */
import type { FigureRow, PageState, Summary } from '../messages';
import type { Claim, CrossReference, Reason, Report } from '../types';

/** A page without findings: nothing to read, not in a language we read, or failed. */
export const emptySummary = (state: PageState, url: string, title?: string): Summary => ({
  ...{ state, url, rows: [], left: [], related: [], origins: 0 },
  ...(title === undefined ? {} : { title }),
});

/** The summary of a check. `cut` is the number of characters that were not read. */
export function summaryOf(report: Report, found: CrossReference, cut: number): Summary {
  const { url = '', title } = report;
  return {
    ...emptySummary(stateOf(found), url, title),
    rows: found.findings.map(({ claim, status, matches }) => ({
      ...rowOf(claim),
      status,
      others: matches.map((match) => ({
        report: match.report,
        text: match.claim.quantity.surface,
        relation: match.relation,
        origin: match.origin.key,
        because: match.because,
      })),
    })),
    left: found.left.map(({ claim, because }) => rowOf(claim, because)),
    related: found.related,
    origins: new Set(found.findings.flatMap(({ matches }) => matches.map(({ origin }) => origin.key))).size,
    ...(cut > 0 ? { cut } : {}),
  };
}

const rowOf = ({ id, quantity, phrase }: Claim, because?: Reason): FigureRow => ({
  ...{ id, text: quantity.surface, phrase, status: 'unmatched', others: [] },
  ...(because === undefined ? {} : { because }),
});

function stateOf({ findings, related }: CrossReference): PageState {
  if (findings.some(({ status }) => status === 'diverges')) return 'differ';
  if (findings.length > 0) return 'agree';
  return related.some(({ copy }) => !copy) ? 'no-figure' : 'no-report';
}
