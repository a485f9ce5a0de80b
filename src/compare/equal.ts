/** How it is said that two figures are one. */
import type { Quantity, Reason, UnitKind } from '../types';

const DIFFERENT: Readonly<Partial<Record<UnitKind, string>>> = { date: 'becauseSameDate', clock: 'becauseSameTime' };

/** Two ways of writing one value; only where they are written alike a single one is shown. */
export function sayEqual(a: Quantity, b: Quantity): Reason {
  const alike = a.surface.toLowerCase() === b.surface.toLowerCase();
  return { key: alike ? 'becauseSame' : (DIFFERENT[a.unit.kind] ?? 'becauseSameValue'), args: [a.surface, b.surface] };
}
