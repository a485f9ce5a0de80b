import { CLASS_OF, LIKE, ONE_EACH, PEOPLE, SAME, UNLIKE } from './groups';
import { OPPOSITES } from './data';

/** How the hand-made groups put two words. */
export type Verdict = 'same' | 'like' | 'unlike';

interface Hand {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** For a word of a group: the first word of the first group that holds it. */
  readonly head: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
  readonly oneEach: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, string>;
}

const lines = (table: string): string[] => table.trim().split('\n');
const words = (line: string): string[] => line.trim().split(/\s+/);
const pairKey = (a: string, b: string): string => (a < b ? `${a}/${b}` : `${b}/${a}`);

function read(): Hand {
  const verdicts = new Map<string, Verdict>();
  const head = new Map<string, string>();
  // Later tables overrule earlier ones: what is told apart by hand stays apart.
  for (const pair of OPPOSITES.split(' ')) verdicts.set(pair, 'unlike');
  for (const [table, verdict] of [
    [LIKE, 'like'],
    [SAME, 'same'],
  ] as const)
    for (const line of lines(table)) {
      const [first = '', ...rest] = words(line);
      if (verdict === 'same') for (const word of rest) if (!head.has(word)) head.set(word, first);
      // A looser group says how its first word lies to the rest, nothing about the rest among themselves.
      const left = verdict === 'same' ? [first, ...rest] : [first];
      for (const a of left) for (const b of rest) if (a !== b) verdicts.set(pairKey(a, b), verdict);
    }
  for (const line of lines(UNLIKE)) {
    const [first = '', rest = ''] = line.split(':');
    for (const other of words(rest)) verdicts.set(pairKey(first, other), 'unlike');
  }
  const classes = new Map<string, string>();
  for (const line of lines(CLASS_OF)) {
    const [kind = '', rest = ''] = line.split(':');
    for (const word of words(rest)) classes.set(word, kind);
  }
  const people = new Set(words(PEOPLE));
  for (const word of people) classes.set(word, 'person');
  return { verdicts, head, people, oneEach: new Set(words(ONE_EACH)), classes };
}

let hand: Hand | undefined;

/** The hand-made tables, read on first use. */
export function handTables(): Hand {
  return (hand ??= read());
}

/** What the tables say of two different words; undefined where they say nothing. */
export function handVerdict(a: string, b: string): Verdict | undefined {
  return handTables().verdicts.get(pairKey(a, b));
}
