import { DURATIONS, OFFSETS, UNITS } from '../lexicon/units';
import type { UnitKind } from '../../types';

/** A unit of measure under its UCUM code. `base`, `factor` and `offset` reduce it to the unit all of its dimension share. */
export interface UnitRow {
  readonly code: string;
  readonly kind: UnitKind;
  /** English name in the singular, as spelled in British English. */
  readonly name: string;
  readonly base: string;
  readonly factor: number;
  readonly offset?: number;
}

/** A line of the table in its cells: it becomes a row when it is met, since a text meets few of them. */
export type UnitLine = readonly string[];

/** Ways to a line: by singular lower-case words joined with one space, by symbol as written, by symbol with capitals in small letters. */
interface UnitTable {
  readonly names: Map<string, UnitLine>;
  readonly symbols: Map<string, UnitLine>;
  readonly small: Map<string, UnitLine>;
}

/** Units as they are written by themselves. */
export const whole: UnitTable = { names: new Map(), symbols: new Map(), small: new Map() };
/** Units that take prefixes, as they are written behind one. */
export const behindPrefix: UnitTable = { names: new Map(), symbols: new Map(), small: new Map() };
/** First words of names that have more than one word. */
export const openers = new Set<string>();
export const unitLines: readonly UnitLine[] = UNITS.trim()
  .split('\n')
  .map((line) => line.split('|'));

export const takesPrefix = ([head = '']: UnitLine): boolean => head.startsWith('*');
const isBound = (name: string): boolean => name.startsWith('-');
const bare = (name: string): string => (isBound(name) ? name.slice(1) : name);

/** The line above goes before: a name or symbol that is taken stays with whom it has. */
function add(map: Map<string, UnitLine>, key: string, line: UnitLine): void {
  if (!map.has(key)) map.set(key, line);
}

function addName(name: string, line: UnitLine, prefixes: boolean): void {
  const words = name.includes('-') ? bare(name).replaceAll('-', ' ') : name;
  if (!isBound(name)) add(whole.names, words, line);
  if (prefixes) add(behindPrefix.names, words, line);
  const space = words.indexOf(' ');
  if (space > 0) openers.add(words.slice(0, space));
}

function addSymbol(symbol: string, line: UnitLine, prefixes: boolean): void {
  add(whole.symbols, symbol, line);
  if (prefixes) add(behindPrefix.symbols, symbol, line);
  const small = symbol.toLowerCase();
  if (small === symbol) return;
  // Two letters mean too many things in another case.
  if (symbol.length > 2) add(whole.small, small, line);
  if (prefixes) add(behindPrefix.small, small, line);
}

for (const line of unitLines) {
  const prefixes = takesPrefix(line);
  for (const name of line[3]?.split(',') ?? []) addName(name, line, prefixes);
  if (line[4]) for (const symbol of line[4].split(',')) addSymbol(symbol, line, prefixes);
}

const rows = new Map<UnitLine, UnitRow>();

/** What a line of the table says. */
export function rowOf(line: UnitLine): UnitRow {
  const known = rows.get(line);
  if (known) return known;
  const [, base = '', factor = '', names = ''] = line;
  const code = codeOf(line);
  const offset = OFFSETS.get(code);
  const row: UnitRow = {
    code,
    kind: DURATIONS.has(code) ? 'duration' : 'measure',
    name: bare(names.split(',', 1)[0] ?? ''),
    base,
    factor: Number(factor),
    ...(offset === undefined ? {} : { offset }),
  };
  rows.set(line, row);
  return row;
}

export const codeOf = (line: UnitLine): string => (takesPrefix(line) ? line[0]?.slice(1) : line[0]) ?? '';
