/**
 * The panel beside the page: the popup's list, which stays open while the reader reads. It follows the tab in front, never has a page
 * read that the reader did not ask for, and points out the row of the mark that the reader is at.
 */
import { browser } from '../browser';
import { followPage } from '../hovers';
import { say } from '../say';
import { onSettings, readSettings } from '../settings';
import { byId } from '../surface/element';
import { showKinds } from '../surface/kinds';
import { followScrolling, pointOut } from '../surface/list';
import { blank, lookAt } from '../surface/reading';
import { sentence } from '../surface/sentence';
import { sayStatic } from '../surface/static';
import { frontTab, ownTab, tabNow } from '../surface/tab';
import type { OpenedTab } from '../surface/tab';
import { TabView } from '../surface/tab-view';
import { offerTogether, showTogether } from '../surface/together';
import { showSentence } from '../surface/view';
import { openLibrary, openSettings, ownWindow } from '../surface/ways';

const MANNER = { first: lookAt, revealed: () => undefined, refused: 'panelUseButton' };

/** The tab that is shown, its view, and the end of both. */
let now: { readonly id: number; readonly view: TabView; readonly life: AbortController } | null = null;

/** The panel's one catch. */
function fail(error: unknown): void {
  console.error(`${say('appName')} ${browser.runtime.getManifest().version}:`, error);
  showSentence(sentence(blank('failed')), () => location.reload());
}

async function turnTo(tab: OpenedTab): Promise<void> {
  now?.life.abort();
  now?.view.end();
  const view = new TabView(tab, MANNER);
  const life = new AbortController();
  now = { id: tab.id, view, life };
  followPage(tab.id, { changed: () => void view.refresh().catch(fail), hovered: pointOut }, life.signal);
  await view.open();
}

async function start(): Promise<void> {
  document.documentElement.dataset['width'] = 'full';
  sayStatic();
  followScrolling();
  byId('open-library').addEventListener('click', () => void openLibrary());
  byId('open-settings').addEventListener('click', () => void openSettings());
  const [window, own] = await Promise.all([ownWindow(), ownTab()]);
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    // Opened as a page, the panel does not follow itself.
    if (windowId === window && tabId !== own) void tabNow(tabId).then(turnTo).catch(fail);
  });
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === now?.id && status === 'complete') void now.view.refresh().catch(fail);
  });
  const follow = (): void => void now?.view.follow().catch(fail);
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
  browser.storage.local.onChanged.addListener(follow);
  onSettings(showKinds, new AbortController().signal);
  showKinds(await readSettings());
  if (window !== undefined) {
    const together = { window, compared: (): void => void now?.view.refresh().catch(fail) };
    offerTogether(together);
    showTogether(together).catch(fail);
  }
  const tab = await frontTab();
  if (tab !== null && tab.id !== own) await turnTo(tab);
}

start().catch(fail);
