/** What is counted or measured, and what happened to it. */
import type { NounClass } from '../lexicon/classes';
import { areAkin, conflicts, eventClasses, STATES } from '../lexicon/events';
import type { Profile } from '../profile';
import type { Setting } from '../setting';
import { has, type Witness } from './witness';

/** How near two nouns must be to be synonyms, to speak for a pair, and below which they speak against it. */
const SYNONYMS = 0.85;
const NEAR = 0.5;
const FAR = 0.4;

const THINGS: ReadonlySet<NounClass | undefined> = new Set<NounClass>([
  'artifact',
  'animal',
  'plant',
  'substance',
  'time',
]);
const isOneAThing = (a: NounClass | undefined, b: NounClass | undefined): boolean =>
  (a === 'person' && THINGS.has(b)) || (b === 'person' && THINGS.has(a));

const arePersons = (a: Profile, b: Profile): boolean => a.nounClass === 'person' && b.nounClass === 'person';

/** "A rise of 8%" and "8% more wages": the one names what the other is a rise of. */
const isMove = (noun: string): boolean => eventClasses(noun).some((kind) => kind === 'increase' || kind === 'decrease');

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
  // "Roe, 66" is not far from "a 66-year-old woman": a name is no word for anything.
  else if (
    near < FAR &&
    (kind !== 'age' || arePersons(a, b)) &&
    !(kind === 'share' && isMove(a.noun) !== isMove(b.noun))
  ) {
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
