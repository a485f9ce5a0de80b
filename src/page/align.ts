/**
 * Which text nodes of the live page an extractor's text nodes came from. Readability works on a copy, and re-parses it when
 * it tries again, so nodes cannot be told by identity; the order of the words can.
 */
import { shownTexts } from './visible';

/** A live text node and where its folded text lies in the folded page. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

export interface LiveText {
  readonly pieces: readonly Piece[];
  readonly folded: string;
}

/** Text of this length is taken to be the only one of its kind between its neighbours; shorter ones wait for them. */
const LONG = 40;

/** How far behind its neighbour a short text is looked for: keeps a page of ten thousand short texts linear. */
const REACH = 20_000;

/** A text without what readers do not see and extractors change: white space of any kind, soft hyphens, joiners of no width. */
export const fold = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/gu, '');

/** All visible text of `root`, in document order. */
export function liveText(root: Element): LiveText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const node of shownTexts(root)) {
    const folded = fold(node.data);
    pieces.push({ node, start: at, end: at + folded.length });
    parts.push(folded);
    at += folded.length;
  }
  return { pieces, folded: parts.join('') };
}

/** The live text nodes that hold `wanted` (an extractor's texts, in their order). A node counts when half of it is covered. */
export function align(wanted: readonly string[], live: LiveText): Set<Text> {
  const folded = wanted.map(fold).filter((text) => text !== '');
  const places = place(folded, live.folded);
  const covered = new Map<Piece, number>();
  for (const [i, start] of places.entries()) {
    if (start === -1) continue;
    const end = start + (folded[i]?.length ?? 0);
    for (let p = firstPieceAfter(live.pieces, start); p < live.pieces.length; p++) {
      const piece = live.pieces[p];
      if (!piece || piece.start >= end) break;
      const overlap = Math.min(end, piece.end) - Math.max(start, piece.start);
      covered.set(piece, (covered.get(piece) ?? 0) + overlap);
    }
  }
  const nodes = new Set<Text>();
  for (const [piece, length] of covered) if (length * 2 >= piece.end - piece.start) nodes.add(piece.node);
  return nodes;
}

/** Where each text starts in `page`, or -1: the long ones in their order first, then the short ones between them. */
function place(texts: readonly string[], page: string): number[] {
  const places = texts.map(() => -1);
  let from = 0;
  for (const [i, text] of texts.entries()) {
    if (text.length < LONG) continue;
    // Mostly it goes on where the last one ended, and no search is needed.
    const at = page.startsWith(text, from) ? from : page.indexOf(text, from);
    if (at !== -1) from = at + text.length;
    // Before its turn: an extractor that cannot see style sheets gave a hidden copy of a later passage first.
    places[i] = at === -1 ? page.lastIndexOf(text, from) : at;
  }
  const nexts = nextPlaces(places, page.length);
  from = 0;
  for (const [i, text] of texts.entries()) {
    if (text.length < LONG) {
      const at = page.slice(from, Math.min(nexts[i] ?? 0, from + REACH)).indexOf(text);
      if (at !== -1) places[i] = from + at;
    }
    const found = places[i] ?? -1;
    if (found !== -1) from = found + text.length;
  }
  return places;
}

/** For each text, where the next placed one starts. */
function nextPlaces(places: readonly number[], end: number): number[] {
  const nexts: number[] = [];
  for (let i = places.length - 1, next = end; i >= 0; i--) {
    nexts[i] = next;
    const at = places[i] ?? -1;
    if (at !== -1) next = at;
  }
  return nexts;
}

function firstPieceAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
