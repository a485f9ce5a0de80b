/** Asking a tab's page what it is. Nothing here rejects: what goes wrong is a state like any other. */
import { browser } from '../browser';
import { call } from '../messages';
import type { PageState, Summary } from '../messages';
import { isRestricted } from '../sites';
import type { OpenedTab } from './tab';

/** Longest wait for a page: one that has not answered by then is stuck, and the reader may ask again. */
const PATIENCE = 30_000;

export const blank = (state: PageState, url = ''): Summary => ({
  state,
  url,
  rows: [],
  left: [],
  related: [],
  origins: 0,
});

/** Our own demonstration article: the one page of the extension that is read like a page of the web. */
const isDemo = (url: string | undefined): boolean => url?.startsWith(browser.runtime.getURL('demo/')) === true;

const patiently = (answer: Promise<Summary>, { url }: OpenedTab): Promise<Summary> => {
  const late = new Promise<Summary>((resolve) => setTimeout(resolve, PATIENCE, blank('failed', url)));
  return Promise.race([answer, late]).catch(() => blank('failed', url));
};

/** What the page in a tab is, if it was read; it is not read for this. */
export function lookAt(tab: OpenedTab): Promise<Summary> {
  const { id, url } = tab;
  const isKept = url !== undefined && isRestricted(url) && !isDemo(url);
  const known = call('summary', undefined, id).catch(() => blank(isKept ? 'restricted' : 'unread', url));
  return patiently(known, tab);
}

/** Has the page read and checked, unless it was. */
export const read = (tab: OpenedTab): Promise<Summary> =>
  isDemo(tab.url) ? lookAt(tab) : patiently(call('checkTab', tab.id), tab);
