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
  // Filled in place: copying optional parts together took as long as finding them.
  const quantity: Filled = {
    start: first.start,
    end: last.end,
    surface: text.slice(first.start, last.end),
    number: { start: a.start, end: b.end },
    form: draft.form,
    stated,
    interval: draft.interval ?? commit(draft, stated),
    step: draft.step,
    hedge: draft.hedge,
    unit: draft.unit,
    inferred: draft.inferred,
  };
  if (draft.direction) quantity.direction = draft.direction;
  if (draft.side) quantity.side = draft.side;
  if (draft.offset) quantity.offset = draft.offset;
  if (draft.partner) quantity.partner = tokens[draft.partner.from]?.start ?? 0;
  if (draft.counted) quantity.counted = draft.counted;
  if (draft.measured) quantity.measured = draft.measured;
  if (draft.subject) quantity.subject = draft.subject;
  if (draft.calendar) quantity.calendar = draft.calendar;
  if (draft.parts) quantity.parts = draft.parts;
  if (draft.incidental) quantity.incidental = true;
  return quantity;
}

type Filled = { -readonly [K in keyof Quantity]: Quantity[K] };

/** What the words commit the writer to; a share of a whole stays within 0 and 100 %. */
function commit(draft: Draft, stated: Interval): Interval {
  const wide = widen(stated, draft.hedge);
  const whole = draft.unit.kind === 'share' && !draft.direction && stated.low >= 0 && stated.high <= 100;
  return whole ? { low: Math.max(0, wide.low), high: Math.min(100, wide.high) } : wide;
}
