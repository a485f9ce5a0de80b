import { isDash, isGlued, textAt, wordAt, type Context } from '../draft';
import { lemma } from '../lemma';
import { PER_NOUNS } from '../lexicon/per-nouns';
import type { Unit } from '../../types';
import { readSingle } from './single';

/** What something is counted per: a unit, or a noun in braces ("{share}"). */
export interface Per {
  readonly code: string;
  readonly unit?: Unit;
}

const OPENERS: ReadonlySet<string> = new Set(['per', 'a', 'an', 'each', 'every', '/']);
/** Behind "a year" or "an hour" these make it a time and no rate: "a year earlier". */
const TIMES: ReadonlySet<string> = new Set(
  'earlier ago later before after old from on since prior previously'.split(' '),
);
/** "a year on" is a year later; "90 miles an hour on the motorway" is a speed. */
const isTime = (word: string, next: string): boolean =>
  TIMES.has(next) && !(next === 'on' && /^(?:hour|minute|second)$/.test(word));

/** "per hour", "a day", "/kg", "- a - share" behind a unit, a sum or a count. */
export function perAt(context: Context, i: number): (Per & { readonly to: number }) | undefined {
  const dashed = isDash(textAt(context, i));
  const at = dashed ? i + 1 : i;
  const opener = textAt(context, at).toLowerCase();
  if (!OPENERS.has(opener)) return undefined;
  const slash = opener === '/';
  if (slash && (dashed || !isGlued(context, at))) return undefined;
  const behind = dashed && isDash(textAt(context, at + 1)) ? at + 2 : at + 1;
  return perNoun(context, behind, opener);
}

function perNoun(context: Context, i: number, opener: string): (Per & { readonly to: number }) | undefined {
  const word = wordAt(context, i);
  if (opener !== 'per' && opener !== '/' && isTime(word, wordAt(context, i + 1))) return undefined;
  const single = readSingle(context, i, false);
  // "5 a m", "3 a days" are no rates.
  const sure = opener === 'per' || opener === '/' || (word.length > 2 && !word.endsWith('s'));
  if (single && sure) return { code: single.unit.code, unit: single.unit, to: single.to };
  if (!word) return undefined;
  const known = PER_NOUNS.has(word) || (opener === 'per' && textAt(context, i) === word);
  return known ? { code: `{${lemma(word)}}`, to: i + 1 } : undefined;
}

/** Metres a second, whatever their name. */
const SPEEDS: ReadonlySet<string> = new Set(['[mi_i]/h', 'km/h', 'm/s']);

/** A unit per another: km and h give km/h, dollars and share "USD/{share}". */
export function perUnit(unit: Unit, per: Per): Unit {
  const code = `${unit.code}/${per.code}`;
  const whole = unit.base ?? (unit.kind === 'money' ? unit.code : undefined);
  const base = SPEEDS.has(code) ? 'm/s' : whole === undefined ? undefined : `${whole}/${per.unit?.base ?? per.code}`;
  const factor = (unit.factor ?? 1) / (per.unit?.factor ?? 1);
  const { offset: _, ...rest } = unit;
  return { ...rest, code, ...(base === undefined ? {} : { base }), ...(factor === 1 ? {} : { factor }) };
}
