/** Who is told the evidence for a pair of claims, and what several sorts of it ask of them. */
import type { Profile } from '../profile';

/** Is told each piece of evidence that there is: its name, a row of the table of weights, and its strength, 0 to 1. */
export type Witness = (feature: string, strength: number) => void;

/** Whether two lists have a word in common. */
export const has = (list: readonly string[], other: readonly string[]): boolean => {
  for (const word of list) if (other.includes(word)) return true;
  return false;
};

/** Dates have no ratio and no owner: a day is not near another because both are far from 1970. */
export const isCalendar = ({ claim: { quantity } }: Profile): boolean =>
  quantity.unit.kind === 'date' || quantity.unit.kind === 'clock';
