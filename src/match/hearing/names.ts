/** Whose it is, where, and of whom it is told. */
import { STATISTICS } from '../lexicon/statistics';
import { COUNTRY, isHeld, NAME, type Profile } from '../profile';
import type { Setting } from '../setting';
import { has, isCalendar, type Witness } from './witness';

export function hearNames(a: Profile, b: Profile, same: boolean, setting: Setting, tell: Witness): void {
  if (isCalendar(a)) return;
  const owners = setting.words.overlap(a.owner, b.owner);
  if (owners > 0) {
    tell('owner', owners);
    // An owner that few of the event's figures have (a mission, a company) tells more than the country that all are about.
    const shared = a.owner.words.filter((name) => b.owner.words.includes(name));
    tell('ownerRare', Math.max(...shared.map((name) => setting.words.rarity(name))));
  } else if (a.owner.words.length > 0 && b.owner.words.length > 0)
    tell(ownersExclude(a, b) ? (same ? 'ownerClash' : 'ownerApart') : 'ownerOther', 1);
  if (has(a.claim.place, b.claim.place)) tell('place', 1);
  else if (a.claim.place.length > 0 && b.claim.place.length > 0) tell(same ? 'placeClash' : 'placeApart', 1);
}

/** Two countries exclude each other, and two names; a champion's name and his country do not. */
const ownersExclude = (a: Profile, b: Profile): boolean =>
  a.ownerKinds === b.ownerKinds && (a.ownerKinds === COUNTRY || a.ownerKinds === NAME);

const isStatistic = ({ noun = '', claim: { quantity } }: Profile): boolean =>
  STATISTICS.has(noun) || quantity.unit.code === '[yd_i]';

/** Words of two clauses' subjects that are shared from here on make them one. */
const ONE = 0.6;

/** "Roe", "Jane Roe" and "Jane Anna Roe" are one; Jane Roe and John Roe are not, though a surname may be spelt out for either. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

/** "Roe has 1,204 points", "Poe finished with 1,198": each is told of somebody else. */
export function hearSubjects(a: Profile, b: Profile, same: boolean, { words }: Setting, tell: Witness): void {
  tell('subject', words.overlap(a.subject, b.subject));
  if (a.actor.length > 0 && b.actor.length > 0) {
    const [{ unit }, isApart] = [a.claim.quantity, !has(a.actor, b.actor)];
    // Two of a name each may be of one age; a team's one record is told of the team and of its city.
    if (isApart && (unit.kind === 'age' || !same)) tell(isHeld(unit) ? 'holderApart' : 'actorApart', 1);
    if (isHeld(unit) && isOneName(a.actor, b.actor)) tell('holderShared', 1);
  }
  if (!same && isStatistic(a) && isStatistic(b) && !has(a.actor, b.actor) && words.overlap(a.subject, b.subject) < ONE)
    tell('statisticApart', 1);
}
