/** How far two figures that cannot both be right lie apart, for the reader. */
import type { Quantity, Reason } from '../types';
import { factorOf, inBase } from './scale';

const SUBTRACTED = new Set(['count', 'money', 'age', 'measure', 'duration']);

/**
 * What the difference comes to, seen from the first: how much less or more the second is, and in percent of the first; of two
 * shares in percentage points, never in percent of a percentage.
 */
export function apartReason(a: Quantity, b: Quantity): Reason {
  const args = [a.surface, b.surface];
  const [from, to] = [inBase(a).stated.low, inBase(b).stated.low];
  if (a.form !== 'point' || b.form !== 'point' || Math.min(from, to) <= 0 || from === to)
    return { key: 'becauseApart', args };
  const more = to > from;
  const by = Math.abs(to - from);
  if (a.unit.kind === 'share' || a.unit.kind === 'points')
    return { key: more ? 'becausePointsMore' : 'becausePointsLess', args: [...args, sayNumber(by)] };
  if (!SUBTRACTED.has(a.unit.kind) || isTemperature(a)) return { key: 'becauseApart', args };
  const percent = sayPercent((by / from) * 100);
  if (a.unit.code !== b.unit.code && a.unit.kind !== 'money')
    return { key: more ? 'becausePercentMore' : 'becausePercentLess', args: [...args, percent] };
  const gap = sayGap(by / factorOf(a.unit), a.unit.kind === 'money' ? a.unit.symbol : undefined);
  return { key: more ? 'becauseMore' : 'becauseLess', args: [...args, gap, percent] };
}

/** Twenty degrees are not twice ten: their zero is a convention. */
const isTemperature = ({ unit }: Quantity): boolean => unit.code === 'Cel' || unit.base === 'Cel' || unit.base === 'K';

const GAP = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const LARGE_GAP = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 4,
});

/** A number as reports write it: four digits that count, millions and above in words. */
export const sayNumber = (value: number): string => (Math.abs(value) >= 1e6 ? LARGE_GAP : GAP).format(value);

/** "1,100", "$26 million", "$0.30": in the sign that the figures themselves use. */
export function sayGap(gap: number, symbol: string | undefined): string {
  if (symbol === undefined || !/^\p{Sc}$/u.test(symbol)) return sayNumber(gap);
  return symbol + (gap < 1000 && !Number.isInteger(gap) ? gap.toFixed(2) : sayNumber(gap));
}

/** Whole percents; below one the first digit that counts. */
export const sayPercent = (percent: number): string =>
  percent >= 1 ? sayNumber(Math.round(percent)) : String(Number(percent.toPrecision(1)));
