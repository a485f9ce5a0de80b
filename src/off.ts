/** The sites that the reader has switched off while all sites are checked: hosts, in the browser's local storage. */
import { browser } from './browser';

/** The storage key, also for those who listen for its changes. */
export const OFF = 'off';

/** What storage holds is foreign input: an older or broken list counts as empty, its odd members are dropped. */
export function readOff(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((host): host is string => typeof host === 'string') : [];
}

/** The hosts that are switched off. */
export async function offSites(): Promise<readonly string[]> {
  return readOff((await browser.storage.local.get(OFF))[OFF]);
}

/** Switches one host off or on again; the background hears of it through storage's own event. */
export async function setOff(host: string, off: boolean): Promise<void> {
  const others = (await offSites()).filter((other) => other !== host);
  await browser.storage.local.set({ [OFF]: off ? [...others, host].sort() : others });
}
