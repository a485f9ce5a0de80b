/** Feeds are fetched here: when the reader asks in the library, and on the schedule that the reader has set, by the browser's alarm. */
import { browser } from '../browser';
import { feedPattern } from '../feed-sites';
import { feeds } from '../library/feeds/list';
import { fetchFeed } from '../library/feeds/run';
import { dueNow, nextDue } from '../library/feeds/schedule';
import { prune } from '../library/prune';
import { readRemember } from '../library/remember';

const ALARM = 'feeds';

const MINUTE = 60_000;

/** While due feeds are fetched, the alarm stands for this much later: a worker that is ended in the middle goes on then. */
const GO_ON = 10 * MINUTE;

const world = {
  now: Date.now,
  mayAsk: (address: string): Promise<boolean> => browser.permissions.contains({ origins: [feedPattern(address)] }),
};

/** Sets the alarm for the feed that is due next; where none is, there is no alarm. */
export async function planFeeds(): Promise<void> {
  const now = Date.now();
  const due = nextDue(await feeds(), now);
  if (due === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: Math.max(due, now + MINUTE) });
}

/** Fetches one feed because the reader asks. */
export async function fetchOne(address: string): Promise<void> {
  try {
    await fetchFeed(address, world);
    await prune(await readRemember(), Date.now());
  } finally {
    await planFeeds();
  }
}

/** Fetches the feeds that are due, one after the other. One that fails keeps no other from its turn. */
async function fetchDue(): Promise<void> {
  await browser.alarms.create(ALARM, { when: Date.now() + GO_ON });
  for (const { address } of dueNow(await feeds(), Date.now()))
    await fetchFeed(address, world).catch((error: unknown) => console.error('a feed that was not kept:', error));
  await prune(await readRemember(), Date.now());
  await planFeeds();
}

/** Listens for the alarm. `run` takes care of what fails. */
export function keepFeeds(run: (task: Promise<unknown>) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run(fetchDue());
  });
  // Browsers may forget alarms when they end, and do when the extension is updated.
  browser.runtime.onStartup.addListener(() => run(planFeeds()));
  browser.runtime.onInstalled.addListener(() => run(planFeeds()));
}
