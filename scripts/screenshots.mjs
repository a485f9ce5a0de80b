// @ts-check
/**
 * `npm run screenshots`: builds, opens the demonstration article, and takes docs/*.png for the README anew, so that they stay true:
 *
 *   demo.png, demo-dark.png    marks in the article and the card of one of them
 *   popup.png, popup-dark.png  the popup on that page, at its own size
 *   panel.png                  the panel beside the page, as wide as browsers open it
 *   library.png, -dark.png     the library with an event's figures side by side
 *
 * and docs/store/*.png at the sizes that the stores ask for (store-pictures.mjs).
 *
 * With `firefox` after it, in Firefox; with `--all DIR` all surfaces go to DIR, and nothing to docs: for looking at the interface in
 * another language (LANGUAGE=ar, where the browser has it; for Firefox also `--lang ar`).
 */
/* global document, CSS, Range, scrollBy -- of the pages, in which parts of this run */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './findings.mjs';
import { launch } from './launch.mjs';
import { writeLibraryFile } from './library-file.mjs';
import { serve } from './serve.mjs';
import { CannotSetUp, ROOT, runCommand, setUp } from './setup.mjs';
import { takeTile, takeTogether } from './store-pictures.mjs';

/** Larger files make the README slow to open, and every clone larger for ever. */
const MOST_BYTES = 150_000;

/** As they are seen on a desktop, in CSS pixels. */
const ARTICLE = { width: 880, height: 620 };
const POPUP_WIDTH = 380;
const PANEL = { width: 360, height: 620 };
const LIBRARY = { width: 980, height: 900 };

/** What both stores take. */
const STORE = { width: 1280, height: 800 };

/** What is seen of the page above the mark, in CSS pixels: the card below it is then in sight as a whole. */
const ABOVE = 150;

/** The figure whose card is shown, by its words on the page; the last of them, which stands in the text and not under a picture. */
const SHOWN = 'about 4,500';

/** @typedef {import('puppeteer-core').Page} Page */

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {Page} page @param {string} folder @param {string} name @param {object} [options] */
async function take(page, folder, name, options = {}) {
  const path = /** @type {`${string}.png`} */ (join(folder, `${name}.png`));
  await page.screenshot({ ...options, path });
  const { size } = statSync(path);
  console.log(`${relative(ROOT, path)}: ${Math.round(size / 1000)} KB`);
  if (folder === join(ROOT, 'docs') && size > MOST_BYTES)
    throw new CannotSetUp(`${name}.png is over ${MOST_BYTES} bytes`);
}

/**
 * Firefox knows no emulated colour scheme over BiDi: there our own pages are told by their property, and the article stays light.
 * @param {Page} page @param {'light' | 'dark'} scheme
 */
async function setScheme(page, scheme) {
  await page
    .emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    .catch(() => page.evaluate((value) => void (document.documentElement.style.colorScheme = value), scheme));
}

/** Shows the card of SHOWN on the page, or of the first difference where there is no such figure. */
async function showCard(/** @type {Page} */ inside, /** @type {number} */ tab) {
  const shown = await inside.evaluate(`(async () => {
    const ask = (message) => chrome.tabs.sendMessage(${tab}, message, { frameId: 0 }).then(({ value }) => value);
    const { rows } = await ask({ crosstally: 'summary' });
    const differing = rows.filter(({ status }) => status === 'diverges');
    const row = differing.findLast(({ text }) => text === ${JSON.stringify(SHOWN)}) ?? differing[0] ?? rows[0];
    return row !== undefined && ask({ crosstally: 'reveal', argument: row.id }).then(() => row.text);
  })()`);
  if (typeof shown !== 'string') throw new CannotSetUp('the demonstration article has no mark to show');
  if (shown !== SHOWN) console.log(`note: “${SHOWN}” is not marked as differing; the card is that of “${shown}”`);
}

/** Runs in the page. Our marks are the page's highlights, which it can see as well. The card follows its mark. */
function scrollToMark(/** @type {string} */ words, /** @type {number} */ above) {
  const marks = [...CSS.highlights].filter(([name]) => name.includes('diverges')).flatMap(([, ranges]) => [...ranges]);
  const range = marks.findLast((mark) => mark instanceof Range && mark.toString() === words) ?? marks[0];
  if (range instanceof Range) scrollBy({ top: range.getBoundingClientRect().top - above, behavior: 'instant' });
}

/** Waits for the list of a popup or panel, which may be behind another tab: there a page draws nothing, but is there to be asked. */
async function listed(/** @type {Page} */ page) {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(() => document.querySelector('.figure') !== null))) {
    if (Date.now() > end) {
      const said = await page.evaluate(() => document.body.innerText);
      throw new CannotSetUp(`${new URL(page.url()).pathname} lists nothing; it says: ${said.replace(/\s+/g, ' ')}`);
    }
    await pause(50);
  }
  await pause(300);
}

/** The height of all that a page of ours shows, so that a picture of it has no empty foot. */
const heightOf = (/** @type {Page} */ page) =>
  page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

/** The library, filled from a file as a reader would fill it. @param {import('./launch.mjs').Running} running @param {string} folder @param {boolean} isAll */
async function takeLibrary(running, folder, isAll) {
  const library = await running.openPage('library/page/library.html');
  await library.bringToFront();
  await library.setViewport(LIBRARY);
  if (isAll) await take(library, folder, 'library-empty');
  const file = join(mkdtempSync(join(tmpdir(), 'crosstally-')), 'library.json');
  await writeLibraryFile(file);
  const picker = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await library.$('#files'));
  await picker.uploadFile(file);
  await library.waitForSelector('dialog[open] .preview');
  if (isAll) await take(library, folder, 'library-import');
  await library.click('dialog .main');
  await library.waitForSelector('[data-sorted] .event-head');
  await library.evaluate(() => {
    document.querySelector('#notice')?.replaceChildren();
    document.querySelector('details')?.toggleAttribute('open');
  });
  await library.waitForSelector('table');
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await setScheme(library, scheme);
    await pause(300);
    await take(library, folder, scheme === 'dark' ? 'library-dark' : 'library');
  }
  if (isAll) {
    await library.setViewport({ width: 390, height: 800 });
    await take(library, folder, 'library-narrow');
    await library.setViewport(LIBRARY);
    for (const place of ['packs', 'keeping']) {
      await library.evaluate((hash) => void (document.location.hash = hash), place);
      await take(library, folder, `library-${place}`);
    }
  }
  await library.close();
}

/**
 * The pictures of docs/store: marks with a card in both schemes, the panel beside the page, the library, and the tile.
 * @param {import('./launch.mjs').Running} running @param {Page} first tab of the article @param {Page} panel @param {string} article
 */
async function takeForStores(running, first, panel, article) {
  const folder = join(ROOT, 'docs/store');
  const inside = await running.openPage('manifest.json');
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await first.bringToFront();
    await setScheme(first, scheme);
    await first.setViewport(STORE);
    const { page } = await check(running, article);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    const active = 'chrome.tabs.query({ active: true, currentWindow: true }).then(([{ id }]) => id)';
    await showCard(inside, Number(await inside.evaluate(active)));
    await pause(800);
    await page.evaluate(scrollToMark, SHOWN, 2 * ABOVE);
    await pause(300);
    await take(page, folder, scheme === 'light' ? 'screenshot-1-card' : 'screenshot-4-dark');
  }
  await setScheme(first, 'light');
  await first.setViewport({ ...STORE, width: STORE.width - PANEL.width });
  await check(running, article);
  await first.evaluate(() => document.querySelector('dialog')?.close());
  await pause(500);
  await panel.setViewport({ ...PANEL, height: STORE.height });
  await pause(500);
  await takeTogether(running, [first, panel], STORE, join(folder, 'screenshot-2-panel.png'));
  const library = await running.openPage('library/page/library.html');
  await library.bringToFront();
  await setScheme(library, 'light');
  await library.setViewport(STORE);
  await library.waitForSelector('[data-sorted] .event-head');
  await library.evaluate(() => document.querySelector('details')?.toggleAttribute('open'));
  await library.waitForSelector('table');
  await pause(300);
  await take(library, folder, 'screenshot-3-library');
  await library.close();
  await takeTile(running, join(folder, 'tile.png'));
}

/** @param {import('./browsers.mjs').BrowserName} name @param {string} folder @param {boolean} isAll @param {readonly string[]} flags */
async function takeAll(name, folder, isAll, flags) {
  const demo = await serve(join(ROOT, 'demo'));
  const running = await launch(name, { extension: join(ROOT, 'dist', name), headless: true, args: flags });
  try {
    const inside = await running.openPage('manifest.json');
    // The tab in which `check` opens its page.
    const first = (await running.browser.pages())[0];
    if (first === undefined) throw new CannotSetUp(`${name} opened no tab`);
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      const suffix = scheme === 'dark' ? '-dark' : '';
      // Before the page is read: marks are made for the ground that they stand on.
      await setScheme(first, scheme);
      await first.setViewport(ARTICLE);
      const { page } = await check(running, `${demo.url}/index.html`);
      if (page !== first) throw new CannotSetUp('the article is in another tab than was made ready for it');
      const tab = Number(
        await inside.evaluate('chrome.tabs.query({ active: true, currentWindow: true }).then(([{ id }]) => id)'),
      );
      await page.evaluate(() => document.querySelector('dialog')?.close());
      await showCard(inside, tab);
      await pause(800);
      await page.evaluate(scrollToMark, SHOWN, ABOVE);
      await pause(300);
      await take(page, folder, `demo${suffix}`);

      const popup = await running.openPage(`popup/popup.html?tab=${tab}`);
      await popup.bringToFront();
      await setScheme(popup, scheme);
      await popup.setViewport({ width: POPUP_WIDTH, height: 600, deviceScaleFactor: 2 });
      // In a tab of its own it would be as wide as that; here it is to be what hangs from the toolbar.
      await popup.evaluate(() => void (document.documentElement.dataset['width'] = 'narrow'));
      await listed(popup);
      await take(popup, folder, `popup${suffix}`, {
        clip: { x: 0, y: 0, width: POPUP_WIDTH, height: await heightOf(popup) },
      });
      if (isAll) {
        await popup.evaluate(() => void document.querySelector('details')?.toggleAttribute('open'));
        await take(popup, folder, `popup-open${suffix}`);
      }
      await popup.close();
    }

    // The panel follows the tab in front, and so does not stand in front itself until it shows it.
    const panel = await running.openPage('panel/panel.html');
    await first.bringToFront();
    await listed(panel);
    await panel.bringToFront();
    await setScheme(panel, 'light');
    await panel.setViewport({ ...PANEL, deviceScaleFactor: 2 });
    await pause(300);
    await take(panel, folder, 'panel');
    await takeLibrary(running, folder, isAll);
    if (!isAll) {
      if (name === 'chrome') await takeForStores(running, first, panel, `${demo.url}/index.html`);
      return;
    }
    for (const path of ['options/options', 'welcome/welcome']) {
      const own = await running.openPage(`${path}.html`);
      await own.setViewport({ width: 760, height: 900 });
      await pause(300);
      await take(own, folder, path.split('/')[0] ?? path, { fullPage: true });
      await own.close();
    }
  } finally {
    await running.close().catch(() => undefined);
    await demo.close();
  }
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'string' }, lang: { type: 'string' } },
    allowPositionals: true,
  });
  const name = positionals.includes('firefox') ? 'firefox' : 'chrome';
  setUp([name]);
  const { status } = spawnSync(process.execPath, ['build.mjs', '--only', name], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new CannotSetUp('the build failed');
  const folder = values.all ?? join(ROOT, 'docs');
  mkdirSync(folder, { recursive: true });
  const flags = values.lang === undefined || name === 'firefox' ? [] : [`--lang=${values.lang}`];
  await takeAll(name, folder, values.all !== undefined, flags);
});
