/** Who answers for a sentence: "said Gen. X", "X told reporters", "according to police", "he said". */
import type { Speaker } from '../types';
import { MONTHS, WEEKDAYS } from './lexicon/calendar';
import { SAYING } from './lexicon/empty-words';
import { placeKey } from './lexicon/places';
import type { Tagged } from './clause';
import type { Token } from './tokens';

/** Bodies that speak without a name; the last word of who speaks is its key. */
const BODIES = new Set(
  `police officials official government ministry authorities army military spokesman spokeswoman spokesperson company hospital court
  prosecutors prosecutor sheriff governor agency department office witnesses doctors rescuers firefighters union organisers organizers
  council commission pentagon kremlin`.split(/\s+/),
);

/** Words that make a run of names a body, an office or a place, not a person. */
const NO_PERSON = new Set(
  `house department ministry army staff forces force states state union council commission agency office news service court bank party
  university institute survey center centre group company corp inc ltd co club united white security national city county street
  board association federation organization organisation committee police times post`.split(/\s+/),
);

/** How far before or behind a verb of saying its speaker may stand, in tokens: "X, the chief of staff of the army, said". */
const REACH = 14;

/** Tells the speakers of a text, sentence by sentence in its order: "he said" is the last person named before. */
export class Speakers {
  private person: Speaker | undefined;

  /** The speaker of a tagged sentence; undefined where nobody is quoted. */
  of(s: Tagged): Speaker | undefined {
    const found = this.find(s);
    const people = runsOf(s, s.from, s.to).filter((run) => isPerson(s, run));
    const last = people.at(-1);
    if (found && people.some((run) => keyAt(s, run) === found.key)) this.person = found;
    else if (last) this.person = speakerAt(s, last);
    return found;
  }

  private find(s: Tagged): Speaker | undefined {
    for (let i = s.from; i < s.to; i++) {
      const token = s.tokens[i] as Token;
      if (token.lower === 'according' && s.tokens[i + 1]?.lower === 'to')
        return this.near(s, i + 2, i + 2 + REACH, 'first');
      if (!SAYING.has(token.lower) || s.tags[i - s.from] !== 'verb') continue;
      if ([s.tokens[i - 1]?.lower, s.tokens[i + 1]?.lower].some((word) => word === 'he' || word === 'she'))
        return this.person;
      const found = this.near(s, i - REACH, i, 'last') ?? this.near(s, i + 1, i + 1 + REACH, 'first');
      if (found) return found;
    }
    return undefined;
  }

  /** A person between two tokens, else a body that speaks there. */
  private near(s: Tagged, from: number, to: number, which: 'first' | 'last'): Speaker | undefined {
    const start = Math.max(s.from, from);
    const end = Math.min(s.to, to);
    const people = runsOf(s, start, end).filter((run) => isPerson(s, run));
    const person = which === 'first' ? people[0] : people.at(-1);
    if (person) return speakerAt(s, person);
    const close: number[] = [];
    for (let i = start; i < end; i++) {
      const near = which === 'first' ? i - start < 6 : end - i <= 4;
      const { lower } = s.tokens[i] as Token;
      if (near && (BODIES.has(lower) || (s.tags[i - s.from] === 'name' && canSpeak(lower)))) close.push(i);
    }
    const at = which === 'first' ? close[0] : close.at(-1);
    if (at === undefined) return undefined;
    const run = runsOf(s, start, end).find(([a, b]) => a <= at && at < b) ?? [at, at + 1];
    return speakerAt(s, run);
  }
}

/** "Serbian" and "Sunday" are written as names are, and say nothing themselves. */
function canSpeak(lower: string): boolean {
  const place = placeKey(lower, true);
  return (place === null || place === lower) && !MONTHS.has(lower) && !WEEKDAYS.has(lower);
}

type Run = readonly [number, number];

/** Runs of names between two tokens. */
function runsOf(s: Tagged, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to; i++) {
    if (s.tags[i - s.from] !== 'name') continue;
    let end = i + 1;
    while (end < to && s.tags[end - s.from] === 'name') end++;
    runs.push([i, end]);
    i = end;
  }
  return runs;
}

/** Two or three names in a row, none of them a word of bodies and places. */
const isPerson = (s: Tagged, [from, to]: Run): boolean =>
  to - from >= 2 &&
  to - from <= 5 &&
  s.tokens.slice(Math.max(from, to - 2), to).every(({ lower }) => !NO_PERSON.has(lower));

const keyAt = (s: Tagged, [, to]: Run): string => (s.tokens[to - 1] as Token).lower;

function speakerAt(s: Tagged, run: Run): Speaker {
  const [from, to] = run;
  // Of "Armed Forces Milan X" the person is the end; a title before two names is kept.
  let first = from;
  for (let i = from; i < to - 1; i++) if (NO_PERSON.has((s.tokens[i] as Token).lower)) first = i + 1;
  return {
    key: keyAt(s, run),
    surface: s.tokens
      .slice(isPerson(s, run) ? first : from, to)
      .map(({ text }) => text)
      .join(' '),
  };
}
