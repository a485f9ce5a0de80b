import type { Interval, Quantity } from '../types';
import type { Context, Draft } from './draft';
import { widen } from './lexicon/hedges';

/** Drafts as quantities, by place; a draft that would overlap the one before is dropped. */
export function toQuantities(context: Context, drafts: readonly Draft[]): Quantity[] {
  const out: Quantity[] = [];
  for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
    const quantity = toQuantity(context, draft);
    if (quantity && quantity.start >= (out.at(-1)?.end ?? 0)) out.push(quantity);
  }
  return out;
}

function toQuantity(context: Context, draft: Draft): Quantity | undefined {
  const { tokens, text } = context;
  const [first, last, a, b] = [
    tokens[draft.from],
    tokens[draft.to - 1],
    tokens[draft.numberFrom],
    tokens[draft.numberTo - 1],
  ];
  if (!first || !last || !a || !b || !Number.isFinite(draft.low) || !Number.isFinite(draft.high)) return undefined;
  const stated = { low: draft.low, high: draft.high };
  return {
    start: first.start,
    end: last.end,
    surface: text.slice(first.start, last.end),
    number: { start: a.start, end: b.end },
    form: draft.form,
    stated,
    interval: draft.interval ?? commit(draft, stated),
    step: draft.step,
    hedge: draft.hedge,
    ...(draft.direction ? { direction: draft.direction } : {}),
    ...(draft.side ? { side: draft.side } : {}),
    ...(draft.partner ? { partner: tokens[draft.partner.from]?.start ?? 0 } : {}),
    unit: draft.unit,
    ...(draft.counted ? { counted: draft.counted } : {}),
    ...(draft.measured ? { measured: draft.measured } : {}),
    ...(draft.subject ? { subject: draft.subject } : {}),
    ...(draft.calendar ? { calendar: draft.calendar } : {}),
    ...(draft.parts ? { parts: draft.parts } : {}),
    ...(draft.incidental ? { incidental: true } : {}),
    inferred: draft.inferred,
  };
}

/** What the words commit the writer to; a share of a whole stays within 0 and 100 %. */
function commit(draft: Draft, stated: Interval): Interval {
  const wide = widen(stated, draft.hedge);
  const whole = draft.unit.kind === 'share' && !draft.direction && stated.low >= 0 && stated.high <= 100;
  return whole ? { low: Math.max(0, wide.low), high: Math.min(100, wide.high) } : wide;
}
