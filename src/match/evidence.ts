/** What speaks for and against two claims being about the same quantity of the same thing: one number a reason, no verdict yet. */
import {
  hearCompany,
  hearCrowds,
  hearDates,
  hearOtherValue,
  hearValues,
  isDate,
  OTHER_KIND,
  SAME_KIND,
} from './hearing/figures';
import { hearNames, hearSubjects } from './hearing/names';
import { CLASH, hearOpenings, hearParts, hearRoles, hearTimes, roleKey } from './hearing/roles';
import { hearEvents, hearNouns } from './hearing/things';
import type { Witness } from './hearing/witness';
import { STATES } from './lexicon/events';
import { canMeet, figureKey, sameValue } from './meeting';
import { isHeld, type Profile } from './profile';
import type { Setting } from './setting';
import type { Weighed } from './words';

/** A quarter of the words around a year shared make it the same year of the same thing. */
const YEAR_BY_TERMS = 4;

/** One sort of evidence. What it tells is symmetric in the two claims. */
export interface Part {
  /** The rows of the table of weights that it may tell of; those it leaves out are taken for the worst they could be. */
  readonly rows: readonly string[];
  /** All that it reads of a claim on one scale, as a string, so that it is heard once for many claims. For what takes long to hear. */
  readonly key?: (profile: Profile) => string;
  /** How strong, 0 to 1, what it tells by a row can be at most for any pair with this claim; 1 where it does not say. */
  readonly reach?: (profile: Profile, row: string) => number;
  /** For a part with one row that tells how far two lists of words overlap, whatever the values are: the list of a claim. */
  readonly words?: (profile: Profile) => Weighed;
  readonly hear: (a: Profile, b: Profile, same: boolean, setting: Setting, tell: Witness) => void;
}

const list = (words: readonly string[], others: readonly string[]): string =>
  words.length + others.length === 0 ? '' : `${words.join(' ')}|${others.join(' ')}`;

/** All evidence, in the order in which it is heard. A new sort is a new part, or a row more in one that reads no more than its key says. */
export const PARTS: readonly Part[] = [
  {
    rows: ['bias', 'valueTelling', 'valueSole', 'vague', 'soleScaleSame', 'soleScaleOther'].concat(
      Object.values(SAME_KIND),
      Object.values(OTHER_KIND),
    ),
    key: ({ telling, sole, soleScale, loose }) => `${telling}|${sole ? 1 : 0}${soleScale ? 1 : 0}${loose}`,
    hear: hearValues,
  },
  {
    rows: 'nounMissing nounSame nounRare nounNear nounFar nounApart measuredFar otherOfKind restOther soleNounSame soleNounOther modifiers'.split(
      ' ',
    ),
    key: ({ noun, modifiers, soleNoun, isRest }) =>
      `${noun ?? ''}|${modifiers.words.join(' ')}|${soleNoun ? 1 : 0}${isRest ? 1 : 0}`,
    hear: hearNouns,
  },
  {
    rows: ['predicate', 'eventShared', 'stateShared', 'tollShared', 'eventOther', 'eventClash'],
    key: ({ claim, events, noun = '' }) =>
      `${events.some((kind) => STATES.has(kind)) ? noun : ''}|${list(claim.predicate, events)}`,
    reach: ({ claim, events }) => (claim.predicate.length + events.length > 0 ? 1 : 0),
    hear: hearEvents,
  },
  {
    rows: ['early'],
    reach: ({ early }) => early,
    hear: (a, b, _same, _setting, tell) => tell('early', Math.min(a.early, b.early)),
  },
  {
    rows: ['terms'],
    reach: ({ terms }) => (terms.words.length > 0 ? 1 : 0),
    hear: (a, b, _same, { words }, tell) => tell('terms', words.overlap(a.terms, b.terms)),
    words: ({ terms }) => terms,
  },
  {
    rows: ['valueMeets', 'valueNear', 'valueFar', 'resultFar'],
    key: figureKey,
    hear: hearOtherValue,
  },
  {
    rows: ['dateNested'],
    key: (profile) => (isDate(profile) ? figureKey(profile) : ''),
    reach: (profile) => (isDate(profile) ? 1 : 0),
    hear: hearDates,
  },
  {
    rows: ['sideSame', 'extentApart', 'directionClash', 'riseAndShare', 'hedgeShared', ...Object.values(CLASH)],
    key: roleKey,
    hear: hearRoles,
  },
  {
    rows: ['partApart'],
    hear: hearParts,
  },
  {
    rows: ['owner', 'ownerRare', 'ownerClash', 'ownerOther', 'ownerApart', 'place', 'placeClash', 'placeApart'],
    key: ({ claim }) => list(claim.owner, claim.place),
    reach: ({ claim }) => (claim.owner.length + claim.place.length > 0 ? 1 : 0),
    hear: hearNames,
  },
  {
    rows: ['timeClash', 'timeShared', 'timeOneSided'],
    key: ({ claim: { time } }) => (time ? `${time.low} ${time.high}` : ''),
    reach: ({ claim }) => (claim.time ? 1 : 0),
    hear: hearTimes,
  },
  {
    rows: ['subject', 'actorApart', 'holderApart', 'holderShared', 'statisticApart'],
    reach: ({ subject, actor, claim }, row) => {
      if (row === 'subject') return subject.length > 0 ? 1 : 0;
      return actor.length > 0 && isHeld(claim.quantity.unit) ? 1 : 0;
    },
    hear: hearSubjects,
  },
  {
    rows: ['partner'],
    reach: ({ partner }) => (partner < 0 ? 0 : 1),
    hear: (a, b, _same, _setting, tell) => {
      if (a.partner >= 0 && a.partner === b.partner) tell('partner', 1);
    },
  },
  {
    // "In 2008" stands in many texts for many things: the year alone is worth what stands around it.
    rows: ['bareYear'],
    reach: ({ loose }) => (loose === 'bareYear' ? 1 : 0),
    hear: (a, b, same, { words }, tell) => {
      if (same && a.loose === 'bareYear' && b.loose === 'bareYear' && a.sole && b.sole)
        tell('bareYear', Math.min(1, YEAR_BY_TERMS * words.overlap(a.terms, b.terms)));
    },
  },
  {
    rows: ['company', 'companyApart'],
    reach: ({ company }) => (company.length > 0 ? 1 : 0),
    hear: hearCompany,
  },
  {
    rows: ['openingApart', 'occasionApart'],
    hear: hearOpenings,
  },
  {
    rows: ['crowded', 'peopleApart'],
    hear: hearCrowds,
  },
];

/**
 * Tells the witness all that is known for and against a pair on one scale. Symmetric. `false` where the two can never be
 * compared; the witness then has heard nothing.
 */
export function hearEvidence(a: Profile, b: Profile, setting: Setting, tell: Witness): boolean {
  if (!canMeet(a, b)) return false;
  const same = sameValue(a, b);
  for (const part of PARTS) part.hear(a, b, same, setting, tell);
  return true;
}
