import { isDash, textAt, wordAt, type Context, type Found } from '../../draft';
import { MONTHS } from '../../lexicon/calendar';
import { dateDraft } from './date-draft';
import { partBefore } from './part';
import { dayAt, isCapital, monthAt, weekdayBefore, yearAt } from './pieces';

/** "September 24, 2004", "Sept. 29", "Sept. 24-26", "September 2004", "late September", "April". */
export function readMonthFirst(context: Context, i: number): Found | undefined {
  const named = monthAt(context, i);
  if (!named) return undefined;
  const month = named.value;
  const year = yearAt(context, named.to);
  const day = year ? undefined : dayAt(context, named.to);
  if (day) {
    const last = lastDayAt(context, day.to, day.value);
    const of = yearAt(context, last?.to ?? day.to);
    const to = of?.to ?? last?.to ?? day.to;
    const stated = { month, day: day.value, lastDay: last?.value, year: of?.value };
    return dateDraft(context, weekdayBefore(context, i), to, stated);
  }
  const { part, from } = partBefore(context, i);
  if (year) return dateDraft(context, from, year.to, { month, year: year.value, part });
  return part || standsAlone(context, i, named.short) ? dateDraft(context, from, named.to, { month, part }) : undefined;
}

/** "-26", "to 26" behind a day: the last of several. */
function lastDayAt(context: Context, i: number, first: number): { value: number; to: number } | undefined {
  if (!isDash(textAt(context, i)) && !/^(?:to|through)$/.test(wordAt(context, i))) return undefined;
  const last = dayAt(context, i + 1);
  return last && last.value > first && !MONTHS.has(wordAt(context, last.to)) ? last : undefined;
}

/** A month's name without day or year: abbreviations never, "May" and "March" only where a preposition or such shows it. */
function standsAlone(context: Context, i: number, short: boolean): boolean {
  const word = wordAt(context, i);
  const before = wordAt(context, i - 1);
  const namedBehind = /^[A-Z]/.test(textAt(context, i + 1));
  const shown =
    /^(?:in|since|until|till|by|from|during|of|last|next|this|before|after|through|throughout|between|to|and|for|every|each|a|the)$/.test(
      before,
    );
  if (short) return shown && textAt(context, i + 1) === '.' && !/^(?:a|the|and|of|for|by|to|from)$/.test(before);
  if (word === 'august') return isCapital(textAt(context, i)) && !namedBehind;
  if (word === 'may' || word === 'march')
    return (
      /^(?:in|since|until|till|by|from|during|last|next|this|before|after|through|late|early|of)$/.test(before) ||
      (before === 'and' && MONTHS.has(wordAt(context, i - 2)))
    );
  return !namedBehind || shown;
}
