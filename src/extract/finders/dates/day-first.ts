import { isDash, textAt, wordAt, type Context, type Found } from '../../draft';
import { dateDraft } from './date-draft';
import { dayAt, isCapital, monthAt, weekdayBefore, yearAt } from './pieces';

/** "24 September", "24th of September 2004", "24-26 Sept.", "24 and 25 May" */
export function readDayFirst(context: Context, i: number): Found | undefined {
  const first = dayAt(context, i);
  if (!first) return undefined;
  const joined = isDash(textAt(context, first.to)) || /^(?:to|and)$/.test(wordAt(context, first.to));
  const last = joined ? dayAt(context, first.to + 1) : undefined;
  if (joined && !(last && last.value > first.value)) return undefined;
  const behind = last?.to ?? first.to;
  const at = wordAt(context, behind) === 'of' ? behind + 1 : behind;
  const named = monthAt(context, at);
  const text = textAt(context, at);
  if (!named || (!isCapital(text) && (named.short || /^(?:may|march)$/.test(text)))) return undefined;
  const of = yearAt(context, named.to);
  return dateDraft(context, weekdayBefore(context, i), of?.to ?? named.to, {
    month: named.value,
    day: first.value,
    lastDay: last?.value,
    year: of?.value,
  });
}
