/** Documents for the reader's tests. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { type Article, readArticle } from '../../src/page/article';

export const documentOf = (html: string, url = 'https://example.org/news/1'): Document =>
  new JSDOM(html, { url }).window.document;

/** A fixture that the browser tests use too. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../browser/pages/${name}`, import.meta.url), 'utf8');

/** The article of a page that has one. */
export function articleOf(html: string, url = 'https://example.org/news/1', most?: number): Article {
  const read = readArticle(documentOf(html, url), url, most === undefined ? {} : { most });
  if (!('report' in read)) throw new Error(`not read: ${read.why}`);
  return read;
}

const FILLER =
  'Peacekeepers wait for the battalion that the alliance promised them at the weekend, while the capital says that its own soldiers have gone back to their barracks.';

/** A page with enough of an article around `inner` to be read as one. */
export const pageWith = (inner: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Waiting for a battalion</title>${head}</head><body><article>
  <h1>Waiting for a battalion</h1><p>${FILLER}</p><p>${FILLER.replace('wait', 'still wait')}</p>${inner}<p>${FILLER.replace('weekend', 'end')}</p></article></body></html>`;
