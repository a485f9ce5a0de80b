/**
 * The popup: says whether the reports differ on this page, lists every figure, and holds the switches. Opened as a page of its
 * own with `?tab=ID` it stands for that tab.
 */
import { browser } from '../browser';
import { say } from '../say';
import { onSettings, readSettings } from '../settings';
import { byId } from '../surface/element';
import { showKinds } from '../surface/kinds';
import { followScrolling } from '../surface/list';
import { blank, read } from '../surface/reading';
import { sentence } from '../surface/sentence';
import { sayStatic } from '../surface/static';
import { windowOf } from '../surface/tab';
import type { OpenedTab } from '../surface/tab';
import { TabView } from '../surface/tab-view';
import { offerTogether, showTogether } from '../surface/together';
import { showSentence } from '../surface/view';
import { hasPanel, openLibrary, openPanel, openSettings, ownWindow } from '../surface/ways';
import { isNarrow, isPopup, openedTab } from './place';

/** What a window's bars above a popup take of the screen's height, in CSS pixels, at the least. */
const BARS = 120;

/** Gives the popup its width, and the height that the screen has for it: beyond it Chrome would put a second scrollbar. */
function fit(): void {
  const root = document.documentElement;
  root.dataset['width'] = isNarrow ? 'narrow' : 'full';
  root.style.setProperty('--room', `${String(screen.availHeight - BARS)}px`);
}

/** Shows the page. Pressing the toolbar button gives access to any page that can be given: one without is the browser's own. */
async function first(tab: OpenedTab): ReturnType<typeof read> {
  const summary = await read(tab);
  const isKept = isPopup && tab.url === undefined && summary.state === 'unread';
  return isKept ? { ...summary, state: 'restricted' } : summary;
}

/** Leaves the popup for another of our pages. */
const leave = (way: Promise<unknown>): void =>
  void way.then(() => {
    if (isPopup) window.close();
  });

async function lead(): Promise<void> {
  // Known before the press: browsers open a panel in the very turn of a gesture only.
  const id = await ownWindow();
  const panel = byId('open-panel');
  panel.hidden = id === undefined || !hasPanel();
  panel.addEventListener('click', () => {
    if (id !== undefined) leave(openPanel(id));
  });
  byId('open-library').addEventListener('click', () => leave(openLibrary()));
  byId('open-settings').addEventListener('click', () => leave(openSettings()));
}

/** The popup's one catch: whatever failed, the reader is told that it did. */
async function start(): Promise<void> {
  fit();
  sayStatic();
  followScrolling();
  try {
    await lead();
    const revealed = (): void => {
      if (isPopup) window.close();
    };
    const tab = await openedTab();
    const view = new TabView(tab, { first, revealed });
    const follow = (): void => void view.follow();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    browser.storage.local.onChanged.addListener(follow);
    onSettings(showKinds, new AbortController().signal);
    showKinds(await readSettings());
    const together = { window: await windowOf(tab.id), compared: () => void view.refresh() };
    offerTogether(together);
    await view.open();
    await showTogether(together, tab.id);
  } catch (error) {
    console.error(`${say('appName')} ${browser.runtime.getManifest().version}:`, error);
    showSentence(sentence(blank('failed')), () => location.reload());
  }
}

void start();
