/** Which reports are shown, and in which events. Pure. */
import type { Kept } from '../kept';

export interface Wanted {
  /** Numbers of the reports that a search found; null for all. */
  readonly found: ReadonlySet<number> | null;
  /** Empty for all outlets. */
  readonly outlet: string;
  /** Days, "2023-10-02", both included; empty for no bound. */
  readonly from: string;
  readonly to: string;
  /** `all` reports, those of events of which `several` are kept, or one event by its number. */
  readonly event: 'all' | 'several' | number;
}

/** Reports of one event, the newest saved first. */
export interface Event {
  /** The number of its first report. */
  readonly id: number;
  readonly rows: readonly Kept[];
}

/** The day by which a report is filtered and shown: its own, or none. */
export const dayOf = ({ published, modified }: Kept): string => (published ?? modified)?.date.slice(0, 10) ?? '';

/** Outlet, or the host of its address. */
export function outletOf({ outlet, url }: Kept): string {
  if (outlet !== undefined) return outlet;
  return url !== undefined && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

function isWanted(row: Kept, { found, outlet, from, to }: Wanted): boolean {
  const day = dayOf(row);
  const isInTime = (from === '' || (day !== '' && day >= from)) && (to === '' || (day !== '' && day <= to));
  return isInTime && (found === null || found.has(row.key)) && (outlet === '' || outletOf(row) === outlet);
}

/** The events of these rows, that of the newest report first, with the reports that are wanted. */
export function eventsOf(rows: readonly Kept[], eventOf: (key: number) => number, wanted: Wanted): readonly Event[] {
  const byEvent = new Map<number, Kept[]>();
  for (const row of rows) {
    const id = eventOf(row.key);
    const known = byEvent.get(id);
    if (known === undefined) byEvent.set(id, [row]);
    else known.push(row);
  }
  return [...byEvent]
    .filter(
      ([id, all]) => wanted.event === 'all' || wanted.event === id || (wanted.event === 'several' && all.length > 1),
    )
    .map(([id, all]) => ({ id, rows: all.filter((row) => isWanted(row, wanted)) }))
    .filter((event) => event.rows.length > 0);
}
