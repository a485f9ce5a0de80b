/** No roles: a part, a total, a change and the sides of one are compared like any other figure. */
import { WEIGHTS as ALL } from '../../../src/match/weights';

const ROLES = /^(?:(?:level|from|to|change|part|total)Clash|sideSame|directionClash)$/;

export const WEIGHTS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(ALL).filter(([row]) => !ROLES.test(row)),
);
