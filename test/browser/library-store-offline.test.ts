/** The library asks nobody for anything: a proxy stands where the network would be, and hears of every request that leaves the machine. */
import { expect, test } from 'vitest';
import { BROWSERS, launch, serve } from './harness';
import { driverCode } from './library-driver';
import { listen, OWN } from './proxy';
import { FERRY } from './tabs-pages';

// Chromium alone: Firefox's own services, which cannot all be silenced, would be heard beside the extension.
test.runIf(BROWSERS.includes('chrome'))(
  'saving, checking, exporting and importing need no network and attempt no request',
  async () => {
    const heard: string[] = [];
    const proxy = await listen(heard, OWN.chrome);
    const asked: string[] = [];
    const site = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FERRY[request.url ?? ''] ?? '');
    });
    const extension = await launch('chrome', [`--proxy-server=127.0.0.1:${String(proxy.port)}`]);
    try {
      await extension.grant('*://127.0.0.1/*');
      // That a request would be heard: this one is, and is made by the test.
      const control = await extension.newPage(`${site.url}/ferry-a.html`);
      await control.evaluate(`fetch('http://elsewhere.example/').catch(() => undefined)`);
      expect(heard.splice(0)).toEqual(['GET http://elsewhere.example/']);

      const tab = await extension.tabOf(control);
      const call = (name: string, argument: unknown): string =>
        `chrome.runtime.sendMessage(${JSON.stringify({ crosstally: name, argument })})`;
      expect(await extension.evaluate(call('saveTab', tab))).toMatchObject({ value: { state: 'saved' } });
      await extension.newPage(`${site.url}/ferry-c.html`);
      await extension.popupFor(control);
      const page = await extension.ownPage('library/page/library.html');
      // From here on there is no site either.
      await site.close();
      await page.evaluate(`${await driverCode()}; globalThis.library = library;`);
      const again = `(async () => {
      let file = '';
      for await (const piece of library.exportAll('All')) file += piece;
      const { reports } = library.parsePack(file).value;
      await library.importPack('Again', reports);
      await library.remove((await library.list({ limit: 10 })).rows.map(({ key }) => key));
      const imported = await library.importReports(reports);
      return [imported.added, (await library.packs()).length, (await library.libraryReports().related({ ...reports[0], url: undefined })).length];
    })()`;
      expect(await page.evaluate(again)).toEqual([1, 2, 1]);
      expect(heard).toEqual([]);
      expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/ferry-a.html', '/ferry-c.html']);
    } finally {
      await extension.close();
      proxy.close();
    }
  },
);
