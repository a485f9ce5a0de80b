import { textAt, wordAt, type Context } from '../draft';
import { currencyByName, opensCurrencyName } from './lookup';
import type { NameAfter } from './after';

/** Words that a currency's name has at most. */
const LONGEST = 4;

/** The longest name of a currency from token `at`. */
export function longestName(context: Context, at: number): NameAfter | undefined {
  const head = plainWord(context, at);
  let { word: words, next: to } = head;
  const single = currencyByName(words);
  let best = single && { currency: single, to };
  if (opensCurrencyName(head.word)) {
    for (let n = 1; n < LONGEST; n++) {
      const more = plainWord(context, to);
      if (!more.word) break;
      words += ` ${more.word}`;
      to = more.next;
      const currency = currencyByName(words);
      if (currency) best = { currency, to };
    }
  }
  return best && { ...best, symbol: context.text.slice(context.tokens[at]?.start, context.tokens[best.to - 1]?.end) };
}

/** A word, with "U.S." read as "us". */
function plainWord(context: Context, i: number): { readonly word: string; readonly next: number } {
  const word = wordAt(context, i);
  if (word === 'u' && textAt(context, i + 1) === '.' && wordAt(context, i + 2) === 's')
    return { word: 'us', next: textAt(context, i + 3) === '.' ? i + 4 : i + 3 };
  return { word, next: i + 1 };
}
