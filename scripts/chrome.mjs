// @ts-check
/** Chromium with the extension, driven over its DevTools protocol. What is said of its ways was measured in Chromium 156. */
import puppeteer from 'puppeteer-core';

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
export async function launchChrome({ executable, extension: folder, headless, args = [] }) {
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [...FLAGS, ...(headless ? HEADLESS_FLAGS : []), ...ROOT_FLAGS, ...args],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const id = new URL(worker.url()).host;
  const origin = `chrome-extension://${id}`;
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`${folder} is not among Chromium's extensions`);

  /** @type {import('./launch.mjs').Running['openPage']} */
  async function openPage(path) {
    const page = await browser.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  }

  /**
   * Access once given is given again without a question. This is the switch "allow on specific sites" of chrome://extensions; on
   * its own it gives no access to a site that is merely optional, so a request from a gesture still has to follow.
   * @type {import('./launch.mjs').Running['sayYes']}
   */
  async function sayYes(origins) {
    const settings = await browser.newPage();
    try {
      await settings.goto(`chrome://extensions/?id=${id}`);
      for (const pattern of origins) {
        await settings.evaluate(
          `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
        );
      }
    } finally {
      await settings.close();
    }
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
    async stopWorker() {
      const target = browser.targets().find((t) => t.type() === 'service_worker' && t.url().startsWith(origin));
      await (await target?.worker())?.close();
    },
    close: () => browser.close(),
  };
}
