// @ts-check
/** Chromium with the extension, driven over its DevTools protocol. What is said of its ways was measured in Chromium 156. */
import puppeteer from 'puppeteer-core';
import { heapOf } from './alive.mjs';
import { killed } from './killed.mjs';

const FLAGS = [
  '--no-first-run',
  '--disable-quic',
  // Nothing of Chromium's own goes out: tests assert that no request is made.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Machines without a screen have no GPU either, and containers run as root, where Chromium has no sandbox. */
const HEADLESS_FLAGS = ['--disable-gpu'];
const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * @param {import('./launch.mjs').LaunchOptions} options
 * @returns {Promise<import('./launch.mjs').Running>}
 */
export async function launchChrome(options) {
  const { executable, headless, args = [], profile, proxy } = options;
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    ...(profile !== undefined && { userDataDir: profile }),
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      ...FLAGS,
      ...(headless ? HEADLESS_FLAGS : []),
      ...ROOT_FLAGS,
      ...(proxy === undefined ? [] : [`--proxy-server=127.0.0.1:${proxy}`]),
      ...args,
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const inSettings = await settingsOf(browser);
  // In developer mode Chromium keeps what it has against an extension, from its loading on; else `complaints` would stay empty.
  await inSettings('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  return install(browser, inSettings, options);
}

/** @typedef {(expression: string) => Promise<unknown>} InSettings calls chrome://extensions' own functions on it */

/**
 * chrome://extensions in a target that is in no window: it is loaded once, and nobody meets it among the tabs.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<InSettings>}
 */
async function settingsOf(browser) {
  const own = await browser.target().createCDPSession();
  const { targetId } = await own.send('Target.createTarget', { url: 'chrome://extensions/', hidden: true });
  const { sessionId } = await own.send('Target.attachToTarget', { targetId, flatten: true });
  const session = own.connection()?.session(sessionId);
  if (!session) throw new Error('Chromium shows its settings to nobody');
  /** @type {InSettings} */
  const inSettings = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(`in chrome://extensions: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    }
    return result.value;
  };
  while ((await inSettings(`typeof chrome.developerPrivate`)) === 'undefined') await pause(20);
  return inSettings;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {InSettings} inSettings
 * @param {import('./launch.mjs').LaunchOptions} options
 * @returns {Promise<import('./launch.mjs').Running>}
 */
async function install(browser, inSettings, options) {
  const { extension: folder, headless, inPrivate = false } = options;
  const id = await browser.installExtension(folder);
  if (inPrivate) {
    const change = JSON.stringify({ extensionId: id, incognitoAccess: true });
    await inSettings(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
  }
  const origin = `chrome-extension://${id}`;
  await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`${folder} is not among Chromium's extensions`);

  /** @type {import('./launch.mjs').Running['openPage']} */
  async function openPage(path) {
    const page = await browser.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  }

  // Where a reader is to see it, the button is pinned to the toolbar: Chromium keeps new ones in a menu.
  const pinned = JSON.stringify({ extensionId: id, pinnedToToolbar: true });
  if (!headless) await inSettings(`chrome.developerPrivate.updateExtensionConfiguration(${pinned})`);

  /**
   * Access once given is given again without a question. This is the switch "allow on specific sites" of chrome://extensions; on
   * its own it gives no access to a site that is merely optional, so a request from a gesture still has to follow.
   * @type {import('./launch.mjs').Running['sayYes']}
   */
  async function sayYes(origins) {
    const patterns = JSON.stringify(origins);
    await inSettings(`Promise.all(${patterns}.map((p) => chrome.developerPrivate.addHostPermission('${id}', p)))`);
  }

  return {
    name: 'chrome',
    browser,
    origin,
    openPage,
    sayYes,
    async grant(page, origins) {
      await sayYes(origins);
      await page.bringToFront();
      // Evaluated code counts as a gesture of the reader.
      const granted = await page.evaluate(`chrome.permissions.request(${JSON.stringify({ origins })})`);
      if (granted !== true) throw new Error(`Chromium did not grant ${origins.join(', ')}`);
    },
    async revoke(page, origins) {
      await page.evaluate(`chrome.permissions.remove(${JSON.stringify({ origins })})`);
    },
    async clickAction(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    async complaints() {
      const said = await inSettings(`chrome.developerPrivate.getExtensionInfo('${id}')
        .then((info) => [...info.manifestErrors, ...info.runtimeErrors, ...(info.installWarnings ?? [])])`);
      return /** @type {(string | { message: string })[]} */ (said).map((one) =>
        typeof one === 'string' ? one : one.message,
      );
    },
    async stopWorker() {
      const target = browser.targets().find((t) => t.type() === 'service_worker' && t.url().startsWith(origin));
      if (target === undefined) return;
      try {
        // A session of its own: the browser may use a target again for the next worker, and the one kept with it is the last one's.
        const session = await target.createCDPSession();
        await session.send('Runtime.evaluate', { expression: QUIET, awaitPromise: true });
        const { targetInfo } = await session.send('Target.getTargetInfo');
        await session.connection()?.send('Target.closeTarget', { targetId: targetInfo.targetId });
        // Watched, it would live on.
        await session.detach();
      } catch (error) {
        // One that ends by itself meanwhile has no session any more.
        if (!(error instanceof Error && /No session|closed|detached/i.test(error.message))) throw error;
      }
      // What is sent to a worker on its way out would be lost.
      for (let n = 0; n < 100 && browser.targets().includes(target); n++) await pause(20);
    },
    async alive(page) {
      const own = await openPage('manifest.json');
      // A message wakes it where it has ended; none is of this name.
      await own.evaluate(`chrome.runtime.sendMessage({ crosstally: 'wake' }).catch(() => undefined)`);
      await own.close();
      const worker = await browser.waitForTarget(
        (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
      );
      // Watched from now on, the worker lives on: one that was started anew in between would have lost all that it kept.
      const [ofPage, ofWorker] = [await page.createCDPSession(), await worker.createCDPSession()];
      const alive = { page: await heapOf(ofPage), background: await heapOf(ofWorker) };
      await ofPage.detach();
      return alive;
    },
    remove: () => browser.uninstallExtension(id),
    installAgain: (now) => install(browser, inSettings, { ...options, ...now }),
    close: () => browser.close(),
    kill: () => killed(browser),
  };
}

/**
 * Run in a worker, this is over when it waits for no answer any more: the browser itself never ends one that does, and a call on its
 * way would be refused with "No SW". Answers come in the order of the questions; no event makes the worker ask twenty in a row.
 */
const QUIET = `(async () => {
  for (let asked = 0; asked < 20; asked++) await chrome.runtime.getPlatformInfo();
})()`;

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
