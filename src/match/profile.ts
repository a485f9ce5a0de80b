/** A claim made ready for comparing with many others: what each comparison would otherwise work out again. */
import { inBase, type Measured } from '../compare/scale';
import { placeKey } from '../extract/lexicon/places';
import type { Claim, NounPhrase, Quantity, Span, Unit } from '../types';
import type { NounClass } from './lexicon/classes';
import { conflicts, eventClasses, STATES } from './lexicon/events';
import { isOneEach } from './lexicon/hand';
import { nounClass } from './lexicon/nearness';
import type { Dated } from './openings';
import { thingOf, type Setting, type Standing } from './setting';
import type { Weighed } from './words';

export interface Profile extends Standing {
  /** The claim as its report has it; `claim` has its names in their one spelling. */
  readonly original: Claim;
  readonly claim: Claim;
  readonly base: Measured;
  /** What is counted, or what a measure is of: "person" for any people. */
  readonly noun: string | undefined;
  /** How rare the noun is, 0 to 1: a rare thing in an event (bridges) is itself a clue, "people" is what half of its figures count. */
  readonly nounRarity: number;
  /** What sort of thing the noun names, where the lexicon knows it. */
  readonly nounClass: NounClass | undefined;
  /** The dates of its sentence. */
  readonly dated: Dated;
  /** "Two others": the rest of a number. */
  readonly isRest: boolean;
  /** Told of another event of the kind: "a similar march drew 46,000". */
  readonly isAnother: boolean;
  readonly modifiers: Weighed;
  readonly subject: Weighed;
  /** Who is the subject of the figure's clause, where that is somebody or something by name: its words in small letters. */
  readonly actor: readonly string[];
  readonly owner: Weighed;
  readonly terms: Weighed;
  /** Classes of what happened: "die", "fatality" and "kill" are one. */
  readonly events: readonly string[];
  /** How telling the number is by its digits, 0 to 1: two reports with 8,350 mean the same thing, two with "three" may not. */
  readonly telling: number;
  /** A year alone or a vague word: "2005" and "a few hours" stand in many texts for many things. */
  readonly loose: 'bareYear' | 'vague' | '';
  /** Whose it is: a country's, somebody's with a name of his own, or both (0 where it is not said). */
  readonly ownerKinds: number;
  /** 1 for the first words of a report, 0 from its middle on. */
  readonly early: number;
}

/** The kinds of owners, to be added up. */
export const COUNTRY = 1;
export const NAME = 2;

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

export function profileOf(
  original: Claim,
  claim: Claim,
  standing: Standing,
  { words }: Setting,
  dated: Dated,
): Profile {
  const thing = thingOf(claim);
  const events = eventsOf(claim);
  const noun = nounOf(claim, thing, events);
  return {
    // One by one: an engine makes slow objects of spread ones with so many fields.
    original,
    claim,
    scale: standing.scale,
    value: standing.value,
    sole: standing.sole,
    soleScale: standing.soleScale,
    company: standing.company,
    partner: standing.partner,
    crowd: standing.crowd,
    base: inBase(claim.quantity),
    noun,
    nounClass: noun === undefined ? undefined : nounClass(noun),
    nounRarity: noun === undefined ? 0 : words.rarity(words.idOf(noun)),
    dated,
    isRest: isRestOf(claim, events),
    isAnother: isAnother(claim),
    modifiers: words.weigh(thing?.modifiers ?? NONE),
    subject: words.weigh(claim.subject),
    actor: actorOf(claim),
    owner: words.weigh(claim.owner),
    terms: words.weigh(claim.terms),
    events,
    telling: tellingOf(claim),
    loose: looseOf(claim),
    soleNoun: standing.soleNoun && noun !== undefined && noun !== 'person',
    ownerKinds: claim.owner.reduce((kinds, name) => kinds | (placeKey(name, true) === null ? NAME : COUNTRY), 0),
    early: Math.max(0, 1 - 2 * claim.position),
  };
}

const NONE: readonly string[] = [];

/**
 * "Two others were hurt" are not all who were, or not all that is told of; where others died in the same breath ("three were killed and
 * two others hurt") they may well be.
 */
function isRestOf({ counted, terms }: Claim, events: readonly string[]): boolean {
  if (counted?.head !== 'other' && counted?.modifiers.includes('other') !== true) return false;
  const states = events.filter((kind) => STATES.has(kind));
  return !states.some((state) => terms.some((word) => eventClasses(word).some((kind) => conflicts(state, kind))));
}

/** What sets an event apart from the one that is told of. */
const OF_ANOTHER: ReadonlySet<string> = new Set(['similar', 'earlier', 'previous', 'prior']);
/** Of these an earlier one is of the same event. */
const OF_THE_SAME: ReadonlySet<string> = new Set(
  'report estimate figure count toll statement tally number total record version'.split(' '),
);

const isAnother = ({ quantity: { subject } }: Claim): boolean =>
  subject !== undefined && !OF_THE_SAME.has(subject.head) && subject.modifiers.some((word) => OF_ANOTHER.has(word));

/**
 * A subject with a capital whose noun no lexicon has is a name; what else has one mostly begins its sentence. A record in brackets is held
 * by whatever stands before them, an age by whose name stands beside it.
 */
function actorOf({ quantity }: Claim): readonly string[] {
  const { unit } = quantity;
  const actor = unit.kind === 'age' ? quantity.measured : quantity.subject;
  if (!actor || (unit.kind === 'age' && !isBeside(actor, quantity))) return [];
  const isNamed = /^\p{Lu}\p{Ll}/u.test(actor.surface.split(' ').at(-1) ?? '') && nounClass(actor.head) === undefined;
  if (!isNamed) return unit.kind === 'score' ? actor.surface.toLowerCase().split(/[\s-]+/) : [];
  // "former champion Jane Roe" is Jane Roe, "the 41-year-old American" may be anybody
  const words = actor.surface.split(/[\s-]+/);
  const name = (isHeld(unit) ? words.filter((word) => /^\p{Lu}/u.test(word)) : words).map((word) => word.toLowerCase());
  return name.every((word) => placeKey(word, true) !== null) ? [] : name;
}

/** "Jane Roe, 66", "66-year-old Jane Roe": nothing but a comma and a space between them. Behind a bare number another sentence begins. */
const isBeside = (name: Span, { start, end, unit }: Quantity): boolean =>
  name.end <= start ? start - name.end <= 2 : unit.inferred !== true && name.start - end <= 1;

/** Ages and records are somebody's, of the name beside them. */
export const isHeld = ({ kind }: Unit): boolean => kind === 'age' || kind === 'score';

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
