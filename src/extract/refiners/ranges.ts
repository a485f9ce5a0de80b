import { isDash, isGlued, textAt, wordAt, type Context, type Draft, type Refiner } from '../draft';
import { verbLemma } from '../lemma';
import { DOWN, UP } from '../lexicon/changes';
import { isChange } from './changes';

/** Two ends of one value: "5 to 6", "between 5% and 6%", "20-25", "$200,000 to $4 million", "three or four years". */
export const ranges: Refiner = {
  name: 'ranges',
  refine(context, drafts) {
    const out: Draft[] = [];
    for (const draft of drafts) {
      const last = out.at(-1);
      const joined = last && join(context, last, draft);
      if (joined) out[out.length - 1] = joined;
      else out.push(draft);
    }
    return out;
  },
};

function join(context: Context, a: Draft, b: Draft): Draft | undefined {
  if (a.calendar || b.calendar || a.form !== 'point' || b.form !== 'point' || a.parts || b.parts) return undefined;
  if (a.sentence !== b.sentence || a.unit.kind === 'score' || b.unit.kind === 'score') return undefined;
  const between = joiner(context, a, b);
  if (!between) return undefined;
  const low = scaledLow(a, b);
  if (!compatible(a, b) || !(low < b.high)) return undefined;
  if (between === 'or' && (b.high - low > Math.max(2, low) || (a.written !== b.written && a.written))) return undefined;
  const from = opener(context, a.from);
  if (between === 'and' && wordAt(context, from) !== 'between') return undefined;
  if (between === 'to' && (isChange(context, a, b) || isResult(context, a, b))) return undefined;
  const unit = b.written ? b.unit : a.unit;
  return {
    ...b,
    from: between === 'and' || wordAt(context, from) === 'between' ? from : a.from,
    numberFrom: a.numberFrom,
    low,
    high: b.high,
    form: 'range',
    unit,
    written: a.written || b.written,
    step: Math.min(a.step, b.step),
  };
}

/** "increased by 43 to 419", "fell 300 to 4,500": the size of a change and the level it led to. */
function isResult(context: Context, a: Draft, b: Draft): boolean {
  const before = wordAt(context, a.from - 1);
  if (before === 'by') return a.written || b.low > 3 * a.low;
  return (UP.has(verbLemma(before)) || DOWN.has(verbLemma(before))) && (a.written || b.low > 3 * a.low);
}

/** In "1 to 2 thousand" and "$200 to $300 million" the magnitude is the second number's alone: the first end takes it when it is then still lower. */
function scaledLow(a: Draft, b: Draft): number {
  if (a.scaled || !b.scaled || a.low * b.scale >= b.high || a.low >= 1000) return a.low;
  // "$200,000 to $414 million" has its own zeros, "$3 to 5 billion" has not.
  return a.low * b.scale;
}

function compatible(a: Draft, b: Draft): boolean {
  if (!a.written || !b.written) return !(a.written && !b.written && a.unit.kind !== 'money');
  if (a.unit.kind !== b.unit.kind) return false;
  return (
    a.unit.code === b.unit.code ||
    (a.unit.kind === 'money' && (a.unit.code === '' || b.unit.code === '')) ||
    b.unit.code.startsWith(`${a.unit.code}/`)
  );
}

const opener = (context: Context, from: number): number =>
  wordAt(context, from - 1) === 'between' || wordAt(context, from - 1) === 'from' ? from - 1 : from;

function joiner(context: Context, a: Draft, b: Draft): 'dash' | 'to' | 'and' | 'or' | undefined {
  const gap = b.from - a.to;
  const text = textAt(context, a.to);
  // "200,000 to-260,000"
  if (gap === 2 && text === 'to' && isDash(textAt(context, a.to + 1)) && isGlued(context, b.from)) return 'to';
  if (gap !== 1) return undefined;
  if (isDash(text)) return isGlued(context, a.to) === isGlued(context, b.from) ? 'dash' : undefined;
  if (text === 'to' || text === 'through') return 'to';
  if (text === 'and') return 'and';
  if (text === 'or') return 'or';
  return undefined;
}
