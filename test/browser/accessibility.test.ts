/** axe-core over every page of the extension, in the states that it has, in both browsers, light and dark; and their narrowest width. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { exported } from './library-file';
import { someMarks } from './page-marks';
import { answering, servePages, settled, when } from './popup-pages';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core has against a page, by all rules or by these: the rule, how many places, and the first of them. */
async function against(page: Page, rules?: readonly string[]): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 160)))`)) as string[];
}

/** The rules that the dark can break, where nothing but the colours is another. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Unfolds all that is folded, though a reader has only one of them open at a time, so that all of it is looked at. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name');
      details.open = true;
    }
  });

async function isSound(page: Page): Promise<void> {
  await unfold(page);
  const scheme = (value: string) => page.evaluate((one) => (document.documentElement.style.colorScheme = one), value);
  await scheme('light');
  expect(await against(page), `${page.url()}, light`).toEqual([]);
  await scheme('dark');
  expect(await against(page, OF_COLOURS), `${page.url()}, dark`).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty('color-scheme'));
}

/** What a finger is to hit and is lower than 44 pixels: its words and its height. Links in a line of text are let be, as WCAG does. */
const tooLow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button:not([role=switch]), summary, select, label, nav a, .try, .switch',
    );
    return [...controls]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
      .map((one) => `${one.className || one.id || one.localName}: ${one.getBoundingClientRect().height}`);
  });

/** By how much the page has to be scrolled sideways at a width that 320 pixels have, or 640 at 200 % zoom. */
async function tooWide(page: Page): Promise<number> {
  await page.setViewport({ width: 320, height: 640 });
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewport({ width: 1280, height: 900 });
  return excess;
}

const PAIR = {
  key: 'a',
  at: '2026-11-02T10:00:00Z',
  page: { report: 'https://news.example/a', figure: 'about 4,500', phrase: 'about 4,500 soldiers' },
  other: { report: '004', figure: 'around 3,400', phrase: 'around 3,400 men' },
};

describe.each(BROWSERS)('for those who do not see, point or read small print, in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name), servePages()]);
    await extension.grant('*://127.0.0.1/*');
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  test.each([
    ['demo.html', ''],
    ['regatta.html', 'No other report'],
    ['flotte.html', 'Not in a language'],
    ['login.html', 'No article'],
    ['paper.pdf', 'This page cannot'],
  ])('the popup of %s has no fault that axe-core knows, narrow or wide', async (path, answer) => {
    const popup = await extension.popupFor(await extension.newPage(`${site.url}/${path}`));
    await settled(popup);
    expect(await answering(popup, answer)).toMatch(new RegExp(`^${answer}`));
    await isSound(popup);
    expect(await tooWide(popup)).toBe(0);
    await popup.evaluate(() => (document.documentElement.dataset['width'] = 'narrow'));
    expect(await against(popup)).toEqual([]);
    await popup.close();
  });

  test('nor has it on a page that was not read, or whose site is off', async () => {
    await extension.revoke('*://127.0.0.1/*');
    const page = await extension.newPage(`${site.url}/demo.html`);
    const unread = await extension.popupFor(page);
    expect(await answering(unread, 'Not checked')).toBe('Not checked yet');
    await isSound(unread);
    await extension.grant('*://*/*');
    await extension.evaluate(`chrome.storage.local.set({ off: ['127.0.0.1'] })`);
    const off = await extension.popupFor(page);
    expect(await answering(off, 'Off')).toBe('Off on this site');
    await isSound(off);
    await extension.evaluate('chrome.storage.local.clear()');
    await extension.revoke('*://*/*');
    await extension.grant('*://127.0.0.1/*');
  });

  test('the panel has none, also while it points a row out', async () => {
    const panel = await extension.ownPage('panel/panel.html');
    await someMarks(await extension.newPage(`${site.url}/demo.html`));
    await settled(panel);
    await panel.evaluate(() => document.querySelector('.figure')?.setAttribute('aria-current', 'true'));
    await panel.bringToFront();
    await isSound(panel);
    expect(await tooWide(panel)).toBe(0);
    await panel.close();
  });

  test('the settings have none, with every list filled', async () => {
    await extension.grant('*://news.example.org/*', '*://*/*');
    await extension.evaluate(`chrome.storage.local.set({ off: ['quiet.example'], apart: ${JSON.stringify([PAIR])},
      settings: { looks: { scope: 'off' }, colours: { agrees: { light: '#ccffcc' } } } })`);
    const options = await extension.ownPage('options/options.html');
    await options.waitForSelector('#export');
    await isSound(options);
    expect(await tooWide(options)).toBe(0);
    await extension.evaluate('chrome.storage.local.clear()');
    await extension.revoke('*://news.example.org/*', '*://*/*');
    await options.close();
  });

  test('the first-run page has none', async () => {
    const welcome = await extension.ownPage('welcome/welcome.html');
    await welcome.waitForSelector('.example');
    await isSound(welcome);
    expect(await tooWide(welcome)).toBe(0);
    await welcome.close();
  });

  test('the library has none, empty and filled, with a file before it and a table open', async () => {
    const library = await extension.ownPage('library/page/library.html');
    await library.waitForSelector('.empty');
    await isSound(library);
    const picker = await library.$('#files');
    await (picker as ElementHandle<HTMLInputElement>).uploadFile(exported());
    await library.waitForSelector('dialog[open] .preview');
    expect(await against(library)).toEqual([]);
    await library.evaluate(() => document.querySelector<HTMLElement>('dialog .main')?.click());
    await library.waitForSelector('.event-head');
    await library.evaluate(() => {
      document.querySelector<HTMLElement>('.event-head input')?.click();
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await library.waitForSelector('.evidence');
    await isSound(library);
    expect(await tooWide(library)).toBe(0);
    for (const place of ['packs', 'keeping']) {
      await library.evaluate((hash) => (location.hash = hash), place);
      await library.waitForSelector(`#${place}:not([hidden])`);
      if (place === 'keeping') await library.evaluate(() => document.querySelector<HTMLElement>('#remember')?.click());
      await isSound(library);
      expect(await tooWide(library)).toBe(0);
    }
    await extension.evaluate('chrome.storage.local.clear()');
    await library.evaluate(() => (location.hash = 'reports'));
    await library.evaluate(() => {
      document.querySelector<HTMLElement>('[data-act=librarySelectAll]')?.click();
      document.querySelector<HTMLElement>('[data-act=libraryDeleteSelected]')?.click();
    });
    await library.waitForSelector('.empty');
    await library.close();
  });

  test('the popup has none while it lists the open tabs', async () => {
    // The settings, before, have tried what takes access away.
    await extension.grant('*://127.0.0.1/*');
    const page = await extension.newPage(`${site.url}/demo.html`);
    await extension.newPage(`${site.url}/login.html`);
    const popup = await extension.popupFor(page);
    await settled(popup);
    await popup.evaluate(() => document.querySelector<HTMLElement>('#compare')?.click());
    await popup.waitForSelector('#compared .tab');
    await isSound(popup);
    expect(await tooWide(popup)).toBe(0);
    await popup.close();
  });

  // The driver can give only Chromium a finger.
  test.runIf(name === 'chrome')(
    'all that is pressed is large enough for a finger, on a screen that is touched',
    async () => {
      const phone = { width: 360, height: 640, isMobile: true, hasTouch: true };
      const popup = await extension.popupFor(await extension.newPage(`${site.url}/demo.html`));
      await settled(popup);
      const options = await extension.ownPage('options/options.html');
      await options.waitForSelector('#mark-rows select');
      const welcome = await extension.ownPage('welcome/welcome.html');
      const library = await extension.ownPage('library/page/library.html');
      await library.waitForSelector('.empty');
      for (const page of [popup, options, welcome, library]) {
        await page.bringToFront();
        await page.setViewport(phone);
        await unfold(page);
        expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
        expect(await tooLow(page), page.url()).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
        await page.close();
      }
    },
  );

  test('every list that the eye sees is in the document as a list, with its count in its heading', async () => {
    const popup = await extension.popupFor(await extension.newPage(`${site.url}/demo.html`));
    await settled(popup);
    const counts = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.part')].map((part) => ({
          said: part.querySelector('h3 .count')?.textContent ?? '',
          rows: part.querySelectorAll('li').length,
        })),
      );
    const parts = await when(counts, (all) => all.length > 2);
    for (const { said, rows } of parts) expect(Number(said)).toBe(rows);
    await popup.close();
  });
});
