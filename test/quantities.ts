/** Quantities and claims made by hand, for tests of what comes after the extractor. */
import type { Claim, Quantity, ReportFacts, Unit } from '../src/types';

/** A count of `value` with the given differences. The span is that of nothing: these tests look at values alone. */
export function quantity(surface: string, value: number, more: Partial<Quantity> = {}): Quantity {
  const at = { low: value, high: value };
  const unit: Unit = { kind: 'count', code: '' };
  return {
    start: 0,
    end: surface.length,
    surface,
    number: { start: 0, end: surface.length },
    form: 'point',
    stated: at,
    interval: more.stated ?? at,
    step: 1,
    hedge: 'exact',
    unit,
    inferred: [],
    ...more,
  };
}

/** "about" a value: ten per cent either side. */
export const about = (surface: string, value: number, more: Partial<Quantity> = {}): Quantity =>
  quantity(surface, value, { hedge: 'about', interval: { low: value * 0.9, high: value * 1.1 }, ...more });

export function claim(report: string, id: string, figure: Quantity, more: Partial<Claim> = {}): Claim {
  return {
    id,
    report,
    quantity: figure,
    subject: [],
    owner: [],
    predicate: [],
    place: [],
    role: 'level',
    terms: [],
    phrase: figure.surface,
    sentence: { start: 0, end: 0 },
    position: 0,
    headline: false,
    ...more,
  };
}

export const facts = (id: string, claims: readonly Claim[], more: Partial<ReportFacts> = {}): ReportFacts => ({
  id,
  credits: [],
  claims,
  terms: [],
  sketch: [],
  ...more,
});
