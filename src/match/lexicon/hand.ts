import { CLASS_OF, LIKE, ONE_EACH, PEOPLE, SAME, UNLIKE } from './groups';
import { OPPOSITES } from './data';

/** How the hand-made groups put two words. */
export type Verdict = 'same' | 'like' | 'unlike';

interface Hand {
  /** Lines of SAME that hold a word. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  /** The first word of each line of SAME. */
  readonly firsts: readonly string[];
  /** For a word of SAME: the first word of its first group. */
  readonly heads: ReadonlyMap<string, string>;
  /** For the first word of a line: the others, each between spaces. */
  readonly like: ReadonlyMap<string, string>;
  readonly unlike: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
  readonly oneEach: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, string>;
}

const lines = (table: string): string[] => table.trim().split('\n');
const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words by the first of their line; the same first word on several lines has the words of all. */
function byFirst(table: string): Map<string, string> {
  const rows = new Map<string, string>();
  for (const line of lines(table)) {
    const end = line.indexOf(' ');
    const first = line.slice(0, end).replace(':', '');
    rows.set(first, `${rows.get(first) ?? ''}${line.slice(end)} `);
  }
  return rows;
}

function read(): Hand {
  const groups = new Map<string, number[]>();
  const firsts: string[] = [];
  const heads = new Map<string, string>();
  lines(SAME).forEach((line, index) => {
    const [first = '', ...rest] = line.split(' ');
    firsts.push(first);
    for (const word of [first, ...rest]) {
      const own = groups.get(word);
      if (own === undefined) groups.set(word, [index]);
      else own.push(index);
      if (word !== first && !heads.has(word)) heads.set(word, first);
    }
  });
  const people = words(PEOPLE);
  const classes = new Map(people.map((word) => [word, 'person']));
  for (const [kind, members] of byFirst(CLASS_OF)) for (const word of words(members)) classes.set(word, kind);
  return {
    groups,
    firsts,
    heads,
    like: byFirst(LIKE),
    unlike: byFirst(UNLIKE),
    people: new Set(people),
    oneEach: new Set(words(ONE_EACH)),
    classes,
  };
}

let hand: Hand | undefined;

/** The hand-made tables, read on first use (2 ms). */
export function handTables(): Hand {
  return (hand ??= read());
}

/** What the tables say of two different words; undefined where they say nothing. What is told apart stays apart, whatever else is said. */
export function handVerdict(a: string, b: string): Verdict | undefined {
  const { groups, like, unlike } = handTables();
  if (names(unlike, a, b)) return 'unlike';
  if (groups.get(a)?.some((group) => groups.get(b)?.includes(group) === true) === true) return 'same';
  if (names(like, a, b) || shareFirst(a, b)) return 'like';
  const pair = a < b ? `${a}/${b}` : `${b}/${a}`;
  return ` ${OPPOSITES} `.includes(` ${pair} `) ? 'unlike' : undefined;
}

/** Two groups under one first word: what each calls the same as that word is at least like the other. */
function shareFirst(a: string, b: string): boolean {
  const { groups, firsts } = handTables();
  const own = groups.get(a)?.map((group) => firsts[group]);
  return own !== undefined && groups.get(b)?.some((group) => own.includes(firsts[group])) === true;
}

function names(rows: ReadonlyMap<string, string>, a: string, b: string): boolean {
  return rows.get(a)?.includes(` ${b} `) === true || rows.get(b)?.includes(` ${a} `) === true;
}

/** The plainest word that news uses for the same as a word, itself where there is none: what stands for a word that WordNet lacks. */
export function plainest(word: string, isKnown: (word: string) => boolean): string {
  const { heads } = handTables();
  let plain = word;
  for (let step = 0; step < 3 && !isKnown(plain); step++) plain = heads.get(plain) ?? plain;
  return isKnown(plain) ? plain : word;
}
