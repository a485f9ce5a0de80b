/**
 * Reports made by a formula: made-up events, five reports each, about thirty claims a report, over two years. As in real news a few
 * places are in thousands of reports, names of people in a handful, and most words in between. The same number
 * always gives the same report.
 */
import type { Claim, Report, ReportFacts, Term } from '../../src/types';
import { claim, quantity } from '../quantities';

/** Reports of one event. */
export const PER_EVENT = 5;

const DAYS = 730;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Mulberry32: small, and good enough to make up news. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo wu za che dro gli spa tren mor lind sted'.split(' ');

/** The nth word of a made-up language. */
function word(n: number): string {
  let [rest, made] = [n + SYLLABLES.length, ''];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) made += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return made;
}

/** One of `most` words, the first a hundred times as often as the last. */
const zipf = (random: () => number, most: number): number => Math.floor(most ** (0.3 + 0.7 * random())) - 1;

/** One of so many places, of which the first are in the news ten times as often as the last. */
const place = (random: () => number): number => Math.floor(PLACES * random() ** 2);

const PLACES = 400;
const NAMES = 60_000;
const WORDS = 12_000;

interface Event {
  readonly day: number;
  readonly places: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly figures: readonly number[];
}

function eventOf(n: number, events: number): Event {
  const random = randomFrom(n * 7919 + 1);
  const many = (count: number, one: () => string): string[] => Array.from({ length: count }, one);
  return {
    day: FIRST_DAY + Math.floor((n / events) * DAYS) * DAY,
    places: many(2, () => word(place(random))),
    names: many(7, () => word(20_000 + Math.floor(random() * NAMES))),
    words: many(40, () => word(300 + zipf(random, WORDS))),
    figures: Array.from({ length: 12 }, () => Math.floor(10 ** (1 + 3 * random()))),
  };
}

const NOUNS = 'people soldiers houses homes police officers shots votes jobs euros boats flights'.split(' ');
const VERBS = 'kill hurt send cut open close pay move build lose'.split(' ');

function claimOf(report: string, i: number, event: Event, random: () => number, version: number): Claim {
  const figure = event.figures[i % event.figures.length] ?? 0;
  const value = random() < 0.2 ? figure + 1 + Math.floor(random() * 40) + version : figure;
  const noun = NOUNS[i % NOUNS.length] ?? '';
  const name = event.names[i % event.names.length] ?? '';
  const terms = [name, noun, ...Array.from({ length: 8 }, () => event.words[Math.floor(random() * 40)] ?? '')].sort();
  const surface = value.toLocaleString('en');
  const text = `In ${event.places[0] ?? ''} ${surface} ${noun} of ${name} were counted, ${terms.join(' ')} said on Monday.`;
  const start = 400 * i + 20;
  const head = { start: start + surface.length + 1, end: start + surface.length + 1 + noun.length };
  return claim(report, `f${start}`, quantity(surface, value, { start, end: start + surface.length }), {
    counted: { ...head, surface: noun, head: noun, modifiers: [] },
    subject: [name],
    owner: [event.names[0] ?? ''],
    predicate: [VERBS[i % VERBS.length] ?? ''],
    place: [event.places[0] ?? ''],
    speaker: { key: name, surface: name },
    terms: [...new Set(terms)],
    phrase: `${surface} ${noun}`,
    sentence: { start: start - 20, end: start - 20 + text.length, text },
    position: Math.min(1, i / 30),
  });
}

function termsOf(event: Event, random: () => number): Term[] {
  const weighed = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if (random() < 0.8 && !weighed.has(term)) weighed.set(term, Math.round(weight * 1000) / 1000);
  };
  for (const name of event.places) add(name, 0.5 + 0.3 * random());
  for (const name of event.names) add(name, 0.4 + 0.6 * random());
  for (const noun of event.words) add(noun, 0.02 + 0.25 * random());
  while (weighed.size < 75) add(word(zipf(random, WORDS)), 0.02 + 0.15 * random());
  return [...weighed].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight);
}

/**
 * Report `n` of a library of `size`, for an event's sixth report and beyond with `extra`. `version` gives the same report with other
 * figures, as when it was saved anew.
 */
export function generated(n: number, size: number, { version = 0, extra = 0, claims = 30 } = {}): ReportFacts {
  const event = eventOf(Math.floor(n / PER_EVENT), Math.max(1, Math.floor(size / PER_EVENT)));
  const random = randomFrom(n * 104_729 + extra * 31 + 17);
  const url = `https://outlet${n % 40}.example/${n}${extra > 0 ? `/${extra}` : ''}`;
  const title = `${event.names.join(' ')} ${event.words.slice(0, 4).join(' ')} (${version})`;
  return {
    ...{
      id: url,
      url,
      title,
      outlet: `Outlet ${n % 40}`,
      byline: event.names[1] ?? '',
      language: 'en',
      credits: ['AFP'],
    },
    published: {
      date: new Date(event.day + Math.floor(random() * 2 * DAY)).toISOString().slice(0, 19) + 'Z',
      basis: 'stated',
    },
    claims: Array.from({ length: claims }, (_, i) => claimOf(url, i, event, random, version)),
    terms: termsOf(event, random),
    sketch: Array.from({ length: 64 }, () => Math.floor(random() * 2 ** 32)).sort((a, b) => a - b),
  };
}

/** As a page would send it, with the sentences of its claims as its text: for what reads whole reports. */
export const asReport = ({ claims, terms: _terms, sketch: _sketch, ...info }: ReportFacts): Report => ({
  ...info,
  text: claims.map(({ sentence }) => sentence.text ?? '').join(' '),
});
