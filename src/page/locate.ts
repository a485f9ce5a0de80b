/**
 * From offsets in an article's text back to the live page. The text is built here from live text nodes, so that no second
 * search is needed: each stretch of it knows its node.
 *
 *   page   <p>He sent 14,<span>000</span>\n   troops.</p><p>On Monday</p>
 *   text   He sent 14,000 troops.\n\nOn Monday
 *          [node 1  ][2][node 3 ]    [node 4 ]
 */
import type { Span } from '../types';
import { type Steps, finish } from './slices';
import { boxFinder, boxOf, isNeverText, keepsLines, walk } from './visible';

/** A stretch of the text that lies in one node, character for character. */
interface Segment {
  /** Offset in the text. */
  readonly start: number;
  readonly node: Text;
  /** Offset in the node. */
  readonly offset: number;
  readonly length: number;
}

export interface TextMap {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** The text nodes of one block (paragraph, heading, cell); `null` is a line break inside it. */
export type Block = readonly (Text | null)[];

/**
 * A text node in runs: words with single spaces between them, white space that a browser folds (no-break and thin spaces are not
 * among it), and what is in the source but not on the screen: a soft hyphen inside a noun would hide the noun.
 */
const RUNS =
  /[^ \t\n\r\f\u00AD\u200B\u2060\uFEFF]+(?: [^ \t\n\r\f\u00AD\u200B\u2060\uFEFF]+)*|[ \t\n\r\f]+|[\u00AD\u200B\u2060\uFEFF]+/g;
/** What makes a text node more than one run, but for spaces at its ends. */
const UNEVEN = / {2}|[\t\n\r\f\u00AD\u200B\u2060\uFEFF]/;
const INVISIBLE = /^[\u00AD\u200B\u2060\uFEFF]/;
const FOLDED = /^[ \t\n\r\f]/;

/** So many blocks are joined between two places for a pause. */
const STRIDE = 50;

/** A block of this share of the longest text is no paragraph but a page without any. */
const LARGE_BLOCK = 0.1;

/** The wanted text nodes below `root`, in document order, cut into the blocks they are rendered in. Two `br` make a new block. */
export const blocksOf = (root: Element, wanted: ReadonlySet<Text>): Block[] => finish(findBlocks(root, wanted));

/** `blocksOf` with pauses. */
export function* findBlocks(root: Element, wanted: ReadonlySet<Text>): Steps<Block[]> {
  const blocks: (Text | null)[][] = [];
  let block: (Text | null)[] = [];
  let breaks = 0;
  let left = wanted.size;
  /** The elements that the walk is in and that are boxes of their own. */
  const open = new Set<Element>();
  const boxFor = boxFinder();
  const holders = holdersOf(wanted, root);
  const close = (): void => {
    breaks = 0;
    if (block.length === 0) return;
    if (block.some((node) => node !== null)) blocks.push(block);
    block = [];
  };
  // What is left out must not join its neighbours.
  const leaveOut = (): void => {
    breaks = 0;
    if (block.length > 0) block.push(null);
  };
  yield* walk(root, {
    enter(element) {
      if (element.localName === 'br') {
        breaks += 1;
        if (breaks > 1) close();
        else block.push(null);
        return false;
      }
      // Whatever it is, all of the text is in it.
      if (element === root) return true;
      const holds = holders.has(element);
      // Between two blocks it does not matter what is left out.
      if ((!holds && block.length === 0) || isNeverText(element)) return false;
      const box = holds ? boxFor(element) : boxOf(element);
      if (box === 'none') return false;
      if (box === 'block') close();
      else if (!holds && /\S/.test(element.textContent)) leaveOut();
      if (holds && box === 'block') open.add(element);
      return holds;
    },
    text(node) {
      if (wanted.has(node)) {
        breaks = 0;
        block.push(node);
        left -= 1;
        return left === 0 ? 'stop' : undefined;
      }
      if (/\S/.test(node.data)) leaveOut();
      else if (block.length > 0) block.push(node);
      return undefined;
    },
    leave(element) {
      if (open.delete(element)) close();
    },
  });
  close();
  return blocks;
}

/** The elements, from `root` on, that have wanted text in them. */
function holdersOf(wanted: ReadonlySet<Text>, root: Element): ReadonlySet<Element> {
  const holders = new Set([root]);
  for (const node of wanted)
    for (let at = node.parentElement; at && !holders.has(at); at = at.parentElement) holders.add(at);
  return holders;
}

/**
 * The text of blocks, joined by blank lines, and the way back. What would make it longer than `most` is left out, whole blocks
 * where there are any, and counted.
 */
export const buildText = (blocks: readonly Block[], most = Infinity): TextMap & { cut: number } =>
  finish(joinBlocks(blocks, most));

/** `buildText` with pauses. */
export function* joinBlocks(blocks: readonly Block[], most: number): Steps<TextMap & { cut: number }> {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let cut = 0;
  for (const [n, block] of blocks.entries()) {
    if (n % STRIDE === STRIDE - 1) yield;
    if (cut > 0) {
      cut += sourceLength(block);
      continue;
    }
    const start = length === 0 ? 0 : length + 2;
    const built = wholeBlock(block, start) ?? buildBlock(block, start);
    if (built.text === '') continue;
    const text = start + built.text.length <= most ? built.text : beginning(built.text, most - start, most);
    cut += built.text.length - text.length;
    if (text === '') continue;
    if (start > 0) parts.push('\n\n');
    parts.push(text);
    length = start + text.length;
    for (const segment of built.segments) if (segment.start < length) segments.push(segment);
  }
  return { text: parts.join(''), segments, cut };
}

/** What is kept of a block that does not fit: nothing of a paragraph, but what fits of a block that is most of the page. */
function beginning(text: string, room: number, most: number): string {
  if (text.length < most * LARGE_BLOCK) return '';
  // Up to the last space, so that no figure is cut in two.
  const fits = text.slice(0, Math.max(room, 0));
  return fits.slice(0, fits.lastIndexOf(' ') + 1);
}

const sourceLength = (block: Block): number => block.reduce((sum, node) => sum + (node?.data.trim().length ?? 0), 0);

const isOneRun = (text: string): boolean => !text.startsWith(' ') && !text.endsWith(' ') && !UNEVEN.test(text);

/** Most blocks by far: a single node that is written as it is shown, no need to take it to pieces. */
function wholeBlock(block: Block, start: number): TextMap | null {
  const [node] = block;
  if (!node || block.length > 1) return null;
  const text = node.data;
  return isOneRun(text) ? { text, segments: [{ start, node, offset: 0, length: text.length }] } : null;
}

/** One block's text as rendered: runs of white space folded to one space, none at its ends or beside a line break. */
function buildBlock(block: Block, start: number): TextMap {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  // A space or line break that is only written once something visible follows it.
  let pending: { space: ' ' | '\n' | '\n\n'; node: Text | null; offset: number } | null = null;
  const put = (text: string, node: Text | null, offset: number): void => {
    const last = segments.at(-1);
    const next = start + length;
    if (node !== null) {
      const joins = last?.node === node && last.start + last.length === next && last.offset + last.length === offset;
      if (joins) segments[segments.length - 1] = { ...last, length: last.length + text.length };
      else segments.push({ start: next, node, offset, length: text.length });
    }
    parts.push(text);
    length += text.length;
  };
  for (const node of block) {
    if (node === null) {
      pending = { space: '\n', node: null, offset: 0 };
      continue;
    }
    if (isOneRun(node.data)) {
      // Most nodes by far: no need to take them to pieces.
      if (pending && length > 0) put(pending.space, pending.node, pending.offset);
      pending = null;
      put(node.data, node, 0);
      continue;
    }
    const lines = node.data.includes('\n') && node.parentElement !== null && keepsLines(node.parentElement);
    for (const { 0: run, index } of node.data.matchAll(RUNS)) {
      if (INVISIBLE.test(run)) continue;
      if (!FOLDED.test(run)) {
        if (pending && length > 0) put(pending.space, pending.node, pending.offset);
        pending = null;
        put(run, node, index);
      } else if (lines && run.includes('\n')) {
        const blank = pending?.space.startsWith('\n') === true || /\n[^\n]*\n/.test(run);
        pending = blank ? { space: '\n\n', node: null, offset: 0 } : { space: '\n', node, offset: index };
      } else pending ??= { space: ' ', node, offset: index };
    }
  }
  return { text: parts.join(''), segments };
}

/** The live range of a span of the text, or null where the span is empty or holds no character of the page. */
export const locate = (map: TextMap, span: Span): Range | null => locator(map)(span);

/** `locate` for many spans of one text, at the same moment: those that follow one another mostly lie in one node. */
export function locator(map: TextMap): (span: Span) => Range | null {
  let first: Segment | undefined;
  return ({ start, end }) => {
    if (start >= end) return null;
    if (!first || !holds(first, start)) {
      first = map.segments[segmentAt(map, start)];
      if (!first || !holds(first, start) || !first.node.isConnected) {
        first = undefined;
        return null;
      }
    }
    const last = holds(first, end - 1) ? first : map.segments[segmentAt(map, end - 1)];
    if (!last || (last !== first && (!holds(last, end - 1) || !last.node.isConnected))) return null;
    const range = first.node.ownerDocument.createRange();
    try {
      range.setStart(first.node, first.offset + start - first.start);
      range.setEnd(last.node, last.offset + end - last.start);
    } catch {
      // The page has shortened the node since it was read: there is no such place any more.
      return null;
    }
    return range;
  };
}

const holds = (segment: Segment, at: number): boolean => at >= segment.start && at < segment.start + segment.length;

/** The last segment that starts at or before an offset. */
function segmentAt({ segments }: TextMap, at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
