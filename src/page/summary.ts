/** What the popup is told of a page. */
import { apartKey, reportOf, withoutApart } from '../apart-key';
import type { ApartRow, FigureRow, PageState, Summary } from '../messages';
import type { Claim, Finding, Reason, Related } from '../types';
import type { Checked } from './contract';

/** A page without findings: nothing to read, not in a language we read, or failed. */
export const emptySummary = (state: PageState, url: string, title?: string): Summary => ({
  ...{ state, url, rows: [], left: [], related: [], origins: 0 },
  ...(title === undefined ? {} : { title }),
});

/** The summary of all articles of a page, without the pairs of these keys; those are told apart. `url` is the page's. */
export function summaryOf(articles: readonly Checked[], apart: ReadonlySet<string>, url: string): Summary {
  const [first] = articles;
  const left = articles.map(({ article, found }) => withoutApart(found, article.report, apart));
  const findings = left.flatMap((found) => found.findings);
  const cut = articles.reduce((sum, { article }) => sum + article.cut, 0);
  const related = [...new Map(left.flatMap((found) => found.related).map((one) => [one.id, one])).values()];
  const taken = articles.flatMap((one) => apartRows(one, apart));
  return {
    ...emptySummary(stateOf(findings, related), first?.article.report.url ?? url, first?.article.report.title),
    rows: findings.map(({ claim, status, matches }) => ({
      ...rowOf(claim),
      status,
      others: matches.map((match) => ({
        report: match.report,
        claim: match.claim.id,
        text: match.claim.quantity.surface,
        relation: match.relation,
        origin: match.origin.key,
        because: match.because,
      })),
    })),
    left: left.flatMap((found) => found.left.map(({ claim, because }) => rowOf(claim, because))),
    related,
    origins: new Set(findings.flatMap(({ matches }) => matches.map(({ origin }) => origin.key))).size,
    ...(cut > 0 && { cut }),
    ...(taken.length > 0 && { apart: taken }),
  };
}

/** How many figures of these articles differ, without the pairs of these keys: what stands on the button. */
export const divergingIn = (articles: readonly Checked[], apart: ReadonlySet<string>): number =>
  articles
    .flatMap(({ article, found }) => withoutApart(found, article.report, apart).findings)
    .filter(({ status }) => status === 'diverges').length;

function apartRows({ article, found }: Checked, apart: ReadonlySet<string>): ApartRow[] {
  if (apart.size === 0) return [];
  return found.findings.flatMap(({ claim, matches }) =>
    matches.flatMap((match) => {
      const key = apartKey([article.report, claim], [reportOf(found, match.report), match.claim]);
      if (!apart.has(key)) return [];
      const other = match.claim;
      return [
        {
          ...{ key, claim: claim.id, text: claim.quantity.surface, phrase: claim.phrase, report: match.report },
          ...{ other: other.id, otherText: other.quantity.surface, otherPhrase: other.phrase },
        },
      ];
    }),
  );
}

const rowOf = ({ id, quantity, phrase }: Claim, because?: Reason): FigureRow => ({
  ...{ id, text: quantity.surface, phrase, status: 'unmatched', others: [] },
  ...(because === undefined ? {} : { because }),
});

function stateOf(findings: readonly Finding[], related: readonly Related[]): PageState {
  if (findings.some(({ status }) => status === 'diverges')) return 'differ';
  if (findings.length > 0) return 'agree';
  return related.some(({ copy }) => !copy) ? 'no-figure' : 'no-report';
}
