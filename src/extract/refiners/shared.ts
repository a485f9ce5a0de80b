import { textAt, type Context, type Draft, type Refiner } from '../draft';

/** Units carried over to bare neighbours in a list or range: "5 and 6 percent", "14, 15 and 16 miles". Marked as inferred. */
export const shared: Refiner = {
  name: 'shared',
  refine(context, drafts) {
    for (let k = drafts.length - 2; k >= 0; k--) {
      const [a, b] = [drafts[k] as Draft, drafts[k + 1] as Draft];
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

function listed(context: Context, a: Draft, b: Draft): boolean {
  const n = b.from - a.to;
  const text = textAt(context, a.to);
  if (n === 1) return text === 'and' || text === 'or' || text === ',' || text === 'to' || text === '/';
  return n === 2 && text === ',' && /^(?:and|or)$/.test(textAt(context, a.to + 1));
}
