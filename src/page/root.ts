/** The part of the page that an article's text nodes span, and the paragraphs in it that an extractor lost. */
import { isMostlyLinks } from './furniture';
import { isBefore, shownTexts } from './visible';

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
 * its links or its class, and captions of pictures that are not `img` elements. All in document order.
 */
export function withLostParagraphs(nodes: readonly Text[]): readonly Text[] {
  const known = new Set<Element>();
  for (const parent of new Set(nodes.map((node) => node.parentElement))) {
    const block = parent?.localName === 'p' ? parent : parent?.closest('p, figcaption');
    if (block) known.add(block);
  }
  const parents = new Set([...known].flatMap((block) => (block.localName === 'p' ? (block.parentElement ?? []) : [])));
  const lost: Text[] = [];
  for (const parent of parents) {
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      if (known.has(child)) continue;
      const block = child.localName === 'figure' ? child.querySelector('figcaption') : child;
      if (!block || !isBlock(block) || known.has(block)) continue;
      const texts = shownTexts(block);
      const length = texts.reduce((sum, node) => sum + node.data.length, 0);
      if (block.localName === 'figcaption' || (length >= LEAST_PARAGRAPH && !isMostlyLinks(texts))) lost.push(...texts);
    }
  }
  return lost.length === 0 ? nodes : [...new Set([...nodes, ...lost])].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

const isBlock = ({ localName }: Element): boolean => localName === 'p' || localName === 'figcaption';
