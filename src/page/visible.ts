/**
 * What of a document a reader sees as running text. Works over any DOM: a browser is asked for layout, where there is none
 * (jsdom) tags and attributes decide. Only numerals for node types, since a bare DOM has no global `Node`.
 */
import { type Steps, finish } from './slices';
import { withinFinder } from './within';

export const ELEMENT = 1;
export const TEXT = 3;

/** Never running text, whatever the page's style: code, controls, embedded media and drawings. */
const NEVER_TEXT = new Set(
  (
    'head script style noscript template textarea select option datalist button input meter progress ' +
    'svg math canvas iframe object embed video audio map rp rt dialog'
  ).split(' '),
);

/** Boxes of their own in every sensible page; all other elements are asked, where there is layout. */
const ALWAYS_BLOCK = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre article section main header footer aside nav figure figcaption ' +
    'table caption thead tbody tfoot tr td th form fieldset address hr details summary hgroup body html center'
  ).split(' '),
);

/** In line unless a style sheet says otherwise; `span`, `a` and `div` are the ones that pages do restyle, so they are asked. */
const ALWAYS_INLINE = new Set(
  'em strong b i u s sup sub abbr time mark small q cite code kbd samp var del ins bdi bdo wbr data font'.split(' '),
);

/** Text for screen readers alone: it often repeats what is beside it, and a mark on it could not be seen. */
const UNSEEN_CLASS =
  /(^|[\s_-])(sr-only|screen-reader(-text|-only)?|visually-?hidden|visuallyhidden|u-hidden)($|[\s_])/i;

const hasLayout = (element: Element): boolean => typeof (element as Partial<Element>).checkVisibility === 'function';

/** True for an element whose whole subtree is left out by what it is: code, controls, drawings, text being edited. */
export function isNeverText(element: Element): boolean {
  if (NEVER_TEXT.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') && !hasLayout(element)) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return UNSEEN_CLASS.test(element.getAttribute('class') ?? '');
}

const VISIBLE: CheckVisibilityOptions = { visibilityProperty: true };

/** True where the element is rendered: not `display: none`, not hidden by visibility, not in a closed `details`. */
export function isShown(element: Element): boolean {
  if (hasLayout(element)) return element.checkVisibility(VISIBLE);
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = at.getAttribute('style') ?? '';
    if (at.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*(hidden|collapse)/i.test(style)) return false;
  }
  return true;
}

export type Box = 'block' | 'inline' | 'none';

/** How an element takes part in a line: what is in line joins the words around it, a block does not. */
export function boxOf(element: Element): Box {
  const name = element.localName;
  const view = element.ownerDocument.defaultView;
  if (!hasLayout(element) || !view) {
    if (!isShown(element)) return 'none';
    return ALWAYS_BLOCK.has(name) || name === 'div' ? 'block' : 'inline';
  }
  if (ALWAYS_INLINE.has(name)) return 'inline';
  const display = view.getComputedStyle(element).display;
  if (display === 'none') return 'none';
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
}

/**
 * `boxOf` for elements that are shown, asked once for neighbours of one name and class: the paragraphs of an article are many and all
 * alike, and every look at a style costs as much as all else that is done with a paragraph.
 */
export function boxFinder(): (element: Element) => Box {
  let [name, names]: [string, string | null] = ['', null];
  let parent: Element | null = null;
  let box: Box = 'none';
  return (element) => {
    const { localName, parentElement } = element;
    const hasNames = element.hasAttributes();
    if (hasNames && element.hasAttribute('style')) return boxOf(element);
    const own = hasNames ? element.getAttribute('class') : null;
    if (parentElement === parent && localName === name && own === names) return box;
    box = boxOf(element);
    [name, names, parent] = [localName, own, parentElement];
    return box;
  };
}

/** True where line ends in the source are line ends on the screen. */
export function keepsLines(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!hasLayout(element) || !view) return element.closest('pre') !== null;
  return /^(pre|break-spaces)/.test(view.getComputedStyle(element).whiteSpace);
}

/** So many nodes are visited between two places where a walk may pause: far less than a millisecond's. */
const STRIDE = 200;

/**
 * Visits a subtree in document order without recursion (a hostile page can nest deeper than the stack). An element's content is
 * visited where `enter` says true; `text` may end the walk by saying 'stop'. What the page takes away in a pause ends it early.
 */
export function* walk(
  root: Element,
  visit: { enter(element: Element): boolean; text(node: Text): 'stop' | undefined; leave(element: Element): void },
): Steps<void> {
  if (!visit.enter(root)) return;
  let node: Node | null = root.firstChild;
  let parent: Element = root;
  for (let left = STRIDE; ; left--) {
    if (left === 0) {
      left = STRIDE;
      yield;
    }
    while (node === null) {
      visit.leave(parent);
      if (parent === root) return;
      node = parent.nextSibling;
      parent = parent.parentElement ?? root;
    }
    const type = node.nodeType;
    if (type === TEXT && visit.text(node as Text) === 'stop') return;
    if (type === ELEMENT && visit.enter(node as Element)) {
      parent = node as Element;
      node = parent.firstChild;
    } else node = node.nextSibling;
  }
}

/** The text nodes below `root`, in document order. What a page takes away between two of them ends them early. */
export function textWalker(root: Element): () => Text | null {
  // The browser's own walk: a page has many elements for each text, and asking for every one of them costs more than all else.
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  return () => walker.nextNode() as Text | null;
}

/** The visible text nodes below `root` that are not blank, in document order, until they hold more than `most` characters. */
export const shownTexts = (root: Element, most = Infinity): Text[] => finish(findShownTexts(root, most));

/** `shownTexts` with pauses. */
export function* findShownTexts(root: Element, most = Infinity): Steps<Text[]> {
  const texts: Text[] = [];
  const isNever = withinFinder(isNeverText, root);
  const next = textWalker(root);
  let length = 0;
  let parent: Element | null = null;
  let shown = false;
  let left = STRIDE;
  for (let node = next(); node && length <= most; node = next()) {
    if (--left === 0) {
      left = STRIDE;
      yield;
    }
    const { data } = node;
    if (!/\S/.test(data)) continue;
    const { parentElement } = node;
    if (parentElement !== parent) {
      parent = parentElement;
      shown = parent !== null && !isNever(parent) && isShown(parent);
    }
    if (!shown) continue;
    texts.push(node);
    length += data.length;
  }
  return texts;
}

/** True where `b` comes after `a` in the document, or lies within it. */
export const isBefore = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & 4) !== 0; /* Node.DOCUMENT_POSITION_FOLLOWING */
