/**
 * What the files that run in a page know of each other: page.js asks and checks, reader.js, which is brought in where the page may hold
 * an article, reads, and marks.js, once there is something to mark, shows. They meet in the content scripts' own globals, which a page
 * does not see.
 */
import type { PairNames } from '../messages';
import type { CrossReference } from '../types';
import type { Article } from './article';
import type { Known } from './reading';
import type { NotRead } from './probe';
import type { Steps } from './slices';

/** An article of the page and all that was found for it, pairs called not comparable among it. */
export interface Checked {
  readonly article: Article;
  readonly found: CrossReference;
  /** Before the names of its claims, which are only their own report's: "" for the first, "1-" for another. */
  readonly prefix: string;
}

export interface Marker {
  /** Marks these articles and no others, without the pairs of these keys. A card that is open stays while its figure does. */
  show(articles: readonly Checked[], apart: ReadonlySet<string>): void;
  /** True while every mark holds its figure; puts back highlights that the page has cleared. */
  isWhole(): boolean;
  /** Takes away the marks whose figures are gone. */
  dropBroken(): void;
  /** Scrolls to the figure of a claim and opens its card; false where it is not on the page. */
  reveal(claim: string): boolean;
  /** Goes to the next or previous mark and opens its card: the claim, or null where nothing is marked. */
  step(direction: 'next' | 'previous'): string | null;
  closeCard(): void;
  /** Takes everything off the page. */
  end(): void;
}

export interface Hooks {
  /** Runs what an event started, and takes care of what it throws. */
  readonly guarded: (run: () => void) => void;
  /** At whose mark the reader is. */
  readonly hovered: (claim: string | null) => void;
  readonly setApart: (pairs: readonly PairNames[]) => void;
  readonly undoApart: (keys: readonly string[]) => void;
}

/** Reads a page in steps, between which it may pause: `readingSteps` of reading.ts. */
export type Reader = (document: Document, url: string, known: Known) => Steps<readonly Article[] | NotRead>;

export type World = typeof globalThis & {
  crosstallyReader?: Reader;
  crosstallyMarks?: (hooks: Hooks) => Promise<Marker>;
};
