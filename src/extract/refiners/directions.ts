import { isDash, textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import { verbLemma } from '../lemma';
import { DOWN, UP } from '../lexicon/changes';

/** Whether a figure is the size of a rise or fall: "up 19 cents", "fell by 2.1%", "a drop of 300". "Rose to 5%" gives a level, not a rise. */
export const directions: Refiner = {
  name: 'directions',
  refine(context, drafts) {
    for (const draft of drafts) {
      if (draft.direction || draft.calendar || draft.side || draft.unit.kind === 'score' || draft.unit.kind === 'age')
        continue;
      const direction = draft.converts?.direction ?? directionOf(context, draft);
      if (direction) draft.direction = direction;
    }
    return drafts;
  },
};

const FILLERS = new Set(
  'an a another further additional about just only more than some nearly almost roughly around over as much'.split(' '),
);

/** Verbs that take what is counted as their object: "add ten users", "raised $5m" say no rise of a figure, "raised by 5 %" does. */
const TRANSITIVE = new Set(
  'add raise lift boost cut lose gain reduce shed drop slash trim expand slow contract'.split(' '),
);

/** Tokens looked back from "by" for the verb: "grow sales in the region by 35 per cent". */
const REACH = 7;

function directionOf(context: Context, draft: Draft): 'up' | 'down' | undefined {
  let k = draft.from - 1;
  for (let n = 0; n < 3 && FILLERS.has(wordAt(context, k)); n++) k--;
  const word = wordAt(context, k);
  if (word === 'by') return behindBy(context, k, draft);
  // "an increase of 300", "a drop of 5 %"; a loss of money is a level.
  const noun = word === 'of' ? wordAt(context, k - 1) : '';
  if (noun && noun !== 'loss' && noun !== 'cut' && noun !== 'losses' && noun !== 'lows') return ofWord(noun);
  const direction = ofWord(word);
  if (isParticle(context, k, draft) || isAttribute(context, k, draft)) return undefined;
  if (direction && leadsTo(context, draft)) return direction;
  if (direction && TRANSITIVE.has(verbLemma(word)) && draft.unit.kind !== 'share' && draft.unit.kind !== 'points')
    return undefined;
  if (direction) return direction;
  // "300 feet down" is a place.
  if (draft.unit.kind === 'measure') return undefined;
  const after = wordAt(context, draft.to);
  if (/^(?:higher|up)$/.test(after)) return 'up';
  return /^(?:lower|down)$/.test(after) ? 'down' : undefined;
}

/** Verbs that make one of their own with "up" and with "down". */
const PARTICLE_VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'up give pick make set take end come add sum put bring rack run use open cough show turn back line sign buy clean fill serve stand pile',
    'down gun rip shoot shut knock pull take turn hold put lay mow strike tear hunt track burn break bring pin chase run chop stare vote hand pass',
  ].map((line) => {
    const [particle = '', ...verbs] = line.split(' ');
    return [particle, new Set(verbs)];
  }),
);

/** "gave up 517 yards", "gunned down two men": a verb of its own, unless the figure is one of markets. */
const isParticle = (context: Context, i: number, { unit }: Draft): boolean =>
  unit.kind !== 'share' &&
  unit.kind !== 'money' &&
  PARTICLE_VERBS.get(wordAt(context, i))?.has(verbLemma(wordAt(context, i - 1))) === true;

/** "an upgraded 15-inch model", "the lower 48": a word that stands with the figure before a noun tells it from others. */
const isAttribute = (context: Context, k: number, draft: Draft): boolean =>
  (isDash(textAt(context, draft.numberTo)) && /(?:ed|er)$/.test(wordAt(context, k))) ||
  (/^(?:lower|higher|upper)$/.test(wordAt(context, k)) && context.tagOf(k - 1, draft.sentence) === 'det');

/** "gained 10 sen to 31.20": the level it led to follows, so the verb moved a figure. */
function leadsTo(context: Context, draft: Draft): boolean {
  const next = context.tokens[draft.to + 1];
  return (
    wordAt(context, draft.to) === 'to' &&
    (next?.kind === 'number' || next?.kind === 'symbol' || context.tokens[draft.to + 2]?.kind === 'number')
  );
}

function ofWord(word: string): 'up' | 'down' | undefined {
  const base = verbLemma(word);
  if (UP.has(word) || UP.has(base)) return 'up';
  return DOWN.has(word) || DOWN.has(base) ? 'down' : undefined;
}

function behindBy(context: Context, by: number, draft: Draft): 'up' | 'down' | undefined {
  const start = Math.max(context.sentences[draft.sentence]?.from ?? 0, by - REACH);
  // "480 by 360 pixels", "5 inches by 11 inches"
  if (draft.unit.kind === 'measure' && [by - 1, by - 2].some((k) => context.tokens[k]?.kind === 'number'))
    return undefined;
  for (let k = by - 1; k >= start; k--) {
    const direction = ofWord(wordAt(context, k));
    if (direction) return direction;
  }
  return undefined;
}
