import { isDash, isGlued, textAt, type Context } from '../draft';
import type { Unit } from '../../types';
import { exponentAt, powerOf } from './power';
import { readRow, type ReadRow } from './row';

/** A unit read from tokens up to `to`. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly to: number;
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
  const power = token.kind === 'word' ? powerOf(token.lower) : undefined;
  if (power) {
    const next = textAt(context, at + 1) === '.' ? at + 2 : at + 1;
    const length = readRow(context, isDash(textAt(context, next)) ? next + 1 : next, false);
    return length && isLength(length) ? raised(context, length, power, at) : undefined;
  }
  const found = readRow(context, at, direct);
  if (!found) return undefined;
  const exponent = isLength(found) ? exponentAt(context, found.to) : undefined;
  if (exponent) return raised(context, { row: found.row, to: exponent.to }, exponent.power, at);
  return { unit: unitOf(context, found, at), to: found.to };
}

const isLength = ({ row }: ReadRow): boolean => row.base === 'm';

function raised(context: Context, { row, to }: ReadRow, power: 2 | 3, from: number): ReadUnit {
  return {
    unit: {
      kind: 'measure',
      code: `${row.code}${power}`,
      symbol: written(context, from, to),
      base: power === 2 ? 'm2' : 'L',
      factor: power === 2 ? row.factor ** 2 : row.factor ** 3 * 1000,
    },
    to,
  };
}

function unitOf(context: Context, { row, to }: ReadRow, from: number): Unit {
  return {
    kind: row.kind,
    code: row.code,
    symbol: written(context, from, to),
    base: row.base,
    factor: row.factor,
    ...(row.offset === undefined ? {} : { offset: row.offset }),
  };
}

const written = ({ tokens, text }: Context, from: number, to: number): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end);
