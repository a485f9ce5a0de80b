/**
 * The background: wiring only. Listeners are registered at once, in the first turn of the event loop, or the event that woke this
 * worker would be lost; nothing is kept between events, since the worker ends after half a minute without any.
 */
import { browser } from '../browser';
import { FEED_SITES } from '../feed-sites';
import { list } from '../library/list';
import { remove, restore, undoSave } from '../library/remove';
import { answer } from '../messages';
import { OFF, readOff } from '../off';
import { SETTINGS, settingsFrom } from '../settings';
import { hostOf, sitePattern } from '../sites';
import { showBadge } from './badge';
import { check } from './check';
import { answerCommands } from './commands';
import { comparedTabs, compareTabs, forgetClosedTabs } from './compare-tabs';
import { fetchOne, keepFeeds, planFeeds } from './feeds';
import { bringMarks, bringReader, checkTab } from './inject';
import { checkOpen, clearOpen, clearRemoved, restyleOpen } from './open-tabs';
import { saveTab, tabKept } from './library';
import { offerMenu } from './menu';
import { keepRegistered } from './registration';
import { tidyLibrary } from './remembering';
import './welcome';

/** The one place where failures of the background end: said once, with name and version, and nothing else is stopped. */
function run(task: Promise<unknown>): void {
  task.catch((error: unknown) => {
    console.error(`${browser.runtime.getManifest().name} ${browser.runtime.getManifest().version}:`, error);
  });
}

answer({
  check,
  checkTab,
  comparedTabs,
  compareTabs,
  saveTab,
  tabKept,
  listReports: list,
  removeReports: remove,
  async restoreReports(removed) {
    await restore(removed);
    return true;
  },
  async undoSave(saved) {
    await undoSave(saved);
    return true;
  },
  async fetchFeed(address) {
    await fetchOne(address);
    return true;
  },
  async planFeeds() {
    await planFeeds();
    return true;
  },
  async bringReader(_nothing, sender) {
    if (sender.tab?.id === undefined) return false;
    await bringReader(sender.tab.id);
    return true;
  },
  async bringMarks(_nothing, sender) {
    if (sender.tab?.id === undefined) return false;
    await bringMarks(sender.tab.id);
    return true;
  },
  async changed(diverging, sender) {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, diverging);
    return true;
  },
});

browser.permissions.onAdded.addListener(({ origins = [] }) => {
  run(keepRegistered().then(() => checkOpen(origins)));
});

browser.permissions.onRemoved.addListener(({ origins = [] }) => {
  run(keepRegistered().then(() => clearRemoved(origins)));
});

browser.storage.local.onChanged.addListener((changes) => {
  const change = changes[OFF];
  if (change === undefined) return;
  const [before, now] = [readOff(change.oldValue), readOff(change.newValue)];
  const wentOff = now.filter((host) => !before.includes(host));
  const cameBack = before.filter((host) => !now.includes(host));
  run(keepRegistered().then(() => clearOpen((url) => wentOff.includes(hostOf(url) ?? ''))));
  run(keepRegistered().then(() => checkOpen(cameBack.map(sitePattern))));
});

// A grant may be heard of before what it is for.
browser.storage.local.onChanged.addListener((changes) => {
  if (FEED_SITES in changes) run(keepRegistered());
});

browser.storage.local.onChanged.addListener((changes) => {
  const change = changes[SETTINGS];
  if (change !== undefined) run(restyleOpen(settingsFrom(change.oldValue), settingsFrom(change.newValue)));
});

answerCommands(run);
offerMenu(run);
forgetClosedTabs(run);
keepFeeds(run);

// An update forgets what was registered, a restart may; waking is the moment to mend whatever else went wrong.
browser.runtime.onInstalled.addListener(() => run(keepRegistered()));
browser.runtime.onStartup.addListener(() => run(keepRegistered()));
browser.runtime.onStartup.addListener(() => run(tidyLibrary()));
run(keepRegistered());
