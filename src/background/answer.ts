/** What a page is told of its check. */
import type { CrossReference } from '../types';

/**
 * Without the sentences of figures that were compared with nothing: the page has them itself and shows none of them. A page may be full of
 * figures, and no browser carries more than 64 MB from one place to another.
 */
export const forPage = (found: CrossReference): CrossReference => ({
  ...found,
  left: found.left.map(({ claim: { sentence, ...claim }, because }) => ({
    claim: { ...claim, sentence: { start: sentence.start, end: sentence.end } },
    because,
  })),
});
