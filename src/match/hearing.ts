/** What each sort of evidence says of a pair of claims on one scale, to a witness that adds it up. All of it is symmetric in the two. */
import type { Role, UnitKind } from '../types';
import type { NounClass } from './lexicon/classes';
import { areAkin, conflicts, STATES } from './lexicon/events';
import { COUNTRY, NAME, type Profile } from './profile';
import type { Setting } from './setting';

/** Is told each piece of evidence that there is: its name, a row of the table of weights, and its strength, 0 to 1. */
export type Witness = (feature: string, strength: number) => void;

/** How near two nouns must be to be synonyms, to speak for a pair, and below which they speak against it. */
const SYNONYMS = 0.85;
const NEAR = 0.5;
const FAR = 0.4;

const has = (list: readonly string[], other: readonly string[]): boolean => {
  for (const word of list) if (other.includes(word)) return true;
  return false;
};

const KINDS = [
  'count',
  'share',
  'points',
  'multiple',
  'money',
  'measure',
  'duration',
  'age',
  'score',
  'date',
  'clock',
] as const satisfies readonly UnitKind[];
const rowsBy = (word: string): Readonly<Record<UnitKind, string>> =>
  Object.fromEntries(KINDS.map((kind) => [kind, `${word} ${kind}`])) as Record<UnitKind, string>;
export const [SAME_KIND, OTHER_KIND] = [rowsBy('same'), rowsBy('other')];

/** Dates have no ratio and no owner: a day is not near another because both are far from 1970. */
const isCalendar = ({ claim: { quantity } }: Profile): boolean =>
  quantity.unit.kind === 'date' || quantity.unit.kind === 'clock';

export function hearValues(a: Profile, b: Profile, same: boolean, _setting: Setting, tell: Witness): void {
  tell('bias', 1);
  tell((same ? SAME_KIND : OTHER_KIND)[a.claim.quantity.unit.kind], 1);
  if (a.soleScale && b.soleScale) tell(same ? 'soleScaleSame' : 'soleScaleOther', 1);
  if (!same) return;
  tell('valueTelling', Math.min(a.telling, b.telling));
  if (a.loose === 'vague' && b.loose === 'vague') tell('vague', 1);
  else if (a.loose === '' && a.sole && b.sole) tell('valueSole', 1);
}

const THINGS: ReadonlySet<NounClass | undefined> = new Set<NounClass>([
  'artifact',
  'animal',
  'plant',
  'substance',
  'time',
]);
const isOneAThing = (a: NounClass | undefined, b: NounClass | undefined): boolean =>
  (a === 'person' && THINGS.has(b)) || (b === 'person' && THINGS.has(a));

export function hearNouns(a: Profile, b: Profile, same: boolean, setting: Setting, tell: Witness): void {
  const { kind } = a.claim.quantity.unit;
  if (a.noun === undefined || b.noun === undefined) {
    if (kind === 'count') tell('nounMissing', 1);
    return;
  }
  const near = setting.nearness(a.noun, b.noun);
  if (near === 1) {
    tell('nounSame', 1);
    tell('nounRare', Math.min(a.nounRarity, b.nounRarity));
  } else if (near >= NEAR) tell('nounNear', near);
  else if (near < FAR) {
    tell(kind === 'count' ? 'nounFar' : 'measuredFar', 1);
    // "Twelve women", "twelve ambulances": nobody who means the one writes the other.
    if (kind === 'count' && isOneAThing(a.nounClass, b.nounClass)) tell('nounApart', 1);
  }
  // "Two men" beside "three people" is mostly a part of them, not another count of the same.
  if (!same && near >= FAR && near < SYNONYMS) tell('otherOfKind', 1);
  // "Injured two others": the rest of a number is not another count of the whole.
  if (!same && a.isRest !== b.isRest) tell('restOther', 1);
  if (near >= SYNONYMS && a.soleNoun && b.soleNoun) tell(same ? 'soleNounSame' : 'soleNounOther', 1);
  tell('modifiers', setting.words.overlap(a.modifiers, b.modifiers));
}

export function hearEvents(one: Profile, other: Profile, _same: boolean, _setting: Setting, tell: Witness): void {
  const { events: p, claim: a } = one;
  const { events: q, claim: b } = other;
  if (has(a.predicate, b.predicate)) tell('predicate', 1);
  if (p.length === 0 || q.length === 0) return;
  // Somebody's age stands with whatever is told of him.
  if (a.quantity.unit.kind === 'age') return;
  const isState = a.quantity.unit.kind === 'count' && p.some((x) => q.includes(x) && STATES.has(x));
  if (has(p, q)) {
    tell('eventShared', 1);
    if (isState) tell(one.noun !== undefined && one.noun === other.noun ? 'tollShared' : 'stateShared', 1);
  } else if (p.some((x) => q.some((y) => areAkin(x, y)))) tell('eventShared', 0.5);
  else {
    tell('eventOther', 1);
    if (p.some((x) => q.some((y) => conflicts(x, y)))) tell('eventClash', 1);
  }
}

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

/** "In a dozen countries" is not another count of what one province had. */
export const reachesFar = ({ claim: { extent } }: Profile): boolean =>
  extent?.kind === 'world' || extent?.kind === 'country';

/** Two countries exclude each other, and two names; a champion's name and his country do not. */
const ownersExclude = (a: Profile, b: Profile): boolean =>
  a.ownerKinds === b.ownerKinds && (a.ownerKinds === COUNTRY || a.ownerKinds === NAME);

export function hearSides(
  { claim: a }: Profile,
  { claim: b }: Profile,
  _same: boolean,
  _s: Setting,
  tell: Witness,
): void {
  if (a.quantity.side !== undefined && a.quantity.side === b.quantity.side) tell('sideSame', 1);
}

/** "Roe has 1,204 points", "Poe finished with 1,198": each is told of somebody else. */
export function hearSubjects(a: Profile, b: Profile, same: boolean, { words }: Setting, tell: Witness): void {
  tell('subject', words.overlap(a.subject, b.subject));
  const isApart = a.actor.length > 0 && b.actor.length > 0 && !has(a.actor, b.actor);
  if (isApart && !same) tell('actorApart', 1);
}

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

const ROLES = ['level', 'from', 'to', 'change', 'part', 'total'] as const satisfies readonly Role[];
export const CLASH = Object.fromEntries(ROLES.map((role) => [role, `${role}Clash`])) as Readonly<Record<Role, string>>;

export function hearRoles(one: Profile, other: Profile, same: boolean, _s: Setting, tell: Witness): void {
  const [a, b] = [one.claim, other.claim];
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

/** On scales that are short, near is a difference and no ratio: points of a share, years of an age, tenths of a magnitude, minutes. */
const NEAR_BY: Readonly<Record<string, number>> = {
  share: 5,
  points: 5,
  age: 2,
  score: 0,
  clock: 90,
  reading: 0.3,
  'measure [S_earthquake]': 0.3,
};

export function hearOtherValue(a: Profile, b: Profile, same: boolean, _setting: Setting, tell: Witness): void {
  if (same || isCalendar(a)) return;
  const [p, q] = [a.base.interval, b.base.interval];
  if (p.low <= q.high && q.low <= p.high) tell('valueMeets', 1);
  const [x, y] = [Math.abs(a.base.stated.low), Math.abs(b.base.stated.low)];
  const ratio = x === y ? 1 : Math.min(x, y) / Math.max(x, y);
  const step = NEAR_BY[a.scale];
  if (step === undefined ? ratio > 0.66 : Math.abs(x - y) <= step) tell('valueNear', 1);
  if (ratio < 0.2) tell('valueFar', 1);
}

/** "7.6 and 7.4" beside "7.6 and 7.5": the share of the other figures in the two sentences that are the same. */
export function hearCompany(a: Profile, b: Profile, _same: boolean, _s: Setting, tell: Witness): void {
  if (a.company.length === 0 || b.company.length === 0) return;
  let shared = 0;
  for (const value of a.company) if (b.company.includes(value)) shared++;
  tell('company', shared / Math.min(a.company.length, b.company.length));
}

/** From so many other values of the one thing in a report on, any could be meant. */
const CROWDED = 4;

/**
 * "23 points", "seven rebounds", "13 points": where a report has many values for one thing (for every player his own), another
 * report's value is more likely one that this report does not have than a version of one that it has; unless both tell it of one actor,
 * or at their beginning, where the figures of the event itself stand. People are counted for many things, which what happened tells apart.
 */
export function hearCrowds(a: Profile, b: Profile, same: boolean, _s: Setting, tell: Witness): void {
  if (
    same ||
    a.noun === undefined ||
    b.noun === undefined ||
    a.noun === 'person' ||
    b.noun === 'person' ||
    has(a.actor, b.actor)
  )
    return;
  const others = Math.max(a.crowd, b.crowd) - 1;
  if (others > 0) tell('crowded', Math.min(1, others / CROWDED) * (1 - Math.min(a.early, b.early)));
}
