/** That both browsers take the built extension without a word against it, and that the toolbar button gives what it promises. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extension } from './harness';
import { BROWSERS, launch, serve } from './harness';

const page = '<!doctype html><html lang="en"><title>Kept</title><p>A page without an article.</p></html>';
const titleOf = (tab: number): string =>
  `chrome.scripting.executeScript({ target: { tabId: ${tab} }, func: () => document.title })
    .then(([frame]) => frame.result, () => 'no access')`;

describe.each(BROWSERS)('the extension in %s', (name) => {
  let extension: Extension;
  let web: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    web = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html').end(page);
    });
    extension = await launch(name);
  });
  afterAll(async () => {
    await extension.close();
    await web.close();
  });

  it('is the version of package.json, under its own name', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const said = await extension.evaluate('({ ...chrome.runtime.getManifest() })');
    expect(said).toMatchObject({ name: 'Crosstally', version });
  });

  it('has access to no site until the reader gives it', async () => {
    const { origins } = await extension.evaluate<{ origins: string[] }>('chrome.permissions.getAll()');
    expect(origins).toEqual([]);
    const tab = await extension.tabOf(await extension.newPage(web.url));
    expect(await extension.evaluate(titleOf(tab))).toBe('no access');
  });

  it('may read the page on which its toolbar button was used, and no other', async () => {
    const [asked, other] = [await extension.newPage(web.url), await extension.newPage(web.url)];
    const [askedTab, otherTab] = [await extension.tabOf(asked), await extension.tabOf(other)];
    await extension.clickAction(asked);
    await expect.poll(() => extension.evaluate(titleOf(askedTab))).toBe('Kept');
    expect(await extension.evaluate(titleOf(otherTab))).toBe('no access');
  });

  it('may read the pages of a site that the reader allowed, until the reader takes that back', async () => {
    const tab = await extension.tabOf(await extension.newPage(web.url));
    await extension.grant('*://127.0.0.1/*');
    expect(await extension.evaluate(titleOf(tab))).toBe('Kept');
    await extension.revoke('*://127.0.0.1/*');
    expect(await extension.evaluate(titleOf(tab))).toBe('no access');
  });

  it('gives the browser nothing to complain about, in its manifest or while it runs', async () => {
    await extension.stopWorker();
    await extension.newPage(web.url);
    expect(await extension.complaints()).toEqual([]);
  });
});
