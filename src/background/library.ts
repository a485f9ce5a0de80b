/** What popup, panel, menus and keys ask of the library. The database is opened here, since pages of private windows have another one. */
import { browser } from '../browser';
import { readFacts } from '../cross-reference';
import type { Kept, TabKept, TabSaved } from '../library/kept';
import { find } from '../library/list';
import { save } from '../library/save';
import { call, isReport } from '../messages';
import type { ReportFacts } from '../types';
import { checkTab } from './inject';
import { ownAddress } from './own-address';

/** Articles of one page beyond this are not read there either (page/reading.ts); a page may claim more. */
const MOST_ARTICLES = 6;

/** The articles that were read on a tab's page, as foreign input; none where it was not read. */
async function articlesOf(tab: number, url: string | undefined): Promise<readonly ReportFacts[]> {
  const sent: unknown = await call('reports', undefined, tab).catch(() => []);
  if (!Array.isArray(sent)) return [];
  const reports = sent.slice(0, MOST_ARTICLES).filter(isReport);
  return reports.map((report) => ownAddress(readFacts(report), url ?? report.url ?? ''));
}

/** Keeps the articles of a tab; one that was not read yet is read first. */
export async function saveTab(tabId: number): Promise<TabSaved> {
  const { incognito, url } = await browser.tabs.get(tabId);
  if (incognito) return { state: 'private' };
  await checkTab(tabId);
  const articles = await articlesOf(tabId, url);
  if (articles.length === 0) return { state: 'nothing' };
  const savedAt = new Date().toISOString();
  const saved = [];
  for (const facts of articles) saved.push(await save(facts, { savedAt, source: 'saved' }));
  return { state: 'saved', saved };
}

/** How the articles of a tab stand to the library. */
export async function tabKept(tabId: number): Promise<TabKept> {
  const { incognito, url } = await browser.tabs.get(tabId);
  if (incognito) return { state: 'private' };
  const articles = await articlesOf(tabId, url);
  if (articles.length === 0) return { state: 'nothing' };
  const found = await Promise.all(articles.map((facts) => find(facts)));
  const reports = found.filter((kept): kept is Kept => kept !== null);
  return reports.length === 0 ? { state: 'unkept' } : { state: 'kept', reports };
}
