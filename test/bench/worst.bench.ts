/**
 * The largest and the most restless pages, in both browsers, at full size: how long the page waits in one go (alone, then while it is
 * checked), how long until the popup has a word for it, and what is alive in memory afterwards. A browser takes its own time over such a page before there is anything to read,
 * so that the check begins once the page is at rest. What is over its limit is printed as MISSED.
 * `BROWSER=chrome npm run bench -- worst`; `WORST=deep` one page alone.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { WORST } from './worst-pages';

const [, , here = '.'] = process.argv;
const root = join(here, '../..');

/** Milliseconds: for the browser's own work on a page, for ours, and for looking how a restless page does. */
const PATIENCE = { page: 120_000, check: 60_000, restless: 10_000 };

/** Milliseconds that a page may wait for us in one go, and that a word may take. */
const MOST = { gap: 300, word: 20_000 };

/** Bytes that may be alive in the page's process beyond what the page takes itself. */
const MOST_ALIVE = 50_000_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const within = <T>(milliseconds: number, what: string, task: Promise<T>): Promise<T> =>
  Promise.race([
    task,
    pause(milliseconds).then((): never => {
      throw new Error(`${what}: not within ${milliseconds / 1000} s`);
    }),
  ]);

/** The longest time for which the page did not come to its own clock since this was last asked. */
const gapOf = async (page: Page): Promise<number> => Number(await page.evaluate('[gap, gap = 0][0]'));

async function atRest(page: Page): Promise<void> {
  for (let calm = 0; calm < 3; await pause(300)) calm = (await gapOf(page)) < 100 ? calm + 1 : 0;
}

const columns = (...cells: string[]): string =>
  cells.map((cell, n) => (n === 0 ? cell.padEnd(34) : cell.padStart(n === 5 ? 12 : 10))).join('');

const server = await serve((request, response) => {
  const { make } = WORST.find(({ name }) => encodeURI(`/${name}`) === request.url?.replace(/\?.*/, '')) ?? {};
  response.writeHead(make ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(make?.() ?? '');
});

for (const name of ['chrome', 'firefox'] as const) {
  if ((process.env['BROWSER'] ?? name) !== name) continue;
  console.log(`\n${columns(name, 'load s', 'alone ms', 'gap ms', 'word s', 'word', 'page MB', 'ours MB', 'marks')}`);
  for (const { name: title, isRestless = false, isTooLarge = false } of WORST) {
    if (!title.includes(process.env['WORST'] ?? '')) continue;
    const running = await launch(name, { extension: join(root, `dist/${name}`), headless: true });
    try {
      const inside = await running.openPage('manifest.json');
      const page = await running.browser.newPage();
      const loading = performance.now();
      await within(PATIENCE.page, 'loading', page.goto(`${server.url}/${title}`, { timeout: 0 }));
      await page.bringToFront();
      if (!isRestless) await within(PATIENCE.page, 'coming to rest', atRest(page));
      const loaded = performance.now() - loading;
      const alive = async (): Promise<number> =>
        isTooLarge ? NaN : (await within(PATIENCE.page, 'being measured', running.alive(page))).page;
      const before = await alive();
      // Shown again, a page of this size takes a while by itself.
      await inside.bringToFront();
      await pause(500);
      await page.bringToFront();
      await pause(isRestless ? PATIENCE.restless : 2000);
      const alone = await gapOf(page);
      const started = performance.now();
      await running.grant(inside, ['*://127.0.0.1/*']);
      await page.bringToFront();
      const tab = `chrome.tabs.query({ url: '${server.url.replace(/:\d+$/, '')}/*' })`;
      const ask = `${tab}.then(([{ id }]) => chrome.tabs.sendMessage(id, { crosstally: 'summary' }, { frameId: 0 })).then((reply) => reply?.value?.state, () => undefined)`;
      let word: unknown;
      const asking = async (): Promise<void> => {
        while (word === undefined || word === 'unread') {
          word = await inside.evaluate(ask);
          await pause(20);
        }
      };
      await within(PATIENCE.check, 'a word', asking());
      const spoke = performance.now() - started;
      if (isRestless) await pause(PATIENCE.restless);
      const gap = await gapOf(page);
      const marks = Number(
        await page.evaluate(
          `[...CSS.highlights].reduce((sum, [name, ranges]) => sum + (name.startsWith('crosstally-') ? ranges.size : 0), 0)`,
        ),
      );
      const ours = (await alive()) - before;
      const missed = [
        ...(gap > alone + MOST.gap ? ['the page waits'] : []),
        ...(spoke > MOST.word ? ['the word comes late'] : []),
        ...(ours > MOST_ALIVE ? ['much memory'] : []),
        ...(word === 'failed' ? ['failed'] : []),
      ];
      const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
      console.log(
        columns(
          ...[
            title,
            (loaded / 1000).toFixed(1),
            alone.toFixed(0),
            gap.toFixed(0),
            (spoke / 1000).toFixed(1),
            String(word),
          ],
          ...[megabytes(before), megabytes(ours), String(marks)],
        ) + (missed.length > 0 ? `  MISSED: ${missed.join(', ')}` : ''),
      );
    } catch (error) {
      console.log(columns(title, '', '', '', '') + `  MISSED: ${String(error).split('\n')[0] ?? ''}`);
    } finally {
      await Promise.race([running.close(), pause(10_000).then(() => running.kill())]);
    }
  }
}
await server.close();
