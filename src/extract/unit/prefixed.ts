import { NOT_PREFIXED, PREFIXES, type Prefix } from '../lexicon/prefixes';
import { getSingular } from './plural';
import { behindPrefix, codeOf, rowOf, takesPrefix, unitLines, type UnitLine, type UnitRow } from './table';

const byName: ReadonlyMap<string, Prefix> = new Map(PREFIXES.map((prefix) => [prefix.name, prefix]));
const bySymbol: ReadonlyMap<string, Prefix> = new Map(PREFIXES.map((prefix) => [prefix.symbol, prefix]));
/** All names of prefixes have four or five letters, all symbols two or one. */
const NAME_LENGTHS = [4, 5];
const SYMBOL_LENGTHS = [2, 1];

/** Tonnes are made larger only: nobody weighs in millitonnes. */
const fits = ({ factor, only }: Prefix, { code }: UnitRow): boolean =>
  (only === undefined || only.has(code)) && (code !== 't' || factor >= 1e3);

function multiplied(line: UnitLine | undefined, prefix: Prefix): UnitRow | undefined {
  const row = line === undefined ? undefined : rowOf(line);
  if (!row || !fits(prefix, row)) return undefined;
  return {
    code: prefix.code + row.code,
    kind: row.code === 's' ? 'duration' : 'measure',
    name: prefix.name + row.name,
    base: row.base,
    factor: row.factor * prefix.factor,
  };
}

/** "kilometres", "megawatt hours": worked out when it is met, so that no table of thousands has to be made first. */
export function prefixedName(words: string): UnitRow | undefined {
  for (const length of NAME_LENGTHS) {
    const prefix = byName.get(words.slice(0, length));
    const row = prefix && multiplied(getSingular(behindPrefix.name, words.slice(length)), prefix);
    if (row) return row;
  }
  return undefined;
}

/** The word without its prefix, where it has one: "kilowatt" watt. */
export function withoutPrefix(word: string): string | undefined {
  const length = NAME_LENGTHS.find((n) => byName.has(word.slice(0, n)));
  return length === undefined ? undefined : word.slice(length);
}

/** "km", "GWh" as written; "KB", "KW" with a capital for kilo; from three letters on also in another case: "MHZ", "Kwh". */
export function prefixedSymbol(symbol: string): UnitRow | undefined {
  if (NOT_PREFIXED.has(symbol)) return undefined;
  for (const length of SYMBOL_LENGTHS) {
    const prefix = bySymbol.get(symbol.slice(0, length));
    const row = prefix && multiplied(behindPrefix.symbol(symbol.slice(length)), prefix);
    if (row) return row;
  }
  if (symbol.length > 2) return prefixedInAnyCase(symbol.toLowerCase());
  return symbol.startsWith('K') && symbol !== 'Ks' && symbol !== 'KN'
    ? prefixedSymbol(`k${symbol.slice(1)}`)
    : undefined;
}

function prefixedInAnyCase(small: string): UnitRow | undefined {
  for (const prefix of PREFIXES) {
    const start = prefix.symbol.toLowerCase();
    if (!small.startsWith(start)) continue;
    const rest = small.slice(start.length);
    const row = multiplied(behindPrefix.small(rest), prefix);
    if (row) return row;
  }
  return undefined;
}

/** The unit of a UCUM code with a prefix. */
export function prefixedCode(code: string): UnitRow | undefined {
  for (const prefix of PREFIXES) {
    if (!code.startsWith(prefix.code)) continue;
    const rest = code.slice(prefix.code.length);
    const row = multiplied(
      unitLines().find((line) => takesPrefix(line) && codeOf(line) === rest),
      prefix,
    );
    if (row) return row;
  }
  return undefined;
}
