/**
 * The built extension (dist/) in a real browser with an empty profile, for the tests in this folder.
 *
 * What works where, measured in Chromium 156 and Firefox ESR 153:
 * - `clickAction` is the real toolbar button: DevTools' Extensions.triggerAction, and the function behind Firefox's button. Both give
 *   `activeTab` and open the real popup. Chromium's is a page that can be driven (returned); Firefox's cannot be reached over BiDi.
 * - `grant` and `revoke` change optional host access without a question, with the events that the reader's own yes and no bring.
 *   Patterns have to be those of the later request ("*://127.0.0.1/*"); they have no ports.
 * - `sayYes` lets a switch in the popup be clicked: the request that it makes is then granted unasked.
 * - The extension's pages have all its APIs; `evaluate` uses one that is never shown (its own manifest, opened as a page).
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launch as launchBrowser } from '../../scripts/launch.mjs';
import { sharedBrowser } from './shared-browser';

export { serve } from '../../scripts/serve.mjs';

export type BrowserName = 'chrome' | 'firefox';

/** For `describe.each`: every browser test runs in both, unless BROWSER names one of them. */
export const BROWSERS: readonly BrowserName[] = (['chrome', 'firefox'] as const).filter(
  (name) => (process.env['BROWSER'] ?? name) === name,
);

export interface Extension {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at its end. */
  readonly origin: string;
  /** A new tab, in front, with this address loaded. */
  newPage(url?: string): Promise<Page>;
  /** The extension's number for a page's tab. Brings the page to the front. */
  tabOf(page: Page): Promise<number>;
  /** popup.html in a tab of its own, bound to the tab of `page` (by ?tab=). The popup's tab is then in front. */
  popupFor(page: Page): Promise<Page>;
  /** A page of the extension ("panel/panel.html") in a tab of its own, in front. */
  ownPage(path: string): Promise<Page>;
  /** Activates the toolbar button on this page. The popup that opens: Chromium's as a page, null in Firefox. */
  clickAction(page: Page): Promise<Page | null>;
  /** Gives access to these match patterns, as if the reader had agreed. */
  grant(...origins: string[]): Promise<void>;
  revoke(...origins: string[]): Promise<void>;
  /** The extension's next requests for these patterns are granted without a question. */
  sayYes(...origins: string[]): Promise<void>;
  /** Runs code with the extension's own rights (`browser` in Firefox, `chrome` in both); its value must be JSON. */
  evaluate<T>(code: string): Promise<T>;
  /** What the browser itself has against the extension: errors and warnings of its manifest, in Chromium also errors thrown. */
  complaints(): Promise<string[]>;
  /** Ends the background as the browser does after half a minute without events. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The extension as it is after its installation, in a browser without other pages. `args` are flags of the browser's own;
 * `keepWelcome` leaves the first-run page open; with `inPrivate` the extension runs in private windows too.
 */
export async function launch(
  name: BrowserName,
  args: readonly string[] = [],
  keepWelcome = false,
  inPrivate = false,
): Promise<Extension> {
  const folder = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is not built: npm run build`);
  const isOwn = args.length > 0;
  const running = isOwn
    ? await launchBrowser(name, { extension: folder, headless: true, args, keepWelcome, inPrivate })
    : await sharedBrowser(name, { extension: folder, keepWelcome, inPrivate });
  const inside = await running.openPage('manifest.json');
  const tabs = new WeakMap<Page, number>();

  async function tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    const known = tabs.get(page);
    if (known !== undefined) return known;
    const id = await inside.evaluate(
      'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
    );
    if (typeof id !== 'number') throw new Error(`no tab for ${page.url()}`);
    tabs.set(page, id);
    return id;
  }

  return {
    name,
    browser: running.browser,
    origin: running.origin,
    tabOf,
    async newPage(url = 'about:blank') {
      const page = await running.browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async popupFor(page) {
      const popup = await running.openPage(`popup/popup.html?tab=${await tabOf(page)}`);
      await popup.bringToFront();
      return popup;
    },
    async ownPage(path) {
      const page = await running.openPage(path);
      await page.bringToFront();
      return page;
    },
    async clickAction(page) {
      await running.clickAction(page);
      if (name === 'firefox') return null;
      const opened = await running.browser.waitForTarget(
        (target) => target.url() === `${running.origin}/popup/popup.html`,
      );
      return opened.asPage();
    },
    grant: (...origins) => running.grant(inside, origins),
    revoke: (...origins) => running.revoke(inside, origins),
    sayYes: (...origins) => running.sayYes(origins),
    evaluate: async <T>(code: string) => (await inside.evaluate(code)) as T,
    complaints: () => running.complaints(),
    stopWorker: () => running.stopWorker(),
    close: () => (isOwn ? running.close() : running.remove()),
  };
}
