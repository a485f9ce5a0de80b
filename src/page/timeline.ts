/** The layout of the card's other picture: who had which figure when, where a later report has a later state. Pure. */
import type { Finding, Related, Report } from '../types';
import type { Band, NumberLine } from './number-line';
import { EDGE, inLanes, labelPlace } from './lanes';

const DAY = 86_400_000;

/** More points than this are no picture any more. */
const MOST_POINTS = 6;

type Dated = Pick<Report, 'published' | 'modified'>;

/** Days since 1970, with the time of day where it is known; null for a report without a date. */
function dayOf({ published, modified }: Dated): number | null {
  const time = Date.parse((published ?? modified)?.date ?? '');
  return Number.isNaN(time) ? null : time / DAY;
}

/**
 * Figures along the days on which they were reported; null where that is not known of at least two different days. `here` is the label
 * of the figure here.
 */
export function timeline(
  { matches }: Finding,
  page: Dated,
  related: readonly Related[],
  width: number,
  here: string,
): NumberLine | null {
  const own = dayOf(page);
  if (own === null) return null;
  const points = new Map<string, { label: string; day: number; relation: Band['relation']; here: boolean }>();
  for (const match of matches) {
    const report = related.find(({ id }) => id === match.report);
    const day = report ? dayOf(report) : null;
    const label = match.claim.quantity.surface;
    // Many reports of one day with one figure are one point.
    if (day !== null) points.set(`${label} ${Math.floor(day)}`, { label, day, relation: match.relation, here: false });
  }
  points.set('', { label: here, day: own, relation: 'agrees', here: true });
  const days = [...points.values()].map(({ day }) => day);
  const [low, high] = [Math.min(...days), Math.max(...days)];
  if (points.size < 2 || points.size > MOST_POINTS || Math.floor(low) === Math.floor(high)) return null;
  const bands = [...points.values()].map(({ label, day, relation, here: isHere }): Band => {
    const x = EDGE + ((day - low) / (high - low)) * (width - 2 * EDGE);
    return {
      ...{ label, relation, here: isHere, interval: { low: day, high: day }, from: x, to: x, dot: x },
      ...{ openLeft: false, openRight: false, at: labelPlace(label, x, width), lane: 0 },
    };
  });
  const placed = inLanes(bands);
  return {
    bands: placed,
    lanes: 1 + Math.max(...placed.map(({ lane }) => lane)),
    ends: { low: Math.floor(low), high: Math.floor(high) },
    isDays: true,
  };
}
