/** A feed as a reader has it: added by address, fetched from its own site alone, compared with what is read, and let go. */
import type { IncomingMessage } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch, serve } from './harness';
import { markCount, press, when } from './popup-pages';
import { FERRY } from './tabs-pages';

const paragraphs = (page: string): string => (FERRY[page] ?? '').split('</h1>')[1] ?? '';

const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>Tarnholm Post</title><link>/</link>
  <item><guid isPermaLink="false">b</guid><link>/ferry-b.html</link><title>Passengers tell of fright on board the Marlene</title>
    <pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[${paragraphs('/ferry-b.html')}]]></content:encoded></item>
  <item><guid isPermaLink="false">a</guid><link>/ferry-a.html</link><title>Harbour ferry Marlene runs aground off Ellery Point</title>
    <pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate><description>Fourteen people were injured when the ferry Marlene struck the
    rocks off Ellery Point, said Captain Ida Rasmund of the Tarnholm coast guard.</description></item>
  <item><guid isPermaLink="false">c</guid><title>Letters to the editor</title><description>What our readers think.</description></item>
</channel></rss>`;

/** The feed, and the article that differs from its reports; everything sets a cookie. */
async function serveFeed(): Promise<Awaited<ReturnType<typeof serve>> & { readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = await serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    if (path === '/feed.xml') asked.push(request);
    const isKnown = path === '/feed.xml' && request.headers['if-none-match'] === '"one"';
    const page = path === '/feed.xml' ? FEED : (FERRY[path] ?? 'nothing here');
    const type = path === '/feed.xml' ? 'application/rss+xml' : 'text/html; charset=utf-8';
    response.setHeader('set-cookie', 'visitor=1');
    if (path === '/feed') return void response.writeHead(301, { location: '/feed.xml' }).end();
    if (path === '/away') {
      const elsewhere = `http://localhost:${String(request.socket.localPort)}/feed.xml`;
      return void response.writeHead(302, { location: elsewhere }).end();
    }
    if (isKnown) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': type, etag: '"one"' }).end(page);
  });
  return { ...server, asked };
}

/** In the library's page: as if every feed had been fetched some days ago. */
const daysPass = (): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('crosstally');
    opening.onsuccess = () => {
      const tx = opening.result.transaction('feeds', 'readwrite');
      const all = tx.objectStore('feeds').getAll();
      all.onsuccess = () => {
        for (const feed of all.result as object[]) tx.objectStore('feeds').put({ ...feed, tried: 0 });
      };
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

describe.each(BROWSERS)('a feed in %s', (name) => {
  let extension: Extension;
  let server: Awaited<ReturnType<typeof serveFeed>>;
  let page: Page;
  beforeAll(async () => {
    [extension, server] = await Promise.all([launch(name), serveFeed()]);
    page = await extension.ownPage('library/page/library.html#feeds');
    await page.waitForSelector('#feed-address');
  });
  afterAll(async () => {
    await extension.close();
    await server.close();
  });

  /** Types a feed's address into the form, all of it, whatever an earlier try has left there, and adds it. */
  async function addFeed(address: string): Promise<void> {
    await page.$eval('#feed-address', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('#feed-address', address);
    expect(await page.$eval('#feed-address', (field) => (field as HTMLInputElement).value)).toBe(address);
    await page.click('#feed-add');
  }

  const rowText = (): Promise<string> =>
    page.evaluate(() => (document.querySelector('.feed')?.textContent ?? '').replace(/\s+/g, ' ').trim());
  const rowSaying = (words: RegExp): Promise<string> => when(rowText, (text) => words.test(text));

  test('is added by its address, and its reports are kept: what has no figure is not', async () => {
    // Visited before, the site has a cookie of ours to ask for.
    await (await extension.newPage(`${server.url}/ferry-a.html`)).close();
    await page.bringToFront();
    await extension.sayYes('http://127.0.0.1/*');
    await addFeed(`${server.url}/feed`);
    expect(await rowSaying(/2 reports/)).toMatch(/^Tarnholm Post.*fetched .* · 2 reports/);
    expect(server.asked.map(({ method, headers }) => [method, headers.cookie, headers.referer])).toEqual([
      ['GET', undefined, undefined],
    ]);
    // Access for a feed is no wish to have the site's pages checked.
    const registered = () => extension.evaluate<unknown[]>('chrome.scripting.getRegisteredContentScripts()');
    expect(await when(registered, ({ length }) => length === 0)).toEqual([]);
    expect(await extension.evaluate<boolean>('chrome.alarms.get("feeds").then((alarm) => alarm !== undefined)')).toBe(
      true,
    );
  });

  test('is asked only whether it has changed when its time has come, by a worker that the alarm wakes', async () => {
    await page.evaluate(daysPass);
    await extension.stopWorker();
    await extension.evaluate('chrome.alarms.create("feeds", { when: Date.now() })');
    await when(
      () => Promise.resolve(server.asked.length),
      (n) => n === 2,
    );
    expect(server.asked[1]?.headers['if-none-match']).toBe('"one"');
    expect(await rowSaying(/fetched .* · 2 reports/)).toMatch(/2 reports/);
    // The alarm stands for tomorrow again.
    const alarm = () => extension.evaluate<number>('chrome.alarms.get("feeds").then((set) => set?.scheduledTime ?? 0)');
    const tomorrow = Date.now() + 23 * 3_600_000;
    expect(await when(alarm, (time) => time > tomorrow)).toBeGreaterThan(tomorrow);
  });

  test('has its reports compared with an article that is read', async () => {
    const article = await extension.newPage(`${server.url}/ferry-c.html`);
    expect(await markCount(article)).toBe(0);
    await press(extension, article);
    expect(await markCount(article)).toBeGreaterThan(0);
    await article.close();
  });

  test('is asked for nothing once access is taken back, and says so', async () => {
    await page.bringToFront();
    await extension.revoke('http://127.0.0.1/*');
    const before = server.asked.length;
    await page.click('#feed-0-now');
    expect(await rowSaying(/no longer gives/)).toMatch(/no longer gives Crosstally access to 127\.0\.0\.1/);
    expect(server.asked).toHaveLength(before);
    await page.waitForSelector('#feed-0-allow');
    await page.click('#feed-0-allow');
    expect(await when(rowText, (text) => !/no longer/.test(text) && /fetched/.test(text))).toMatch(/2 reports/);
    expect(server.asked).toHaveLength(before + 1);
  });

  test('is let go with the access to its site, and comes back', async () => {
    await page.bringToFront();
    await page.click('#feed-0-delete');
    await page.waitForSelector('#undo');
    expect(await page.$('.feed')).toBeNull();
    expect(await extension.evaluate<string[]>('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual(
      [],
    );
    await page.click('#undo');
    expect(await rowSaying(/2 reports/)).toMatch(/Tarnholm Post/);
  });

  test('gives the browser nothing to complain of', async () => {
    expect(await extension.complaints()).toEqual([]);
  });

  // Last, for Chromium lists what it refuses among its complaints.
  test('is not taken from another origin than the one that was allowed', async () => {
    await addFeed(`${server.url}/away`);
    const troubles = () =>
      page.evaluate(() => [...document.querySelectorAll('.trouble')].map((one) => one.textContent));
    expect(await when(troubles, ({ length }) => length > 0)).toEqual([
      expect.stringMatching(/leads on to another site/),
    ]);
    expect(await page.evaluate(() => document.querySelectorAll('.feed').length)).toBe(2);
  });
});
