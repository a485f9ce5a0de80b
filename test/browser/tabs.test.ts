/** "Compare open tabs" as a reader has it: from the popup or the panel, with access to the tabs' sites or only by the toolbar button. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { markCount, when } from './popup-pages';
import { serveTabs } from './tabs-pages';

const SITE = '*://127.0.0.1/*';

describe.each(BROWSERS)('comparing open tabs in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof serveTabs>>;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name), serveTabs()]);
  });
  afterEach(async () => {
    for (const page of await extension.browser.pages())
      if (page.url().startsWith(site.url) || page.url().includes('/popup/')) await page.close();
    const granted = await extension.evaluate<string[]>('chrome.permissions.getAll().then(({ origins }) => origins)');
    if (granted.length > 0) await extension.revoke(...granted);
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  const open = (path: string): Promise<Page> => extension.newPage(`${site.url}/${path}`);
  const differing = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([kind, ranges]) =>
        kind.startsWith('crosstally-diverges') ? [...ranges].map(String) : [],
      ),
    );
  /** What stands below the button: the sentence, how many were not read, and each line of the list. */
  const compared = (view: Page): Promise<{ said: string; left: string; lines: string[] }> =>
    view.evaluate(() => {
      const text = (of: Element | null): string => (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return {
        said: text(document.querySelector('#compared .said')),
        left: text(document.querySelector('#compared .now')),
        lines: [...document.querySelectorAll('#compared li')].map((line) =>
          [...(line.querySelector('button') ?? line).children].map(text).join(' | '),
        ),
      };
    });
  /** Firefox's open popups. */
  const popups = (): Promise<number> => extension.evaluate(`chrome.extension.getViews({ type: 'popup' }).length`);
  /** What a page is to us; undefined as long as there is nobody on it to ask. */
  const stateOf = async (page: Page): Promise<string | undefined> =>
    extension.evaluate(`chrome.tabs.sendMessage(${await extension.tabOf(page)}, { crosstally: 'summary' }, { frameId: 0 })
      .then((reply) => reply?.value?.state, () => undefined)`);
  const isChecked = (state: string | undefined): boolean => state !== undefined && state !== 'unread';
  async function compare(view: Page): Promise<Awaited<ReturnType<typeof compared>>> {
    await view.waitForSelector('#compare:not(:disabled)');
    await view.evaluate(() => document.querySelector<HTMLElement>('#compare')?.click());
    // The press itself takes away what was said before.
    return when(
      () => compared(view),
      ({ said }) => said !== '',
    );
  }

  test('marks each article in its own tab where its figures differ from those of the others', async () => {
    await extension.grant(SITE);
    const [a, b, c] = [await open('ferry-a.html'), await open('ferry-b.html'), await open('ferry-c.html')];
    await open('regatta.html');
    await open('login.html');
    const popup = await extension.popupFor(c);
    const { said, left, lines } = await compare(popup);
    expect(said).toBe('4 open articles compared');
    expect(left).toMatch(/^\d tabs? not read$/);
    expect(lines).toContain('Harbour ferry Marlene runs aground off Ellery Point | 1 figure differs');
    expect(lines).toContain('Quay crew wins the autumn regatta at Wessing | no other about its event');
    expect(lines).toContain('no article on the page | 1');
    expect(await differing(c)).toEqual(['31']);
    expect((await differing(a)).map((text) => text.toLowerCase())).toEqual(['fourteen']);
    expect(await differing(b)).toEqual(['14']);
  });

  test('stores nothing: what is known of the tabs is in memory, and goes with the tab', async () => {
    await extension.grant(SITE);
    const [a, b] = [await open('ferry-a.html'), await open('ferry-c.html')];
    await compare(await extension.popupFor(b));
    const kept = () =>
      extension.evaluate<string>('chrome.storage.session.get(null).then((all) => JSON.stringify(all))');
    expect(await kept()).toContain('Marlene');
    const local = await extension.evaluate<string>('chrome.storage.local.get(null).then((all) => JSON.stringify(all))');
    expect(local).not.toContain('Marlene');
    const disk = await extension.evaluate<string[]>('indexedDB.databases().then((all) => all.map(({ name }) => name))');
    for (const database of disk) {
      const stored = await extension.evaluate<string>(`new Promise((resolve, reject) => {
        const opening = indexedDB.open('${database}');
        opening.onerror = reject;
        opening.onsuccess = async () => {
          const names = [...opening.result.objectStoreNames];
          const rows = names.map((name) => new Promise((done) => {
            const asked = opening.result.transaction(name).objectStore(name).getAll();
            asked.onsuccess = () => done(asked.result);
          }));
          resolve(JSON.stringify(await Promise.all(rows)));
          opening.result.close();
        };
      })`);
      expect(stored).not.toContain('Marlene');
    }
    await a.close();
    await b.close();
    expect(await when(kept, (text) => !text.includes('Marlene'))).not.toContain('Marlene');
  });

  test('goes on after the background has been stopped', async () => {
    await extension.grant(SITE);
    const [a, c] = [await open('ferry-a.html'), await open('ferry-c.html')];
    await compare(await extension.popupFor(c));
    await extension.stopWorker();
    await a.reload();
    expect(
      (
        await when(
          () => differing(a),
          (found) => found.length > 0,
        )
      ).map((text) => text.toLowerCase()),
    ).toEqual(['fourteen']);
  });

  test('takes in only tabs that the reader let it into, and is told how the others are added', async () => {
    const [a, c] = [await open('ferry-a.html'), await open('ferry-c.html')];
    const popup = await extension.popupFor(c);
    const alone = await compare(popup);
    expect(alone.said).toBe('No two open articles could be read');
    expect(alone.lines.some((line) => line.startsWith('Crosstally has no access'))).toBe(true);
    expect(await popup.$('#allow-all')).not.toBeNull();
    expect(await markCount(a)).toBe(0);
    await popup.close();
    // Pressing the button on each lets us into it, and adds it.
    for (const page of [a, c]) {
      const opened = await extension.clickAction(page);
      await opened?.close().catch(() => undefined);
      if (name === 'chrome') continue;
      // Firefox's popup is no page that could be closed: the button is pressed again once it is there.
      await when(popups, (open) => open > 0);
      await extension.clickAction(page);
      await when(popups, (open) => open === 0);
    }
    const { said } = await compare(await extension.popupFor(c));
    expect(said).toBe('2 open articles compared');
    expect(await differing(c)).toEqual(['31']);
    expect((await differing(a)).map((text) => text.toLowerCase())).toEqual(['fourteen']);
  });

  test('forgets a tab that goes to another page', async () => {
    await extension.grant(SITE);
    const [a, c] = [await open('ferry-a.html'), await open('ferry-c.html')];
    const popup = await extension.popupFor(c);
    await compare(popup);
    await a.goto(`${site.url}/regatta.html`);
    await c.bringToFront();
    await c.reload();
    expect(await when(() => stateOf(c), isChecked)).toBe('no-report');
    expect(await differing(c)).toEqual([]);
  });

  test('asks for all sites from the popup, and compares at once when they are given', async () => {
    const [a, c] = [await open('ferry-a.html'), await open('ferry-c.html')];
    await extension.sayYes('*://*/*');
    const popup = await extension.popupFor(c);
    await compare(popup);
    await popup.click('#allow-all');
    const { said } = await when(
      () => compared(popup),
      (now) => now.said.startsWith('2'),
    );
    expect(said).toBe('2 open articles compared');
    // The grant has open pages checked as well, at the same time: one of the two checks is the last.
    const marked = (page: Page): Promise<string[]> =>
      when(
        () => differing(page),
        (found) => found.length > 0,
      );
    expect(await marked(c)).toEqual(['31']);
    expect(await marked(a)).toHaveLength(1);
  });

  test('is there in the panel too', async () => {
    await extension.grant(SITE);
    await open('ferry-a.html');
    const c = await open('ferry-c.html');
    const panel = await extension.ownPage('panel/panel.html');
    const { said } = await compare(panel);
    expect(said).toBe('2 open articles compared');
    expect(await differing(c)).toEqual(['31']);
    await panel.close();
  });
});
