import { draft, isDash, isGlued, textAt, wordAt, type Context, type Finder } from '../draft';
import { DIGITS, NUMBER_WORD, VAGUE_WORD } from '../triggers';
import type { Unit } from '../../types';

/** Percentages and points: "19 per cent", "4.28%", "5pc", "60 basis points", "two percentage points". */
export const percent: Finder = {
  name: 'percent',
  on: DIGITS | NUMBER_WORD | VAGUE_WORD,
  find(context, i) {
    const numeral = context.numeral(i);
    if (!numeral) return undefined;
    const found = percentAt(context, numeral.to);
    return found && draft(context, numeral, found.unit, numeral.from, found.to);
  },
};

/** A percent sign or word at token `i`. */
export function percentAt(context: Context, i: number): { unit: Unit; to: number } | undefined {
  const at = isDash(textAt(context, i)) && isGlued(context, i + 1) ? i + 1 : i;
  const text = textAt(context, at);
  const word = wordAt(context, at);
  const next = wordAt(context, at + 1);
  const share = (to: number): { unit: Unit; to: number } => ({ unit: { kind: 'share', code: '%', symbol: text }, to });
  const points = (code: string, to: number): { unit: Unit; to: number } => ({
    unit: { kind: 'points', code, symbol: text, base: '%{points}', factor: code === '[bp]' ? 0.01 : 1 },
    to,
  });
  if (text === '%' || text === '‰') {
    if (next === 'points' || next === 'pts' || (next === 'point' && text === '%')) return points('%{points}', at + 2);
    return text === '%'
      ? share(at + 1)
      : { unit: { kind: 'share', code: '[ppth]', symbol: text, base: '%', factor: 0.1 }, to: at + 1 };
  }
  if ((word === 'percentage' || word === 'percent') && (next === 'point' || next === 'points'))
    return points('%{points}', at + 2);
  if (word === 'percent' || word === 'percents' || word === 'pct') return share(at + 1);
  if (word === 'pc' && isGlued(context, at)) return share(at + 1);
  if (word === 'per' && (next === 'cent' || (textAt(context, at + 1) === '-' && wordAt(context, at + 2) === 'cent')))
    return share(next === 'cent' ? at + 2 : at + 3);
  const dashed = textAt(context, at + 1) === '-' ? wordAt(context, at + 2) : '';
  if (word === 'basis' && /^points?$/.test(next || dashed)) return points('[bp]', next ? at + 2 : at + 3);
  if (word === 'bps' || word === 'bp') return points('[bp]', at + 1);
  if (text === 'pp' || word === 'ppt' || word === 'ppts') return points('%{points}', at + 1);
  return undefined;
}
