/** "Remember the articles I read": what is checked is kept, where the reader has asked for it and nowhere else. */
import { prune } from '../library/prune';
import { isRemembered, readRemember } from '../library/remember';
import { removeHalfPacks } from '../library/packs';
import { remember } from '../library/save';
import type { ReportFacts } from '../types';
import { ownAddress } from './own-address';

/** From where an article was sent. */
export interface Sender {
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly windowId?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
}

/** Keeps an article that was just checked, if the reader wants this site's remembered. Never from a private window. */
export async function rememberRead(facts: ReportFacts, { tab }: Sender): Promise<void> {
  if (tab?.url === undefined || tab.incognito !== false) return;
  const wish = await readRemember();
  if (!isRemembered(wish, tab.url)) return;
  await remember(ownAddress(facts, tab.url), new Date().toISOString());
  await prune(wish, Date.now());
}

/** What is due when the browser starts: what was remembered long enough goes, also where nothing new is read. */
export async function tidyLibrary(): Promise<void> {
  await removeHalfPacks(Date.now());
  await prune(await readRemember(), Date.now());
}
