import { dayNumber } from '../../days';
import { textAt, wordAt, type Context, type Found } from '../../draft';
import { calendarDraft } from './date-draft';
import { partBefore, type Part } from './part';

/** "in his 50s" is an age, not a decade; too vague to keep. */
const PEOPLE = /^(?:his|her|their|my|your|our)$/;

/** Where the parts begin and end, in tenths. */
const TENTHS: Readonly<Partial<Record<Part, readonly [number, number]>>> = {
  early: [0, 3],
  mid: [4, 7],
  late: [7, 10],
  'first half': [0, 5],
  'second half': [5, 10],
};

/** What makes two digits and an "s" a decade: "the '90s", "the late 90s". */
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘']);
const BEFORE_SHORT: ReadonlySet<string> = new Set(['the', 'late', 'early', 'mid']);

/** "the 1990s", "the '90s", "mid-2000s", "the 1800s" */
export function readDecade(context: Context, i: number): Found | undefined {
  const text = textAt(context, i);
  const s = context.tokens[i + 1];
  if (!s || s.gap || (s.lower !== 's' && s.lower !== "'s") || !/^(?:1\d|20)?\d0$/.test(text)) return undefined;
  const short = text.length === 2;
  if (short && !APOSTROPHES.has(textAt(context, i - 1)) && !BEFORE_SHORT.has(wordAt(context, i - 1)))
    return PEOPLE.test(wordAt(context, i - 1)) ? { skip: i + 2 } : undefined;
  const { part, from } = partBefore(context, i);
  const start = short ? (Number(text) < 30 ? 2000 : 1900) + Number(text) : Number(text);
  const century = start % 100 === 0 && start < 2000;
  const tenth = (n: number): number => dayNumber(start + (century ? 10 * n : n), 1, 1);
  const [first, last] = (part && TENTHS[part]) ?? [0, 10];
  return calendarDraft(
    context,
    from,
    i + 2,
    { low: tenth(first), high: tenth(last) - 1 },
    {
      precision: part ? 'span' : century ? 'century' : 'decade',
      inferred: short ? ['century'] : [],
      iso: century ? String(start / 100) : String(start).slice(0, 3),
    },
  );
}
