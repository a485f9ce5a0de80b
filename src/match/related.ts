/** Which reports of a corpus are about the article's event. Comparing is only sensible within one event. */
import { likeness } from '../extract/sketch';
import type { Related, ReportFacts, Term } from '../types';

/** From here on two texts are one text under two addresses; outlets that share an agency's paragraphs stay well below (0.3). */
const COPY_FROM = 0.7;

/** Cosine of two reports' terms from which they are held to be of one event. Reports of other events stay below 0.11, nearly all. */
const RELATED_FROM = 0.2;

/** The same for reports dated within days of each other, which is itself a clue, and for those dated far apart. */
const RELATED_FROM_NEAR = 0.11;
const RELATED_FROM_FAR = 0.32;
const NEAR_DAYS = 3;
const FAR_DAYS = 45;

/** And at least so many terms in common: two long reports may share a name by chance. */
const SHARED_FROM = 3;

/** A terse report may share little with the article and much with another report of its event: then this much is enough. */
const LINKED_FROM = 0.1;
/** How alike that other report and the terse one must be. */
const LINK_FROM = 0.2;

const norm = (terms: readonly Term[]): number => Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));

/** Days between two reports' publication; null where either is not known. */
function daysApart(a: ReportFacts, b: ReportFacts): number | null {
  const [p, q] = [Date.parse(a.published?.date ?? ''), Date.parse(b.published?.date ?? '')];
  return Number.isNaN(p) || Number.isNaN(q) ? null : Math.abs(p - q) / 86_400_000;
}

interface Candidate {
  readonly report: ReportFacts;
  readonly score: number;
  readonly shared: readonly string[];
  readonly copy: boolean;
}

/** How alike in their terms other reports are to this one (their cosine, 0 to 1), and the terms that they share with it. */
export function likeTo(report: ReportFacts): (other: ReportFacts) => Pick<Candidate, 'score' | 'shared'> {
  // Made once, for many others: a library's search compares dozens of reports with the article, and those with one another.
  const mine = new Map(report.terms.map(({ term, weight }) => [term, weight]));
  const length = norm(report.terms);
  return ({ terms }) => {
    const shared = terms.filter(({ term }) => mine.has(term));
    const dot = shared.reduce((sum, { term, weight }) => sum + weight * (mine.get(term) ?? 0), 0);
    return { score: dot / (length * norm(terms) || 1), shared: shared.map(({ term }) => term) };
  };
}

/** Whether other reports are copies of this one. */
function copiedFrom({ sketch }: ReportFacts): (other: ReportFacts) => boolean {
  const own = new Set(sketch);
  // Nearly all texts have no hash in common, and are not looked at further.
  return (other) => other.sketch.some((hash) => own.has(hash)) && likeness(sketch, other.sketch) >= COPY_FROM;
}

function isNear(article: ReportFacts, { report, score, shared, copy }: Candidate): boolean {
  const days = daysApart(article, report);
  const from =
    days === null
      ? RELATED_FROM
      : days <= NEAR_DAYS
        ? RELATED_FROM_NEAR
        : days > FAR_DAYS
          ? RELATED_FROM_FAR
          : RELATED_FROM;
  return copy || (score >= from && shared.length >= SHARED_FROM);
}

/**
 * The reports of the article's event, most alike first. The article itself (the same address) is left out; its copies under
 * other addresses are in the list, marked as copies.
 */
export function related(article: ReportFacts, corpus: readonly ReportFacts[]): Related[] {
  const [like, isCopy] = [likeTo(article), copiedFrom(article)];
  const all = corpus
    .filter((report) => !isItself(article, report))
    .map((report): Candidate => ({ report, ...like(report), copy: isCopy(report) }));
  const near = all.filter((candidate) => isNear(article, candidate));
  const links = near.filter(({ copy }) => !copy).map(({ report }) => likeTo(report));
  const linked = all.filter(
    (candidate) =>
      !near.includes(candidate) &&
      candidate.score >= LINKED_FROM &&
      candidate.shared.length >= SHARED_FROM &&
      links.some((likeOther) => likeOther(candidate.report).score >= LINK_FROM),
  );
  return [...near, ...linked]
    .map(({ report, score, shared, copy }) => {
      const { claims: _claims, terms: _terms, sketch: _sketch, ...info } = report;
      return { ...info, score: Math.round(score * 1000) / 1000, copy, shared: shared.slice(0, 8) };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function isItself(article: ReportFacts, report: ReportFacts): boolean {
  return article.url !== undefined && address(article.url) === address(report.url);
}

/** An address without what does not change the page: scheme, "www.", fragment, tracking parameters, a closing slash. */
export function address(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const [bare = ''] = url.split('#');
  const [path = '', query = ''] = bare.split('?');
  const kept = query.split('&').filter((pair) => pair !== '' && !/^(utm_|fbclid|gclid|ref=|cmp=)/i.test(pair));
  return path.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '') + (kept.length > 0 ? `?${kept.join('&')}` : '');
}
