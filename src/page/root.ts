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
  const parents = new Set<Element>();
  for (const node of nodes) {
    const parent = node.parentElement?.closest('p')?.parentElement;
    if (parent) parents.add(parent);
  }
  const shown = new Set(live.pieces.map(({ node }) => node));
  const all = new Set(nodes);
  for (const parent of parents) {
    for (const child of parent.children) {
      const element = child.localName === 'figure' ? child.querySelector('figcaption') : child;
      if (!element || !/^(p|figcaption)$/.test(element.localName)) continue;
      const texts = textsOf(element).filter((node) => shown.has(node));
      if (texts.some((node) => all.has(node)) || isMostlyLinks(texts)) continue;
      const length = texts.reduce((sum, node) => sum + node.data.length, 0);
      if (element.localName === 'figcaption' || length >= LEAST_PARAGRAPH) for (const node of texts) all.add(node);
    }
  }
  return new Set(live.pieces.map(({ node }) => node).filter((node) => all.has(node)));
}
