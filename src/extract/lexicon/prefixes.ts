/** A decimal prefix; `code` is its UCUM form. */
export interface Prefix {
  readonly name: string;
  readonly symbol: string;
  readonly factor: number;
  readonly code: string;
  /** The codes it is in use with, where these are few. */
  readonly only?: ReadonlySet<string>;
}

/** Lengths, masses, volumes and pressures. */
const EVERYDAY: ReadonlySet<string> = new Set(['m', 'g', 'L', 'Pa']);

export const PREFIXES: readonly Prefix[] = [
  { name: 'peta', symbol: 'P', factor: 1e15, code: 'P' },
  { name: 'tera', symbol: 'T', factor: 1e12, code: 'T' },
  { name: 'giga', symbol: 'G', factor: 1e9, code: 'G' },
  { name: 'mega', symbol: 'M', factor: 1e6, code: 'M' },
  { name: 'kilo', symbol: 'k', factor: 1e3, code: 'k' },
  { name: 'hecto', symbol: 'h', factor: 1e2, code: 'h', only: EVERYDAY },
  { name: 'deca', symbol: 'da', factor: 10, code: 'da', only: EVERYDAY },
  { name: 'deci', symbol: 'd', factor: 0.1, code: 'd', only: EVERYDAY },
  { name: 'centi', symbol: 'c', factor: 0.01, code: 'c', only: EVERYDAY },
  { name: 'milli', symbol: 'm', factor: 1e-3, code: 'm' },
  { name: 'micro', symbol: 'μ', factor: 1e-6, code: 'u' },
  { name: 'micro', symbol: 'µ', factor: 1e-6, code: 'u' },
  { name: 'nano', symbol: 'n', factor: 1e-9, code: 'n' },
  { name: 'pico', symbol: 'p', factor: 1e-12, code: 'p' },
  { name: 'femto', symbol: 'f', factor: 1e-15, code: 'f', only: EVERYDAY },
];

/** Prefix and symbol that are something else together, or in no use: kt is knots, ct carats, cd candela, Pa pascal, min minutes. */
export const NOT_PREFIXED: ReadonlySet<string> = new Set(
  'ct cd kt Pa min dB pt mol atm PT pc hh ft cal da dad mt nt dt pA cA PA hA TA MA GA dA Ms Ts Ps hs das ds cs Gs ps fs ks mS PC MC kC cC mC TH PH MH mK PN TV PV cV dV hV mb pb nb PF cF dF hF TT MT GT kT hT cT dT'.split(
    ' ',
  ),
);
