/**
 * What befell the people whom a row counts: "40 injured", "64 were hurt" and "dozens of wounded" have no noun in common, and one thing that
 * happened. Pure.
 */
import { eventClasses } from '../../match/lexicon/events';
import type { Claim } from '../../types';

/** Classes of events.ts that befall people, with the words by which the page calls those whom they befell. */
export const BEFELL_WORD = {
  kill: 'libraryKilled',
  injure: 'libraryInjured',
  missing: 'libraryMissing',
  hospitalise: 'libraryHospitalised',
  infect: 'libraryInfected',
  trap: 'libraryTrapped',
  rescue: 'libraryRescued',
  evacuate: 'libraryEvacuated',
  arrest: 'libraryArrested',
  charge: 'libraryCharged',
  convict: 'libraryConvicted',
} as const;

export type Befell = keyof typeof BEFELL_WORD;

const isBefell = (event: string): event is Befell => event in BEFELL_WORD;

const befellOne = ({ quantity, predicate, counted }: Claim): readonly Befell[] =>
  quantity.unit.kind !== 'count'
    ? []
    : [...new Set([...predicate, ...(counted ? [counted.head] : [])].flatMap(eventClasses))].filter(isBefell);

/** What befell those whom these figures count, as most of the figures have it; null where they count other things. */
export function befellOf(claims: readonly Claim[]): Befell | null {
  const all = claims.map(befellOne);
  const votes = (event: Befell): number => all.filter((events) => events.includes(event)).length;
  const [first] = [...new Set(all.flat())].sort((a, b) => votes(b) - votes(a));
  return first !== undefined && votes(first) * 2 > claims.length ? first : null;
}
