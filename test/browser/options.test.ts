import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { when } from './popup-pages';

const PAIR = {
  key: 'a',
  at: '2026-11-02T10:00:00Z',
  page: { report: 'https://news.example/a', outlet: 'Lantern', figure: 'about 4,500', phrase: 'about 4,500 soldiers' },
  other: { report: '004', published: '2023-10-01', figure: 'around 3,400', phrase: 'around 3,400 men' },
};

describe.each(BROWSERS)('the settings in %s', (name) => {
  let extension: Extension;
  let page: Page;
  beforeAll(async () => {
    extension = await launch(name);
    page = await extension.ownPage('options/options.html');
    await page.waitForSelector('#mark-rows select');
  });
  afterEach(() => extension.evaluate('chrome.storage.local.clear()'));
  afterAll(() => extension.close());

  const kept = <T>(key: string) =>
    extension.evaluate<T | null>(`chrome.storage.local.get('${key}').then((all) => all['${key}'] ?? null)`);
  const text = (selector: string) => () =>
    page.evaluate((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', selector);
  // Not by the mouse: granting access brings another tab to the front.
  const press = (selector: string) =>
    page.evaluate((one) => {
      const button = document.querySelector<HTMLElement>(one);
      button?.focus();
      button?.click();
    }, selector);
  const texts = (selector: string) => () =>
    page.evaluate((all) => [...document.querySelectorAll<HTMLElement>(all)].map((one) => one.innerText), selector);

  test('keep how a kind is marked, and show it in the sample at once', async () => {
    await page.focus('#look-agrees');
    await page.select('#look-agrees', 'off');
    expect(
      await when(
        () => kept<{ looks: Record<string, string> }>('settings'),
        (now) => now !== null,
      ),
    ).toMatchObject({
      looks: { agrees: 'off', diverges: 'strong' },
    });
    const line = () =>
      page.evaluate(() => {
        const words = document.querySelector('.sample[data-status=agrees] .words');
        return words === null ? '' : getComputedStyle(words).textDecorationLine;
      });
    expect(await when(line, (now) => now === 'none')).toBe('none');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('look-agrees');
  });

  test('keep a colour, warn of one that is hard to see on its ground, and give ours back', async () => {
    const choose = (ground: string, colour: string) =>
      page.evaluate(
        (id, value) => {
          const input = document.querySelector<HTMLInputElement>(id);
          if (input === null) throw new Error(`no ${id}`);
          input.value = value;
          input.dispatchEvent(new Event('input'));
          input.dispatchEvent(new Event('change'));
        },
        `#colour-compatible-${ground}`,
        colour,
      );
    await choose('light', '#ffee88');
    const warnings = texts('.kind-row[aria-labelledby=kind-compatible] .warning:not(:empty)');
    expect(await when(warnings, (all) => all.length > 0)).toEqual([
      expect.stringMatching(/contrast of 1\.\d to 1/) as unknown,
    ]);
    await choose('dark', '#ffee88');
    await when(
      () => kept<{ colours: unknown }>('settings'),
      (now) => JSON.stringify(now).includes('dark'),
    );
    expect(await kept('settings')).toMatchObject({ colours: { compatible: { light: '#ffee88', dark: '#ffee88' } } });
    expect(await warnings()).toHaveLength(1);
    await page.waitForSelector('#reset-compatible');
    await press('#reset-compatible');
    expect(await when(warnings, (all) => all.length === 0)).toEqual([]);
    expect(
      await when(
        () => kept<{ colours: unknown }>('settings'),
        (now) => !JSON.stringify(now).includes('ffee88'),
      ),
    ).toMatchObject({ colours: {} });
  });

  test('have no colours of our own that would be warned of', async () =>
    expect(await texts('.warning:not(:empty)')()).toEqual([]));

  test('list the sites that are allowed and take one back', async () => {
    await extension.grant('*://news.example.org/*', '*://daily.example/*');
    const sites = texts('#site-rows li bdi');
    expect(await when(sites, (all) => all.length === 2)).toEqual(['daily.example', 'news.example.org']);
    await press('#site-rows li button');
    expect(await when(sites, (all) => all.length === 1)).toEqual(['news.example.org']);
    const { origins } = await extension.evaluate<{ origins: string[] }>('chrome.permissions.getAll()');
    expect(origins).not.toContain('*://daily.example/*');
    await extension.revoke('*://news.example.org/*');
    expect(await when(sites, (all) => all.length === 0)).toEqual([]);
  });

  test('list the sites that are left alone while all are checked, and check one again', async () => {
    await extension.grant('*://*/*');
    await extension.evaluate(`chrome.storage.local.set({ off: ['quiet.example'] })`);
    const sites = texts('#site-rows li bdi');
    expect(await when(sites, (all) => all.length === 1)).toEqual(['quiet.example']);
    await press('#site-rows li button');
    expect(await when(sites, (all) => all.length === 0)).toEqual([]);
    expect(await kept('off')).toEqual([]);
    await extension.revoke('*://*/*');
  });

  test('list the pairs called not comparable, compare one again, and lead the keyboard on', async () => {
    expect(await text('#apart-rows')()).toContain('None yet');
    await extension.evaluate(`chrome.storage.local.set({ apart: ${JSON.stringify([PAIR])} })`);
    const pairs = texts('#apart-rows li .figure');
    expect(await when(pairs, (all) => all.length > 0)).toEqual(['about 4,500 soldiers', 'around 3,400 men']);
    expect(await text('#export')()).toBe('Export 1 pair');
    await press('#apart-rows li button');
    expect(await when(pairs, (all) => all.length === 0)).toEqual([]);
    expect(await kept('apart')).toEqual([]);
    expect(await when(text('#notice'), (said) => said !== '')).toBe('about 4,500 and around 3,400 are compared again.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('apart-title');
  });

  test('export the pairs as cases that name both figures', async () => {
    await extension.evaluate(`chrome.storage.local.set({ apart: ${JSON.stringify([PAIR])} })`);
    await page.waitForSelector('#export');
    const exported = await page.evaluate(async () => {
      const made: Blob[] = [];
      const names: string[] = [];
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        made.push(blob);
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
      document.querySelector<HTMLElement>('#export')?.click();
      return { names, text: (await made[0]?.text()) ?? '' };
    });
    expect(exported.names).toEqual(['crosstally-not-comparable.json']);
    const cases = JSON.parse(exported.text) as { traps: { a: unknown; b: unknown }[] };
    expect(cases.traps).toMatchObject([{ a: { text: 'about 4,500' }, b: { text: 'around 3,400', report: '004' } }]);
  });

  test('say the version, and name every licence of what is bundled', async () => {
    const about = await text('#about-rows')();
    expect(about).toContain(await extension.evaluate<string>('chrome.runtime.getManifest().version'));
    for (const name of ['Readability', 'Fuse.js', 'valibot', 'webextension-polyfill', 'WordNet'])
      expect(about).toContain(name);
  });
});
