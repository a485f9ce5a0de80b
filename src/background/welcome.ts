/** Opens the first-run page, once: after an installation, not after an update of the extension or the browser. */
import { browser } from '../browser';

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome/welcome.html') });
});
