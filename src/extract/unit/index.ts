import type { Context } from '../draft';
import { perAt, perUnit } from './per';
import { readSingle, type ReadUnit } from './single';

export type { ReadUnit } from './single';

/** The unit of measure written from token `i`, right behind a figure: "km", "square miles", "kilowatt-hours", "miles per hour". */
export function readUnit(context: Context, i: number): ReadUnit | undefined {
  const single = readSingle(context, i, true);
  if (!single || single.unit.kind === 'duration') return single;
  const per = perAt(context, single.to);
  return per ? { unit: perUnit(single.unit, per), to: per.to } : single;
}
