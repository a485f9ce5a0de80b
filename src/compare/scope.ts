/** One figure of two extents: the values agree, but not the time, the place or what is counted in. */
import type { Claim, Reason, ReportFacts } from '../types';

/** What a claim's own words say of its extent, and in which terms these can be held against another's. */
interface Scope {
  readonly on: string;
  readonly value: string;
  readonly surface: string;
}

const PLACES = new Set(['town', 'region', 'country', 'world']);

/** Why two equal figures are still not the same statement; `null` where nothing tells them apart. */
export function scopeReason(claim: Claim, article: ReportFacts, other: Claim, report: ReportFacts): Reason | null {
  const theirs = scopesOf(other, report);
  for (const mine of scopesOf(claim, article)) {
    const against = theirs.find(({ on, value }) => on === mine.on && value !== mine.value);
    if (against)
      return {
        key: 'becauseScope',
        args: [claim.quantity.surface, mine.surface, other.quantity.surface, against.surface],
      };
  }
  return null;
}

function scopesOf(claim: Claim, report: ReportFacts): Scope[] {
  const time = timeScope(claim, report);
  const { extent } = claim;
  if (!extent) return time;
  const { kind, of, surface } = extent;
  return [...time, { on: PLACES.has(kind) ? 'place' : `with or without ${of ?? ''}`, value: kind, surface }];
}

/**
 * Two months named are two stretches of time, "between" them is the whole of it: "in December and May", "between December and May".
 * Told by the dates of the claim's own sentence, where they are two and known to the year.
 */
function timeScope(claim: Claim, { claims }: ReportFacts): Scope[] {
  // Only a claim whose sentence names a date has a time; dates themselves have none.
  if (!claim.time || claim.quantity.unit.kind === 'clock') return [];
  const dates = claims.filter(
    ({ quantity: { unit, calendar }, sentence }) =>
      unit.kind === 'date' && sentence.start === claim.sentence.start && /^\d{4}/.test(calendar?.iso ?? ''),
  );
  const [first, second] = dates;
  if (!first || !second || dates.length !== 2) return [];
  const [p, q] = [first.quantity, second.quantity];
  const on = `time ${String(p.stated.low)} ${String(q.stated.high)}`;
  if (p.side === 'from' && q.side === 'to') return [{ on, value: 'span', surface: `${p.surface} – ${q.surface}` }];
  if (p.side || q.side) return [];
  return [{ on, value: 'each', surface: `${p.surface}, ${q.surface}` }];
}
