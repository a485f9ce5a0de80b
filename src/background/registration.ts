/** Keeps the content script registered for exactly those sites that the reader has allowed and not switched off. */
import type { Scripting } from 'webextension-polyfill';
import { browser } from '../browser';
import { siteOrigins } from '../feed-sites';
import { offSites } from '../off';
import { PAGE } from './inject';
import { wanted } from './wanted';

const ID = 'auto';

const same = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...b].sort());

async function register(): Promise<void> {
  const [origins, off] = await Promise.all([siteOrigins(), offSites()]);
  const { matches, excludeMatches } = wanted(origins, off);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered !== undefined) {
    if (same(registered.matches, matches) && same(registered.excludeMatches, excludeMatches)) return;
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
  }
  if (matches.length === 0) return;
  const script: Scripting.RegisteredContentScript = {
    ...PAGE,
    id: ID,
    matches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (excludeMatches.length > 0) script.excludeMatches = excludeMatches;
  await browser.scripting.registerContentScripts([script]);
}

/** One after the other: a worker that wakes to a change of access is asked twice at once. Lost with the worker, which is no harm. */
let last: Promise<void> = Promise.resolve();

/** Brings the registration in step with what is granted now. */
export function keepRegistered(): Promise<void> {
  last = last.then(register, register);
  return last;
}
