import { wordAt, type Context, type Draft, type Refiner } from '../draft';
import { verbLemma } from '../lemma';
import { CHANGE_VERBS } from '../lexicon/changes';

/** Units that a bare number takes from another figure of its sentence: "rose 2 percent, but B fell by 1", "280 million of the 1.5 billion euros". */
export const carried: Refiner = {
  name: 'carried',
  refine(context, drafts) {
    drafts.forEach((draft, k) => {
      if (draft.written || draft.calendar || draft.unit.kind !== 'count' || draft.counted || draft.form === 'vague')
        return;
      const from = wholeOf(context, draft, drafts[k + 1]) ?? parallel(context, draft, drafts, k);
      if (!from) return;
      draft.unit = { ...from.unit, inferred: true };
      draft.written = true;
      draft.inferred.push('unit');
    });
    return drafts;
  },
};

/** "280 million of the 1.5 billion shekels" */
function wholeOf(context: Context, draft: Draft, next: Draft | undefined): Draft | undefined {
  if (!next?.written || next.calendar || next.sentence !== draft.sentence || next.from - draft.to > 5) return undefined;
  if (wordAt(context, draft.to) !== 'of' || next.unit.kind === 'duration' || next.unit.kind === 'share')
    return undefined;
  return next;
}

/** Figures looked back over for a unit. */
const LOOK_BACK = 6;

/** The nearest figure before with a unit, where this one is a decimal or the size of a change and can be nothing else. */
function parallel(context: Context, draft: Draft, drafts: readonly Draft[], k: number): Draft | undefined {
  const decimal = !Number.isInteger(draft.low);
  const before = wordAt(context, draft.from - 1);
  const change = before === 'by' || CHANGE_VERBS.has(before) || CHANGE_VERBS.has(verbLemma(before));
  if ((!decimal && !change) || wordAt(context, draft.to) === 'of') return undefined;
  // "fell 2 % to 5,120.5": a level beside the size of its change
  const level = before === 'at' || before === 'to';
  for (let j = k - 1; j >= Math.max(0, k - LOOK_BACK) && drafts[j]?.sentence === draft.sentence; j--) {
    const candidate = drafts[j] as Draft;
    if (candidate.calendar || !candidate.written || candidate.unit.kind === 'duration' || candidate.unit.kind === 'age')
      continue;
    if (level && candidate.unit.kind === 'share') continue;
    return decimal || candidate.unit.kind === 'share' || candidate.unit.kind === 'points' ? candidate : undefined;
  }
  return undefined;
}
