import { draft, wordAt, textAt, isDash, isGlued, type Context, type Finder } from '../draft';
import { MULTIPLES } from '../lexicon/number-words';
import { MULTIPLE_WORD } from '../triggers';

/** Multiples in a word: "doubled", "tripled", "threefold", "twice as many", "double the". Adjectives ("double room") are none. */
export const multiple: Finder = {
  name: 'multiple',
  on: MULTIPLE_WORD,
  find(context, i) {
    const word = wordAt(context, i);
    const value = MULTIPLES.get(word);
    if (value === undefined || !fits(context, i, word)) return undefined;
    const numeral = {
      from: i,
      to: i + 1,
      low: value,
      high: value,
      step: value < 1 ? 0.1 : 1,
      form: 'point' as const,
      worded: true,
      scaled: false,
      scale: 1,
    };
    return draft(context, numeral, { kind: 'multiple', code: '1', symbol: textAt(context, i) }, i, i + 1);
  },
};

function fits(context: Context, i: number, word: string): boolean {
  if (isDash(textAt(context, i + 1)) && isGlued(context, i + 1)) return false;
  const next = wordAt(context, i + 1);
  if (word === 'twice' || word === 'thrice')
    return next === 'as' ? isComparison(context, i + 2) : /^(?:the|that|its|their|his|her|what|more|over)$/.test(next);
  if (word === 'double' || word === 'triple' || word === 'treble' || word === 'quadruple') {
    return (
      /^(?:the|that|its|their|his|her|what|in|from|to|over|by)$/.test(next) ||
      /^(?:to|will|would|could|may|than|nearly|almost)$/.test(wordAt(context, i - 1))
    );
  }
  return true;
}

/** "twice as many", "twice as loud" compare; "scored twice as United won" counts occasions. */
const isComparison = (context: Context, i: number): boolean =>
  /^(?:many|much|often)$/.test(wordAt(context, i)) ||
  wordAt(context, i + 1) === 'as' ||
  context.tagOf(i, context.sentence) === 'adj';
