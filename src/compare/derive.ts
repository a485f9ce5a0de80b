/** Figures that a report does not write but implies, each with the claim that shows it and the arithmetic as a sentence. */
import { MOST_COMPARED } from '../match/pairs';
import type { Claim, Quantity, Reason, ReportFacts, UnitKind } from '../types';
import {
  beforeChange,
  beforePercent,
  beforeTimes,
  change,
  type Implied,
  negative,
  percentChange,
  rangeOf,
  times,
} from './arithmetic';
import { sayGap, sayNumber, sayPercent } from './gaps';
import { factorOf } from './scale';

export interface Derived {
  /** The claim it is shown with: where the change led. */
  readonly claim: Claim;
  /** What a report that writes it says it as: a change, or the level before one. */
  readonly as: 'change' | 'from';
  readonly kind: UnitKind;
  /** For changes the size of it, `direction` its way; in base units. */
  readonly implied: Implied;
  readonly direction?: 'up' | 'down';
  /** The arithmetic in one sentence, with the figure that another report writes for it. */
  readonly because: (said: string) => Reason;
}

/** All that a report's claims imply: of each from/to the change, of each change "to" a level the level before. */
export function derivedOf({ claims }: ReportFacts): Derived[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.slice(0, MOST_COMPARED).flatMap((claim) => {
    const other = byId.get(claim.of ?? '');
    if (!other || claim.quantity.form !== 'point' || other.quantity.form !== 'point') return [];
    if (claim.role === 'to' && other.role === 'from') return changesOf(other, claim);
    return claim.role === 'level' || claim.role === 'to' ? beforeOf(other, claim) : [];
  });
}

const MEASURED = new Set<UnitKind>(['count', 'money', 'measure', 'share']);

/** "From 8,350 to 4,500": by so much, by so many percent, so many times. Of shares only the percentage points. */
function changesOf(from: Claim, to: Claim): Derived[] {
  const { kind, symbol } = to.quantity.unit;
  if (from.quantity.unit.kind !== kind || from.quantity.unit.code !== to.quantity.unit.code || !MEASURED.has(kind))
    return [];
  const [p, q] = [rangeOf(from.quantity), rangeOf(to.quantity)];
  if (p.value === q.value) return [];
  const direction = q.value > p.value ? 'up' : 'down';
  const size = (signed: Implied): Implied => (direction === 'up' ? signed : negative(signed));
  const args = [from.quantity.surface, to.quantity.surface];
  const [by, percent, multiple] = [change(p, q), percentChange(p, q), times(p, q)];
  const found: Derived[] = [];
  const add = (as: UnitKind, implied: Implied | null, key: string, say: (value: number) => string): void => {
    if (!implied) return;
    const because = (said: string): Reason => ({ key, args: [...args, say(Math.abs(implied.value)), said] });
    found.push({ claim: to, as: 'change', kind: as, implied, direction, because });
  };
  const gap = (value: number): string => sayGap(value / factorOf(to.quantity.unit), symbol);
  add(kind === 'share' ? 'points' : kind, by && size(by), direction === 'up' ? 'becauseRiseBy' : 'becauseFallBy', gap);
  if (kind === 'share') return found;
  add('share', percent && size(percent), direction === 'up' ? 'becauseRise' : 'becauseFall', sayPercent);
  add('multiple', multiple, 'becauseTimes', sayNumber);
  return found;
}

/** "Rose 10% to $110", "doubled to 12 million": the level before. */
function beforeOf(moved: Claim, to: Claim): Derived[] {
  const implied = levelBefore(moved.quantity, to.quantity);
  if (!implied) return [];
  const { unit } = to.quantity;
  const before = sayGap(implied.value / factorOf(unit), unit.symbol);
  const because = (said: string): Reason => ({
    key: 'becauseBefore',
    args: [moved.quantity.surface, to.quantity.surface, before, said],
  });
  return [{ claim: to, as: 'from', kind: unit.kind, implied, because }];
}

function levelBefore(moved: Quantity, to: Quantity): Implied | null {
  if (!MEASURED.has(to.unit.kind)) return null;
  const [by, level] = [rangeOf(moved), rangeOf(to)];
  const signed = moved.direction === 'down' ? negative(by) : by;
  if (moved.unit.kind === 'multiple') return beforeTimes(by, level);
  if (moved.direction === undefined) return null;
  if (to.unit.kind === 'share') return moved.unit.kind === 'points' ? beforeChange(signed, level) : null;
  if (moved.unit.kind === 'share') return beforePercent(signed, level);
  return moved.unit.kind === to.unit.kind && moved.unit.code === to.unit.code ? beforeChange(signed, level) : null;
}
