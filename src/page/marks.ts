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
import { locator } from './locate';

export interface Mark {
  /** With all its counterparts, also those that the reader called not comparable. */
  readonly finding: Finding;
  /** The gravest relation of the others; null where there is none. */
  readonly status: Relation | null;
  readonly checked: Checked;
  /** Live: it follows small changes of the page, and collapses on larger ones. */
  readonly range: Range;
  /** The figure's words when it was marked: what the range must still hold, but for white space. */
  readonly words: string;
  readonly ground: Ground;
}

const GRAVITY: readonly (Relation | null)[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees', null];
const GROUNDS: readonly Ground[] = ['light', 'dark'];
const KINDS = GRAVITY.filter((relation) => relation !== null);

/** Every name that a mark may have. */
const NAMES: readonly string[] = KINDS.flatMap((relation) =>
  GROUNDS.flatMap((ground) => [false, true].map((isStrong) => highlightName(relation, isStrong, ground))),
);

/** True where the browser can mark text without touching the page (Chrome 105, Firefox 140; lines from 146). */
export const canMark = (): boolean => typeof CSS === 'object' && 'highlights' in CSS && typeof Highlight === 'function';

/** A mark for each finding of an article, in the order of the text. Where two figures overlap, the graver finding has the place. */
export function marksOf(checked: Checked, apart: ReadonlySet<string>): Mark[] {
  const { article, found } = checked;
  const { map } = article;
  const left = withoutApart(found, article.report, apart);
  const statuses = left === found ? null : new Map(left.findings.map((one) => [one.claim.id, one.status]));
  const statusOf = ({ claim, status }: Finding): Relation | null =>
    statuses ? (statuses.get(claim.id) ?? null) : status;
  const groundOf = groundFinder();
  const locate = locator(map);
  const marks: Mark[] = [];
  // Of the text that the last mark begins in.
  let [text, ground]: [Node | null, Ground | null] = [null, null];
  for (const finding of placed(found.findings, statusOf, map.text.length)) {
    const { start, end } = finding.claim.quantity;
    const range = locate({ start, end });
    if (!range) continue;
    const { startContainer } = range;
    if (startContainer !== text) {
      const parent: Element | null = startContainer.parentElement;
      [text, ground] = [startContainer, parent && groundOf(parent)];
    }
    if (!ground) continue;
    marks.push({ finding, status: statusOf(finding), checked, range, words: map.text.slice(start, end), ground });
  }
  return marks;
}

/** The findings that have a place of their own in a text of some length, in its order. */
function placed(
  findings: readonly Finding[],
  statusOf: (finding: Finding) => Relation | null,
  length: number,
): readonly Finding[] {
  if (findings.every((finding, n) => finding.claim.quantity.start >= (findings[n - 1]?.claim.quantity.end ?? 0)))
    return findings;
  // Which characters have a mark: asking every finding before would take the longer the more there are.
  const taken = new Uint8Array(length);
  const chosen = new Set<Finding>();
  for (const grade of GRAVITY) {
    for (const finding of findings) {
      if (statusOf(finding) !== grade || !isFree(taken, finding)) continue;
      taken.fill(1, finding.claim.quantity.start, finding.claim.quantity.end);
      chosen.add(finding);
    }
  }
  return findings
    .filter((finding) => chosen.has(finding))
    .sort((a, b) => a.claim.quantity.start - b.claim.quantity.start);
}

function isFree(taken: Uint8Array, { claim: { quantity } }: Finding): boolean {
  for (let at = quantity.start; at < quantity.end; at++) if (taken[at] === 1) return false;
  return true;
}

/** True while a mark still holds the figure it was made for. */
export function isIntact({ range, words }: Mark): boolean {
  if (range.collapsed) return false;
  const now = range.toString();
  return now === words || fold(now) === fold(words);
}

/** True for two marks of the same figure in the same place. */
export const isSamePlace = (a: Mark, b: Mark): boolean =>
  fold(a.words) === fold(b.words) &&
  a.range.startContainer === b.range.startContainer &&
  a.range.startOffset === b.range.startOffset;

/** What stands on the page, and which of it in the text of which element. */
export interface Shown {
  readonly marks: readonly Mark[];
  /** Made when it is first asked for: most readers point at a figure some time, none does while the page is being marked. */
  readonly places: () => ReadonlyMap<Node, readonly Mark[]>;
  /** The highlights that hold them. */
  readonly names: ReadonlySet<string>;
}

/** What may stand in the registry under our names: at first anything, since an earlier version may have been here. */
let registered: Iterable<string> = NAMES;

/** Shows these marks and no others. Showing the same ones again is harmless and mends a registry that the page has cleared. */
export function show(marks: readonly Mark[], looks: Readonly<Record<Relation, Look>>): Shown {
  const visible: Mark[] = [];
  const ranges = new Map<string, Range[]>();
  // Each by its kind and ground: a name made for every mark would cost as much as the mark.
  const lists = new Map<Relation, Record<Ground, Range[]>>();
  for (const mark of marks) {
    const { status, ground, range } = mark;
    const look = status === null ? 'off' : looks[status];
    if (status === null || look === 'off') continue;
    visible.push(mark);
    let list = lists.get(status);
    if (!list) lists.set(status, (list = { light: [], dark: [] }));
    if (list[ground].push(range) === 1) ranges.set(highlightName(status, look === 'strong', ground), list[ground]);
  }
  const { highlights } = CSS;
  for (const name of registered) if (!ranges.has(name)) highlights.delete(name);
  for (const [name, there] of ranges) highlights.set(name, new Highlight(...there));
  const names = new Set(ranges.keys());
  registered = names;
  let places: ReadonlyMap<Node, readonly Mark[]> | null = null;
  return { marks: visible, places: () => (places ??= placesOf(visible)), names };
}

/** True while the registry holds all highlights: pages may clear it for purposes of their own. */
export const isRegistered = ({ names }: Shown): boolean => [...names].every((name) => CSS.highlights.has(name));

/** Takes all marks away. */
export function hide(): void {
  for (const name of registered) CSS.highlights.delete(name);
  registered = [];
}

/** The marks by the elements whose text they are in. */
function placesOf(marks: readonly Mark[]): ReadonlyMap<Node, readonly Mark[]> {
  const places = new Map<Node, Mark[]>();
  for (const mark of marks) {
    for (const element of elementsOf(mark.range)) {
      const there = places.get(element);
      if (!there) places.set(element, [mark]);
      else if (there.at(-1) !== mark) there.push(mark);
    }
  }
  return places;
}

/** The elements of the text nodes that a range touches. */
function elementsOf(range: Range): readonly Node[] {
  const { startContainer: start, endContainer: end } = range;
  if (start === end) return start.parentNode ? [start.parentNode] : [];
  const elements: Node[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (range.intersectsNode(text) && text.parentNode) elements.push(text.parentNode);
  }
  return elements;
}

/** An element with more marks than this is one block of a long text, where the caret tells sooner which of them is meant. */
const MANY = 8;

/**
 * The mark at a point of the viewport, where `target` is the topmost element, as events know it: the browser looked for it before it
 * told of the event, and on a long page that is what costs. Text that cannot be selected has no caret in it.
 */
export function markAt({ places }: Shown, target: EventTarget | null, x: number, y: number): Mark | null {
  const near = target instanceof Node ? places().get(target) : undefined;
  if (!near) return null;
  const isAt = (mark: Mark): boolean => rectAt(mark, x, y) !== null && isIntact(mark);
  const text = near.length > MANY ? document.caretPositionFromPoint(x, y)?.offsetNode : undefined;
  const isIn = ({ range }: Mark): boolean => range.startContainer === text || range.endContainer === text;
  return (text && near.find((mark) => isIn(mark) && isAt(mark))) ?? near.find(isAt) ?? null;
}

/** The line box of a mark that holds a point (a figure may be broken over two lines). */
export function rectAt({ range }: Mark, x: number, y: number): DOMRect | null {
  for (const rect of range.getClientRects()) {
    if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return rect;
  }
  return null;
}
