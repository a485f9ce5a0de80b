/**
 * The extractor in the shapes of the NewsQuant benchmark (Almasian et al., EMNLP 2023), whose data stands outside this project.
 * Renames units and reshapes, no more. Bundle it and give it to the benchmark's scorer:
 *   npx esbuild test/eval/newsquant.ts --bundle --format=esm --outfile=/tmp/newsquant.mjs && node score.mjs --module /tmp/newsquant.mjs
 */
import { currencyByCode } from '../../src/extract/money/lookup';
import { unitByCode } from '../../src/extract/unit/lookup';
import { findQuantities } from '../../src/extract/figures';
import type { Hedge, NounPhrase, Quantity, Unit, UnitKind } from '../../src/types';

interface Row {
  start: number;
  end: number;
  value?: number | undefined;
  low?: number;
  high?: number;
  unit: string;
  change: string;
  noun: readonly string[];
}

/** The benchmark's marks for bounds, which go before a trend there. */
const CHANGES: Readonly<Partial<Record<Hedge, string>>> = {
  about: '~',
  nearly: '~',
  justUnder: '<',
  justOver: '>',
  moreThan: '>',
  atLeast: '>',
  lessThan: '<',
  atMost: '<',
};

/** Names that differ from the lexicon's own. */
const NAMES: Readonly<Record<string, string>> = {
  '%': 'percentage',
  '%{points}': 'percentage point',
  '[bp]': 'basis point',
  USD: 'dollar',
  ILS: 'shekel',
  PLN: 'zloty',
  '[ft_i].[lbf_av]': 'pound-foot',
  '[degF]': 'fahrenheit',
  '[HP_metric]': 'horsepower',
  '[bbl_us]': 'barrel',
};

/** Vague words by their stated low end: dozens are 12 to 120 there, other powers of ten run to the next. */
const VAGUE: ReadonlyMap<number, readonly [number, number]> = new Map([
  [20_000, [10_000, 100_000]],
  [2e7, [1e7, 1e8]],
  [200_000, [100_000, 1e6]],
  [2e8, [1e8, 1e9]],
  [24, [12, 120]],
  [200, [100, 1000]],
  [2000, [1000, 10000]],
  [2e6, [1e6, 1e7]],
  [2e9, [1e9, 1e10]],
  [2e12, [1e12, 1e13]],
]);

/** Dates and clock times are no quantities there (its README); a score's two numbers are neither a value nor a range. */
const NO_QUANTITY: ReadonlySet<UnitKind> = new Set(['date', 'clock', 'score']);

export default function extract(text: string): Row[] {
  const rows: Row[] = [];
  let from: Quantity | undefined;
  for (const q of findQuantities(text).quantities) {
    if (NO_QUANTITY.has(q.unit.kind) || isUnitAlone(text, q) || isMatchTime(text, q)) continue;
    const row = {
      start: q.start,
      end: q.end,
      unit: unitName(q),
      change: CHANGES[q.hedge] ?? q.direction ?? '=',
      noun: nouns(q),
    };
    // "From A to B" is one range there (its README), two quantities with their sides here; a range has no one value to begin it.
    if (from?.form === 'point' && q.side === 'to' && q.partner === from.start)
      rows[rows.length - 1] = { ...(rows.at(-1) as Row), ...ends(from, q), unit: row.unit };
    else rows.push({ ...row, ...ends(q, q) });
    from = q.side === 'from' ? q : undefined;
  }
  return rows;
}

/** "More than a century", "around a minute": the benchmark annotates nothing where an article stands for the number. */
const isUnitAlone = (text: string, q: Quantity): boolean =>
  q.stated.low === 1 && q.stated.high === 1 && /(?:^|\s)an?\s+[a-z]+$/.test(text.slice(q.start, q.end));

/** "4:43 left": no quantity there, as no time written so is. */
const isMatchTime = (text: string, q: Quantity): boolean => /^\d+:\d\d$/.test(text.slice(q.number.start, q.number.end));

/** A value, or the two ends of a range. */
function ends(a: Quantity, b: Quantity): Pick<Row, 'value' | 'low' | 'high'> {
  if (a === b && a.form === 'point') return { value: value(a) };
  const [low, high] = (a.form === 'vague' && VAGUE.get(a.stated.low)) || [value(a), value(b, 'high')];
  return { low, high };
}

const value = (q: Quantity, end: 'low' | 'high' = 'low'): number =>
  q.parts && q.unit.kind === 'share' ? (q.parts[0] ?? 0) / (q.parts[1] ?? 1) : q.stated[end];

const countName = (phrase: NounPhrase): string => (phrase.head === 'time' ? 'count' : words(phrase));

const words = (phrase: NounPhrase): string => [...phrase.modifiers, phrase.head].join(' ');

function unitName(q: Quantity): string {
  if (q.unit.kind === 'count')
    return [q.counted ? countName(q.counted) : '-', ...q.unit.code.split('/').slice(1).map(part)].join(' per ');
  if (q.unit.kind === 'share' && q.parts) return `% ${q.counted ? words(q.counted) : '-'}`;
  return name(q.unit);
}

function name(unit: Unit): string {
  const [head = '', ...per] = unit.code.split('/');
  if (unit.code === 't') return 'metric ton';
  const whole = NAMES[unit.code] ?? unitByCode(unit.code)?.name;
  if (whole !== undefined) return unit.kind === 'age' ? `${whole} of age` : whole;
  const base = unit.kind === 'money' ? money(unit, head) : part(head);
  return [base, ...per.map(part)].join(' per ');
}

function money(unit: Unit, code: string): string {
  const symbol = (unit.symbol ?? '').toLowerCase();
  // The benchmark's name for the sign, whatever it stands for.
  if (symbol === 'p') return 'point';
  if (unit.factor === 0.01 && unit.code.startsWith('GBP')) return 'penny';
  if (/cents?$|¢/.test(symbol)) return 'cent';
  if (symbol === 'sen') return 'sen';
  if (symbol.startsWith('satoshi')) return 'satoshi';
  if (code === '') return (unit.base ?? symbol).replace('$', 'dollar').replace(/\/.*/, '');
  return NAMES[code] ?? currencyByCode(code)?.name ?? code;
}

function part(code: string): string {
  if (code.startsWith('{')) return code.slice(1, -1);
  const known = NAMES[code] ?? unitByCode(code)?.name;
  if (known !== undefined) return known;
  const power = /^(.*?)([23])$/.exec(code);
  const base = power ? unitByCode(power[1] ?? '')?.name : undefined;
  return base === undefined ? code : `${power?.[2] === '2' ? 'square' : 'cubic'} ${base}`;
}

/** What is measured and whose it is are two fields here, one list of words there; its words leave function words out. */
function nouns(q: Quantity): string[] {
  // "One of the best" has no concept there.
  if (q.incidental) return [];
  const phrases = [q.measured, q.subject].filter((phrase) => phrase !== undefined);
  return phrases.flatMap(({ surface }) =>
    surface.split(/[^\p{L}\p{N}&/.-]+/u).filter((word) => word && !DROPPED.has(word.toLowerCase())),
  );
}

const DROPPED = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'in',
  'for',
  'on',
  'at',
  'to',
  'its',
  'their',
  'his',
  'her',
  'with',
  'by',
]);
