/** The moment whose state a claim gives: what its words say ("as of Friday"), else when its report was published. */
import type { Claim, Dating, ReportFacts } from '../types';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Reports within this time of each other are held to know the same. */
const SAME_STATE = 6 * HOUR;

/** From the first to the last moment that is meant, in milliseconds since 1970 (UTC). A day without a time may be any hour of it. */
export interface State {
  readonly from: number;
  readonly to: number;
}

/** When it was so; undefined where the report has no date, or speaks of a day to come. */
export function stateOf(claim: Claim, report: ReportFacts): State | undefined {
  const written = momentOf(report.published ?? report.modified);
  const changed = momentOf(report.modified);
  // A page that was changed after it was published may know what was known at any time between.
  const known = written && { from: written.from, to: Math.max(written.to, changed?.to ?? written.to) };
  if (!claim.asOf) return known;
  const said = { from: claim.asOf.low * DAY, to: (claim.asOf.high + 1) * DAY };
  return known && said.from >= known.to ? undefined : said;
}

/** An ISO date as the stretch of time it names: a day, month, year, or a minute with its zone. */
function momentOf(dating: Dating | undefined): State | undefined {
  if (!dating) return undefined;
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?/.exec(dating.date) ?? [];
  if (year === undefined) return undefined;
  if (time !== undefined) {
    const at = Date.parse(dating.date);
    return Number.isNaN(at) ? undefined : { from: at, to: at };
  }
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const to = day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1);
  return { from: Date.UTC(y, m, d), to };
}

/** Whether `a` is surely later than `b`, and by enough for news to have come in. */
export const isLater = (a: State, b: State): boolean =>
  a.from >= b.to && (a.from + a.to) / 2 - (b.from + b.to) / 2 >= SAME_STATE;

/** The day of a state, with the time (UTC) where the other is of the same day. */
export function sayMoment(state: State, other: State): string {
  const [mine, theirs] = [state, other].map(({ to, from }) => new Date(Math.max(from, to - 1)).toISOString());
  const day = mine?.slice(0, 10) ?? '';
  return day === theirs?.slice(0, 10) ? `${day} ${mine?.slice(11, 16) ?? ''} UTC` : day;
}
