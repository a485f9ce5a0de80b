/**
 * The cheap question, asked of every page: may an article stand on it? What finds and reads one is a file of its own, brought in where
 * the answer is yes (see session.ts); of Readability only its test is here.
 */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { readLinkedArticle } from './linked-data';

export interface NotRead {
  readonly why: 'not-html' | 'front-page' | 'not-readable' | 'too-short';
}

/** Why a document that was loaded from `url` is not read; null where it is to be. */
export function whyNotRead(document: Document, url: string): NotRead | null {
  if (!isHtml(document)) return { why: 'not-html' };
  if (isFrontPage(url)) return { why: 'front-page' };
  return isReadable(document) ? null : { why: 'not-readable' };
}

const isHtml = (document: Document): boolean =>
  /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType) &&
  (document.body as HTMLElement | null)?.localName === 'body';

/** A site's front page lists articles and is none; with a query it may be one (`/?p=12`). An address as browsers write it. */
const isFrontPage = (url: string): boolean => /^https?:\/\/[^/?#]*\/?\??(#|$)/.test(url);

/**
 * A page that calls itself an article need not have long paragraphs: agency copy has short ones. Whether it does is looked up only
 * where it matters, since every look goes over the whole page.
 */
const isReadable = (document: Document): boolean =>
  isProbablyReaderable(document) ||
  (document.querySelector('p, pre, article, br') !== null &&
    isProbablyReaderable(
      document,
      isDeclared(document) ? { minContentLength: 40, minScore: 15 } : { minContentLength: 80, minScore: 30 },
    ));

/** True where the page calls itself an article (Open Graph or JSON-LD). */
const isDeclared = (document: Document): boolean =>
  /^\s*article\s*$/i.test(document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '') ||
  readLinkedArticle(document) !== null;
