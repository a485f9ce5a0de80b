import { CLASS_OF, LIKE, ONE_EACH, PEOPLE, SAME, UNLIKE } from './groups';
import { OPPOSITES } from './data';

/** How the hand-made groups put two words. */
export type Verdict = 'same' | 'like' | 'unlike';

/** What the tables say of one word. */
interface Entry {
  /** Lines of SAME that hold it, by where they start, and the first word of each. */
  readonly groups: readonly number[];
  readonly firsts: readonly string[];
  /** Lines of LIKE and UNLIKE that it is the first word of, and the OPPOSITES it is in: all other words there, each between spaces. */
  readonly like: string;
  readonly unlike: string;
  /** Its class, where that is set by hand. */
  readonly kind: string | undefined;
  /** True for an act or state that befalls one person each. */
  readonly oneEach: boolean;
}

const entries = new Map<string, Entry>();
/** More words than any event's reports count; past it the memory starts anew, as a background page may live long. */
const MOST_ENTRIES = 5000;

/** The tables are searched for a word when it is first asked for (about 20 µs): cheaper than reading all of them at the start. */
function entryOf(word: string): Entry {
  const known = entries.get(word);
  if (known !== undefined) return known;
  const groups = linesWith(SAME, word);
  const entry: Entry = {
    groups,
    firsts: groups.map((start) => SAME.slice(start, SAME.indexOf(' ', start))),
    like: linesAfter(LIKE, `\n${word} `),
    unlike: linesAfter(UNLIKE, `\n${word}: `) + oppositesOf(word),
    kind: linesWith(PEOPLE, word).length > 0 ? 'person' : classByHand(word),
    oneEach: linesWith(ONE_EACH, word).length > 0,
  };
  if (entries.size >= MOST_ENTRIES) entries.clear();
  entries.set(word, entry);
  return entry;
}

/** Starts of the lines that hold a word. Each table begins and ends with a line break. */
function linesWith(table: string, word: string): number[] {
  const starts: number[] = [];
  if (word === '') return starts;
  for (let at = table.indexOf(word); at >= 0; at = table.indexOf(word, at + 1))
    if (isBreak(table, at - 1) && isBreak(table, at + word.length)) starts.push(table.lastIndexOf('\n', at) + 1);
  return starts;
}

const isBreak = (table: string, at: number): boolean => table[at] === ' ' || table[at] === '\n';

/** What follows a beginning of lines, of all lines that begin so. */
function linesAfter(table: string, beginning: string): string {
  let found = ' ';
  for (let at = table.indexOf(beginning); at >= 0; at = table.indexOf(beginning, at + 1))
    found += `${table.slice(at + beginning.length, table.indexOf('\n', at + 1))} `;
  return found;
}

function oppositesOf(word: string): string {
  const pairs = ` ${OPPOSITES} `;
  let found = ' ';
  for (let at = pairs.indexOf(` ${word}/`); at >= 0; at = pairs.indexOf(` ${word}/`, at + 1))
    found += `${pairs.slice(at + word.length + 2, pairs.indexOf(' ', at + 1))} `;
  return found;
}

function classByHand(word: string): string | undefined {
  const [start] = linesWith(CLASS_OF, word);
  return start === undefined ? undefined : CLASS_OF.slice(start, CLASS_OF.indexOf(':', start));
}

/** True for a word that SAME or a class of the tables holds. */
export function isInTables(word: string): boolean {
  return entryOf(word).groups.length > 0 || entryOf(word).kind !== undefined;
}

/** The class that the tables give a word over WordNet's. */
export function handClass(word: string): string | undefined {
  return entryOf(word).kind;
}

/** True for an act or state that befalls one person each: "40 arrests" are 40 people. */
export function isOneEach(word: string): boolean {
  return entryOf(word).oneEach;
}

/**
 * What the tables say of two different words; undefined where they say nothing. What is told apart stays apart, whatever else is said;
 * two groups under one first word are at least like each other.
 */
export function handVerdict(a: string, b: string): Verdict | undefined {
  const [one, other] = [entryOf(a), entryOf(b)];
  if (names(one.unlike, b) || names(other.unlike, a)) return 'unlike';
  if (one.groups.some((group) => other.groups.includes(group))) return 'same';
  if (names(one.like, b) || names(other.like, a)) return 'like';
  return one.firsts.some((first) => other.firsts.includes(first)) ? 'like' : undefined;
}

const names = (words: string, word: string): boolean => words.includes(` ${word} `);

/** The plainest word that news uses for the same as a word, itself where there is none: what stands for a word that WordNet lacks. */
export function plainest(word: string, isKnown: (word: string) => boolean): string {
  let plain = word;
  for (let step = 0; step < 3 && !isKnown(plain); step++)
    plain = entryOf(plain).firsts.find((first) => first !== plain) ?? plain;
  return isKnown(plain) ? plain : word;
}
