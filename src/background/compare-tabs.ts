/**
 * "Compare open tabs": the articles that are open in a window, each checked against the others and marked in its own tab. Read are those
 * tabs that the reader has let us into: of sites that were granted, and those in which the toolbar button was pressed (`activeTab`
 * lasts until the tab goes elsewhere). Of all others the browser shows not even the address, and none is asked for.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { readFacts } from '../cross-reference';
import { call, isReport } from '../messages';
import type { ComparedTab, Summary, TabWhy } from '../messages';
import { offSites } from '../off';
import { hostOf, isForAll } from '../sites';
import type { ReportFacts } from '../types';
import { forgetTabs, keepTab, keptFacts, keptTabs } from './compare-tabs-kept';
import type { Kept } from './compare-tabs-kept';
import { checkTab } from './inject';

/** Tabs that are read at the same time: pages are read in processes of their own, but all are checked in this one. */
const AT_ONCE = 4;

/** Longest wait for a tab, in milliseconds: one that is still loading would hold up all others. */
const PATIENCE = 10_000;

/** Articles of one page beyond this are not read there either (page/reading.ts); a page may claim more. */
const MOST_ARTICLES = 6;

type Tab = Tabs.Tab & { readonly id: number };

async function tabsOf(window: number): Promise<readonly Tab[]> {
  const ours = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({ windowId: window });
  return tabs.filter((tab): tab is Tab => tab.id !== undefined && tab.url?.startsWith(ours) !== true);
}

/** `change` of each, a few at a time, in their order. */
async function forEach<T>(all: readonly T[], change: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await change(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

function patiently<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE));
  return Promise.race([answer, late]);
}

/** What keeps a page from being compared; undefined for one that has an article. */
function whyNot({ state, url }: Summary, seesAll: boolean): TabWhy | undefined {
  // Where we may see all sites, a tab without an address is one of the browser's own.
  if (state === 'unread') return seesAll && url === '' ? 'restricted' : 'unread';
  return state === 'restricted' || state === 'no-article' || state === 'language' || state === 'failed'
    ? state
    : undefined;
}

/** The facts of the articles on a page, read from what the page sends: foreign input. */
async function factsOf(tab: number): Promise<readonly ReportFacts[]> {
  const sent: unknown = await call('reports', undefined, tab);
  return Array.isArray(sent) ? sent.slice(0, MOST_ARTICLES).filter(isReport).map(readFacts) : [];
}

/** The first round: every tab is read, and what it says is kept. */
async function read(tab: Tab, seesAll: boolean, off: readonly string[]): Promise<void> {
  const { id, url } = tab;
  const kept = { id, ids: [], related: [], differing: 0, ...(url !== undefined && { url }) };
  const keepOut = (why: TabWhy): Promise<void> => forgetTabs([id]).then(() => keepTab({ ...kept, why }));
  if (tab.discarded === true) return keepOut('asleep');
  if (off.includes(hostOf(url ?? '') ?? '')) return keepOut('off');
  try {
    const summary = await patiently(checkTab(id));
    const why = whyNot(summary, seesAll);
    if (why !== undefined) return await keepOut(why);
    const facts = await patiently(factsOf(id));
    const title = summary.title ?? tab.title;
    await keepTab({ ...kept, ...(title !== undefined && { title }), ids: facts.map((one) => one.id) }, facts);
  } catch {
    await keepOut('failed');
  }
}

/** The second round: the page is checked anew, now that the others are known, and marked. */
async function mark(kept: Kept): Promise<void> {
  const summary = await patiently(call('again', undefined, kept.id)).catch(() => null);
  if (summary === null) return forgetTabs([kept.id]).then(() => keepTab({ ...kept, ids: [], why: 'failed' }));
  const differing = summary.rows.filter(({ status }) => status === 'diverges').length;
  await keepTab({ ...kept, differing, related: summary.related.map(({ id }) => id) });
}

/** Whether a tab still shows what was read in it. Pages that load article after article change their address as one scrolls. */
async function isStill({ id, url = '' }: Tab, kept: Kept): Promise<boolean> {
  const bare = (address: string): string => address.replace(/#.*/s, '');
  if (kept.why !== undefined || bare(url) === bare(kept.url ?? '')) return true;
  if (hostOf(url) === null || hostOf(url) !== hostOf(kept.url ?? '')) return false;
  const reports = await call('reports', undefined, id).catch(() => []);
  return kept.ids.every((known) => reports.some((report) => report.id === known));
}

/** The tabs of a window that were compared and show the same page as then. */
async function keptOf(window: number): Promise<readonly Kept[]> {
  const tabs = await tabsOf(window);
  const kept = await keptTabs(tabs.map(({ id }) => id));
  const still = await Promise.all(
    kept.map(async (one) => {
      const tab = tabs.find(({ id }) => id === one.id);
      return tab !== undefined && (await isStill(tab, one));
    }),
  );
  const gone = kept.filter((_one, i) => still[i] !== true);
  if (gone.length > 0) await forgetTabs(gone.map(({ id }) => id));
  return kept.filter((one) => !gone.includes(one));
}

/** How the tabs of this window stand; null where none was compared. */
export async function comparedTabs(window: number): Promise<readonly ComparedTab[] | null> {
  const kept = await keptOf(window);
  if (kept.length === 0) return null;
  return kept.map(({ id, title, why, ids, related, differing }) => ({
    ...{ id, differing, others: kept.filter((other) => !same(ids, other.ids) && meet(related, other.ids)).length },
    ...(title !== undefined && { title }),
    ...(why !== undefined && { why }),
  }));
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && meet(a, b);

/** Reads the articles open in a window, compares them with one another and marks each in its own tab. */
export async function compareTabs(window: number): Promise<readonly ComparedTab[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const seesAll = origins.some(isForAll);
  const off = seesAll ? await offSites() : [];
  await forEach(await tabsOf(window), (tab) => read(tab, seesAll, off));
  await forEach(
    (await keptOf(window)).filter(({ why }) => why === undefined),
    mark,
  );
  return (await comparedTabs(window)) ?? [];
}

/** The articles in the other tabs of the window, for one that is checked in `tab`: nothing where the reader has not had them compared. */
export async function factsBeside(tab: number, window: number): Promise<readonly ReportFacts[]> {
  const kept = await keptOf(window);
  return keptFacts(kept.map(({ id }) => id).filter((id) => id !== tab));
}

/** Forgets what was known of a tab once it is closed. `run` takes care of what fails. */
export function forgetClosedTabs(run: (task: Promise<unknown>) => void): void {
  browser.tabs.onRemoved.addListener((id) => run(forgetTabs([id])));
}
