/** "Remember the articles I read": off until the reader turns it on. Kept in the browser's local storage, so read as foreign input. */
import { browser } from '../browser';
import { hostOf } from '../sites';

/** The storage key, also for those who listen for its changes. */
export const REMEMBER = 'remember';

export interface Remember {
  readonly on: boolean;
  /** Articles are forgotten after so many days. */
  readonly days: number;
  /** The oldest are forgotten when all together take more, in megabytes (10^6 bytes). */
  readonly megabytes: number;
  /** Hosts whose articles are remembered, or those of all sites that are read. */
  readonly sites: 'all' | readonly string[];
}

/** A month of reading, and room for some ten thousand articles. */
export const REMEMBER_DEFAULTS: Remember = { on: false, days: 30, megabytes: 200, sites: 'all' };

const MOST_DAYS = 3650;
const MOST_MEGABYTES = 10_000;

const whole = (value: unknown, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : otherwise;

/** The choice out of whatever storage holds. */
export function rememberFrom(stored: unknown): Remember {
  const fields = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const { on, days, megabytes, sites } = fields;
  return {
    on: on === true,
    days: whole(days, MOST_DAYS, REMEMBER_DEFAULTS.days),
    megabytes: whole(megabytes, MOST_MEGABYTES, REMEMBER_DEFAULTS.megabytes),
    sites: Array.isArray(sites) ? sites.filter((host): host is string => typeof host === 'string') : 'all',
  };
}

/** The choice as it is now. */
export async function readRemember(): Promise<Remember> {
  return rememberFrom((await browser.storage.local.get(REMEMBER))[REMEMBER]);
}

/** One change after the other: two quick ones would each write what the other has not seen. */
let last: Promise<unknown> = Promise.resolve();

/** Changes what the patch names, the rest stays; answers what is then kept. */
export function changeRemember(patch: Partial<Remember>): Promise<Remember> {
  const change = async (): Promise<Remember> => {
    const next = rememberFrom({ ...(await readRemember()), ...patch });
    await browser.storage.local.set({ [REMEMBER]: next });
    return next;
  };
  const changed = last.then(change, change);
  last = changed;
  return changed;
}

/** Whether an article read at this address is to be remembered. */
export function isRemembered({ on, sites }: Remember, url: string): boolean {
  const host = hostOf(url);
  return on && host !== null && (sites === 'all' || sites.includes(host));
}
