/** Nothing leaves the browser: a proxy stands where the network would be, and hears of every request that is not one to loopback. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { launch as launchBrowser } from '../../scripts/launch.mjs';
import { BROWSERS } from './harness';
import { someMarks } from './page-marks';
import { listen, OWN } from './proxy';
import { serveTabs } from './tabs-pages';
import { when } from './popup-pages';

describe.each(BROWSERS)('a long session in %s', (name) => {
  test('makes no request but those of the pages that the reader opens', async () => {
    const heard: string[] = [];
    const proxy = await listen(heard, OWN[name]);
    const site = await serveTabs();
    const extension = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
    const running = await launchBrowser(name, { extension, headless: true, proxy: proxy.port });
    try {
      const inside = await running.openPage('manifest.json');
      const call = (message: string, argument: unknown): Promise<unknown> =>
        inside.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ crosstally: message, argument })})`);
      await running.grant(inside, ['*://127.0.0.1/*']);
      const open = async (path: string) => {
        const page = await running.browser.newPage();
        await page.goto(`${site.url}/${path}`);
        await page.bringToFront();
        return page;
      };
      const tabOf = (path: string): Promise<number> =>
        inside.evaluate(
          `chrome.tabs.query({ url: '*://127.0.0.1/*' }).then((all) => all.find(({ url }) => url.endsWith('${path}')).id)`,
        ) as Promise<number>;
      const first = await open('ferry-a.html');
      // That a request would be heard: this one is, and is made by the test.
      await first.evaluate(`fetch('http://elsewhere.example/').catch(() => undefined)`);
      expect(heard.splice(0)).toEqual(['GET http://elsewhere.example/']);

      const tab = await tabOf('ferry-a.html');
      expect(await call('saveTab', tab)).toMatchObject({ value: { state: 'saved' } });
      const other = await open('ferry-c.html');
      expect((await someMarks(other)).length).toBeGreaterThan(0);
      const popup = await running.openPage(`popup/popup.html?tab=${await tabOf('ferry-c.html')}`);
      await popup.waitForSelector('.figure');
      await popup.evaluate(() => document.querySelector<HTMLElement>('#compare')?.click());
      await popup.waitForSelector('#compared li');
      for (const path of ['panel/panel.html', 'options/options.html', 'welcome/welcome.html', 'demo/index.html'])
        await running.openPage(path);
      const library = await running.openPage('library/page/library.html');
      await library.waitForSelector('.row');
      await library.evaluate(() => document.querySelector<HTMLElement>('#export-all')?.click());
      await running.stopWorker();
      await other.reload();
      expect(
        (
          await when(
            () => someMarks(other),
            (marks) => marks.length > 0,
          )
        ).length,
      ).toBeGreaterThan(0);
      expect(heard).toEqual([]);
    } finally {
      await running.close();
      await site.close();
      proxy.close();
    }
  });
});
