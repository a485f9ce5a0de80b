/** How much text a page has, in its articles and in all: tells cheaply whether it is worth reading again. */
import type { Article } from './article';

/** Characters, hidden ones among them. */
export interface Extent {
  readonly inside: number;
  readonly outside: number;
}

/** A sentence with a figure in it. */
const LEAST_INSIDE = 40;

/** Another article below this one; less is a comment, an advertisement or a list of links. */
const LEAST_OUTSIDE = 800;

export function extentOf(articles: readonly Article[]): Extent {
  const inside = articles.reduce((sum, { root }) => sum + root.textContent.length, 0);
  // A page may have taken its body away.
  const body = document.body as HTMLElement | null;
  return { inside, outside: (body?.textContent.length ?? 0) - inside };
}

export const hasGrown = (before: Extent, now: Extent): boolean =>
  Math.abs(now.inside - before.inside) >= LEAST_INSIDE || now.outside - before.outside >= LEAST_OUTSIDE;
