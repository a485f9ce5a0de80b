/** What part a figure plays (level, change, part of a whole), and when it held. */
import type { Role } from '../../types';
import { STATES } from '../lexicon/events';
import { isDatedAs } from '../openings';
import type { Profile } from '../profile';
import type { Setting } from '../setting';
import { has, type Witness } from './witness';

/** Two of seven bridges are not the seven; but "over 170 of them in one town" may be what another report counts there. */
export function hearParts(
  { claim: a }: Profile,
  { claim: b }: Profile,
  same: boolean,
  _s: Setting,
  tell: Witness,
): void {
  if (same || (a.role === 'part') === (b.role === 'part')) return;
  const isPlaced = has(a.owner, b.owner) || has(a.owner, b.place) || has(a.place, b.owner) || has(a.place, b.place);
  if (!isPlaced) tell('partApart', 1);
}

const isRise = ({ claim: { role, quantity } }: Profile): boolean =>
  role === 'change' && quantity.direction !== undefined;
/** A share of people or of things that are counted. */
const isOfAll = ({ claim: { role, quantity, counted }, nounClass }: Profile): boolean =>
  role === 'level' && quantity.direction === undefined && (counted !== undefined || nounClass === 'person');

/** "In a dozen countries" is not another count of what one province had. */
const reachesFar = ({ claim: { extent } }: Profile): boolean => extent?.kind === 'world' || extent?.kind === 'country';

const ROLES = ['level', 'from', 'to', 'change', 'part', 'total'] as const satisfies readonly Role[];
export const CLASH = Object.fromEntries(ROLES.map((role) => [role, `${role}Clash`])) as Readonly<Record<Role, string>>;

/** All that `hearRoles` reads of a claim on one scale. */
export function roleKey(profile: Profile): string {
  const { role, quantity } = profile.claim;
  const { side = '', direction = '', hedge } = quantity;
  return `${role} ${side} ${direction} ${hedge} ${reachesFar(profile) ? 1 : 0}${isOfAll(profile) ? 1 : 0}`;
}

export function hearRoles(one: Profile, other: Profile, same: boolean, _s: Setting, tell: Witness): void {
  const [a, b] = [one.claim, other.claim];
  if (a.quantity.side !== undefined && a.quantity.side === b.quantity.side) tell('sideSame', 1);
  if (!same && reachesFar(one) !== reachesFar(other)) tell('extentApart', 1);
  if (a.role !== b.role) {
    if (a.role !== 'part' || same) tell(CLASH[a.role], 1);
    if (b.role !== 'part' || same) tell(CLASH[b.role], 1);
  }
  const [up, down] = [a.quantity.direction, b.quantity.direction];
  if (up !== undefined && down !== undefined && up !== down) tell('directionClash', 1);
  // "Up 12 percent", "12 percent of the people": by how much, and how many of all.
  if (a.quantity.unit.kind === 'share' && (isRise(one) ? isOfAll(other) : isRise(other) && isOfAll(one)))
    tell('riseAndShare', 1);
  if (a.quantity.hedge !== 'exact' && a.quantity.hedge === b.quantity.hedge) tell('hedgeShared', 1);
}

/**
 * "In early March a gunman shot three", told in the second half of a report: what befell people then is a look back at something else. What
 * is told so at the beginning may be the event itself, years later. "A similar march drew 46,000" is one wherever it stands.
 */
export function hearOpenings(a: Profile, b: Profile, _same: boolean, _s: Setting, tell: Witness): void {
  if (looksBack(a, b) || looksBack(b, a)) tell('openingApart', 1);
  if (a.isAnother !== b.isAnother) tell('occasionApart', 1);
}

function looksBack({ dated, early, events, claim }: Profile, other: Profile): boolean {
  if (dated.opening === undefined || early > 0 || claim.quantity.unit.kind !== 'count') return false;
  return events.some((kind) => STATES.has(kind)) && !isDatedAs(other.dated, dated.opening);
}

export function hearTimes(
  { claim: a }: Profile,
  { claim: b }: Profile,
  _same: boolean,
  _s: Setting,
  tell: Witness,
): void {
  if (a.time && b.time) tell(a.time.high < b.time.low || b.time.high < a.time.low ? 'timeClash' : 'timeShared', 1);
  else if (a.time ?? b.time) tell('timeOneSided', 1);
}
