/**
 * The marks on a page: CSS custom highlights, so that the page's DOM stays as it is. Neither a Highlight nor the registry is
 * ever iterated (content scripts in Firefox may not); what is where is kept here.
 */
import { withoutApart } from '../apart-key';
import { type Ground, highlightName } from '../mark-style';
import type { Look } from '../settings';
import type { Finding, Relation } from '../types';
import { fold } from './align';
import type { Checked } from './contract';
import { groundFinder } from './ground';
import { locate } from './locate';

export interface Mark {
  /** With all its counterparts, also those that the reader called not comparable. */
  readonly finding: Finding;
  /** The gravest relation of the others; null where there is none. */
  readonly status: Relation | null;
  readonly checked: Checked;
  /** Live: it follows small changes of the page, and collapses on larger ones. */
  readonly range: Range;
  /** The figure's words when it was marked, without white space: what the range must still hold. */
  readonly words: string;
  readonly ground: Ground;
}

const GRAVITY: readonly (Relation | null)[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees', null];
const KINDS = GRAVITY.filter((relation) => relation !== null);

/** Every name that a mark may have. */
export const NAMES: readonly string[] = KINDS.flatMap((relation) =>
  (['light', 'dark'] as const).flatMap((ground) =>
    [false, true].map((isStrong) => highlightName(relation, isStrong, ground)),
  ),
);

/** True where the browser can mark text without touching the page (Chrome 105, Firefox 140). */
export const canMark = (): boolean => typeof CSS === 'object' && 'highlights' in CSS && typeof Highlight === 'function';

/** A mark for each finding of an article, in the order of the text. Where two figures overlap, the graver finding has the place. */
export function marksOf(checked: Checked, apart: ReadonlySet<string>): Mark[] {
  const { article, found } = checked;
  const { map } = article;
  const left = withoutApart(found, article.report, apart);
  const statuses = left === found ? null : new Map(left.findings.map((one) => [one.claim.id, one.status]));
  const grades = new Map(GRAVITY.map((status): [Relation | null, Finding[]] => [status, []]));
  for (const finding of found.findings)
    grades.get(statuses ? (statuses.get(finding.claim.id) ?? null) : finding.status)?.push(finding);
  const ground = groundFinder();
  // Which characters have a mark: asking every finding before would take the longer the more there are.
  const taken = new Uint8Array(map.text.length);
  const marks: Mark[] = [];
  for (const [status, findings] of grades) {
    for (const finding of findings) {
      const { start, end } = finding.claim.quantity;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      const range = locate(map, { start, end });
      const parent = range?.startContainer.parentElement;
      if (!range || !parent) continue;
      marks.push({ finding, status, checked, range, words: fold(map.text.slice(start, end)), ground: ground(parent) });
    }
  }
  return marks.sort((a, b) => a.finding.claim.quantity.start - b.finding.claim.quantity.start);
}

/** True while a mark still holds the figure it was made for. */
export const isIntact = ({ range, words }: Mark): boolean => !range.collapsed && fold(range.toString()) === words;

/** True for two marks of the same figure in the same place. */
export const isSamePlace = (a: Mark, b: Mark): boolean =>
  a.words === b.words &&
  a.range.startContainer === b.range.startContainer &&
  a.range.startOffset === b.range.startOffset;

/** What stands on the page, by text node and by its element. */
export interface Shown {
  readonly marks: readonly Mark[];
  readonly in: ReadonlyMap<Node, readonly Mark[]>;
  /** The highlights that hold them. */
  readonly names: ReadonlySet<string>;
}

/** Shows these marks and no others. Showing the same ones again is harmless and mends a registry that the page has cleared. */
export function show(marks: readonly Mark[], looks: Readonly<Record<Relation, Look>>): Shown {
  const highlights = new Map<string, Highlight>();
  const places = new Map<Node, Mark[]>();
  const visible = marks.filter(({ status }) => status !== null && looks[status] !== 'off');
  for (const mark of visible) {
    if (mark.status === null) continue;
    const name = highlightName(mark.status, looks[mark.status] === 'strong', mark.ground);
    let highlight = highlights.get(name);
    if (!highlight) highlights.set(name, (highlight = new Highlight()));
    highlight.add(mark.range);
    for (const place of placesOf(mark.range)) {
      const there = places.get(place);
      if (there) there.push(mark);
      else places.set(place, [mark]);
    }
  }
  for (const name of NAMES) {
    const highlight = highlights.get(name);
    if (highlight) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }
  return { marks: visible, in: places, names: new Set(highlights.keys()) };
}

/** True while the registry holds all highlights: pages may clear it for purposes of their own. */
export const isRegistered = ({ names }: Shown): boolean => [...names].every((name) => CSS.highlights.has(name));

/** Takes all marks away. */
export function hide(): void {
  for (const name of NAMES) CSS.highlights.delete(name);
}

/** The text nodes of a range and their elements, each once. */
function placesOf(range: Range): Iterable<Node> {
  const { startContainer: start, endContainer: end } = range;
  if (start === end) return start.parentNode ? [start, start.parentNode] : [start];
  const places = new Set<Node>();
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (range.intersectsNode(text)) places.add(text).add(text.parentNode ?? text);
  }
  return places;
}

/**
 * The mark at a point of the viewport: the text node there, then the rectangles of its marks. Text that cannot be selected has no
 * caret in it; there the element at the point knows its marks.
 */
export function markAt({ in: places }: Shown, x: number, y: number): Mark | null {
  const isAt = (mark: Mark): boolean => rectAt(mark, x, y) !== null && isIntact(mark);
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  const there = node ? places.get(node)?.find(isAt) : undefined;
  if (there) return there;
  const element = document.elementFromPoint(x, y);
  return (element && places.get(element)?.find(isAt)) ?? null;
}

/** The line box of a mark that holds a point (a figure may be broken over two lines). */
export function rectAt({ range }: Mark, x: number, y: number): DOMRect | null {
  for (const rect of range.getClientRects()) {
    if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return rect;
  }
  return null;
}
