/** What the values of two claims, and the other figures around them, say of the pair. */
import { areNested } from '../../compare/dates';
import { UNIT_KINDS, type UnitKind } from '../../types';
import type { Profile } from '../profile';
import type { Setting } from '../setting';
import { has, isCalendar, type Witness } from './witness';

const rowsBy = (word: string): Readonly<Record<UnitKind, string>> =>
  Object.fromEntries(UNIT_KINDS.map((kind) => [kind, `${word} ${kind}`])) as Record<UnitKind, string>;
export const [SAME_KIND, OTHER_KIND] = [rowsBy('same'), rowsBy('other')];

export function hearValues(a: Profile, b: Profile, same: boolean, _setting: Setting, tell: Witness): void {
  tell('bias', 1);
  tell((same ? SAME_KIND : OTHER_KIND)[a.claim.quantity.unit.kind], 1);
  if (a.soleScale && b.soleScale) tell(same ? 'soleScaleSame' : 'soleScaleOther', 1);
  if (!same) return;
  tell('valueTelling', Math.min(a.telling, b.telling));
  if (a.loose === 'vague' && b.loose === 'vague') tell('vague', 1);
  else if (a.loose === '' && a.sole && b.sole) tell('valueSole', 1);
}

/** On scales that are short, near is a difference and no ratio: points of a share, years of an age, tenths of a magnitude, minutes. */
const NEAR_BY: ReadonlyMap<string, number> = new Map([
  ['share', 5],
  ['points', 5],
  ['age', 2],
  ['score', 0],
  ['clock', 90],
  ['reading', 0.3],
  ['measure [S_earthquake]', 0.3],
]);

/** A result differs between reports by a point or two; further apart it is another stage of the match, or another match. */
const RESULT_WITHIN = 3;
/** Of votes, which are many, by more. */
const RESULT_SHARE = 0.05;

function areFarResults(p: readonly number[] | undefined, q: readonly number[] | undefined): boolean {
  if (!p || !q) return false;
  const apart = p.reduce((sum, n, i) => sum + Math.abs(n - (q[i] ?? 0)), 0);
  return (
    apart >
    Math.max(
      RESULT_WITHIN,
      RESULT_SHARE * p.reduce((sum, n) => sum + n, 0),
      RESULT_SHARE * q.reduce((sum, n) => sum + n, 0),
    )
  );
}

/** The figure's number; of a vague word ("dozens") the number in its reach that is nearest to the other's. */
function nearest({ loose, base }: Profile, { base: { stated } }: Profile): number {
  if (loose !== 'vague') return base.stated.low;
  return Math.min(Math.max(stated.low, base.interval.low), base.interval.high);
}

/** How near two numbers are, 0 to 1. */
function ratioOf(one: number, other: number): number {
  const x = Math.abs(one);
  const y = Math.abs(other);
  if (x === y) return 1;
  return x < y ? x / y : y / x;
}

/** Below this two numbers are far apart. */
const FAR = 0.2;
/** Things are few below this: events are full of twos and threes. */
const FEW = 10;
/** What it is worth that of such numbers two are near each other, as half of all are. */
const NEAR_FEW = 0.8;

const areFew = (a: Profile, b: Profile): boolean =>
  a.claim.quantity.unit.kind === 'count' && Math.max(Math.abs(a.base.stated.low), Math.abs(b.base.stated.low)) < FEW;

export function hearOtherValue(a: Profile, b: Profile, same: boolean, _setting: Setting, tell: Witness): void {
  if (same || isCalendar(a)) return;
  if (areFarResults(a.claim.quantity.parts, b.claim.quantity.parts)) tell('resultFar', 1);
  const { interval: p, stated: x } = a.base;
  const { interval: q, stated: y } = b.base;
  if (p.low <= q.high && q.low <= p.high) tell('valueMeets', 1);
  const ratio = ratioOf(x.low, y.low);
  const step = NEAR_BY.get(a.scale);
  if (step === undefined ? ratio > 0.66 : Math.abs(Math.abs(x.low) - Math.abs(y.low)) <= step)
    tell('valueNear', areFew(a, b) ? NEAR_FEW : 1);
  // From "dozens" it is not as far to 250 as from the 24 that they are at least.
  if (ratio < FAR && ratioOf(nearest(a, b), nearest(b, a)) < FAR) tell('valueFar', 1);
}

/** "In 2005" beside "on 11 March 2005": one report is only less exact. */
export function hearDates(a: Profile, b: Profile, same: boolean, _setting: Setting, tell: Witness): void {
  if (!same && isDate(a) && areNested(a.claim.quantity, b.claim.quantity)) tell('dateNested', 1);
}

export const isDate = ({ claim: { quantity } }: Profile): boolean => quantity.unit.kind === 'date';

/**
 * "7.6 and 7.4" beside "7.6 and 7.5": the share of the other figures in the two sentences that are the same. Two sentences full of figures
 * with none in common tell of two things: of another model, another player.
 */
export function hearCompany(a: Profile, b: Profile, same: boolean, _s: Setting, tell: Witness): void {
  if (a.company.length === 0 || b.company.length === 0) return;
  let shared = 0;
  for (const value of a.company) if (b.company.includes(value)) shared++;
  const fewest = Math.min(a.company.length, b.company.length);
  tell('company', shared / fewest);
  if (!same && shared === 0 && fewest >= FULL) tell('companyApart', 1);
}

/** So many other figures make a sentence full of them. */
const FULL = 2;

/** From so many other values of the one thing in a report on, any could be meant. */
const CROWDED = 4;

/**
 * "23 points", "seven rebounds", "13 points": where a report has many values for one thing (for every player his own), another
 * report's value is more likely one that this report does not have than a version of one that it has; unless both tell it of one actor,
 * or at their beginning, where the figures of the event itself stand. People are counted for many things, which what happened tells apart:
 * a few people are others than some other few unless the same befell them.
 */
export function hearCrowds(a: Profile, b: Profile, same: boolean, _s: Setting, tell: Witness): void {
  if (same || a.noun === undefined || b.noun === undefined) return;
  if (a.noun === 'person' || b.noun === 'person') {
    if (a.noun === b.noun && areFew(a, b) && !has(a.events, b.events)) tell('peopleApart', 1);
    return;
  }
  if (has(a.actor, b.actor)) return;
  const others = Math.max(a.crowd, b.crowd) - 1;
  if (others > 0) tell('crowded', Math.min(1, others / CROWDED) * (1 - Math.min(a.early, b.early)));
}
