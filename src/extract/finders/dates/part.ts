import { isDash, isGlued, textAt, wordAt, type Context } from '../../draft';

/** The part of a year, month or decade that is meant. */
export type Part = 'early' | 'mid' | 'late' | 'first half' | 'second half' | Quarter;
type Quarter = 'Q1' | 'Q2' | 'Q3' | 'Q4';

/** First and last month of a part of a year. */
export const MONTHS_OF: Readonly<Record<Part, readonly [first: number, last: number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  'first half': [1, 6],
  'second half': [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
};

const EDGES: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);
const HALVES: ReadonlyMap<string, Part> = new Map([
  ['first', 'first half'],
  ['second', 'second half'],
  ['latter', 'second half'],
]);
const QUARTERS: ReadonlyMap<string, Quarter> = new Map([
  ['first', 'Q1'],
  ['second', 'Q2'],
  ['third', 'Q3'],
  ['fourth', 'Q4'],
  ['final', 'Q4'],
  ['last', 'Q4'],
]);

interface PartBefore {
  readonly part: Part | undefined;
  /** The token the whole starts at. */
  readonly from: number;
}

/** "early", "mid-", "late", "the end of", "the first half of" before token `i`; quarters only of a `year`, and none of a fiscal one. */
export function partBefore(context: Context, i: number, year = false): PartBefore {
  const at = isDash(textAt(context, i - 1)) && isGlued(context, i) ? i - 2 : i - 1;
  const word = wordAt(context, at);
  if (word === 'early' || word === 'mid' || word === 'late') return { part: word, from: at };
  // "the second half of the 1990s"
  const joint = word === 'the' && wordAt(context, at - 1) === 'of' ? at - 1 : at;
  const of = wordAt(context, joint) === 'of' ? joint - 1 : joint;
  const where = wordAt(context, of);
  const edge = of < joint && wordAt(context, of - 1) === 'the' ? EDGES.get(where) : undefined;
  if (edge) return { part: edge, from: of - 1 };
  return (year ? quarterBefore(context, of) : undefined) ?? halfBefore(context, of) ?? { part: undefined, from: i };
}

/** Token of the ordinal that "half" or "quarter" at token `i` has, behind a hyphen or not. */
const ordinalBefore = (context: Context, i: number): number =>
  isDash(textAt(context, i - 1)) && isGlued(context, i) ? i - 2 : i - 1;

const isFiscal = (context: Context, i: number): boolean => /^(?:fiscal|financial|budget)$/.test(wordAt(context, i));

function halfBefore(context: Context, i: number): PartBefore | undefined {
  const at = ordinalBefore(context, i);
  const part = wordAt(context, i) === 'half' ? HALVES.get(wordAt(context, at)) : undefined;
  return part && !isFiscal(context, at - 1) ? { part, from: at } : undefined;
}

/** "the third quarter of", "third-quarter", "Q3" */
function quarterBefore(context: Context, i: number): PartBefore | undefined {
  const numbered = textAt(context, i - 1) === 'Q' && isGlued(context, i) && /^[1-4]$/.test(textAt(context, i));
  const at = numbered ? i - 1 : ordinalBefore(context, i);
  const named = wordAt(context, i) === 'quarter' ? QUARTERS.get(wordAt(context, at)) : undefined;
  const part = numbered ? (`Q${textAt(context, i)}` as Quarter) : named;
  return part && !isFiscal(context, at - 1) ? { part, from: at } : undefined;
}
