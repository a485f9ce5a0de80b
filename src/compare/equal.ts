/** How it is said that two figures are one. */
import type { Quantity, Reason } from '../types';

/** Two ways of writing one value; only where they are written alike a single one is shown. */
export function sayEqual(a: Quantity, b: Quantity): Reason {
  const alike = a.surface.toLowerCase() === b.surface.toLowerCase();
  return { key: alike ? 'becauseSame' : 'becauseSameValue', args: [a.surface, b.surface] };
}
