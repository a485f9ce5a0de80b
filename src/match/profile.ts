/** A claim made ready for comparing with many others: what each comparison would otherwise work out again. */
import { inBase, scaleOf, type Measured } from '../compare/scale';
import { placeKey } from '../extract/lexicon/places';
import type { Claim, NounPhrase } from '../types';
import { eventClasses } from './lexicon/events';
import { isOneEach } from './lexicon/hand';
import { nounClass } from './lexicon/nearness';
import { valueKey, type Setting } from './setting';

/** Words with their weights in an event, sorted, and the length of the vector they make. */
export interface Weighed {
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly length: number;
}

export interface Profile {
  /** The claim as its report has it; `claim` has its names in their one spelling. */
  readonly original: Claim;
  readonly claim: Claim;
  readonly scale: string;
  readonly value: string;
  readonly base: Measured;
  /** What is counted, or what a measure is of: "person" for any people. */
  readonly noun: string | undefined;
  readonly modifiers: Weighed;
  readonly subject: Weighed;
  readonly owner: Weighed;
  readonly terms: Weighed;
  /** Classes of what happened: "die", "fatality" and "kill" are one. */
  readonly events: readonly string[];
  /** How telling the number is by its digits, 0 to 1: two reports with 8,350 mean the same thing, two with "three" may not. */
  readonly telling: number;
  readonly sole: boolean;
  /** A year alone or a vague word: "2005" and "a few hours" stand in many texts for many things. */
  readonly loose: 'bareYear' | 'vague' | '';
  /** True where no other value on its scale stands in its report. */
  readonly soleScale: boolean;
  /** True where its report counts its noun only once. */
  readonly soleNoun: boolean;
}

/** What is counted or, for a measure, a share or a sum, what it is of. */
const thingOf = ({ counted, quantity }: Claim): NounPhrase | undefined =>
  counted ?? quantity.measured ?? (quantity.unit.kind === 'share' ? quantity.subject : undefined);

function looseOf({ quantity: { form, calendar } }: Claim): Profile['loose'] {
  if (form === 'vague') return 'vague';
  return calendar?.precision === 'year' ? 'bareYear' : '';
}

/** What befalls nobody but people: "250 were killed" counts people, though it does not say so. */
const HUMAN_STATES: ReadonlySet<string> = new Set(
  'kill injure hospitalise infect arrest convict vaccinate charge'.split(' '),
);
/** Words that count anybody: of a figure of the dead they say no more than that they were people. */
const ANYBODY: ReadonlySet<string> = new Set(
  'person people individual human victim casualty fatality life soul'.split(' '),
);

/** "Serbs", "victims" and "deaths" are counted as people; so are "others" that were hurt, whatever noun went before. */
function nounOf(claim: Claim, thing: NounPhrase | undefined, events: readonly string[]): string | undefined {
  const isHuman = claim.quantity.unit.kind === 'count' && events.some((kind) => HUMAN_STATES.has(kind));
  if (claim.quantity.unit.code === '[S_earthquake]') return 'quake';
  if (thing === undefined || thing.head === 'other') return isHuman ? 'person' : undefined;
  const { head } = thing;
  if (placeKey(head, true) !== null || ANYBODY.has(head) || isOneEach(head)) return 'person';
  return isHuman && thing.inferred === true && nounClass(head) !== 'person' ? 'person' : head;
}

export function profileOf(original: Claim, claim: Claim, setting: Setting): Profile {
  const thing = thingOf(claim);
  const weigh = (list: readonly string[]): Weighed => {
    const words = [...new Set(list)].sort();
    const weights = words.map((word) => setting.rarity(word) ** 2);
    return { words, weights, length: Math.sqrt(weights.reduce((sum, weight) => sum + weight, 0)) };
  };
  const events = eventsOf(claim);
  const noun = nounOf(claim, thing, events);
  return {
    original,
    claim,
    scale: scaleOf(claim.quantity),
    value: valueKey(claim),
    base: inBase(claim.quantity),
    noun,
    modifiers: weigh(thing?.modifiers ?? []),
    subject: weigh(claim.subject),
    owner: weigh(claim.owner),
    terms: weigh(claim.terms),
    events,
    telling: tellingOf(claim),
    sole: setting.isSole(claim),
    loose: looseOf(claim),
    soleScale: setting.isSoleOnScale(claim),
    soleNoun: noun !== undefined && noun !== 'person' && thing !== undefined && setting.isSoleNoun(claim, thing.head),
  };
}

function eventsOf(claim: Claim): string[] {
  const words = [...claim.predicate, ...(claim.counted ? [claim.counted.head, ...claim.counted.modifiers] : [])];
  // "lose life" is a death: its bare verb would add a loss.
  const phrased = words.filter((word) => word.includes(' ')).map((word) => word.slice(0, word.indexOf(' ')));
  return [...new Set(words.filter((word) => !phrased.includes(word)).flatMap((word) => eventClasses(word)))];
}

function tellingOf({ quantity: { stated, unit, calendar, parts } }: Claim): number {
  if (parts) return 1;
  if (unit.kind === 'date') return calendar?.precision === 'year' ? 0.4 : 0.8;
  const value = Math.abs(stated.low);
  const digits = String(value).replace(/[^1-9]/g, '').length + (value >= 100 ? 1 : 0);
  return Math.min(1, digits / 4);
}

/** Weighted share of words that two lists have in common, 0 to 1 (cosine). */
export function overlap(a: Weighed, b: Weighed): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.words.length && k < b.words.length;) {
    const [p, q] = [a.words[i] as string, b.words[k] as string];
    if (p === q) {
      shared += a.weights[i] as number;
      i++;
      k++;
    } else if (p < q) i++;
    else k++;
  }
  return shared === 0 ? 0 : shared / (a.length * b.length);
}
