import { isDash, textAt, wordAt, type Context } from '../../draft';
import { nameAfter } from '../../money/after';
import { signBefore } from '../../money/before';
import { countsNoun } from '../../year';

/** As many digits as no amount is written in without separators: ids, accounts, phone numbers. */
const ID = /^\d{9,}$/;

/** "911", "a .45 caliber", "zip code", "1234567890": figures that are dialled or looked up, not counted. */
export function dialledEnd(context: Context, i: number): number | undefined {
  const text = textAt(context, i);
  const word = wordAt(context, isDash(textAt(context, i + 1)) ? i + 2 : i + 1);
  if (/^(?:zip|caliber|calibre)$/.test(word)) return i + 1;
  if (ID.test(text) && context.numeral(i)?.to === i + 1 && !signBefore(context, i) && !nameAfter(context, i + 1))
    return i + 1;
  return text === '911' && !countsNoun(context, i + 1) ? i + 1 : undefined;
}
