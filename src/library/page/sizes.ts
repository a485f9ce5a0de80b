import { language } from '../../say';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of bytes in the reader's language: "1.2 MB", "340 kB". */
export function sayBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const amount = bytes / 1000 ** step;
  const digits = amount >= 10 ? 0 : 1;
  const format = { style: 'unit', unit: UNITS[step], maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language(), format).format(amount);
}

/** A moment of our own clock, in the reader's time: "22 Nov 2026, 14:05". */
export const sayMoment = (milliseconds: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
