import type { Context, Finder } from '../../draft';
import { DIGITS, NUMBER_WORD } from '../../triggers';
import { webAddressEnd } from './web-address';
import { codeEnd, modelEnd, unreadableEnd } from './code';
import { dialledEnd } from './dialled';
import { numberedEnd } from './numbered';
import { figureOrdinalEnd, wordOrdinalEnd } from './ordinal';
import { phoneEnd } from './phone';
import { rankEnd } from './rank';
import { titledEnd, titleWordEnd } from './titled';

/** The token behind the name that the number at token `i` belongs to. */
type NameForm = (context: Context, i: number) => number | undefined;

/** Forms of names with a figure, and with a number word, in the order in which they are tried. */
const FIGURES: readonly NameForm[] = [
  figureOrdinalEnd,
  unreadableEnd,
  codeEnd,
  dialledEnd,
  webAddressEnd,
  phoneEnd,
  modelEnd,
  titledEnd,
  rankEnd,
  numberedEnd,
];
const WORDS: readonly NameForm[] = [titleWordEnd, wordOrdinalEnd, rankEnd, numberedEnd];

/** Figures that name a thing and say no amount: "Article 5", "G7", "F-16", "737 Max", "24703m212", phone numbers. Yields nothing. */
export const names: Finder = {
  name: 'names',
  on: DIGITS | NUMBER_WORD,
  find(context, i) {
    for (const end of context.tokens[i]?.kind === 'number' ? FIGURES : WORDS) {
      const skip = end(context, i);
      if (skip !== undefined) return { skip };
    }
    return undefined;
  },
};
