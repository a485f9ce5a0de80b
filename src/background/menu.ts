/** "Save this report" in the menu of a page and of the toolbar button. */
import { browser } from '../browser';
import { say } from '../say';
import { saveShown } from './save-shown';

const SAVE = 'save';

/** Offers the menu's line and listens for it. `run` takes care of what fails. */
export function offerMenu(run: (task: Promise<unknown>) => void): void {
  // Absent in Firefox for Android, which has no such menus.
  const menus = (browser as Partial<typeof browser>).contextMenus;
  if (menus === undefined) return;
  menus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE && tab?.id !== undefined) run(saveShown(tab.id));
  });
  // Browsers remember a menu until the extension is updated, and take the same line twice for a mistake.
  browser.runtime.onInstalled.addListener(() => run(menus.removeAll().then(() => add(menus))));
}

const add = (menus: typeof browser.contextMenus): unknown =>
  menus.create({
    ...{ id: SAVE, title: say('keepSave'), contexts: ['page', 'action'] },
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
