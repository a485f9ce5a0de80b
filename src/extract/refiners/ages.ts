import { textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import { isPlural } from '../lemma';
import type { Unit } from '../../types';

const YEARS: Unit = { kind: 'age', code: 'a', base: 's', factor: 31557600, inferred: true };

/** Ages without a unit: "Jane Roe, 25, said", "aged 40", "at the age of 12", "turned 18", "under 16s". */
export const ages: Refiner = {
  name: 'ages',
  refine(context, drafts) {
    drafts.forEach((draft, k) => {
      if (draft.written || draft.calendar || draft.unit.kind !== 'count' || draft.high > 125 || draft.form === 'vague')
        return;
      if (!isAge(context, draft) && !isNextAge(context, drafts[k - 1], draft)) return;
      setYears(draft);
      // "the pension age rose from 65 to 67"
      if (draft.side && draft.partner?.unit.kind === 'count' && !draft.partner.written) setYears(draft.partner);
    });
    return drafts;
  },
};

/** "aged 7, 9 and 12", "ages 47 and 48": a number listed behind an age that has no other unit. */
function isNextAge(context: Context, previous: Draft | undefined, { from }: Draft): boolean {
  if (previous?.unit !== YEARS || !/^age[ds]$/.test(wordAt(context, firstOfAges(context, previous.from) - 1)))
    return false;
  return isListed(context, previous.to, from);
}

const isListed = (context: Context, end: number, from: number): boolean => {
  const between = [textAt(context, end), textAt(context, end + 1)].slice(0, from - end).join(' ');
  return from > end && from - end <= 2 && /^(?:,|and|or|, and|, or)$/.test(between);
};

/** Numbers of a list of ages that are walked back over: a longer one is a table. */
const LONGEST_LIST = 12;

/** The first number of the list of ages that goes on at token `i`. */
function firstOfAges(context: Context, i: number): number {
  let at = i;
  for (let n = 0; n < LONGEST_LIST; n++) {
    if (!/^(?:,|and|or)$/.test(textAt(context, at - 1)) || context.tokens[at - 2]?.kind !== 'number') break;
    at -= 2;
  }
  return at;
}

function setYears(draft: Draft): void {
  draft.unit = YEARS;
  draft.written = true;
  draft.inferred.push('unit');
}

function isAge(context: Context, { from, to, low, sentence }: Draft): boolean {
  const before = wordAt(context, from - 1);
  if (before === 'aged' || before === 'age' || before === 'ages') return true;
  if (before === 'of' && wordAt(context, from - 2) === 'age') return true;
  if (/^(?:turned|turns|turning)$/.test(before) && !/^[a-z]/.test(textAt(context, to))) return true;
  if (isPerson(context, from - 1) && low >= 3 && Number.isInteger(low)) {
    const after = textAt(context, to);
    if (
      after === '' ||
      after === '.' ||
      after === ',' ||
      /^(?:by|now|soon|when|next|this|today|and|in|at)$/.test(after)
    )
      return true;
  }
  if (isSaidOfAge(context, from, to)) return true;
  if (isAgeAhead(context, from, to, low)) return true;
  const at = nameBefore(context, from - 2);
  const name = context.tokens[at];
  if (
    textAt(context, from - 1) !== ',' ||
    name?.kind !== 'word' ||
    low < (isKin(context, at - 1) ? 1 : 5) ||
    !Number.isInteger(low) ||
    digitsNear(context, at - 1)
  )
    return false;
  const after = textAt(context, to);
  if (/^[A-Z]/.test(name.text))
    return after === ',' || after === '.' || (after === 'and' && /^[A-Z]/.test(textAt(context, to + 1)));
  // "the actress, 26, said"
  return after === ',' && context.tagOf(at, sentence) === 'noun' && !isPlural(name.lower);
}

/** "John Roe Jr., 49,": where the name ends. */
const nameBefore = (context: Context, i: number): number =>
  textAt(context, i) === '.' && /^(?:Jr|Sr)$/.test(textAt(context, i - 1)) ? i - 1 : i;

/** "their son Ben, 3, and": a child's age may be small. */
function isKin(context: Context, i: number): boolean {
  for (let k = i; k > i - 3; k--) if (KIN.test(wordAt(context, k))) return true;
  return false;
}

const KIN = /^(?:son|daughter|baby|toddler|boy|girl|twins?|brother|sister|child|children)$/;

/** "At 55, she": a number of years set ahead of whose it is. */
function isAgeAhead(context: Context, from: number, to: number, low: number): boolean {
  if (textAt(context, from - 1) !== 'At' || textAt(context, to) !== ',' || low < 10 || !Number.isInteger(low))
    return false;
  return /^(?:he|she)$/.test(wordAt(context, to + 1)) || context.tagOf(to + 1, context.sentence) === 'name';
}

/** Words looked back over for "age": "the average age of those who came was 40". */
const AGE_REACH = 8;

/** "he is 35", "she will be 40", "I was 12": a person and a form of be right before the number. */
function isPerson(context: Context, i: number): boolean {
  if (!/^(?:be|is|was|am|i'm|he's|she's)$/.test(wordAt(context, i))) return false;
  if (wordAt(context, i).includes("'")) return true;
  for (let k = i - 1; k > i - 5; k--) if (/^(?:he|she|i|who)$/.test(wordAt(context, k))) return true;
  return false;
}

/** In "Paris 12, Lyon 25," the neighbours are figures too: a table, not a person. */
const digitsNear = (context: Context, i: number): boolean => context.tokens[i]?.kind === 'number';

/** "life expectancy in the north is around 73", "the pension age rose to 67": an age, a verb of being or change, and a bare number. */
function isSaidOfAge(context: Context, from: number, to: number): boolean {
  const after = context.tokens[to];
  if (after?.kind === 'word' && /^(?:noun|name|adj)$/.test(context.tagOf(to, context.sentence) ?? '')) return false;
  let k = from - 1;
  while (
    k > from - 5 &&
    /^(?:about|around|roughly|nearly|almost|just|over|under|now|only|to|from|at|by)$/.test(wordAt(context, k))
  )
    k--;
  if (
    !/^(?:is|was|are|were|be|stands|stood|rose|fell|rises|falls|raised|lowered|increased|remains|remained|averaged)$/.test(
      wordAt(context, k),
    )
  )
    return false;
  for (let n = k - 1; n > k - AGE_REACH && context.tokens[n]?.kind === 'word'; n--) {
    if (/^(?:age|expectancy)$/.test(wordAt(context, n))) return true;
    if (/^(?:verb|aux)$/.test(context.tagOf(n, context.sentence) ?? '')) return false;
  }
  return false;
}
