// @ts-check
/** A browser with a copy of the built extension, which another build cannot change meanwhile, and what it has against us. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../launch.mjs';
import { ROOT } from '../setup.mjs';

/** What Firefox's own console has of our files. */
const CONSOLE = (/** @type {string} */ origin) => `JSON.stringify(Services.console.getMessageArray()
  .map((one) => String(one.message)).filter((message) => message.includes('${origin}') || message.includes('Crosstally')))`;

/**
 * @param {import('../browsers.mjs').BrowserName} name
 * @returns {Promise<import('./in-browser').Driver & { close(): Promise<void> }>}
 */
export async function startDriver(name) {
  const folder = mkdtempSync(join(tmpdir(), 'crosstally-fuzz-'));
  cpSync(join(ROOT, 'dist', name), folder, { recursive: true });
  const running = await launch(name, { extension: folder, headless: true });
  const { browser, origin } = running;
  const inside = await running.openPage('manifest.json');
  await running.grant(inside, ['*://127.0.0.1/*']);
  return {
    browser,
    evaluate: (code) => inside.evaluate(code),
    async complaints() {
      return [...(await running.complaints()), ...(name === 'firefox' ? await firefoxConsole(browser, origin) : [])];
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 * @returns {Promise<string[]>}
 */
async function firefoxConsole(browser, origin) {
  const { connection } =
    /** @type {{ connection: { send(method: string, params: object): Promise<{ result: any }> } }} */ (
      /** @type {unknown} */ (browser)
    );
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression: CONSOLE(origin),
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
  });
  return JSON.parse(result.result.value);
}
