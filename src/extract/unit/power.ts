import { isGlued, textAt, type Context } from '../draft';

type Power = 2 | 3;

const WORDS: ReadonlyMap<string, Power> = new Map([
  ['square', 2],
  ['sq', 2],
  ['cubic', 3],
  ['cu', 3],
]);

const SIGNS: ReadonlyMap<string, Power> = new Map([
  ['²', 2],
  ['³', 3],
]);

const DIGITS: ReadonlyMap<string, Power> = new Map([
  ['2', 2],
  ['3', 3],
]);

/** The power that a word before a length makes of it: "square", "cu". */
export const powerOf = (lower: string): Power | undefined => WORDS.get(lower);

/** An exponent stuck to the unit that ends before token `i`: "²", "^2", "3". */
export function exponentAt(context: Context, i: number): { readonly power: Power; readonly to: number } | undefined {
  if (!isGlued(context, i)) return undefined;
  const text = textAt(context, i);
  const sign = SIGNS.get(text);
  if (sign) return { power: sign, to: i + 1 };
  const at = text === '^' ? i + 1 : i;
  const power = DIGITS.get(textAt(context, at));
  if (!power || !isGlued(context, at)) return undefined;
  const next = context.tokens[at + 1];
  // "m2b" is a name of something.
  return next && !next.gap && (next.kind === 'word' || next.kind === 'number') ? undefined : { power, to: at + 1 };
}
