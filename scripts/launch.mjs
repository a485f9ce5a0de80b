// @ts-check
/** The built extension in a real browser with an empty profile of its own: for the tests and for `npm start`. */
import { findBrowser, KNOWN } from './browsers.mjs';
import { launchChrome } from './chrome.mjs';
import { launchFirefox } from './firefox.mjs';

/**
 * A browser with the extension in it, and the few things that a reader does in the browser's own windows, which no page can.
 * @typedef {object} Running
 * @property {import('./browsers.mjs').BrowserName} name
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} origin of the extension's pages, "chrome-extension://…" without a slash at its end
 * @property {(path: string) => Promise<import('puppeteer-core').Page>} openPage one of the extension's pages in a new tab
 * @property {(page: import('puppeteer-core').Page, origins: readonly string[]) => Promise<void>} grant gives access to sites
 *   (match patterns), as if the reader had said yes; `page` is a page of the extension
 * @property {(page: import('puppeteer-core').Page, origins: readonly string[]) => Promise<void>} revoke takes it back
 * @property {(origins: readonly string[]) => Promise<void>} sayYes lets the extension's next request for these be granted unasked
 * @property {(page: import('puppeteer-core').Page) => Promise<void>} clickAction activates the toolbar button on this page's tab:
 *   gives `activeTab` and opens the popup
 * @property {() => Promise<string[]>} complaints what the browser itself has against the extension: its manifest's errors and
 *   warnings, in Chromium also errors thrown while it ran
 * @property {() => Promise<void>} stopWorker ends the background as the browser does after half a minute without events
 * @property {(page: import('puppeteer-core').Page) => Promise<import('./alive.mjs').Alive>} alive what is alive in memory, after a
 *   collection of garbage; the background is there, and no longer ends by itself
 * @property {() => Promise<void>} remove uninstalls the extension, with all that it kept and was allowed
 * @property {(now: { extension: string, inPrivate: boolean }) => Promise<Running>} installAgain installs it in the same browser once
 *   it was removed. In Chromium only another folder makes it another extension, which can lose nothing to the clearing after the last
 * @property {() => Promise<void>} close
 * @property {() => Promise<void>} kill ends all of the browser's processes at once, as a power cut would: nothing is closed or written
 */

/**
 * @typedef {object} LaunchOptions
 * @property {string} executable
 * @property {string} extension folder of the built extension
 * @property {boolean} headless
 * @property {readonly string[]} [args] more of the browser's own flags
 * @property {string} [profile] folder of a profile that outlasts the browser, with what the extension keeps in it
 * @property {number} [proxy] port on loopback of a proxy that all requests go through but those to loopback itself
 * @property {boolean} [inPrivate] lets the extension into private windows too, as a reader may
 * @property {boolean} [keepWelcome] leaves the first-run page open, which is else closed before anything begins
 */

/**
 * @param {import('./browsers.mjs').BrowserName} name
 * @param {Omit<LaunchOptions, 'executable'>} options
 * @returns {Promise<Running>}
 * @throws where the browser is not on this machine
 */
export async function launch(name, options) {
  const executable = findBrowser(name);
  if (executable === null) {
    throw new Error(`no ${name} found: set ${KNOWN[name].variable}, or install Debian's ${KNOWN[name].debian}`);
  }
  const start = name === 'chrome' ? launchChrome : launchFirefox;
  for (let tries = 1; ; tries++) {
    const running = await start({ executable, ...options });
    if ((await isReady(running, options.keepWelcome)) || tries === MOST_STARTS) return running;
    await running.close();
  }
}

/** Should an extension be without its messages all the same, it is so as long as the browser runs: that is then started anew. */
const MOST_STARTS = 3;

/**
 * Waits until an extension that was just installed is at rest: its first-run page has come, and is closed unless it is to be kept.
 * @param {Running} running
 * @param {boolean} [keepWelcome]
 * @returns {Promise<boolean>} whether the extension has its messages
 */
export async function isReady({ openPage }, keepWelcome = false) {
  const page = await openPage('manifest.json');
  if (!keepWelcome) await closeWelcome(page);
  const name = await page.evaluate(`chrome.i18n.getMessage('appName')`);
  await page.close();
  return name !== '';
}

/** Closes the first-run page as soon as it is there: it would come to the front in the middle of something else. */
async function closeWelcome(/** @type {import('puppeteer-core').Page} */ page) {
  const close = `chrome.tabs.query({}).then(async (tabs) => {
    // Closed while it loads, Chromium leaves the whole extension without its messages.
    const welcome = tabs.find(
      ({ url, status }) => url === chrome.runtime.getURL('welcome/welcome.html') && status === 'complete',
    );
    if (welcome !== undefined) await chrome.tabs.remove(welcome.id);
    return welcome !== undefined;
  })`;
  const end = Date.now() + 10_000;
  while (!(await page.evaluate(close)) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
}
