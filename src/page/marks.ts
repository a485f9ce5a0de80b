/**
 * The marks on a page: CSS custom highlights, so that the page's DOM stays as it is. Neither a Highlight nor the registry is
 * ever iterated (content scripts in Firefox may not); what is where is kept here.
 */
import type { Finding, Relation } from '../types';
import { fold } from './align';
import { type Ground, groundFinder } from './ground';
import { type TextMap, locate } from './locate';

export interface Mark {
  readonly finding: Finding;
  /** Live: it follows small changes of the page, and collapses on larger ones. */
  readonly range: Range;
  /** The figure's words when it was marked, without white space: what the range must still hold. */
  readonly words: string;
  readonly ground: Ground;
}

const GRAVITY: readonly Relation[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees'];

/** `crosstally-diverges` on light grounds, `crosstally-diverges-on-dark` on dark ones: marks.css has a style for each. */
export const highlightName = (relation: Relation, ground: Ground): string =>
  `crosstally-${relation}${ground === 'dark' ? '-on-dark' : ''}`;

export const NAMES: readonly string[] = GRAVITY.flatMap((relation) => [
  highlightName(relation, 'light'),
  highlightName(relation, 'dark'),
]);

/** True where the browser can mark text without touching the page (Chrome 105, Firefox 140). */
export const canMark = (): boolean => typeof CSS === 'object' && 'highlights' in CSS && typeof Highlight === 'function';

/** Marks for findings, in the order of the text. Where two figures overlap, the graver finding has the place. */
export function marksOf(map: TextMap, findings: readonly Finding[]): Mark[] {
  const ground = groundFinder();
  const taken: Finding[] = [];
  const grave = [...findings].sort((a, b) => GRAVITY.indexOf(a.status) - GRAVITY.indexOf(b.status));
  for (const finding of grave) {
    const { start, end } = finding.claim.quantity;
    if (!taken.some(({ claim: { quantity } }) => start < quantity.end && quantity.start < end)) taken.push(finding);
  }
  taken.sort((a, b) => a.claim.quantity.start - b.claim.quantity.start);
  return taken.flatMap((finding) => {
    const { start, end } = finding.claim.quantity;
    const range = locate(map, { start, end });
    const parent = range?.startContainer.parentElement;
    if (!range || !parent) return [];
    return [{ finding, range, words: fold(map.text.slice(start, end)), ground: ground(parent) }];
  });
}

/** True while a mark still holds the figure it was made for. */
export const isIntact = ({ range, words }: Mark): boolean => !range.collapsed && fold(range.toString()) === words;

/** What stands on the page, by text node. */
export type Shown = ReadonlyMap<Text, readonly Mark[]>;

/** Shows these marks and no others. Showing the same ones again is harmless and mends a registry that the page has cleared. */
export function show(marks: readonly Mark[]): Shown {
  const highlights = new Map<string, Highlight>();
  const shown = new Map<Text, Mark[]>();
  for (const mark of marks) {
    const name = highlightName(mark.finding.status, mark.ground);
    const highlight = highlights.get(name) ?? new Highlight();
    highlights.set(name, highlight.add(mark.range));
    for (const node of textsIn(mark.range)) shown.set(node, [...(shown.get(node) ?? []), mark]);
  }
  for (const name of NAMES) {
    const highlight = highlights.get(name);
    if (highlight) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }
  return shown;
}

/** True while the registry holds a highlight for every mark: pages may clear it for purposes of their own. */
export const isRegistered = (marks: readonly Mark[]): boolean =>
  [...new Set(marks.map(({ finding, ground }) => highlightName(finding.status, ground)))].every((name) =>
    CSS.highlights.has(name),
  );

/** Takes all marks away. */
export function hide(): void {
  for (const name of NAMES) CSS.highlights.delete(name);
}

function textsIn(range: Range): Text[] {
  if (range.startContainer === range.endContainer) return [range.startContainer as Text];
  const texts: Text[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) texts.push(walker.currentNode as Text);
  return texts;
}

/** The mark at a point of the viewport: the text node there, then the rectangles of its marks. */
export function markAt(shown: Shown, x: number, y: number): Mark | null {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  const marks = node ? shown.get(node as Text) : undefined;
  return marks?.find((mark) => rectAt(mark, x, y) !== null && isIntact(mark)) ?? null;
}

/** The line box of a mark that holds a point (a figure may be broken over two lines). */
export function rectAt({ range }: Mark, x: number, y: number): DOMRect | null {
  for (const rect of range.getClientRects()) {
    if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return rect;
  }
  return null;
}
