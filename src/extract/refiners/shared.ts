import { textAt, type Context, type Draft, type Refiner } from '../draft';
import { perAt, perUnit } from '../unit/per';

/** Units carried over to bare neighbours in a list or range: "5 and 6 percent", "14, 15 and 16 miles", marked as inferred, and rates to the sum before a conversion. */
export const shared: Refiner = {
  name: 'shared',
  refine(context, drafts) {
    for (let k = drafts.length - 2; k >= 0; k--) {
      const [a, b] = [drafts[k] as Draft, drafts[k + 1] as Draft];
      shareRate(context, a, b);
      if (a.written || !b.written || a.calendar || b.calendar || a.sentence !== b.sentence) continue;
      if (a.unit.kind !== 'count' || !listed(context, a, b) || (b.unit.kind === 'duration' && a.worded !== b.worded))
        continue;
      a.unit = { ...b.unit, inferred: true };
      a.written = true;
      a.inferred.push('unit');
    }
    return drafts;
  },
};

/** "9 billion crowns ($400 million) a year": the rate behind the brackets is that of both sums. */
function shareRate(context: Context, a: Draft, b: Draft): void {
  if (a.unit.kind !== 'money' || b.unit.kind !== 'money' || b.from - a.to !== 1 || textAt(context, a.to) !== '(')
    return;
  const per = textAt(context, b.to) === ')' ? perAt(context, b.to + 1) : undefined;
  if (!per || a.unit.code.includes('/') || b.unit.code.includes('/')) return;
  a.unit = perUnit(a.unit, per);
  b.unit = perUnit(b.unit, per);
}

function listed(context: Context, a: Draft, b: Draft): boolean {
  const n = b.from - a.to;
  const text = textAt(context, a.to);
  if (n === 1) return text === 'and' || text === 'or' || text === ',' || text === 'to' || text === '/';
  const second = textAt(context, a.to + 1);
  if (n === 2 && text === ',') return second === 'and' || second === 'or';
  // "30 or perhaps 40 tonnes"
  return n === 2 && (text === 'and' || text === 'or') && /^(?:even|perhaps|maybe|possibly)$/.test(second);
}
