import type { Token } from '../tokens';

/** Hyphens that join words; the long dashes do not. */
export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'mark' &&
  (token.text === '-' || token.text === '‐' || token.text === '‑' || token.text === '–');

export const glued = (tokens: readonly Token[], i: number): boolean => tokens[i]?.gap === false;

/** A hyphen at `i` that touches what stands on both sides of it. */
export const isJoint = (tokens: readonly Token[], i: number): boolean =>
  isHyphen(tokens[i]) && glued(tokens, i) && glued(tokens, i + 1);

/** The word at `i`, past a hyphen that joins it to the token before, with its index; the empty string where no word is there. */
export function joined(tokens: readonly Token[], i: number): { word: string; at: number } {
  const at = isJoint(tokens, i) ? i + 1 : i;
  const token = tokens[at];
  return { word: token?.kind === 'word' ? token.lower : '', at };
}

/** Index where a leading "a" or "an" of "a hundred", "a couple" stands, or `i` itself. */
export function withArticle(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  return before?.kind === 'word' && (before.lower === 'a' || before.lower === 'an') ? i - 1 : i;
}
