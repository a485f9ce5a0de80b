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

/** Ways to a row: by code, by singular lower-case words joined with one space, by symbol as written and in small letters. */
export interface UnitTable {
  readonly codes: Map<string, UnitRow>;
  readonly names: Map<string, UnitRow>;
  readonly symbols: Map<string, UnitRow>;
  readonly small: Map<string, UnitRow>;
}

const emptyTable = (): UnitTable => ({ codes: new Map(), names: new Map(), symbols: new Map(), small: new Map() });

/** Units as they are written by themselves. */
export const whole: UnitTable = emptyTable();
/** Units that take prefixes, as they are written behind one. */
export const behindPrefix: UnitTable = emptyTable();
/** First words of names that have more than one word. */
export const openers = new Set<string>();

const isBound = (cell: string): boolean => cell.startsWith('-');
const bare = (cell: string): string => (isBound(cell) ? cell.slice(1) : cell);

/** The row above goes before: a name or symbol that is taken stays with whom it has. */
function add<Key>(map: Map<Key, UnitRow>, key: Key, row: UnitRow): void {
  if (!map.has(key)) map.set(key, row);
}

function addName(name: string, alone: boolean, row: UnitRow, prefixes: boolean): void {
  const words = name.replaceAll('-', ' ');
  if (alone) add(whole.names, words, row);
  if (prefixes) add(behindPrefix.names, words, row);
  const space = words.indexOf(' ');
  if (space > 0) openers.add(words.slice(0, space));
}

function addSymbol(symbol: string, row: UnitRow, prefixes: boolean): void {
  const small = symbol.toLowerCase();
  add(whole.symbols, symbol, row);
  // Two letters mean too many things in another case.
  if (symbol.length > 2) add(whole.small, small, row);
  if (!prefixes) return;
  add(behindPrefix.symbols, symbol, row);
  add(behindPrefix.small, small, row);
}

for (const line of UNITS.trim().split('\n')) {
  const [head = '', base = '', factor = '', names = '', symbols = ''] = line.split('|');
  const prefixes = head.startsWith('*');
  const code = prefixes ? head.slice(1) : head;
  const offset = OFFSETS.get(code);
  const cells = names.split(',');
  const row: UnitRow = {
    code,
    kind: DURATIONS.has(code) ? 'duration' : 'measure',
    name: bare(cells[0] ?? ''),
    base,
    factor: Number(factor),
    ...(offset === undefined ? {} : { offset }),
  };
  add(whole.codes, code, row);
  if (prefixes) add(behindPrefix.codes, code, row);
  for (const cell of cells) addName(bare(cell), !isBound(cell), row, prefixes);
  if (symbols) for (const symbol of symbols.split(',')) addSymbol(symbol, row, prefixes);
}
