/** Findings of few words for the tests of marks and card. */
import type { Claim, Finding, Match, Quantity, Relation, Unit } from '../../src/types';

const COUNT: Unit = { kind: 'count', code: '' };

export const quantity = (value: number, spread = 0, unit: Unit = COUNT): Quantity => ({
  start: 0,
  end: 5,
  surface: `${spread > 0 ? 'about ' : ''}${value}`,
  number: { start: 0, end: 5 },
  form: 'point',
  stated: { low: value, high: value },
  interval: { low: value - spread, high: value + spread },
  step: 1,
  hedge: spread > 0 ? 'about' : 'exact',
  unit,
  inferred: [],
});

export const claim = (report: string, q: Quantity): Claim => ({
  id: `${report} ${q.surface}`,
  report,
  quantity: q,
  subject: [],
  owner: [],
  predicate: [],
  place: [],
  role: 'level',
  terms: [],
  phrase: `${q.surface} soldiers`,
  sentence: { start: 0, end: 9 },
  position: 0,
  headline: false,
});

export const match = (report: string, q: Quantity, relation: Relation, origin = report): Match => ({
  report,
  claim: claim(report, q),
  relation,
  because: { key: 'becauseApart', args: [] },
  why: { key: 'whyShared', args: [] },
  origin: { key: origin, kind: 'outlet', label: origin },
});

export const finding = (q: Quantity, matches: Match[], status: Relation = 'diverges'): Finding => ({
  claim: claim('page', q),
  status,
  matches,
});
