/** What speaks for and against two claims being about the same quantity of the same thing: one number a reason, no verdict yet. */
import type { Claim, NounPhrase } from '../types';
import { placeKey } from '../extract/lexicon/places';
import { sameDate } from '../compare/dates';
import { factorOf, inBase, sameScale } from '../compare/scale';
import type { Setting } from './setting';
import { areAkin, conflicts, eventClasses } from './lexicon/events';

/** Named features of a pair, all 0 to 1, symmetric in the two claims. */
export interface Evidence {
  readonly [feature: string]: number;
}

const has = (list: readonly string[], other: readonly string[]): boolean => list.some((word) => other.includes(word));
const number = (yes: boolean): number => (yes ? 1 : 0);

/** Weighted share of terms that two lists have in common, 0 to 1 (cosine). */
function overlap(a: readonly string[], b: readonly string[], { rarity }: Setting): number {
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity(word) ** 2, 0);
  const shared = weigh(a.filter((word) => b.includes(word)));
  return shared === 0 ? 0 : shared / Math.sqrt(weigh(a) * weigh(b));
}

/** What happened, as classes where the words have one: "die", "fatality" and "kill" are one. */
function events(claim: Claim): string[] {
  const words = [...claim.predicate, ...(claim.counted ? [claim.counted.head, ...claim.counted.modifiers] : [])];
  // "lose life" is a death: its bare verb would add a loss.
  const phrased = words.filter((word) => word.includes(' ')).map((word) => word.slice(0, word.indexOf(' ')));
  return [...new Set(words.filter((word) => !phrased.includes(word)).flatMap((word) => eventClasses(word)))];
}

/** How telling a number is by its digits: two reports with 8,350 mean the same thing, two with "three" may not. 0 to 1. */
function telling({ quantity: { stated, unit, calendar, parts } }: Claim): number {
  if (parts) return 1;
  if (unit.kind === 'date') return calendar?.precision === 'year' ? 0.4 : 0.8;
  const value = Math.abs(stated.low);
  const digits = String(value).replace(/[^1-9]/g, '').length + (value >= 100 ? 1 : 0);
  return Math.min(1, digits / 4);
}

/** Equal as written; across units within the rounding that a conversion needs. */
export function sameValue(a: Claim, b: Claim): boolean {
  const [p, q] = [a.quantity, b.quantity];
  if (p.unit.kind === 'date') return sameDate(p, q);
  if (p.parts && q.parts) return p.parts.join() === q.parts.join();
  const [f, g] = [factorOf(p.unit), factorOf(q.unit)];
  const slack = f === g ? 1e-9 : 0.02;
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= slack * Math.max(Math.abs(x), Math.abs(y));
  return near(p.stated.low * f, q.stated.low * g) && near(p.stated.high * f, q.stated.high * g);
}

/** Dates that are a day, month or year of their own: "on Monday" and "late last month" say when something was said or done. */
export function isComparable({ quantity: { unit, calendar } }: Claim): boolean {
  if (unit.kind !== 'date' || !calendar) return true;
  const { iso = '', inferred, precision } = calendar;
  if (precision === 'span' && inferred.length > 0) return false;
  return /^\d{4}/.test(iso) ? !inferred.includes('day') && !inferred.includes('month') : /^--\d\d-\d\d/.test(iso);
}

/** All that is known for and against the pair; `null` where the two are not on one scale and can never be compared. */
export function evidence(a: Claim, b: Claim, setting: Setting): Evidence | null {
  if (!sameScale(a.quantity, b.quantity) || !isComparable(a) || !isComparable(b)) return null;
  const { kind } = a.quantity.unit;
  const same = sameValue(a, b);
  // Dates have no ratio: a day is not near another because both are far from 1970.
  const isAmount = kind !== 'date' && kind !== 'clock';
  const [low, lowToo] = [inBase(a.quantity).stated.low, inBase(b.quantity).stated.low];
  const ratio = isAmount && !same ? Math.abs(low) / (Math.abs(lowToo) || 1) : 1;
  return {
    ...nounEvidence(a, b, setting),
    ...eventEvidence(a, b),
    ...(isAmount ? nameEvidence(a, b, setting) : {}),
    ...roleEvidence(a, b),
    subject: overlap(a.subject, b.subject, setting),
    terms: overlap(a.terms, b.terms, setting),
    company: setting.company(a, b),
    partner: setting.partner(a, b),
    // "Two men" beside "three people" is mostly a part of them, not another count of the same.
    otherOfKind: number(!same && isLoose(a, b, setting)),
    timeClash: number(
      a.time !== undefined && b.time !== undefined && (a.time.high < b.time.low || b.time.high < a.time.low),
    ),
    timeShared: number(
      a.time !== undefined && b.time !== undefined && a.time.high >= b.time.low && b.time.high >= a.time.low,
    ),
    timeOneSided: number((a.time === undefined) !== (b.time === undefined)),
    valueTelling: same ? Math.min(telling(a), telling(b)) : 0,
    valueSole: number(same && setting.isSole(a) && setting.isSole(b)),
    valueMeets: number(isAmount && !same && meets(a, b)),
    valueNear: number(isAmount && !same && ratio > 0.66 && ratio < 1.5),
    hedgeShared: number(a.quantity.hedge !== 'exact' && a.quantity.hedge === b.quantity.hedge),
    valueFar: number(ratio > 5 || ratio < 0.2),
    early: Math.max(0, 1 - 2 * Math.max(a.position, b.position)),
    [`${same ? 'same' : 'other'} ${kind}`]: 1,
  };
}

/** Whether the two nouns are only a kind of one another, no synonyms. */
function isLoose(a: Claim, b: Claim, setting: Setting): boolean {
  const [p, q] = [thing(a), thing(b)];
  const near = p && q ? setting.nearness(nounOf(p.head), nounOf(q.head)) : 0;
  return near >= 0.4 && near < 0.85;
}

/** Whether a hedge, a bound or a vague word of one takes in the other. */
function meets(a: Claim, b: Claim): boolean {
  const [p, q] = [inBase(a.quantity).interval, inBase(b.quantity).interval];
  return p.low <= q.high && q.low <= p.high;
}

/** "Serbs" and "Americans" are counted as people. */
const nounOf = (head: string): string => (placeKey(head, true) === null ? head : 'person');

/** What is counted or, for a measure, a share or a sum, what it is of. */
const thing = ({ counted, quantity }: Claim): NounPhrase | undefined => counted ?? quantity.measured;

function nounEvidence(a: Claim, b: Claim, setting: Setting): Evidence {
  const [p, q] = [thing(a), thing(b)];
  const near = p && q ? setting.nearness(nounOf(p.head), nounOf(q.head)) : null;
  return {
    nounSame: number(near === 1),
    // A rare thing in this event (bridges) is itself a clue; "people" is what half of its figures count.
    nounRare: near === 1 ? setting.rarity(p?.head ?? '') : 0,
    nounNear: near !== null && near < 1 && near >= 0.5 ? near : 0,
    nounFar: number(near !== null && near < 0.4),
    nounMissing: number(near === null && a.quantity.unit.kind === 'count'),
    modifiers: overlap(p?.modifiers ?? [], q?.modifiers ?? [], setting),
  };
}

function eventEvidence(a: Claim, b: Claim): Evidence {
  const [p, q] = [events(a), events(b)];
  const shared = has(p, q);
  const akin = !shared && p.some((x) => q.some((y) => areAkin(x, y)));
  return {
    eventShared: shared ? 1 : akin ? 0.5 : 0,
    eventOther: number(p.length > 0 && q.length > 0 && !shared && !akin),
    eventClash: number(!shared && !akin && p.some((x) => q.some((y) => conflicts(x, y)))),
    predicate: number(has(a.predicate, b.predicate)),
  };
}

function nameEvidence(a: Claim, b: Claim, setting: Setting): Evidence {
  const both = a.owner.length > 0 && b.owner.length > 0;
  return {
    owner: overlap(a.owner, b.owner, setting),
    ownerClash: number(both && !has(a.owner, b.owner)),
    place: number(has(a.place, b.place)),
    placeClash: number(a.place.length > 0 && b.place.length > 0 && !has(a.place, b.place)),
  };
}

function roleEvidence(a: Claim, b: Claim): Evidence {
  const one = (role: Claim['role']): number => number((a.role === role) !== (b.role === role));
  const [up, down] = [a.quantity.direction, b.quantity.direction];
  return {
    sideSame: number(a.quantity.side !== undefined && a.quantity.side === b.quantity.side),
    fromClash: one('from'),
    toClash: one('to'),
    partClash: one('part'),
    changeClash: one('change'),
    directionClash: number(up !== undefined && down !== undefined && up !== down),
  };
}
