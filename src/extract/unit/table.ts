import { tableText } from '../table-text';
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

/** A line of the table as it is written: it becomes a row when it is met. */
export type UnitLine = string;

const table = tableText(UNITS);
const inSmallLetters = tableText(UNITS.toLowerCase(), UNITS);
const NAMES = 3;
const SYMBOLS = 4;

export const unitLines = (): readonly UnitLine[] => table.lines();
export const takesPrefix = (line: UnitLine): boolean => line.startsWith('*');
export const codeOf = (line: UnitLine): string => line.slice(takesPrefix(line) ? 1 : 0, line.indexOf('|'));

/** Ways to the first line that has a name (lower-case words in the singular, one space between) or a symbol. */
interface UnitTable {
  readonly name: (words: string) => UnitLine | undefined;
  readonly symbol: (symbol: string) => UnitLine | undefined;
  /** By symbol in small letters, however it is written. */
  readonly small: (symbol: string) => UnitLine | undefined;
}

/** Units as they are written by themselves. */
export const whole: UnitTable = {
  name: (words) => table.find(words, NAMES),
  symbol: (symbol) => table.find(symbol, SYMBOLS),
  small: (symbol) => table.find(symbol, SYMBOLS) ?? inSmallLetters.find(symbol, SYMBOLS),
};
/** Units that take prefixes, as they are written behind one. */
export const behindPrefix: UnitTable = {
  name: (words) => table.find(words, NAMES, takesPrefix) ?? table.find(`-${words}`, NAMES, takesPrefix),
  symbol: (symbol) => table.find(symbol, SYMBOLS, takesPrefix),
  small: (symbol) => table.find(symbol, SYMBOLS, takesPrefix) ?? inSmallLetters.find(symbol, SYMBOLS, takesPrefix),
};

/** True where a name of several words begins with the word. */
export const opensName = (word: string): boolean => table.opens(word, NAMES);

const rows = new Map<UnitLine, UnitRow>();

/** What a line of the table says. */
export function rowOf(line: UnitLine): UnitRow {
  const known = rows.get(line);
  if (known) return known;
  const [, base = '', factor = '', names = ''] = line.split('|');
  const [name = ''] = names.split(',', 1);
  const code = codeOf(line);
  const offset = OFFSETS.get(code);
  const row: UnitRow = {
    code,
    kind: DURATIONS.has(code) ? 'duration' : 'measure',
    name: name.startsWith('-') ? name.slice(1) : name,
    base,
    factor: Number(factor),
    ...(offset === undefined ? {} : { offset }),
  };
  rows.set(line, row);
  return row;
}
