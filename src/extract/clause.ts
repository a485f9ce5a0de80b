/** Clauses of a tagged sentence: how far what is said reaches. */
import type { Tag } from './tagger';
import type { Token } from './tokens';

/** A sentence's tokens with their tags: `tags[k]` belongs to `tokens[from + k]`. */
export interface Tagged {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly from: number;
  readonly to: number;
}

/** Words that open a clause of their own: a verb beyond them is another statement's. */
const OPENS_CLAUSE = new Set(
  'while when after before because although though who which that where as but since until if whereas unless whose whom'.split(
    ' ',
  ),
);
/** With these "as" makes a conjunction or a bound, no clause. */
const JOINED_AS = new Set(['well', 'many', 'much', 'few', 'little', 'such', 'part']);
export const tagOf = (s: Tagged, i: number): Tag | undefined => s.tags[i - s.from];
export const inside = (s: Tagged, i: number): boolean => i >= s.from && i < s.to;

export function opensClause(s: Tagged, i: number): boolean {
  const token = s.tokens[i] as Token;
  if (token.kind === 'mark')
    return token.text === ';' || token.text === ':' || token.text === '(' || token.text === ')';
  if (!OPENS_CLAUSE.has(token.lower)) return false;
  // "that bridge"; "as well as seven bridges", "as many as 40", "such as"
  if (token.lower === 'that') return tagOf(s, i) !== 'det';
  return (
    token.lower !== 'as' ||
    (!JOINED_AS.has(s.tokens[i + 1]?.lower ?? '') && !JOINED_AS.has(s.tokens[i - 1]?.lower ?? ''))
  );
}

/** True where no word or mark between the two tokens opens another clause. */
export function isOneClause(s: Tagged, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (opensClause(s, i)) return false;
  return true;
}
