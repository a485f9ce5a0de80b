/**
 * The article of a page: its text, built from live text nodes, and what the page says of it. Works over any DOM (a browser's
 * or jsdom's): no extension API, no globals of a page.
 */
import { Readability, isProbablyReaderable } from '@mozilla/readability';
import type { Report } from '../types';
import { align, liveText } from './align';
import { creditsOf } from './credits';
import { furnitureOf, isMostlyLinks } from './furniture';
import { headOf } from './head';
import { type Block, type TextMap, blocksOf, buildText } from './locate';
import { type Metadata, isDeclared, readMetadata, readPartMetadata } from './metadata';
import { rootOf, withLostParagraphs } from './root';
import { shownTexts, walk } from './visible';

export interface Article {
  readonly report: Report;
  readonly map: TextMap;
  /** The smallest element that holds all of the text: what to watch for changes. */
  readonly root: Element;
  /** Characters of the article that are not in the text, because it is longer than what is checked. */
  readonly cut: number;
}

export interface NotRead {
  readonly why: 'not-html' | 'front-page' | 'not-readable' | 'too-short';
}

export interface ReadOptions {
  /** Longest text, in UTF-16 units; it is cut at the end of a block. Without it, nothing is cut. */
  readonly most?: number;
}

/**
 * Above either of these Readability is not run, since it goes over the whole page many times; the article is then taken to be
 * all running text of the page's main part, which is read once. Measured: see test/bench/page.
 */
const MOST_ELEMENTS = 12_000;
const MOST_CHARACTERS = 1_000_000;

/** Some of a large page's text is furniture and will be left out: this much more is looked at than is wanted. */
const MARGIN = 1.2;

/** Shorter than this there is no article: a notice, a caption, an error page. */
const LEAST_TEXT = 250;

/** Reads the article of a document that was loaded from `url`, or says why there is none. Leaves the document as it is. */
export function readArticle(document: Document, url: string, { most = Infinity }: ReadOptions = {}): Article | NotRead {
  if (!isHtml(document)) return { why: 'not-html' };
  if (isFrontPage(url)) return { why: 'front-page' };
  if (!isReadable(document)) return { why: 'not-readable' };
  const metadata = readMetadata(document, url);

  const { nodes, title, byline, unread = 0 } = findText(document, most);
  const titled = title === undefined ? metadata : { title, ...metadata };
  const head = new Set(headOf(document, nodes, titled));
  const isFurniture = furnitureOf(lengthOf(nodes));
  const kept = new Set([
    ...head,
    ...[...nodes].filter((node) => node.parentElement && !isFurniture(node.parentElement)),
  ]);
  const root = rootOf(kept);
  if (!root) return { why: 'too-short' };
  const blocks = blocksOf(root, kept).filter((block) => isHead(block, head) || !isMostlyLinks(textsIn(block)));
  const { cut, ...map } = buildText(blocks, most);
  if (map.text.length < LEAST_TEXT) return { why: 'too-short' };
  return { report: reportOf(map, blocks, titled, byline), map, root, cut: cut + unread };
}

/**
 * Reads an article that is a part of a page, beside others: the whole element, without Readability. What the page says of itself is
 * said of its first article, so only the part's own words about itself count.
 */
export function readPart(element: Element, url: string, { most = Infinity }: ReadOptions = {}): Article | NotRead {
  const texts = shownTexts(element, most * MARGIN);
  const isFurniture = furnitureOf(texts.reduce((sum, node) => sum + node.data.trim().length, 0));
  const kept = new Set(texts.filter((node) => node.parentElement && !isFurniture(node.parentElement)));
  const root = rootOf(kept);
  if (!root) return { why: 'too-short' };
  const blocks = blocksOf(root, kept).filter((block) => !isMostlyLinks(textsIn(block)));
  const { cut, ...map } = buildText(blocks, most);
  if (map.text.length < LEAST_TEXT) return { why: 'too-short' };
  return { report: reportOf(map, blocks, readPartMetadata(element, url), undefined), map, root, cut };
}

const textsIn = (block: Block): Text[] => block.filter((node) => node !== null);
const isHead = (block: Block, head: ReadonlySet<Text>): boolean => textsIn(block).some((node) => head.has(node));

const isHtml = (document: Document): boolean =>
  /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType) &&
  (document.body as HTMLElement | null)?.localName === 'body';

/** A site's front page lists articles and is none; with a query it may be one (`/?p=12`). */
function isFrontPage(url: string): boolean {
  try {
    const { protocol, pathname, search } = new URL(url);
    return /^https?:$/.test(protocol) && pathname === '/' && search === '';
  } catch {
    return false;
  }
}

/**
 * The cheap question, asked of every page. A page that calls itself an article need not have long paragraphs: agency copy has short
 * ones. Whether it does is looked up only where it matters, since every look goes over the whole page.
 */
const isReadable = (document: Document): boolean =>
  isProbablyReaderable(document) ||
  isProbablyReaderable(
    document,
    isDeclared(document) ? { minContentLength: 40, minScore: 15 } : { minContentLength: 80, minScore: 30 },
  );

interface Found {
  readonly nodes: Set<Text>;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  /** Characters that were not looked at. */
  readonly unread?: number;
}

function findText(document: Document, most: number): Found {
  const large =
    document.getElementsByTagName('*').length > MOST_ELEMENTS || document.body.textContent.length > MOST_CHARACTERS;
  const found = large ? null : runReadability(document);
  return found && lengthOf(found.nodes) >= LEAST_TEXT ? found : { ...found, ...mainText(document, most) };
}

const lengthOf = (nodes: ReadonlySet<Text>): number =>
  [...nodes].reduce((sum, node) => sum + node.data.trim().length, 0);

/** What Readability takes for the article, in live nodes, with what it loses put back. */
function runReadability(document: Document): Found | null {
  const copy = document.cloneNode(true) as Document;
  let read: ReturnType<Readability<Node>['parse']>;
  try {
    read = new Readability<Node>(copy, { serializer: (element) => element, maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch {
    return null; // it gives up on pages beyond its node limit and on a few odd documents
  }
  if (!read?.content) return null;
  const wanted: string[] = [];
  walk(read.content as Element, { enter: () => true, text: (node) => void wanted.push(node.data) });
  const live = liveText(document.body);
  const nodes = withLostParagraphs(align(wanted, live), live);
  return { nodes, title: read.title ?? undefined, byline: read.byline ?? undefined };
}

/** All running text of the page's main part: for pages too large for Readability and those it makes nothing of. */
function mainText(document: Document, most: number): Pick<Found, 'nodes' | 'unread'> {
  const candidates = document.querySelectorAll('[itemprop~="articleBody"], article, main, [role="main"]');
  const whole = document.body.textContent.length;
  const root = [...candidates].find((element) => element.textContent.length > whole / 2) ?? document.body;
  const texts = shownTexts(root, most * MARGIN);
  const read = texts.reduce((sum, node) => sum + node.data.length, 0);
  const unread = read > most * MARGIN ? root.textContent.length - read : 0;
  return { nodes: new Set(texts), unread };
}

function reportOf(map: TextMap, blocks: readonly Block[], metadata: Metadata, readByline: string | undefined): Report {
  const { description: _description, ...info } = metadata;
  const byline = info.byline ?? readByline?.replace(/\s+/g, ' ').trim().slice(0, 1000);
  const captions = blocks.map((block) => block.find((node) => node?.parentElement?.closest('figcaption, figure')));
  const lines = map.text.split('\n\n');
  const credits = creditsOf(
    lines,
    captions.flatMap((node) => node?.parentElement?.closest('figcaption, figure')?.textContent ?? []),
    byline,
  );
  return { ...info, ...(byline ? { byline } : {}), id: info.url ?? '', credits, text: map.text };
}
