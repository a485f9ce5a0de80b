/** What only the event's claims together tell of a pair: how rare a word is among them, and the company that a figure keeps. */
import { factorOf, scaleOf } from '../compare/scale';
import type { Claim } from '../types';
import { nounNearness } from './lexicon/nearness';

export interface Setting {
  /** How rare a term is among the event's claims, 0 (in all of them) to 1: in a quake report "quake" tells nothing. */
  readonly rarity: (term: string) => number;
  /** `nounNearness`, each pair of nouns looked up once. */
  readonly nearness: (a: string, b: string) => number;
  /** Share of the other figures in the two sentences that are the same, 0 to 1: "7.6 and 7.4" beside "7.6 and 7.5". */
  readonly company: (a: Claim, b: Claim) => number;
  /** Whether a claim's sentence has other figures at all. */
  readonly hasCompany: (claim: Claim) => boolean;
  /** Whether a claim's value stands only once in its report: then there is nothing else it could be taken for. */
  readonly isSole: (claim: Claim) => boolean;
  /** Whether a claim's report has no other value on its scale. */
  readonly isSoleOnScale: (claim: Claim) => boolean;
  /** Whether a claim's report counts this noun with one value only. */
  readonly isSoleNoun: (claim: Claim, noun: string) => boolean;
  /** 1 where both are one side of a from/to and the other sides are equal. */
  readonly partner: (a: Claim, b: Claim) => number;
}

const nameOf = (claim: Claim): string => `${claim.report}\u0000${claim.id}`;

/** The setting of a set of claims, all of one event. */
export function settingOf(claims: readonly Claim[]): Setting {
  const uses = new Map<string, number>();
  const sentences = new Map<string, Claim[]>();
  const values = new Map<string, number>();
  const scales = new Map<string, Set<string>>();
  const countedBy = new Map<string, Set<string>>();
  const byName = new Map(claims.map((claim) => [nameOf(claim), claim]));
  for (const claim of claims) {
    for (const term of new Set([...claim.terms, ...claim.subject, ...claim.owner]))
      uses.set(term, (uses.get(term) ?? 0) + 1);
    const value = `${claim.report}\u0000${valueKey(claim)}`;
    values.set(value, (values.get(value) ?? 0) + 1);
    addTo(scales, `${claim.report}\u0000${scaleOf(claim.quantity)}`, valueKey(claim));
    const noun = (claim.counted ?? claim.quantity.measured)?.head;
    if (noun !== undefined)
      addTo(countedBy, `${claim.report}\u0000${scaleOf(claim.quantity)}\u0000${noun}`, valueKey(claim));
    const key = `${claim.report}\u0000${claim.sentence.start}`;
    const sentence = sentences.get(key);
    if (sentence) sentence.push(claim);
    else sentences.set(key, [claim]);
  }
  const top = Math.log(1 + claims.length) || 1;
  const others = new Map(
    claims.map((claim) => {
      const sentence = sentences.get(`${claim.report}\u0000${claim.sentence.start}`) ?? [];
      return [claim, new Set(sentence.filter((other) => other !== claim).map(valueKey))];
    }),
  );
  const nouns = new Map<string, number>();
  const rarities = new Map<string, number>();
  return {
    nearness: (a, b) => {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const known = nouns.get(key);
      if (known !== undefined) return known;
      const found = nounNearness(a, b);
      nouns.set(key, found);
      return found;
    },
    rarity: (term) => {
      const known = rarities.get(term);
      if (known !== undefined) return known;
      const found = Math.log(1 + claims.length / (uses.get(term) ?? 1)) / top;
      rarities.set(term, found);
      return found;
    },
    company: (a, b) => {
      const [p, q] = [others.get(a), others.get(b)];
      if (!p || !q || p.size === 0 || q.size === 0) return 0;
      let shared = 0;
      for (const value of p) if (q.has(value)) shared++;
      return shared / Math.min(p.size, q.size);
    },
    hasCompany: (claim) => (others.get(claim)?.size ?? 0) > 0,
    isSole: (claim) => values.get(`${claim.report}\u0000${valueKey(claim)}`) === 1,
    isSoleOnScale: (claim) => scales.get(`${claim.report}\u0000${scaleOf(claim.quantity)}`)?.size === 1,
    isSoleNoun: (claim, noun) =>
      countedBy.get(`${claim.report}\u0000${scaleOf(claim.quantity)}\u0000${noun}`)?.size === 1,
    partner: (a, b) => {
      if (a.of === undefined || b.of === undefined) return 0;
      const [p, q] = [a, b].map((claim) => byName.get(`${claim.report}\u0000${claim.of ?? ''}`));
      return p && q && valueKey(p) === valueKey(q) ? 1 : 0;
    },
  };
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** A value in its base unit as a key: equal for equal values however written. */
export const valueKey = ({ quantity: { stated, unit, calendar } }: Claim): string =>
  calendar?.iso ?? `${unit.kind} ${stated.low * factorOf(unit)} ${stated.high * factorOf(unit)}`;
