/** The part of the page that an article's text nodes span, and the paragraphs in it that an extractor lost. */
import type { LiveText } from './align';
import { isMostlyLinks, textsOf } from './furniture';

/** Shorter paragraphs beside the article's are as often notices as text. */
const LEAST_PARAGRAPH = 60;

/** The smallest element that holds all nodes; null for none. */
export function rootOf(nodes: ReadonlySet<Text>): Element | null {
  let root: Element | null = null;
  for (const node of nodes) {
    if (root === null) root = node.parentElement;
    while (root && !root.contains(node)) root = root.parentElement;
  }
  return root;
}

/**
 * Adds the paragraphs that stand beside the article's own and the captions of its pictures: Readability drops a paragraph for
 * its links or its class, and captions of pictures that are not `img` elements.
 */
export function withLostParagraphs(nodes: ReadonlySet<Text>, live: LiveText): Set<Text> {
  const known = new Set<Element>();
  for (const node of nodes) {
    const block = node.parentElement?.closest('p, figcaption');
    if (block) known.add(block);
  }
  const parents = new Set([...known].flatMap((block) => (block.localName === 'p' ? (block.parentElement ?? []) : [])));
  let shown: Set<Text> | null = null;
  const lost: Text[] = [];
  for (const parent of parents) {
    for (const child of parent.children) {
      const block = child.localName === 'figure' ? child.querySelector('figcaption') : child;
      if (!block || !/^(p|figcaption)$/.test(block.localName) || known.has(block)) continue;
      shown ??= new Set(live.pieces.map(({ node }) => node));
      const isVisible = (node: Text): boolean => shown?.has(node) === true;
      const texts = textsOf(block).filter(isVisible);
      const length = texts.reduce((sum, node) => sum + node.data.length, 0);
      if (block.localName === 'figcaption' || (length >= LEAST_PARAGRAPH && !isMostlyLinks(texts))) lost.push(...texts);
    }
  }
  return new Set([...nodes, ...lost]);
}
