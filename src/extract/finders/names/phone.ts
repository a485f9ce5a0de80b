import { isDash, isGlued, textAt, type Context } from '../../draft';
import { nameAfter } from '../../money/after';
import { signBefore } from '../../money/before';
import { readUnit } from '../../unit';
import { countsNoun } from '../../year';
import { percentAt } from '../percent';

/** Groups of digits that are read as one number at most. */
const MOST_GROUPS = 12;

/** "555-0134-2", "+44 20 7946 0018", "020 7946 0018": groups of digits that no figure is written in. */
export function phoneEnd(context: Context, i: number): number | undefined {
  if (!isPhone(context, i)) return undefined;
  for (let k = i + 1; ;) {
    const at = isDash(textAt(context, k)) ? k + 1 : k;
    if (context.tokens[at]?.kind !== 'number') return k;
    k = at + 1;
  }
}

function isPhone(context: Context, i: number): boolean {
  const text = textAt(context, i);
  const { groups, digits, to } = digitGroups(context, i);
  // "527-3247" without anything counted behind it
  const local = groups === 2 && /^\d{3}$/.test(text) && /^\d{4}$/.test(textAt(context, to - 1));
  if (local && isDash(textAt(context, i + 1)) && !signBefore(context, i))
    return !countsNoun(context, to) && !readUnit(context, to) && !percentAt(context, to) && !nameAfter(context, to);
  const international = textAt(context, i - 1) === '+' && isGlued(context, i) && groups >= 2 && digits >= 8;
  return international || (groups >= 3 && digits >= 9) || (groups >= 2 && /^0\d/.test(text) && digits >= 7);
}

function digitGroups(context: Context, i: number): { groups: number; digits: number; to: number } {
  let groups = 1;
  let digits = textAt(context, i).length;
  let to = i + 1;
  while (groups < MOST_GROUPS) {
    const dash = isDash(textAt(context, to)) && isGlued(context, to) && isGlued(context, to + 1);
    const next = context.tokens[dash ? to + 1 : to];
    if (next?.kind !== 'number' || !/^[\d ]+$/.test(next.text)) break;
    groups++;
    digits += next.text.replaceAll(' ', '').length;
    to += dash ? 2 : 1;
  }
  return { groups, digits, to };
}
