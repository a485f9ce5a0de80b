/** Times of day: people name the round time near a moment, and say it in their own zone. */
import type { Quantity } from '../types';
import { sayEqual } from './equal';
import type { Verdict } from './verdict';

/** Minutes that a time may stand for on either side, by how round it is: "10 a.m." for a quarter of an hour, 10:30 for five minutes. */
const SLACK: readonly (readonly [every: number, minutes: number])[] = [
  [15, 5],
  [5, 2],
];
const HOUR_SLACK = 15;
const DAY = 24 * 60;

function slackOf({ stated, calendar, step }: Quantity): number {
  if (calendar?.precision === 'hour' || step >= 60) return HOUR_SLACK;
  return SLACK.find(([every]) => stated.low % every === 0)?.[1] ?? 0;
}

/** The zone that is written with a time ("GMT", "CEST"); undefined for "local time" and none, which are the place's own. */
const zoneOf = ({ surface }: Quantity): string | undefined =>
  surface.match(/\b(?:[A-Z]{2,4}|Z)\b/g)?.find((word) => word !== 'AM' && word !== 'PM');

const ALIKE: Readonly<Record<string, string>> = { UTC: 'GMT', Z: 'GMT', WET: 'GMT' };

/** True where nothing says which half of the day is meant: "twenty past eleven". */
const isOpen = ({ calendar }: Quantity): boolean => calendar?.inferred.includes('half') ?? false;

/** Minutes between two times of day, the short way round midnight; on the clock's face where the half of the day is open for one. */
export function minutesBetween(a: Quantity, b: Quantity): number {
  const round = isOpen(a) || isOpen(b) ? DAY / 2 : DAY;
  const apart = Math.abs(a.stated.low - b.stated.low) % round;
  return Math.min(apart, round - apart);
}

/** `null` where the two are told in zones that differ: without knowing the place, 13:12 GMT may be 2:12 p.m. there. */
export function clockVerdict(a: Quantity, b: Quantity): Verdict | null {
  const [p, q] = [zoneOf(a), zoneOf(b)].map((zone) => zone && (ALIKE[zone] ?? zone));
  if (p !== q) return null;
  const args = [a.surface, b.surface];
  if (a.form !== 'point' || b.form !== 'point') return spanVerdict(a, b);
  const apart = minutesBetween(a, b);
  if (apart === 0) return { relation: 'agrees', because: sayEqual(a, b) };
  const [wide, narrow] = slackOf(a) >= slackOf(b) ? [a, b] : [b, a];
  if (apart <= slackOf(wide) && slackOf(wide) > slackOf(narrow))
    return { relation: 'compatible', because: { key: 'becauseRounded', args: [wide.surface, narrow.surface] } };
  return { relation: 'diverges', because: { key: 'becauseApart', args } };
}

/** "Between 7 and 8 p.m." takes in 7:30. */
function spanVerdict(a: Quantity, b: Quantity): Verdict {
  const [p, q] = [a.stated, b.stated];
  const args = [a.surface, b.surface];
  if (p.low === q.low && p.high === q.high) return { relation: 'agrees', because: sayEqual(a, b) };
  if (p.low > q.high || q.low > p.high) return { relation: 'diverges', because: { key: 'becauseApart', args } };
  const within = p.high - p.low <= q.high - q.low ? args : [...args].reverse();
  return { relation: 'compatible', because: { key: 'becauseWithin', args: within } };
}
