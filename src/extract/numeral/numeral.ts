/** A number as read off tokens `from`..`to` (half-open), without sign, hedge or unit. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly form: 'point' | 'vague';
  /** Numerator and denominator of what is written as a fraction of a whole: two-thirds, half, a quarter. */
  readonly fraction?: readonly [number, number];
  /** True where words, not digits, were written. */
  readonly worded: boolean;
  /** True where a magnitude word or suffix was written. */
  readonly scaled: boolean;
  /** What the number would be without its magnitude, for "1 to 2 thousand". */
  readonly scale: number;
}

/** A number read so far, to which a magnitude may be added. */
export interface Start {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly step: number;
  readonly worded: boolean;
}

/** The numeral of one value, multiplied by `scale`, which is 1 where no magnitude is written. */
export function point({ from, to, value, step, worded }: Start, scale: number, scaled = scale !== 1): Numeral {
  return { from, to, low: value, high: value, step, form: 'point', worded, scaled, scale };
}

/** Without the noise of binary fractions: 4.1 × 1e6 is 4,100,000. */
export const rounded = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
