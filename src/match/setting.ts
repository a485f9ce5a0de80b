/** What only the event's claims together tell of one of them: how rare its words are, what stands once, and the company that a figure keeps. */
import { factorOf, scaleOf } from '../compare/scale';
import type { Claim, NounPhrase } from '../types';
import { nounNearness } from './lexicon/nearness';
import { Words } from './words';

/** What an event's claims tell of one of them. */
export interface Standing {
  readonly scale: string;
  /** The value in its base unit: equal numbers for equal values however written. */
  readonly value: number;
  /** Whether the value stands only once in its report: then there is nothing else it could be taken for. */
  readonly sole: boolean;
  /** Whether its report has no other value on its scale. */
  readonly soleScale: boolean;
  /** Whether its report counts the thing that it counts with one value only. */
  readonly soleNoun: boolean;
  /** How many values its report has for the thing that it counts or measures; on its scale where that is not said. */
  readonly crowd: number;
  /** The other values in its sentence, each once. */
  readonly company: readonly number[];
  /** The value of the other side of a from/to, -1 where there is none. */
  readonly partner: number;
}

export interface Setting {
  readonly words: Words;
  /** `nounNearness`, each pair of nouns looked up once. */
  readonly nearness: (a: string, b: string) => number;
  readonly standings: readonly Standing[];
}

/** Numbers for keys, in the order in which they are first asked for. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(key: string): number {
    let id = this.known.get(key);
    if (id === undefined) this.known.set(key, (id = this.known.size));
    return id;
  }
}

/** Which places hold one thing only, however often. */
class Sole {
  private readonly things = new Map<number, number>();

  put(place: number, thing: number): void {
    const first = this.things.get(place);
    if (first === undefined) this.things.set(place, thing);
    else if (first !== thing) this.things.set(place, -1);
  }

  at(place: number): boolean {
    return (this.things.get(place) ?? -1) >= 0;
  }
}

/** How many things places hold. */
class Crowds {
  private readonly things = new Map<number, Set<number>>();

  put(place: number, thing: number): void {
    const known = this.things.get(place);
    if (known) known.add(thing);
    else this.things.set(place, new Set([thing]));
  }

  at(place: number): number {
    return this.things.get(place)?.size ?? 0;
  }
}

/** The setting of a set of claims, all of one event; standings are in their order. */
export function settingOf(claims: readonly Claim[]): Setting {
  const words = new Words(claims.length);
  const [reports, scales, values, nouns] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  const [soleValues, soleOnScale, soleOfNoun] = [new Sole(), new Sole(), new Sole()];
  const [crowds, crowdsOfNoun] = [new Crowds(), new Crowds()];
  const sentences = new Map<number, number[]>();
  const byId: Map<string, number>[] = [];
  const most = claims.length + 1;
  const read = claims.map((claim, n) => {
    words.note([claim.terms, claim.subject, claim.owner], n);
    const [report, scale, value] = [reports.of(claim.report), scaleOf(claim.quantity), values.of(valueKey(claim))];
    const onScale = report * most + scales.of(scale);
    const noun = (claim.counted ?? claim.quantity.measured)?.head;
    const of = thingOf(claim)?.head;
    soleValues.put(report * most + value, n);
    soleOnScale.put(onScale, value);
    if (noun !== undefined) soleOfNoun.put(onScale * most + nouns.of(noun), value);
    if (of === undefined) crowds.put(onScale, value);
    else crowdsOfNoun.put(onScale * most + nouns.of(of), value);
    const sentence = report * 2 ** 32 + claim.sentence.start;
    const inSentence = sentences.get(sentence);
    if (inSentence) inSentence.push(n);
    else sentences.set(sentence, [n]);
    (byId[report] ??= new Map<string, number>()).set(claim.id, n);
    return { report, scale, value, onScale, sentence };
  });
  const valueOf = (n: number): number => (read[n] as (typeof read)[number]).value;
  const standings = read.map(({ report, scale, value, onScale, sentence }, n): Standing => {
    const claim = claims[n] as Claim;
    const noun = thingOf(claim)?.head;
    const others = (sentences.get(sentence) ?? []).filter((other) => other !== n);
    const partner = claim.of === undefined ? undefined : byId[report]?.get(claim.of);
    return {
      scale,
      value,
      sole: soleValues.at(report * most + value),
      soleScale: soleOnScale.at(onScale),
      soleNoun: noun !== undefined && soleOfNoun.at(onScale * most + nouns.of(noun)),
      crowd: noun === undefined ? crowds.at(onScale) : crowdsOfNoun.at(onScale * most + nouns.of(noun)),
      company: others.length === 0 ? others : [...new Set(others.map(valueOf))],
      partner: partner === undefined ? -1 : valueOf(partner),
    };
  });
  return { words, nearness: nearnessOf(nouns), standings };
}

/** What is counted or, for a measure, a share or a sum, what it is of. */
export const thingOf = ({ counted, quantity }: Claim): NounPhrase | undefined =>
  counted ?? quantity.measured ?? (quantity.unit.kind === 'share' ? quantity.subject : undefined);

function nearnessOf(nouns: Numbers): Setting['nearness'] {
  const known = new Map<number, number>();
  return (a, b) => {
    if (a === b) return 1;
    const [p, q] = [nouns.of(a), nouns.of(b)];
    const key = Math.min(p, q) * 2 ** 20 + Math.max(p, q);
    let near = known.get(key);
    if (near === undefined) known.set(key, (near = nounNearness(a, b)));
    return near;
  };
}

/** A value in its base unit as a key: equal for equal values however written. */
const valueKey = ({ quantity: { stated, unit, calendar } }: Claim): string =>
  calendar?.iso ?? `${unit.kind} ${stated.low * factorOf(unit)} ${stated.high * factorOf(unit)}`;
