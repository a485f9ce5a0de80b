/** No tagger: every word is a noun. */
import type { Tag } from '../../../src/extract/tagger';
import type { Token } from '../../../src/extract/tokens';

export const tagTokens = (tokens: readonly Token[], from = 0, to = tokens.length): Tag[] =>
  tokens.slice(from, to).map(({ kind }) => (kind === 'number' ? 'num' : kind === 'word' ? 'noun' : 'punct'));
