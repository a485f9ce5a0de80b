import { civil } from '../../days';
import { textAt, wordAt, type Context, type Found } from '../../draft';
import { calendarDraft, daysOf } from './date-draft';

/** "the first six months of 2023", "the last 3 months of last year": `i` is the token of the number of months. */
export function readFirstMonths(context: Context, i: number): Found | undefined {
  const first = /^(?:first|opening)$/.test(wordAt(context, i - 1));
  if (!first && !/^(?:last|final)$/.test(wordAt(context, i - 1))) return undefined;
  const numeral = context.numeral(i);
  if (!numeral || wordAt(context, numeral.to) !== 'months' || wordAt(context, numeral.to + 1) !== 'of')
    return undefined;
  const months = numeral.low;
  const at = yearAfter(context, numeral.to + 2);
  if (!at || !Number.isInteger(months) || months < 1 || months > 11 || numeral.form === 'vague') return undefined;
  const { year, to, inferred } = at;
  const { low } = daysOf({ year, month: first ? 1 : 13 - months });
  const { high } = daysOf({ year, month: first ? months : 12 });
  return calendarDraft(context, i - 1, to, { low, high }, { precision: 'span', inferred, iso: String(year) });
}

/** "2023", "this year", "last year" at token `i`. */
function yearAfter(context: Context, i: number): { year: number; to: number; inferred: readonly string[] } | undefined {
  const text = textAt(context, i);
  if (/^(?:19|20)\d\d$/.test(text)) return { year: Number(text), to: i + 1, inferred: [] };
  const word = wordAt(context, i);
  if (context.published === undefined || wordAt(context, i + 1) !== 'year' || !/^(?:this|last)$/.test(word))
    return undefined;
  return { year: civil(context.published).year - (word === 'last' ? 1 : 0), to: i + 2, inferred: ['year'] };
}
