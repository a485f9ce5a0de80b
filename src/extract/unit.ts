import { isShortSymbol, opensUnitName, unitByName, unitBySymbol, type UnitRow } from './lexicon/units';
import { isDash, isGlued, textAt, wordAt, type Context } from './draft';
import { lemma } from './lemma';
import type { Unit } from '../types';

/** A unit read from tokens `from`..`to`. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly to: number;
}

const POWERS: ReadonlyMap<string, 2 | 3> = new Map([
  ['square', 2],
  ['sq', 2],
  ['cubic', 3],
  ['cu', 3],
]);

/** The unit of measure written from token `i`, right behind a figure: "km", "square miles", "kilowatt-hours", "miles per hour". */
export function readUnit(context: Context, i: number): ReadUnit | undefined {
  const single = readSingle(context, i, true);
  return single && compound(context, single);
}

/** One unit without a "per". `direct`: right behind the figure, where short symbols count. */
export function readSingle(context: Context, i: number, direct: boolean): ReadUnit | undefined {
  const at = isDash(textAt(context, i)) && isGlued(context, i) && isGlued(context, i + 1) ? i + 1 : i;
  const token = context.tokens[at];
  if (!token || token.kind === 'number' || token.kind === 'break') return undefined;
  // "20 (kg)"
  if (token.text === '(' && textAt(context, at + 2) === ')') {
    const inner = readSingle(context, at + 1, false);
    return inner && inner.to === at + 2 ? { ...inner, to: at + 3 } : undefined;
  }
  const power = token.kind === 'word' ? POWERS.get(token.lower) : undefined;
  if (power) {
    const next = textAt(context, at + 1) === '.' ? at + 2 : at + 1;
    const base = readRow(context, isDash(textAt(context, next)) ? next + 1 : next, false);
    return base && base.row.base === 'm' ? raised(context, base, power, at) : undefined;
  }
  const base = readRow(context, at, direct);
  if (!base) return undefined;
  const exponent = exponentAt(context, base.to);
  if (exponent && base.row.base === 'm') return raised(context, { row: base.row, to: exponent.to }, exponent.power, at);
  return { unit: unitOf(context, base.row, at, base.to), to: base.to };
}

function exponentAt(context: Context, i: number): { power: 2 | 3; to: number } | undefined {
  if (!isGlued(context, i)) return undefined;
  const text = textAt(context, i);
  if (text === '²' || text === '³') return { power: text === '²' ? 2 : 3, to: i + 1 };
  const caret = text === '^' ? i + 1 : i;
  const digit = textAt(context, caret);
  if (
    (digit === '2' || digit === '3') &&
    isGlued(context, caret) &&
    !(isGlued(context, caret + 1) && /^(?:word|number)$/.test(context.tokens[caret + 1]?.kind ?? ''))
  ) {
    return { power: digit === '2' ? 2 : 3, to: caret + 1 };
  }
  return undefined;
}

function raised(context: Context, { row, to }: { row: UnitRow; to: number }, power: 2 | 3, from: number): ReadUnit {
  const code = `${row.code}${power}`.replace(/\](\d)$/, ']$1');
  return {
    unit: {
      kind: 'measure',
      code,
      symbol: slice(context, from, to),
      base: power === 2 ? 'm2' : 'L',
      factor: power === 2 ? row.factor ** 2 : row.factor ** 3 * 1000,
    },
    to,
  };
}

const slice = (context: Context, from: number, to: number): string => {
  const [a, b] = [context.tokens[from], context.tokens[to - 1]];
  return a && b ? context.text.slice(a.start, b.end) : '';
};

function unitOf(context: Context, row: UnitRow, from: number, to: number): Unit {
  return {
    kind: row.kind,
    code: row.code,
    symbol: slice(context, from, to),
    base: row.base,
    factor: row.factor,
    ...(row.offset === undefined ? {} : { offset: row.offset }),
  };
}

function readRow(context: Context, i: number, direct: boolean): { row: UnitRow; to: number } | undefined {
  const token = context.tokens[i];
  if (!token) return undefined;
  if (token.kind === 'mark' || token.kind === 'symbol') return readSign(context, i, direct);
  if (token.kind !== 'word') return undefined;
  const hyphened =
    textAt(context, i + 1) === '-' && isGlued(context, i + 1)
      ? unitBySymbol(`${token.text}-${textAt(context, i + 2)}`)
      : undefined;
  if (hyphened) return { row: hyphened, to: i + 3 };
  const named = readName(context, i);
  if (named) return named;
  // "US gallon", "imperial pint": which system is meant stays unsaid in the code but for the plain names' own.
  if (/^(?:US|U\.S|UK|imperial|metric)$/.test(token.text) && !isGlued(context, i + 1)) {
    const behind = readName(context, i + 1);
    if (behind) return behind;
  }
  const apostrophe = textAt(context, i + 1);
  const dotted =
    (apostrophe === '·' || apostrophe === '⋅') && isGlued(context, i + 1)
      ? unitBySymbol(`${token.text}·${textAt(context, i + 2)}`)
      : undefined;
  if (dotted) return { row: dotted, to: i + 3 };
  const slashed =
    textAt(context, i + 1) === '/' && isGlued(context, i + 1)
      ? unitBySymbol(`${token.text}/${textAt(context, i + 2)}`)
      : undefined;
  if (slashed) return { row: slashed, to: i + 3 };
  if (direct && /^[CF]$/.test(token.text) && isHouse(context, i - 1)) return undefined;
  // Temperatures are commoner in the news than coulombs and farads.
  const row = unitBySymbol(direct && /^[CF]$/.test(token.text) ? `°${token.text}` : token.text);
  if (!row || (isShortSymbol(token.text) && !shortFits(context, i, direct))) return undefined;
  return { row, to: i + 1 };
}

/** Postal codes are no temperatures: five digits and more. */
const isHouse = (context: Context, i: number): boolean => /^\d{5,}$/.test(textAt(context, i));

/** A one-letter symbol counts right behind the figure ("5m", "10W") or, spaced, before a mark, "x", "of" or the end: "48 m.", "5 W USB-C". */
function shortFits(context: Context, i: number, direct: boolean): boolean {
  if (!direct) return true;
  const next = context.tokens[i + 1];
  if (textAt(context, i) === 'in' || textAt(context, i) === 'st')
    return isGlued(context, i) && textAt(context, i) === 'in';
  if (isGlued(context, i)) return true;
  if (textAt(context, i + 1) === '/' && isGlued(context, i + 1) && isGlued(context, i + 2)) return true;
  if (textAt(context, i + 1) === "'" || textAt(context, i + 1) === '’') return false;
  if (!next || next.kind === 'break' || next.kind === 'mark') return textAt(context, i) !== 'A';
  if (textAt(context, i) === 'A' || textAt(context, i) === 'T') return false;
  return next.kind === 'number' || next.kind === 'word';
}

/** Signs: "°C", "°", prime marks, straight quotes behind a figure that do not close a quotation. */
function readSign(context: Context, i: number, direct: boolean): { row: UnitRow; to: number } | undefined {
  const text = textAt(context, i);
  if (text === '°' || text === 'º') {
    const row = unitBySymbol(text + textAt(context, i + 1)) ?? unitBySymbol(text + textAt(context, i + 1).charAt(0));
    if (row && textAt(context, i + 1).length === 1) return { row, to: i + 2 };
    const named = unitByName(`degree ${wordAt(context, i + 1)}`);
    if (named) return { row: named, to: i + 2 };
    return { row: unitByName('degree') as UnitRow, to: i + 1 };
  }
  if (!direct) return undefined;
  // A straight quote right behind a figure, or before "long" and the like, is an inch mark unless it closes a quotation.
  const inch =
    text === '"' &&
    (/^(?:long|wide|tall|high|thick|deep|diameter|x)$/.test(wordAt(context, i + 1)) ||
      (isGlued(context, i) && !isOpen(context, i)));
  if (inch) return { row: unitBySymbol('″') as UnitRow, to: i + 1 };
  if (text === '″' || text === '′') return { row: unitBySymbol(text) as UnitRow, to: i + 1 };
  return undefined;
}

/** True where a straight quote before token `i` in its sentence is still open. */
function isOpen(context: Context, i: number): boolean {
  let open = false;
  const from = Math.max(context.sentences[context.sentence]?.from ?? i, i - 60);
  for (let k = from; k < i; k++) if (textAt(context, k) === '"') open = !open;
  return open;
}

/** The longest unit name from token `i`, up to five words; hyphens join like spaces. */
function readName(context: Context, i: number): { row: UnitRow; to: number } | undefined {
  const head = wordAt(context, i);
  const single = unitByName(head);
  let best = single ? { row: single, to: i + 1 } : undefined;
  if (head === 'degree' || head === 'degrees' || head === 'deg') {
    const letter = textAt(context, i + 1);
    if (/^[CcFfK]$/.test(letter))
      return { row: unitBySymbol(letter === 'K' ? 'K' : `°${letter.toUpperCase()}`) as UnitRow, to: i + 2 };
  }
  if (!opensUnitName(head)) return best;
  let words = head;
  let at = i + 1;
  for (let n = 0; n < 4; n++) {
    if (isDash(textAt(context, at)) && isGlued(context, at) && isGlued(context, at + 1)) at++;
    const word = wordAt(context, at);
    if (!word) break;
    words += ` ${word}`;
    at++;
    const row = unitByName(words);
    if (row) best = { row, to: at };
  }
  return best;
}

/** Things that sums and amounts are given per, besides units. */
const PER_NOUNS = new Set(
  'share head person capita unit piece ticket seat pack bottle barrel night visit ride copy item customer user household family pupil student patient player employee worker game match season episode child vehicle car passenger megawatt bushel litre liter gallon pound kilo kilogram tonne ton ounce gram mile kilometre kilometer square hectare acre hour day week month year minute second quarter century decade'.split(
    ' ',
  ),
);

/** "per hour", "a day", "/kg", "- a - share" behind a unit, a sum or a count. */
export function perAt(context: Context, i: number): { code: string; unit?: Unit; to: number } | undefined {
  let at = i;
  const dashed = isDash(textAt(context, at));
  if (dashed) at++;
  const opener = textAt(context, at).toLowerCase();
  const slash = opener === '/';
  if (
    slash ? dashed : !(opener === 'per' || opener === 'a' || opener === 'an' || opener === 'each' || opener === 'every')
  )
    return undefined;
  if (isDash(textAt(context, at + 1)) && dashed) at++;
  if (slash && !isGlued(context, at)) return undefined;
  const word = wordAt(context, at + 1);
  // "a year earlier", "an hour ago": a time and no rate
  if (
    /^(?:earlier|ago|later|before|after|old|from|on|since|prior|previously)$/.test(wordAt(context, at + 2)) &&
    opener !== 'per'
  )
    return undefined;
  const loose = opener === 'per' || slash;
  const unit = readSingle(context, at + 1, false);
  if (unit && (loose || (word.length > 2 && !word.endsWith('s'))))
    return { code: unit.unit.code, unit: unit.unit, to: unit.to };
  if (!word) return undefined;
  if (PER_NOUNS.has(word) || (opener === 'per' && context.tokens[at + 1]?.text === word))
    return { code: `{${lemma(word)}}`, to: at + 2 };
  return undefined;
}

/** Takes "per" units in: km/h has a code of its own table row or becomes "km/h" by composition. */
function compound(context: Context, single: ReadUnit): ReadUnit {
  const per = perAt(context, single.to);
  if (!per || single.unit.kind === 'duration') return single;
  return { unit: perUnit(single.unit, per), to: per.to };
}

export function perUnit(unit: Unit, per: { code: string; unit?: Unit }): Unit {
  const code = `${unit.code}/${per.code}`;
  const base =
    unit.base !== undefined || unit.kind === 'money'
      ? `${unit.base ?? unit.code}/${per.unit?.base ?? per.code}`
      : undefined;
  const factor = (unit.factor ?? 1) / (per.unit?.factor ?? 1);
  const { offset: _, ...rest } = unit;
  const known = code === '[mi_i]/h' || code === 'km/h' || code === 'm/s' ? 'm/s' : base;
  return { ...rest, code, ...(known === undefined ? {} : { base: known }), ...(factor === 1 ? {} : { factor }) };
}
