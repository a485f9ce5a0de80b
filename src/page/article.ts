/**
 * The article of a page: its text, built from live text nodes, and what the page says of it. Works over any DOM (a browser's
 * or jsdom's): no extension API, no globals of a page.
 */
import Readability from '@mozilla/readability/Readability.js';
import type { Report } from '../types';
import { align } from './align';
import { removeNames } from './clobbered';
import { creditsOf } from './credits';
import { furnitureOf, isMostlyLinks, textsOf } from './furniture';
import { headOf } from './head';
import { type Block, type TextMap, findBlocks, joinBlocks } from './locate';
import { type Metadata, readMetadata, readPartMetadata } from './metadata';
import { type NotRead, whyNotRead } from './probe';
import { rootOf, withLostParagraphs } from './root';
import { type Steps, finish } from './slices';
import { findShownTexts } from './visible';

export interface Article {
  readonly report: Report;
  readonly map: TextMap;
  /** The smallest element that holds all of the text: what to watch for changes. */
  readonly root: Element;
  /** Characters of the article that are not in the text, because it is longer than what is checked. */
  readonly cut: number;
}

export interface ReadOptions {
  /** Longest text, in UTF-16 units; it is cut at the end of a block. Without it, nothing is cut. */
  readonly most?: number;
  /** Addresses that the page had before its present one without being loaded anew, without fragments. */
  readonly past?: ReadonlySet<string>;
}

/**
 * Above either of these Readability is not run, since it goes over the whole page many times; the article is then taken to be
 * all running text of the page's main part, which is read once. Of the second many times a long report's text, Readability would
 * keep the page waiting for more than 50 ms. Measured: see test/bench/page.
 */
const MOST_ELEMENTS = 12_000;
const MOST_CHARACTERS = 200_000;

/** Some of a large page's text is furniture and will be left out: this much more is looked at than is wanted. */
const MARGIN = 1.2;

/** So many text nodes are sorted between two places for a pause. */
const STRIDE = 200;

/** A longer title is a page that never closed it, and no background takes it. */
const MOST_TITLE = 1000;

/** Shorter than this there is no article: a notice, a caption, an error page. */
const LEAST_TEXT = 250;

/** Reads the article of a document that was loaded from `url`, or says why there is none. Leaves the document as it is. */
export const readArticle = (document: Document, url: string, options: ReadOptions = {}): Article | NotRead =>
  whyNotRead(document, url) ?? finish(articleSteps(document, url, options));

/** `readArticle` with pauses, of a document that is to be read. Readability's parse is the one part of it that cannot be interrupted. */
export function* articleSteps(document: Document, url: string, options: ReadOptions): Steps<Article | NotRead> {
  const { most = Infinity, past } = options;
  const metadata = readMetadata(document, url, past);
  yield;

  const { nodes, length, title, byline, unread = 0 } = yield* findText(document, most);
  yield;
  const titled = title === undefined ? metadata : { title: title.slice(0, MOST_TITLE), ...metadata };
  const head = new Set(headOf(document, nodes, titled));
  yield;
  const made = yield* build(nodes, length, most, head);
  if (!made) return { why: 'too-short' };
  const { map, blocks, root, cut } = made;
  return { report: reportOf(map, blocks, titled, byline), map, root, cut: cut + unread };
}

/**
 * Reads an article that is a part of a page, beside others: the whole element, without Readability. What the page says of itself is
 * said of its first article, so only the part's own words about itself count.
 */
export function* partSteps(element: Element, url: string, most: number): Steps<Article | NotRead> {
  const texts = yield* findShownTexts(element, most * MARGIN);
  const made = yield* build(texts, lengthOf(texts), most, new Set());
  if (!made) return { why: 'too-short' };
  const { map, blocks, root, cut } = made;
  return { report: reportOf(map, blocks, readPartMetadata(element, url), undefined), map, root, cut };
}

/** The text of an article of so many characters, without the furniture among it; null where too little is left. */
function* build(
  nodes: readonly Text[],
  length: number,
  most: number,
  head: ReadonlySet<Text>,
): Steps<{ map: TextMap; blocks: readonly Block[]; root: Element; cut: number } | null> {
  const isFurniture = furnitureOf(length);
  const kept = new Set(head);
  let left = STRIDE;
  let [parent, isIn]: [Element | null, boolean] = [null, false];
  for (const node of nodes) {
    if (--left === 0) {
      left = STRIDE;
      yield;
    }
    const { parentElement } = node;
    if (parentElement !== parent)
      [parent, isIn] = [parentElement, parentElement !== null && !isFurniture(parentElement)];
    if (isIn) kept.add(node);
  }
  yield;
  const root = rootOf(kept);
  if (!root) return null;
  const found = yield* findBlocks(root, kept);
  yield;
  const blocks = found.filter((block) => !isMostlyLinks(block) || isHead(block, head));
  yield;
  const { cut, ...map } = yield* joinBlocks(blocks, most);
  yield;
  return map.text.length < LEAST_TEXT ? null : { map, blocks, root, cut };
}

const isHead = (block: Block, head: ReadonlySet<Text>): boolean =>
  block.some((node) => node !== null && head.has(node));

interface Found {
  /** In document order. */
  readonly nodes: readonly Text[];
  /** Characters in them. */
  readonly length: number;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  /** Characters that were not looked at. */
  readonly unread?: number;
}

function* findText(document: Document, most: number): Steps<Found> {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return yield* mainText(document, most);
  const live = yield* findShownTexts(document.body, MOST_CHARACTERS);
  const found = lengthOf(live) > MOST_CHARACTERS ? null : yield* runReadability(document, live);
  return found && found.length >= LEAST_TEXT ? found : { ...found, ...(yield* mainText(document, most)) };
}

const lengthOf = (nodes: readonly Text[]): number => nodes.reduce((sum, { length }) => sum + length, 0);

/** What Readability takes for the article, among the page's visible text nodes, with what it loses put back. */
function* runReadability(document: Document, live: readonly Text[]): Steps<Found | null> {
  yield;
  const copy = document.cloneNode(true) as Document;
  removeNames(copy);
  let read: ReturnType<Readability<Node>['parse']>;
  try {
    read = new Readability<Node>(copy, { serializer: (element) => element, maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch {
    return null; // it gives up on pages beyond its node limit and on a few odd documents
  }
  if (!read?.content) return null;
  yield;
  const wanted = textsOf(read.content as Element).map(({ data }) => data);
  const aligned = align(wanted, live);
  yield;
  const nodes = withLostParagraphs(aligned);
  return { nodes, length: lengthOf(nodes), title: read.title ?? undefined, byline: read.byline ?? undefined };
}

/** All running text of the page's main part: for pages too large for Readability and those it makes nothing of. */
function* mainText(document: Document, most: number): Steps<Found> {
  const candidates = document.querySelectorAll('[itemprop~="articleBody"], article, main, [role="main"]');
  const weight = (element: Element): number => element.getElementsByTagName('*').length;
  const whole = weight(document.body);
  const root = [...candidates].find((element) => weight(element) > whole / 2) ?? document.body;
  const nodes = yield* findShownTexts(root, most * MARGIN);
  const length = lengthOf(nodes);
  return { nodes, length, unread: length > most * MARGIN ? root.textContent.length - length : 0 };
}

function reportOf(map: TextMap, blocks: readonly Block[], metadata: Metadata, readByline: string | undefined): Report {
  const { description: _description, ...info } = metadata;
  const byline = info.byline ?? readByline?.replace(/\s+/g, ' ').trim().slice(0, 1000);
  const credits = creditsOf(map.text.split('\n\n'), captionsOf(blocks), byline);
  return { ...info, ...(byline ? { byline } : {}), id: info.url ?? '', credits, text: map.text };
}

/** The texts of the captions, or of the pictures that have none, in which blocks stand. */
function captionsOf(blocks: readonly Block[]): string[] {
  const figures = new Set<Element>();
  let parent: Element | null = null;
  for (const block of blocks) {
    const element = block[0]?.parentElement;
    // Paragraphs are many, beside one another, and no pictures.
    const isParagraph = element?.localName === 'p';
    if (isParagraph && element.parentElement === parent) continue;
    parent = isParagraph ? element.parentElement : null;
    const figure = element?.closest('figcaption, figure');
    if (figure) figures.add(figure);
  }
  return [...figures].map(({ textContent }) => textContent);
}
