// @ts-check
/**
 * Firefox with the extension, driven over WebDriver BiDi. Toolbar and permissions are reached in the browser's own window
 * (`--remote-allow-system-access`), with the functions that its toolbar button and add-ons page call. Measured in Firefox ESR 153.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ALIVE_IN_FIREFOX, aliveInFirefox } from './alive.mjs';
import { killed } from './killed.mjs';

const PREFERENCES = {
  // Firefox's own switch for tests: a request for optional permissions is granted without a question. It is off until `sayYes`.
  'extensions.webextOptionalPermissionPrompts': true,
  // An event page ends when a test says so, and not in the middle of another one.
  'extensions.background.idle.timeout': 600_000,

  // Two processes for all pages, kept when their last page is closed: starting them was most of the work.
  'fission.webContentIsolationStrategy': 0,
  'dom.ipc.processCount': 1,
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.keepProcessesAlive.extension': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.newtab.preload': false,
  // What a reader's browser does beside: it remembers, restores, and looks for assistive programs.
  'accessibility.force_disabled': 1,
  'browser.cache.disk.enabled': false,
  'browser.sessionstore.interval': 3_600_000,
  'browser.sessionstore.max_tabs_undo': 0,
  'places.history.enabled': false,
  'toolkit.telemetry.unified': false,
  'toolkit.telemetry.archive.enabled': false,
};

/**
 * What lets an extension find again what it kept. Firefox forgets a temporary one with all its data when it ends, and gives it another
 * origin when it is installed anew: here the data stay, and the origin is said beforehand.
 * @param {string} folder of the built extension
 */
async function kept(folder) {
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));
  const { id } = manifest.browser_specific_settings.gecko;
  return {
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: '5c0c7a11-0000-4000-8000-000000000001' }),
    // A killed browser is no reason to start in a safe mode, or to bring the last session back.
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.sessionstore.resume_from_crash': false,
  };
}

const through = (/** @type {number} */ port) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

const BACKUPS = ['prefs.js.puppeteer', 'user.js.puppeteer'];

/** Shared by all scripts that run in the browser's window. */
const MODULES = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
`;

/**
 * @param {import('./launch.mjs').LaunchOptions} options
 * @returns {Promise<import('./launch.mjs').Running>}
 */
export async function launchFirefox(options) {
  const { executable, extension, headless, args = [], profile, proxy } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    ...(profile !== undefined && { userDataDir: profile }),
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      ...PREFERENCES,
      ...(proxy !== undefined && through(proxy)),
      ...(profile !== undefined && (await kept(extension))),
    },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return install(browser, await browserWindow(browser), options);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {(body: string) => Promise<unknown>} inWindow
 * @param {import('./launch.mjs').LaunchOptions} options
 * @returns {Promise<import('./launch.mjs').Running>}
 */
async function install(browser, inWindow, options) {
  const { extension: folder, profile, inPrivate = false } = options;
  const id = inPrivate ? await installInPrivate(browser, folder) : await browser.installExtension(folder);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const origin = `moz-extension://${await inWindow(`return ${extension}.uuid`)}`;
  const setAccess = (/** @type {'add' | 'remove'} */ change, /** @type {readonly string[]} */ origins) =>
    inWindow(`${MODULES}
      const change = { permissions: [], origins: ${JSON.stringify(origins)} };
      await ExtensionPermissions.${change}(${JSON.stringify(id)}, change, ${extension});`);

  return {
    name: 'firefox',
    browser,
    origin,
    async openPage(path) {
      const page = await browser.newPage();
      // The tab changes its process on the way, and BiDi's own waiting never ends: go, then ask the page itself.
      void page.goto(`${origin}/${path}`, { timeout: 0 }).catch(() => undefined);
      await until(() => page.evaluate(`location.href.startsWith('${origin}') && document.readyState === 'complete'`));
      return page;
    },
    async sayYes() {
      await inWindow(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
    },
    grant: (_page, origins) => setAccess('add', origins).then(() => undefined),
    revoke: (_page, origins) => setAccess('remove', origins).then(() => undefined),
    async clickAction(page) {
      await page.bringToFront();
      await inWindow(`${MODULES}
        await ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window);`);
    },
    async complaints() {
      return JSON.parse(
        String(await inWindow(`return JSON.stringify([...${extension}.errors, ...${extension}.warnings])`)),
      );
    },
    async stopWorker() {
      await inWindow(`await ${extension}.terminateBackground({ ignoreDevToolsAttached: true });`);
    },
    alive: async () => aliveInFirefox(String(await inWindow(ALIVE_IN_FIREFOX))),
    async remove() {
      await browser.uninstallExtension(id);
      // What was granted is forgotten in the browser's own time, by the name that the next one has too.
      await inWindow(`${MODULES} await ExtensionPermissions.removeAll(${JSON.stringify(id)});`);
      await inWindow(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)`);
    },
    installAgain: (now) => install(browser, inWindow, { ...options, ...now }),
    close: () => browser.close(),
    async kill() {
      await killed(browser);
      // Puppeteer puts a kept profile's own preferences back, a moment later: a start before that finds half of them.
      if (profile !== undefined) await until(async () => !BACKUPS.some((file) => existsSync(join(profile, file))));
    },
  };
}

/**
 * Puppeteer's own connection, for what it has no function of.
 * @param {import('puppeteer-core').Browser} browser
 */
function connectionOf(browser) {
  const { connection } =
    /** @type {{ connection: { send(method: string, params: object): Promise<{ result: any }> } }} */ (
      /** @type {unknown} */ (browser)
    );
  return connection;
}

/**
 * Installs the extension as a reader does who lets it run in private windows.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} path
 * @returns {Promise<string>} its id
 */
async function installInPrivate(browser, path) {
  const extensionData = { type: 'path', path };
  const { result } = await connectionOf(browser).send('webExtension.install', {
    extensionData,
    'moz:allowPrivateBrowsing': true,
  });
  return result.extension;
}

/**
 * Runs code in the browser's own window.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<(body: string) => Promise<unknown>>} takes the body of an async function
 */
async function browserWindow(browser) {
  const connection = connectionOf(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0].context;
  return async (body) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(`in Firefox's window: ${result.exceptionDetails.text}`);
    return result.result.value;
  };
}

/** Asks again until it is so; what fails in between (a page that is just being replaced) counts as not yet. */
async function until(/** @type {() => Promise<unknown>} */ isSo, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  while ((await isSo().catch(() => false)) !== true) {
    if (Date.now() > end) throw new Error('Firefox is not ready');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
