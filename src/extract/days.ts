/** Days from 1970-01-01 in the proleptic Gregorian calendar; month 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** Day number of an ISO 8601 date (the time, if any, is left out); `undefined` where it has no day. */
export function dayOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civil(day: number): CivilDate {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Sunday 0 to Saturday 6. */
export const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** "2023-09-24" */
export function isoDay(day: number): string {
  const { year, month, day: d } = civil(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(d)}`;
}
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}`;
