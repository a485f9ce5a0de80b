/** What the library keeps, through the built extension: saved by the reader, remembered while reading, and nothing from private windows. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { type Driven, drive, driverCode, makeLimited, makeProfile } from './library-driver';
import { markCount, when } from './popup-pages';
import { serveTabs } from './tabs-pages';

const SITE = '*://127.0.0.1/*';

interface Row {
  readonly title: string;
  readonly source: string;
  readonly claims: number;
}

describe.each(BROWSERS)('the library in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof serveTabs>>;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name, [], false, true), serveTabs()]);
    await extension.grant(SITE);
  });
  afterEach(async () => {
    await extension.evaluate(
      `chrome.tabs.query({ url: '${SITE}' }).then((tabs) => chrome.tabs.remove(tabs.map(({ id }) => id)))`,
    );
    await ask(
      'removeReports',
      (await rows()).map(({ key }) => key),
    );
    await extension.evaluate(`chrome.storage.local.remove('remember')`);
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  /** A call to the background as popup and panel make it; a refusal comes as its message. */
  const ask = async <T>(call: string, argument: unknown): Promise<T> => {
    const message = JSON.stringify({ crosstally: call, argument });
    const answer = await extension.evaluate<{ ok: boolean; value: T; error?: string }>(
      `chrome.runtime.sendMessage(${message})`,
    );
    return answer.ok ? answer.value : (answer.error as T);
  };
  const rows = async (): Promise<(Row & { key: number })[]> =>
    (await ask<{ rows: (Row & { key: number })[] }>('listReports', { limit: 500 })).rows;
  const open = (path: string): Promise<Page> => extension.newPage(`${site.url}/${path}`);
  const titles = async (): Promise<string[]> => (await rows()).map(({ title, source }) => `${source}: ${title}`);

  test('has a saved report at once, and checks the next article of its event against it when the worker has ended', async () => {
    const first = await open('ferry-a.html');
    expect(await ask('saveTab', await extension.tabOf(first))).toMatchObject({ state: 'saved' });
    expect(await titles()).toEqual(['saved: Harbour ferry Marlene runs aground off Ellery Point']);
    await extension.stopWorker();
    const second = await open('ferry-c.html');
    expect(
      await when(
        () => markCount(second),
        (n) => n > 0,
      ),
    ).toBeGreaterThan(0);
    const differing = await second.evaluate(() =>
      [...CSS.highlights].flatMap(([kind, ranges]) =>
        kind.startsWith('crosstally-diverges') ? [...ranges].map(String) : [],
      ),
    );
    expect(differing).toEqual(['31']);
  });

  test('forgets a save that is undone, and brings back what was removed', async () => {
    const tab = await extension.tabOf(await open('ferry-a.html'));
    const { saved } = await ask<{ saved: unknown[] }>('saveTab', tab);
    expect(await ask('tabKept', tab)).toMatchObject({ state: 'kept', reports: [{ source: 'saved' }] });
    await ask('undoSave', saved);
    expect([await ask('tabKept', tab), await titles()]).toEqual([{ state: 'unkept' }, []]);
    await ask('saveTab', tab);
    const before = await rows();
    const removed = await ask<unknown[]>(
      'removeReports',
      before.map(({ key }) => key),
    );
    expect(await titles()).toEqual([]);
    await ask('restoreReports', removed);
    expect(await rows()).toEqual(before);
  });

  test('says that there is nothing to save on a page without an article', async () => {
    expect(await ask('saveTab', await extension.tabOf(await open('login.html')))).toEqual({ state: 'nothing' });
  });

  test('remembers what is read where the reader has asked for it, and only there', async () => {
    await when(
      async () => markCount(await open('ferry-a.html')),
      () => true,
    );
    // Its check must be over before remembering is turned on: what comes after that is remembered.
    const early = await extension.tabOf(await open('ferry-b.html'));
    expect(await ask('checkTab', early)).toMatchObject({ state: 'no-report' });
    await ask('tabKept', early);
    expect(await titles()).toEqual([]);
    await extension.evaluate(
      `chrome.storage.local.set({ remember: { on: true, days: 30, megabytes: 10, sites: ['127.0.0.1'] } })`,
    );
    await open('regatta.html');
    const regatta = 'remembered: Quay crew wins the autumn regatta at Wessing';
    expect(await when(titles, (all) => all.length > 0)).toEqual([regatta]);
    await extension.evaluate(
      `chrome.storage.local.set({ remember: { on: true, days: 30, megabytes: 10, sites: ['elsewhere.example'] } })`,
    );
    const other = await extension.tabOf(await open('ferry-c.html'));
    await ask('checkTab', other);
    await ask('tabKept', other);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await titles()).toEqual([regatta]);
  });

  test('keeps nothing from a private window, and says so', async () => {
    await extension.evaluate(
      `chrome.storage.local.set({ remember: { on: true, days: 30, megabytes: 10, sites: 'all' } })`,
    );
    const opened = `chrome.windows.create({ incognito: true, url: '${site.url}/regatta.html' }).then((window) => [window.id, window.tabs[0].id])`;
    const [window, tab] = await extension.evaluate<[number, number]>(opened);
    const state = (): Promise<string> =>
      ask<{ state: string }>('checkTab', tab).then((summary) => summary.state, String);
    // Read and checked like any other page: that nothing was kept is not for want of an article.
    expect(await when(state, (now) => now === 'no-report')).toBe('no-report');
    expect([await ask('saveTab', tab), await ask('tabKept', tab)]).toEqual([
      { state: 'private' },
      { state: 'private' },
    ]);
    expect(await titles()).toEqual([]);
    await extension.evaluate(`chrome.windows.remove(${window})`);
  });

  test('is one library for the background and two pages that write at the same time', async () => {
    const code = await driverCode();
    const pages = [await extension.ownPage('manifest.json'), await extension.ownPage('manifest.json')];
    for (const page of pages) await page.evaluate(`${code}; globalThis.library = library;`);
    const first = await open('ferry-a.html');
    const saving = pages.map((page, i) =>
      page.evaluate(`Promise.all([0, 1, 2, 3, 4].map((n) => library.saveSample(n + ${i * 10}, 0)))`),
    );
    await Promise.all([...saving, ask('saveTab', await extension.tabOf(first))]);
    const [page] = pages;
    const keys = [...new Set((await rows()).map(({ key }) => key))];
    expect([keys.length, await page?.evaluate('library.count()')]).toEqual([11, 11]);
    for (const one of pages) await one.close();
  });
});

describe.runIf(BROWSERS.includes('chrome'))('a library without room in chrome', () => {
  const limited = makeLimited();
  const profile = makeProfile();
  let driven: Driven;
  beforeAll(async () => {
    driven = await drive('chrome', profile.path, await driverCode(), limited.path);
  });
  afterAll(async () => {
    await driven.close();
    profile.remove();
    limited.remove();
  });

  test('says so, has lost nothing, and goes on when there is room again', async () => {
    const outcome = (code: string): Promise<unknown> =>
      driven.run(`${code}.then(() => 'done', (error) => error.message)`);
    // Set before anything is written: the browser does not look at it each time.
    await driven.limit(2_000_000);
    let saved = 0;
    let last: unknown = 'done';
    while (last === 'done' && saved < 2000) {
      last = await outcome(`library.importSamples(${saved}, ${saved + 50}, 0)`);
      if (last === 'done') saved += 50;
    }
    expect([last, saved > 0]).toEqual(['libraryFull', true]);
    expect(await outcome('library.saveSample(2000, 0)')).toBe('libraryFull');
    expect(await driven.run('library.examine()')).toMatchObject({ own: { length: saved }, wrong: [] });
    await driven.limit(null);
    const again = (): Promise<unknown> => outcome('library.saveSample(2000, 0)');
    expect(await when(again, (now) => now === 'done')).toBe('done');
    expect(await driven.run('library.examine()')).toMatchObject({ own: { length: saved + 1 }, wrong: [] });
  });
});
