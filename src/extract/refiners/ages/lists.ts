import { textAt, wordAt, type Context, type Draft } from '../../draft';
import { isPersonNoun } from '../../lexicon/persons';

/** Numbers of a list of ages that are walked over: a longer one is a table. */
const LONGEST_LIST = 12;

/** "aged 7, 9 and 12", "ages 47 and 48": a number listed behind an age that has no other unit. */
export function isNextAge(context: Context, previous: Draft | undefined, { from }: Draft): boolean {
  if (!previous || !/^age[ds]$/.test(wordAt(context, firstOfAges(context, previous.from) - 1))) return false;
  return isListed(context, previous.to, from);
}

/** "two girls, 7 and 9, and": as many bare numbers as people were counted right before. None where the draft at `k` counts no people so. */
export function listedAges(context: Context, drafts: readonly Draft[], k: number): readonly Draft[] {
  const counting = drafts[k];
  if (!counting || counting.unit.kind !== 'count' || !isCountOfFew(counting)) return [];
  const list = drafts.slice(k + 1, k + 1 + counting.low);
  const first = list[0];
  if (list.length < counting.low || !first || textAt(context, first.from - 1) !== ',') return [];
  if (!isPersonNoun(wordAt(context, first.from - 2)) || first.from - 2 < counting.to) return [];
  const isWhole = list.every(
    (age, n) =>
      !age.written &&
      Number.isInteger(age.low) &&
      age.low <= 110 &&
      (n === 0 || isListed(context, list[n - 1]?.to ?? 0, age.from)),
  );
  return isWhole && /^(?:[,.;)]|)$/.test(textAt(context, list.at(-1)?.to ?? 0)) ? list : [];
}

const isCountOfFew = ({ low, high }: Draft): boolean =>
  low === high && Number.isInteger(low) && low >= 2 && low <= LONGEST_LIST;

function isListed(context: Context, end: number, from: number): boolean {
  const between = [textAt(context, end), textAt(context, end + 1)].slice(0, from - end).join(' ');
  return from > end && from - end <= 2 && /^(?:,|and|or|, and|, or)$/.test(between);
}

/** The first number of the list of ages that goes on at token `i`. */
function firstOfAges(context: Context, i: number): number {
  let at = i;
  for (let n = 0; n < LONGEST_LIST; n++) {
    if (!/^(?:,|and|or)$/.test(textAt(context, at - 1)) || context.tokens[at - 2]?.kind !== 'number') break;
    at -= 2;
  }
  return at;
}
