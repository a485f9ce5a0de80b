import { textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import { isPlural } from '../lemma';
import type { Unit } from '../../types';

const YEARS: Unit = { kind: 'age', code: 'a', base: 's', factor: 31557600, inferred: true };

/** Ages without a unit: "Jane Roe, 25, said", "aged 40", "at the age of 12", "turned 18", "under 16s". */
export const ages: Refiner = {
  name: 'ages',
  refine(context, drafts) {
    for (const draft of drafts) {
      if (draft.written || draft.calendar || draft.unit.kind !== 'count' || draft.high > 125 || draft.form === 'vague')
        continue;
      if (!isAge(context, draft)) continue;
      draft.unit = YEARS;
      draft.written = true;
      draft.inferred.push('unit');
    }
    return drafts;
  },
};

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
  const name = context.tokens[from - 2];
  if (
    textAt(context, from - 1) !== ',' ||
    name?.kind !== 'word' ||
    low < 5 ||
    !Number.isInteger(low) ||
    digitsNear(context, from - 3)
  )
    return false;
  const after = textAt(context, to);
  if (/^[A-Z]/.test(name.text))
    return after === ',' || after === '.' || (after === 'and' && /^[A-Z]/.test(textAt(context, to + 1)));
  // "the actress, 26, said"
  return after === ',' && context.tagOf(from - 2, sentence) === 'noun' && !isPlural(name.lower);
}

/** "he is 35", "she will be 40", "I was 12": a person and a form of be right before the number. */
function isPerson(context: Context, i: number): boolean {
  if (!/^(?:be|is|was|am|i'm|he's|she's)$/.test(wordAt(context, i))) return false;
  if (wordAt(context, i).includes("'")) return true;
  for (let k = i - 1; k > i - 5; k--) if (/^(?:he|she|i|who)$/.test(wordAt(context, k))) return true;
  return false;
}

/** In "Paris 12, Lyon 25," the neighbours are figures too: a table, not a person. */
const digitsNear = (context: Context, i: number): boolean => context.tokens[i]?.kind === 'number';
