import { isDash, isGlued, textAt, wordAt, type Context, type Draft } from '../draft';
import { readUnit, type ReadUnit } from '../unit';

/** Lower units that complete a higher one: "five feet six inches", "2 hours 10 minutes", "12 m 2 dm" stay one length or time. */
const LOWER: ReadonlyMap<string, readonly string[]> = new Map([
  ['[ft_i]', ['[in_i]']],
  ['[lb_av]', ['[oz_av]']],
  ['[stone_av]', ['[lb_av]']],
  ['a', ['mo']],
  ['h', ['min']],
  ['min', ['s']],
]);

/** "6-foot-9", "six feet four" apart from a count: inches without their name, joined by a hyphen. */
function inchesAfter(context: Context, read: ReadUnit): { inches: number; to: number } | undefined {
  if (
    read.unit.code !== '[ft_i]' ||
    !isDash(textAt(context, read.to)) ||
    !isGlued(context, read.to) ||
    !isGlued(context, read.to + 1)
  )
    return undefined;
  const next = context.numeral(read.to + 1);
  return next && next.low < 12 && next.to === read.to + 2 && Number.isInteger(next.low)
    ? { inches: next.low, to: next.to }
    : undefined;
}

/** The measure with the lower one behind it taken in, or undefined where none stands there. */
export function compoundLength(context: Context, result: Draft, read: ReadUnit): Draft | undefined {
  const bare = inchesAfter(context, read);
  if (bare)
    return {
      ...result,
      low: result.low + bare.inches / 12,
      high: result.high + bare.inches / 12,
      step: 1 / 12,
      to: bare.to,
      parts: [result.low, bare.inches],
    };
  const lower = LOWER.get(read.unit.code);
  const at = wordAt(context, read.to) === 'and' ? read.to + 1 : read.to;
  const next = lower && context.numeral(at);
  const unit = next && readUnit(context, next.to);
  if (!lower || !next || !unit || !lower.includes(unit.unit.code) || !read.unit.factor || !unit.unit.factor)
    return undefined;
  const value = result.low + (next.low * unit.unit.factor) / read.unit.factor;
  return {
    ...result,
    low: value,
    high: value,
    step: unit.unit.factor / read.unit.factor,
    to: unit.to,
    parts: [result.low, next.low],
  };
}
