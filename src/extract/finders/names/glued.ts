import { isDash, isGlued, type Context } from '../../draft';

/** To the end of what is stuck to the figure before token `i`: words, figures, and figures behind a dash, slash or point. */
export function gluedEnd(context: Context, i: number): number {
  for (let end = i; ;) {
    const token = context.tokens[end];
    if (!token || token.gap) return end;
    if (token.kind === 'word' || token.kind === 'number') end++;
    else if (isJoint(token.text) && isGlued(context, end + 1) && context.tokens[end + 1]?.kind === 'number') end += 2;
    else return end;
  }
}

const isJoint = (text: string): boolean => isDash(text) || text === '/' || text === '.';

export const isUpper = (text: string): boolean => text !== '' && text.charAt(0) !== text.charAt(0).toLowerCase();

const isOwner = (text: string | undefined): boolean => text === "'s" || text === '’s';

/** "46 KOs", "three SUVs", "47 KO's", "12 Ks": letters in the plural; "As" and the like are words. */
export const isPluralOfLetters = (context: Context, i: number): boolean => {
  const text = context.tokens[i]?.text ?? '';
  return (
    /^(?:[A-Z]{2,5}|[B-HJ-TV-Z])s$/.test(text) || (/^[A-Z]{2,5}$/.test(text) && isOwner(context.tokens[i + 1]?.text))
  );
};
