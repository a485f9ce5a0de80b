/**
 * What is known of the open articles that are compared with one another. It lives in `storage.session`: that is the browser's memory,
 * which outlasts this worker and is never written to disk; and it goes with its tab.
 */
import { browser } from '../browser';
import type { TabWhy } from '../messages';
import type { ReportFacts } from '../types';

/** A tab as it was when the tabs of its window were compared. */
export interface Kept {
  readonly id: number;
  /** The address that it had, as far as it was shown to us: another one is another page. */
  readonly url?: string;
  readonly title?: string;
  readonly why?: TabWhy;
  /** Ids of the page's own articles. */
  readonly ids: readonly string[];
  /** Ids of the reports that its articles were found to be related to. */
  readonly related: readonly string[];
  readonly differing: number;
}

const [TAB, FACTS] = ['tab ', 'facts '];

/** Written by ourselves and readable to nobody else: no page and no content script can reach it. */
async function get<T>(keys: readonly string[]): Promise<readonly T[]> {
  const found = await browser.storage.session.get([...keys]);
  return keys.flatMap((key) => (key in found ? [found[key] as T] : []));
}

/** What is kept of these tabs, in their order. */
export const keptTabs = (tabs: readonly number[]): Promise<readonly Kept[]> =>
  get<Kept>(tabs.map((id) => TAB + String(id)));

/** The facts of these tabs' articles. */
export async function keptFacts(tabs: readonly number[]): Promise<readonly ReportFacts[]> {
  return (await get<readonly ReportFacts[]>(tabs.map((id) => FACTS + String(id)))).flat();
}

/** Keeps how a tab stands and, where they are given, the facts of its articles. */
export function keepTab(kept: Kept, facts?: readonly ReportFacts[]): Promise<void> {
  const id = String(kept.id);
  return browser.storage.session.set({ [TAB + id]: kept, ...(facts && { [FACTS + id]: facts }) });
}

/** Forgets these tabs. */
export const forgetTabs = (tabs: readonly number[]): Promise<void> =>
  browser.storage.session.remove(tabs.flatMap((id) => [TAB + String(id), FACTS + String(id)]));
