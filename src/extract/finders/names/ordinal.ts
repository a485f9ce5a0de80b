import { isDash, isGlued, textAt, wordAt, type Context } from '../../draft';
import { ORDINALS } from '../../lexicon/number-words';

/** "21st", "5th" */
export function figureOrdinalEnd(context: Context, i: number): number | undefined {
  return isGlued(context, i + 1) && /^(?:st|nd|rd|th|ST|ND|RD|TH)$/.test(textAt(context, i + 1)) ? i + 2 : undefined;
}

/** "twenty-first", "hundred and fifth": cardinals that end in an ordinal. */
export function wordOrdinalEnd(context: Context, i: number): number | undefined {
  const numeral = context.numeral(i);
  if (!numeral?.worded || numeral.fraction || numeral.low < 20 || numeral.low % 10 !== 0) return undefined;
  const { to } = numeral;
  const dashed = isDash(textAt(context, to)) && isGlued(context, to) && isGlued(context, to + 1);
  const at = dashed || wordAt(context, to) === 'and' ? to + 1 : to;
  const word = wordAt(context, at);
  return ORDINALS.has(word) && word !== 'second' ? at + 1 : undefined;
}
