import { isDash, isGlued, textAt, wordAt, type Context } from '../../draft';
import { lemma } from '../../lemma';
import { NUMBERED } from '../../lexicon/numbered';
import { gluedEnd, isUpper } from './glued';

/** "Article 5", "Route 6", "Flight 123", "Boeing 737", "page 12", "Articles 5 and 6": behind a word that takes a number as its name. */
export function numberedEnd(context: Context, i: number): number | undefined {
  if (!isNumbered(context, i)) return undefined;
  let end = gluedEnd(context, i + 1);
  // "Routes 6, 7 and 8"
  while (
    wordAt(context, i - 1).endsWith('s') &&
    isJoiner(textAt(context, end)) &&
    context.tokens[end + 1]?.kind === 'number'
  )
    end = gluedEnd(context, end + 2);
  return end;
}

const isJoiner = (text: string): boolean => /^(?:and|&|or|,|to)$/.test(text) || isDash(text);

function isNumbered(context: Context, i: number): boolean {
  const dotted = textAt(context, i - 1) === '.' && isGlued(context, i - 1);
  const word = context.tokens[dotted ? i - 2 : i - 1];
  if (word?.kind !== 'word') return false;
  if (word.lower === 'number') return true;
  const rule = NUMBERED.get(word.lower) ?? (word.lower.endsWith('s') ? NUMBERED.get(lemma(word.lower)) : undefined);
  if (!rule) return false;
  // "iPhone 11": a capital anywhere makes a name.
  const upper = /[A-Z]/.test(word.text);
  const worded = context.tokens[i]?.kind === 'word';
  return rule === 'always' ? !worded || upper : upper && (!worded || isUpper(textAt(context, i)));
}
