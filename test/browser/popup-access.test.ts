import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { answering, badge, markCount, press, said, servePages, settled, turn, when } from './popup-pages';

const SITE = '*://127.0.0.1/*';
const ALL = '*://*/*';

describe.each(BROWSERS)('checking pages by itself in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name), servePages()]);
  });
  afterEach(async () => {
    for (const page of await extension.browser.pages()) if (page.url().startsWith(site.url)) await page.close();
    await extension.evaluate('chrome.storage.local.clear()');
    const granted = await extension.evaluate<string[]>('chrome.permissions.getAll().then(({ origins }) => origins)');
    if (granted.length > 0) await extension.revoke(...granted);
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  const article = () => extension.newPage(`${site.url}/demo.html`);
  const badgeOf = (page: Awaited<ReturnType<typeof article>>) => () => badge(extension, page);
  const registered = () =>
    extension.evaluate<{ matches: string[]; excludeMatches?: string[] }[]>(
      'chrome.scripting.getRegisteredContentScripts()',
    );

  test('begins when the reader turns on this site: open pages at once, later ones as they load', async () => {
    const open = await article();
    await extension.sayYes(SITE);
    // Unasked, the browser does not even show us the page's address: the button makes the popup know which site this is.
    await press(extension, open);
    const named = await extension.popupFor(open);
    await settled(named);
    await turn(named, 'this-site');
    const bar = await when(
      async () => (await said(named)).bar,
      (text) => text.includes('itself'),
    );
    expect(bar).toBe('127.0.0.1 · checked by itself');
    // The popup says what the reader granted; the background registers the script a moment later.
    const scripts = await when(registered, ({ length }) => length > 0);
    expect(scripts[0]?.matches).toEqual([SITE]);
    const later = await article();
    expect(await when(badgeOf(later), (text) => text !== '')).toMatch(/^\d+$/);
    expect(await markCount(later)).toBeGreaterThan(0);
  });

  test('ends when the reader turns it off: marks and badge go, later pages are left alone', async () => {
    await extension.grant(SITE);
    const page = await article();
    await when(badgeOf(page), (text) => text !== '');
    const popup = await extension.popupFor(page);
    await settled(popup);
    await turn(popup, 'this-site');
    expect(await answering(popup, 'Not checked yet')).toBe('Not checked yet');
    // What is not read any more is not offered for keeping.
    const offered = (): Promise<number> => popup.$eval('#keep', ({ childElementCount }) => childElementCount);
    expect(await when(offered, (n) => n === 0)).toBe(0);
    expect(
      await when(
        () => markCount(page),
        (n) => n === 0,
      ),
    ).toBe(0);
    expect(await when(badgeOf(page), (text) => text === '')).toBe('');
    expect(await when(registered, ({ length }) => length === 0)).toEqual([]);
    const later = await article();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await markCount(later)).toBe(0);
  });

  test("ends when access is taken back in the browser's own settings", async () => {
    await extension.grant(SITE);
    const page = await article();
    await when(badgeOf(page), (text) => text !== '');
    await extension.revoke(SITE);
    expect(
      await when(
        () => markCount(page),
        (n) => n === 0,
      ),
    ).toBe(0);
    expect(await when(badgeOf(page), (text) => text === '')).toBe('');
    expect(await when(registered, ({ length }) => length === 0)).toEqual([]);
  });

  test('checks pages that were open before access was given', async () => {
    const page = await article();
    await extension.grant(SITE);
    expect(
      await when(
        () => markCount(page),
        (n) => n > 0,
      ),
    ).toBeGreaterThan(0);
    expect(await when(badgeOf(page), (text) => text !== '')).toMatch(/^\d+$/);
  });

  test('can be off on one site while it is on for all, and on again', async () => {
    await extension.sayYes(ALL);
    const page = await article();
    const popup = await extension.popupFor(page);
    await answering(popup, 'Not checked yet');
    await turn(popup, 'all-sites');
    await when(badgeOf(page), (text) => text !== '');
    await popup.bringToFront();
    expect(
      await when(
        async () => (await said(popup)).answer,
        (text) => /differs?$/.test(text),
      ),
    ).toMatch(/differs?$/);

    await turn(popup, 'this-site');
    expect(await answering(popup, 'Off on this site')).toBe('Off on this site');
    expect(
      await when(
        () => markCount(page),
        (n) => n === 0,
      ),
    ).toBe(0);
    const scripts = await when(registered, ([script]) => (script?.excludeMatches ?? []).length > 0);
    expect(scripts[0]?.excludeMatches).toEqual([SITE]);
    const again = await extension.popupFor(page);
    expect(await answering(again, 'Off on this site')).toBe('Off on this site');

    await turn(again, 'this-site');
    expect(
      await when(
        () => markCount(page),
        (n) => n > 0,
      ),
    ).toBeGreaterThan(0);
    expect(await when(registered, ([script]) => (script?.excludeMatches ?? []).length === 0)).toMatchObject([
      { matches: [ALL] },
    ]);
  });

  test('goes on after the background has been stopped', async () => {
    await extension.grant(SITE);
    await when(registered, (scripts) => scripts.length === 1);
    await extension.stopWorker();
    const page = await article();
    expect(await when(badgeOf(page), (text) => text !== '')).toMatch(/^\d+$/);
    await extension.stopWorker();
    await extension.revoke(SITE);
    expect(
      await when(
        () => markCount(page),
        (n) => n === 0,
      ),
    ).toBe(0);
  });
});
