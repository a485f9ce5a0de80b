/** What speaks for and against two claims being about the same quantity of the same thing: one number a reason, no verdict yet. */
import type { Claim } from '../types';
import { scaleOf } from '../compare/scale';
import { conflicts, eventClass } from './lexicon/events';
import { nounNearness } from './lexicon/nearness';

/** How rare each term is among an event's claims: everything in a quake report is about the quake, so "quake" tells nothing. */
export type Rarity = (term: string) => number;

/** Named features of a pair, all 0 to 1, symmetric in the two claims. */
export interface Evidence {
  readonly [feature: string]: number;
}

/** Rarity over the claims of an event, 0 (in all) to 1 (in one). */
export function rarityOf(claims: readonly Claim[]): Rarity {
  const reports = new Map<string, Set<string>>();
  const uses = new Map<string, number>();
  for (const claim of claims) {
    for (const term of new Set([...claim.terms, ...claim.subject, ...claim.owner])) {
      uses.set(term, (uses.get(term) ?? 0) + 1);
      reports.set(term, (reports.get(term) ?? new Set()).add(claim.report));
    }
  }
  const top = Math.log(1 + claims.length);
  return (term) => Math.log(1 + claims.length / (uses.get(term) ?? 1)) / (top || 1);
}

const has = (list: readonly string[], other: readonly string[]): boolean => list.some((word) => other.includes(word));

/** Weighted share of terms that two lists have in common, 0 to 1. */
function overlap(a: readonly string[], b: readonly string[], rarity: Rarity): number {
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity(word) ** 2, 0);
  const shared = weigh(a.filter((word) => b.includes(word)));
  return shared === 0 ? 0 : shared / Math.sqrt(weigh(a) * weigh(b));
}

/** What happened, as classes where the words have one ("die", "fatality" and "kill" are one), else the verbs themselves. */
function events(claim: Claim): string[] {
  const words = [...claim.predicate, ...(claim.counted ? [claim.counted.head, ...claim.counted.modifiers] : [])];
  return [...new Set(words.flatMap((word) => eventClass(word) ?? []))];
}

/** A number is telling by its digits: two reports with 8,350 mean the same thing, two with "three" may not. */
function tellingValue(claim: Claim): number {
  const { stated, unit, calendar, parts } = claim.quantity;
  if (parts) return 1;
  if (unit.kind === 'date') return calendar?.precision === 'year' ? 0.4 : 0.8;
  const digits = String(Math.abs(stated.low)).replace(/[^1-9]/g, '').length + (Math.abs(stated.low) >= 100 ? 1 : 0);
  return Math.min(1, digits / 4);
}

function sameValue(a: Claim, b: Claim): boolean {
  const [p, q] = [a.quantity.stated, b.quantity.stated];
  const f = a.quantity.unit.factor ?? 1;
  const g = b.quantity.unit.factor ?? 1;
  const near = (x: number, y: number): boolean =>
    Math.abs(x - y) <= (f === g ? 1e-9 : 0.02) * Math.max(Math.abs(x), Math.abs(y));
  return near(p.low * f, q.low * g) && near(p.high * f, q.high * g);
}

/** All that is known for and against the pair; `null` where the two are not on one scale and can never be compared. */
export function evidence(a: Claim, b: Claim, rarity: Rarity): Evidence | null {
  if (scaleOf(a.quantity) !== scaleOf(b.quantity)) return null;
  const kind = a.quantity.unit.kind;
  const nouns = a.counted && b.counted ? nounNearness(a.counted.head, b.counted.head) : null;
  const modifiers = (claim: Claim): readonly string[] => claim.counted?.modifiers ?? [];
  const [eventsA, eventsB] = [events(a), events(b)];
  const clash = eventsA.some((x) => eventsB.some((y) => conflicts(x, y)));
  const same = sameValue(a, b);
  const telling = Math.min(tellingValue(a), tellingValue(b));
  const ratio = Math.abs(a.quantity.stated.low) / (Math.abs(b.quantity.stated.low) || 1);
  const number = (yes: boolean): number => (yes ? 1 : 0);
  return {
    nounSame: number(nouns === 1),
    nounNear: nouns !== null && nouns < 1 && nouns >= 0.5 ? nouns : 0,
    nounFar: number(nouns !== null && nouns < 0.3),
    nounMissing: number(nouns === null && kind === 'count'),
    modifierShared: overlap(modifiers(a), modifiers(b), rarity),
    eventShared: number(has(eventsA, eventsB)),
    eventClash: number(clash && !has(eventsA, eventsB)),
    predicateShared: number(has(a.predicate, b.predicate)),
    ownerShared: number(has(a.owner, b.owner)),
    ownerClash: number(a.owner.length > 0 && b.owner.length > 0 && !has(a.owner, b.owner)),
    placeShared: number(has(a.place, b.place)),
    placeClash: number(a.place.length > 0 && b.place.length > 0 && !has(a.place, b.place)),
    subject: overlap(a.subject, b.subject, rarity),
    terms: overlap(a.terms, b.terms, rarity),
    valueTelling: same ? telling : 0,
    valueSame: number(same),
    valueNear: number(!same && ratio > 0.66 && ratio < 1.5),
    valueFar: number(ratio > 5 || ratio < 0.2),
    roleSame: number(a.role === b.role),
    sideClash: number((a.role === 'from' || b.role === 'from') !== (a.role === 'from' && b.role === 'from')),
    partClash: number((a.role === 'part') !== (b.role === 'part')),
    changeClash: number((a.role === 'change') !== (b.role === 'change')),
    directionClash: number(
      a.quantity.direction !== undefined &&
        b.quantity.direction !== undefined &&
        a.quantity.direction !== b.quantity.direction,
    ),
    early: Math.max(0, 1 - 2 * Math.max(a.position, b.position)),
    ...{ [`kind ${kind}`]: 1 },
  };
}
