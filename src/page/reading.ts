/** Which articles stand on a page: the one that a reader came for, those below it, and those that were there before the page changed. */
import { MOST_TEXT } from '../limits';
import { type Article, articleSteps, partSteps } from './article';
import { type NotRead, whyNotRead } from './probe';
import { type Steps, finish } from './slices';
import { isBefore, isShown } from './visible';

/** Articles of one page beyond this are not read: a page that grows for as long as one scrolls. */
const MOST_ARTICLES = 6;

/** Shorter ones are teasers, comments and the posts of a live blog, which is one article. */
const LEAST_PART = 800;

/** Text in paragraphs of this length is running text. */
const LEAST_PARAGRAPH = 80;

/** Of an article this share of its places must still be on the page. */
const LEAST_ALIVE = 0.9;

/** How many places are looked at. */
const SAMPLES = 40;

/** What was known of a page before it is read. */
export interface Known {
  /** Articles that were read earlier: what still stands on the page stays, as pages that load the next one below the last let it. */
  readonly before?: readonly Article[];
  /** The addresses that the page had before its present one without being loaded anew. */
  readonly past?: ReadonlySet<string>;
  /** Why the page itself is not to be read. */
  readonly not?: NotRead | null;
}

/** Reads the articles of the document, in the order of the page, or says why there is none. */
export const readArticles = (document: Document, url: string, known: Known = {}): readonly Article[] | NotRead =>
  finish(readingSteps(document, url, { ...known, not: whyNotRead(document, url) }));

/** `readArticles` with pauses, of a page that was asked whether it is to be read. */
export function* readingSteps(
  document: Document,
  url: string,
  { before = [], past = new Set(), not = null }: Known,
): Steps<readonly Article[] | NotRead> {
  const first = not ?? (yield* articleSteps(document, url, { most: MOST_TEXT, past }));
  yield;
  const alive = before.filter(isAlive);
  if (!('report' in first) && alive.length === 0) return first;
  const articles = 'report' in first ? [past.size > 0 ? asBefore(first, before) : first] : [];
  const add = (article: Article): void => {
    if (articles.length < MOST_ARTICLES && articles.every(({ root }) => areApart(root, article.root)))
      articles.push(article);
  };
  alive.forEach(add);
  for (const element of furtherParts(document, articles)) {
    const part = yield* partSteps(element, url, MOST_TEXT);
    if ('report' in part) add(part);
  }
  return articles.sort((a, b) => (isBefore(a.root, b.root) ? -1 : 1));
}

/** The same words are the same report, wherever the page's address has gone since: scrolling may change it. */
function asBefore(article: Article, before: readonly Article[]): Article {
  const same = before.find(({ report }) => report.text === article.report.text);
  return same ? { ...article, report: same.report } : article;
}

const areApart = (a: Element, b: Element): boolean => !a.contains(b) && !b.contains(a);

/** `article` elements of some length that are in none of the articles, and not within each other. */
function furtherParts(document: Document, articles: readonly Article[]): Element[] {
  const parts: Element[] = [];
  for (const element of document.querySelectorAll('article, [itemprop~="articleBody"]')) {
    if (parts.length === MOST_ARTICLES) break;
    const others = [...articles.map(({ root }) => root), ...parts];
    if (others.every((other) => areApart(other, element)) && hasRunningText(element)) parts.push(element);
  }
  return parts;
}

function hasRunningText(element: Element): boolean {
  let length = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const own = paragraph.textContent.length;
    if (own >= LEAST_PARAGRAPH) length += own;
    if (length >= LEAST_PART) return true;
  }
  return false;
}

/** True while an article stands on the page as it was read: its nodes are there and seen. What came between them does not matter. */
export function isAlive({ map, root }: Article): boolean {
  if (!root.isConnected || !isShown(root)) return false;
  const step = Math.max(1, Math.floor(map.segments.length / SAMPLES));
  const sampled = map.segments.filter((_, n) => n % step === 0);
  const alive = sampled.filter(({ node, offset, length }) => node.isConnected && node.data.length >= offset + length);
  return alive.length >= LEAST_ALIVE * sampled.length;
}
