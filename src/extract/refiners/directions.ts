import { wordAt, type Context, type Draft, type Refiner } from '../draft';
import { verbLemma } from '../lemma';
import { DOWN, UP } from '../lexicon/changes';

/** Whether a figure is the size of a rise or fall: "up 19 cents", "fell by 2.1%", "a drop of 300". "Rose to 5%" gives a level, not a rise. */
export const directions: Refiner = {
  name: 'directions',
  refine(context, drafts) {
    for (const draft of drafts) {
      if (draft.direction || draft.calendar || draft.side || draft.unit.kind === 'score' || draft.unit.kind === 'age')
        continue;
      const direction = directionOf(context, draft);
      if (direction) draft.direction = direction;
    }
    return drafts;
  },
};

const FILLERS = new Set(
  'by an a of another further additional about just only more than some nearly almost roughly around over as much'.split(
    ' ',
  ),
);

function directionOf(context: Context, draft: Draft): 'up' | 'down' | undefined {
  let k = draft.from - 1;
  for (let n = 0; n < 3 && FILLERS.has(wordAt(context, k)); n++) k--;
  const word = wordAt(context, k);
  const base = verbLemma(word);
  if (word === 'to' || word === 'at') return undefined;
  if (UP.has(word) || (UP.has(base) && word !== 'add')) return 'up';
  if (DOWN.has(word) || DOWN.has(base)) return 'down';
  const after = wordAt(context, draft.to);
  if (/^(?:higher|up)$/.test(after)) return 'up';
  if (/^(?:lower|down)$/.test(after)) return 'down';
  return undefined;
}
