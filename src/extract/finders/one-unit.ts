import { draft, wordAt, type Context, type Draft, type Finder } from '../draft';
import { NUMBER_WORD } from '../triggers';
import { readUnit } from '../unit';

/** What bounds "a year" so that it says an amount and not merely a unit: rows of the table of hedges that read on into an article. */
const BOUNDED =
  /^(?:more than|less than|just over|just under|well over|little over|at least|at most|only about|just about|close to)$|(?:^| )(?:nearly|almost|roughly|approximately)$/;
/** Prepositions that bound an amount in front of an article only where time or a way passes: "lasted over an hour", "in under a minute". */
const PASSING =
  /^(?:last|lasts|lasted|lasting|for|in|took|take|takes|taken|after|waited|wait|spent|spend|cost|walked|ran|drove|lived|is|was|be|been|been|just|ago|well|a little)$/;

/** "more than a year", "nearly an hour": an article that a hedge makes the number one. */
export const oneUnit: Finder = {
  name: 'one unit',
  on: NUMBER_WORD,
  find: (context, i) => (beginsOneUnit(context, i) ? oneUnitAt(context, i) : undefined),
};

/** True at an article behind words that bound an amount. */
export function beginsOneUnit(context: Context, i: number): boolean {
  if (!/^an?$/.test(wordAt(context, i))) return false;
  const last = wordAt(context, i - 1);
  const before = wordAt(context, i - 2);
  return BOUNDED.test(`${before} ${last}`) || (/^(?:over|under)$/.test(last) && PASSING.test(before));
}

function oneUnitAt(context: Context, i: number): Draft | undefined {
  const read = readUnit(context, i + 1);
  if (!read || !/^(?:duration|measure)$/.test(read.unit.kind) || wordAt(context, i + 1).length < 3) return undefined;
  const one = {
    from: i,
    to: i + 1,
    low: 1,
    high: 1,
    step: 1,
    form: 'point' as const,
    worded: true,
    scaled: false,
    scale: 1,
  };
  return draft(context, one, read.unit, i, read.to);
}
