/** Which reports of a corpus are about the article's event. Comparing is only sensible within one event. */
import { likeness } from '../extract/sketch';
import type { Related, ReportFacts, Term } from '../types';

/** From here on two texts are one text under two addresses; outlets that share an agency's paragraphs stay well below (0.3). */
const COPY_FROM = 0.7;

/** Cosine of the two reports' terms from which they are held to be of one event. */
const RELATED_FROM = 0.16;

/** And at least so many terms in common: two long reports may share a name by chance. */
const SHARED_FROM = 4;

/** News of one event is written within weeks; reports dated further apart need twice the likeness. */
const NEAR_DAYS = 45;

const norm = (terms: readonly Term[]): number => Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));

function daysApart(a: ReportFacts, b: ReportFacts): number {
  const [p, q] = [Date.parse(a.published?.date ?? ''), Date.parse(b.published?.date ?? '')];
  return Number.isNaN(p) || Number.isNaN(q) ? 0 : Math.abs(p - q) / 86_400_000;
}

/**
 * The reports of the article's event, most alike first. The article itself (same address or id) is left out; its copies under
 * other addresses are in the list, marked as copies.
 */
export function related(article: ReportFacts, corpus: readonly ReportFacts[]): Related[] {
  const mine = new Map(article.terms.map(({ term, weight }) => [term, weight]));
  const length = norm(article.terms);
  return corpus
    .filter((report) => !isItself(article, report))
    .flatMap((report) => {
      const shared = report.terms.filter(({ term }) => mine.has(term));
      const dot = shared.reduce((sum, { term, weight }) => sum + weight * (mine.get(term) ?? 0), 0);
      const score = dot / (length * norm(report.terms) || 1);
      const copy = likeness(article.sketch, report.sketch) >= COPY_FROM;
      const enough = daysApart(article, report) > NEAR_DAYS ? 2 * RELATED_FROM : RELATED_FROM;
      if (!copy && (score < enough || shared.length < SHARED_FROM)) return [];
      const { claims: _claims, terms: _terms, sketch: _sketch, ...info } = report;
      return [
        { ...info, score: Math.round(score * 1000) / 1000, copy, shared: shared.slice(0, 8).map(({ term }) => term) },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function isItself(article: ReportFacts, report: ReportFacts): boolean {
  return article.url !== undefined && address(article.url) === address(report.url);
}

/** An address without what does not change the page: scheme, "www.", fragment, tracking parameters, a closing slash. */
function address(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const [bare = ''] = url.split('#');
  const [path = '', query = ''] = bare.split('?');
  const kept = query.split('&').filter((pair) => pair !== '' && !/^(utm_|fbclid|gclid|ref=|cmp=)/i.test(pair));
  return path.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '') + (kept.length > 0 ? `?${kept.join('&')}` : '');
}
