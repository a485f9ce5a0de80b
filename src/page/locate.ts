/**
 * From offsets in an article's text back to the live page. The text is built here from live text nodes, so that no second
 * search is needed: each stretch of it knows its node.
 *
 *   page   <p>He sent 14,<span>000</span>\n   troops.</p><p>On Monday</p>
 *   text   He sent 14,000 troops.\n\nOn Monday
 *          [node 1  ][2][node 3 ]    [node 4 ]
 */
import type { Span } from '../types';
import { boxOf, isNeverText, keepsLines, walk } from './visible';

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

/** What is in the source and not on the screen; a soft hyphen inside a number's noun would hide the noun. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/;

/** White space that a browser folds. No-break and thin spaces are not among it and stay as they are. */
const FOLDED = /[ \t\n\r\f]/;

/** The wanted text nodes below `root`, in document order, cut into the blocks they are rendered in. Two `br` make a new block. */
export function blocksOf(root: Element, wanted: ReadonlySet<Text>): Block[] {
  const blocks: (Text | null)[][] = [];
  let block: (Text | null)[] = [];
  let breaks = 0;
  const boxes = new WeakMap<Element, 'block' | 'inline'>();
  const close = (): void => {
    if (block.some((node) => node !== null)) blocks.push(block);
    block = [];
    breaks = 0;
  };
  walk(root, {
    enter(element) {
      if (element.localName === 'br') {
        breaks += 1;
        if (breaks > 1) close();
        else block.push(null);
        return false;
      }
      if (isNeverText(element)) return false;
      const box = boxOf(element);
      if (box === 'none') return false;
      boxes.set(element, box);
      if (box === 'block') close();
      return true;
    },
    text(node) {
      const blank = node.data.trim() === '';
      if (!blank) breaks = 0;
      if (wanted.has(node)) block.push(node);
      else if (block.length > 0) block.push(blank ? node : null); // what is left out must not join its neighbours
    },
    leave(element) {
      if (boxes.get(element) === 'block') close();
    },
  });
  close();
  return blocks;
}

/** The text of blocks, joined by blank lines, and the way back. Blocks that would make it longer than `most` are left out. */
export function buildText(blocks: readonly Block[], most = Infinity): TextMap & { cut: number } {
  let text = '';
  let cut = 0;
  const segments: Segment[] = [];
  for (const block of blocks) {
    const start = text === '' ? 0 : text.length + 2;
    const built = buildBlock(block, start);
    if (built.text === '') continue;
    if (cut > 0 || start + built.text.length > most) cut += built.text.length;
    else {
      text += (start === 0 ? '' : '\n\n') + built.text;
      for (const segment of built.segments) segments.push(segment);
    }
  }
  return { text, segments, cut };
}

/** One block's text as rendered: runs of white space folded to one space, none at its ends or beside a line break. */
function buildBlock(block: Block, start: number): TextMap {
  let text = '';
  const segments: Segment[] = [];
  // A space or line break that is only written once something visible follows it.
  let pending: { character: ' ' | '\n' | '\n\n'; node: Text | null; offset: number } | null = null;
  let open: { start: number; node: Text; offset: number } | null = null;
  const endSegment = (): void => {
    if (open) segments.push({ ...open, length: start + text.length - open.start });
    open = null;
  };
  const put = (character: string, node: Text, offset: number): void => {
    const next = start + text.length;
    if (!open || open.node !== node || next - open.start !== offset - open.offset) {
      endSegment();
      open = { start: next, node, offset };
    }
    text += character;
  };
  const putPending = (): void => {
    if (pending && text !== '') {
      if (pending.node) put(pending.character, pending.node, pending.offset);
      else {
        endSegment();
        text += pending.character;
      }
    }
    pending = null;
  };
  for (const node of block) {
    if (node === null) {
      pending = { character: '\n', node: null, offset: 0 };
      continue;
    }
    const lines = node.data.includes('\n') && node.parentElement !== null && keepsLines(node.parentElement);
    for (let i = 0; i < node.data.length; i++) {
      const character = node.data.charAt(i);
      if (INVISIBLE.test(character)) continue;
      if (!FOLDED.test(character)) {
        putPending();
        put(character, node, i);
      } else if (lines && character === '\n') {
        pending = pending?.character.startsWith('\n')
          ? { character: '\n\n', node: null, offset: 0 }
          : { character: '\n', node, offset: i };
      } else pending ??= { character: ' ', node, offset: i };
    }
  }
  endSegment();
  return { text, segments };
}

/** The live range of a span of the text, or null where the span is empty or holds no character of the page. */
export function locate(map: TextMap, span: Span): Range | null {
  const first = map.segments[segmentAt(map, span.start)];
  const last = map.segments[segmentAt(map, span.end - 1)];
  if (span.start >= span.end || !first || !last || !holds(first, span.start) || !holds(last, span.end - 1)) return null;
  if (!first.node.isConnected || !last.node.isConnected) return null;
  const range = first.node.ownerDocument.createRange();
  try {
    range.setStart(first.node, first.offset + span.start - first.start);
    range.setEnd(last.node, last.offset + span.end - last.start);
  } catch {
    // The page has shortened the node since it was read: there is no such place any more.
    return null;
  }
  return range;
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
