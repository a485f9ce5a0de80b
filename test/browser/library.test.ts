/** The library page as a reader has it: reports in, found, laid side by side, out again. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drop } from './drop';
import { BROWSERS, type Extension, launch } from './harness';
import { articleFolder, exported, file, many } from './library-file';
import { when } from './popup-pages';
import { FERRY, serveTabs } from './tabs-pages';

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => (document.querySelector(wanted)?.textContent ?? '').replace(/\s+/g, ' ').trim(), selector);
const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  );
const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

describe.each(BROWSERS)('the library page in %s', (name) => {
  let extension: Extension;
  let page: Page;
  beforeAll(async () => {
    extension = await launch(name);
  });
  beforeEach(async () => {
    page = await extension.ownPage('library/page/library.html');
    const keys = await rows();
    if (keys.length > 0) await removeAll();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await extension.close();
  });

  const rows = (): Promise<string[]> =>
    extension.evaluate<string[]>(`chrome.runtime.sendMessage({ crosstally: 'listReports', argument: { limit: 500 } })
      .then((reply) => reply?.value?.rows.map(({ key }) => String(key)) ?? [])`);
  async function removeAll(): Promise<void> {
    await page.waitForSelector('.row input');
    await press(page, '.row input');
    await press(page, '[data-act=librarySelectAll]');
    await press(page, '[data-act=libraryDeleteSelected]');
    await page.waitForSelector('.empty');
  }
  async function give(path: string): Promise<void> {
    const picker = (await page.$('#files')) as ElementHandle<HTMLInputElement>;
    await picker.uploadFile(path);
    await page.waitForSelector('dialog[open] button');
  }
  async function fill(path = exported()): Promise<void> {
    await give(path);
    await press(page, 'dialog .main');
    await when(
      () =>
        page.evaluate(
          () => document.documentElement.hasAttribute('data-sorted') && document.querySelector('.event') !== null,
        ),
      Boolean,
    );
  }

  test('says in clear words that nothing is kept yet, and how something comes to be', async () => {
    await page.waitForSelector('.empty');
    expect(await textOf(page, '.empty h3')).toBe('Nothing is kept yet');
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('#finding')?.checkVisibility())).toBe(false);
  });

  test('shows a file before anything of it is taken in, and then the reports by event', async () => {
    await give(exported());
    expect(await textsOf(page, '.preview .title')).toHaveLength(4);
    expect(await rows()).toEqual([]);
    await press(page, 'dialog .main');
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.includes('2 events'),
      ),
    ).toBe('4 reports · 2 events');
    expect(await textOf(page, '#notice')).toBe('Added: 4. Replaced by newer ones: 0. Already here: 0.');
    expect(await textsOf(page, '.event:not(.single) .row .title')).toEqual([
      'Ferry accident near Tarnholm',
      'Fright on board the Marlene',
      'Ferry Marlene runs aground off Ellery Point',
    ]);
  });

  test('lays the figures of an event side by side, what differs marked by more than colour', async () => {
    await fill();
    await press(page, '.event:not(.single) .figures-of > summary');
    await page.waitForSelector('table');
    expect(await textsOf(page, 'thead th')).toEqual([
      'Figure',
      'Outlet cNov 1, 2026',
      'Outlet aNov 2, 2026',
      'Outlet bNov 3, 2026',
    ]);
    const [first = ''] = await textsOf(page, 'tbody tr');
    expect(first).toMatch(/^people.*differs.*31.*\(differs\).*Fourteen.*14/);
    expect(
      await page.evaluate(
        () =>
          getComputedStyle(document.querySelector('td[data-status=diverges] .words') ?? document.body)
            .textDecorationLine,
      ),
    ).toBe('underline');
    await press(page, '.evidence summary');
    expect(await textOf(page, '.evidence[open] .sentence')).toContain('A total of 31 people were injured');
  });

  test('finds by names in other spellings, by outlet, by day and by event', async () => {
    await fill();
    const shown = (): Promise<string[]> => textsOf(page, '.row .title');
    await page.type('#query', 'Rasmundt');
    expect(await when(shown, (found) => found.length === 1)).toEqual(['Ferry Marlene runs aground off Ellery Point']);
    await page.evaluate(() => {
      const query = document.querySelector<HTMLInputElement>('#query');
      if (query) query.value = '';
      query?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await when(shown, (found) => found.length === 4);
    await page.select('#outlet', 'Outlet d');
    expect(await shown()).toEqual(['Regatta at Wessing']);
    await page.select('#outlet', '');
    await page.select('#event', 'several');
    expect(await shown()).toHaveLength(3);
    await page.evaluate(() => {
      const from = document.querySelector<HTMLInputElement>('#from');
      if (from) from.value = '2026-11-02';
      from?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await shown()).toHaveLength(2);
    expect(await textOf(page, '#shown')).toBe('2 reports · 1 event');
  });

  test('deletes what is selected, and brings it back at a press', async () => {
    await fill();
    await press(page, '.event:not(.single) .event-head input');
    expect(await textOf(page, '#selection .count')).toBe('3 selected');
    await press(page, '[data-act=libraryDeleteSelected]');
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.startsWith('1 '),
      ),
    ).toBe('1 report · 1 event');
    expect(await rows()).toHaveLength(1);
    expect(await textOf(page, '#notice')).toContain('3 reports deleted.');
    await press(page, '#undo');
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.startsWith('4 '),
      ),
    ).toBe('4 reports · 2 events');
    expect(await rows()).toHaveLength(4);
  });

  test('exports a table and the whole library, which comes back from its file as it was', async () => {
    await fill();
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => (document.body.dataset['saved'] = text));
        return make(blob);
      };
    });
    const saved = (): Promise<string> =>
      when(
        () =>
          page.evaluate(() => {
            const text = document.body.dataset['saved'] ?? '';
            if (text !== '') delete document.body.dataset['saved'];
            return text;
          }),
        (text) => text !== '',
      );
    await press(page, '.event:not(.single) .figures-of > summary');
    await page.waitForSelector('table');
    await press(page, '[data-as=csv]');
    expect(await saved()).toContain('people,differs,3,31,Fourteen,14\r\n');
    await press(page, '#export-all');
    const text = await saved();
    await removeAll();
    await page.waitForSelector('.empty');
    await fill(file('back.json', text));
    await when(
      () => textOf(page, '#shown'),
      (now) => now.startsWith('4 '),
    );
    await press(page, '#export-all');
    expect(await saved()).toBe(text);
  });

  test('takes in articles from files: pages through the page’s own reader, texts as they are, and says what it leaves out', async () => {
    const picker = (await page.$('#files')) as ElementHandle<HTMLInputElement>;
    const texts = Object.entries(FERRY).map(([path, html]) => file(path.slice(1), html));
    const german =
      'Rund 40 Boote nahmen an der Regatta teil, die am Samstag bei klarem Wetter vor der Stadt stattfand. '.repeat(6);
    await picker.uploadFile(
      ...texts,
      file(
        'harbour.txt',
        'Ferry towed to Tarnholm\n\nThe ferry Marlene, with 212 passengers on board, hit Ellery Point on Monday.',
      ),
      file('regatta.txt', german),
      file('login.html', '<!doctype html><title>Log in</title><form><input name="name"></form>'),
    );
    await page.waitForSelector('dialog[open] .preview');
    expect((await textsOf(page, '.preview .title')).sort()).toEqual([
      'Ferry accident near Tarnholm leaves many hurt',
      'Ferry towed to Tarnholm',
      'Harbour ferry Marlene runs aground off Ellery Point',
      'Passengers tell of fright on board the Marlene',
    ]);
    expect(await textsOf(page, '.left-files li')).toEqual([
      'regatta.txtnot in a language it reads',
      'login.htmlno article on the page',
    ]);
    await press(page, 'dialog .main');
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.includes('1 event'),
      ),
    ).toBe('4 reports · 1 event');
  });

  test('takes in a folder that is dropped on it, with the folders within, and says what of it cannot be taken', async () => {
    const folder = articleFolder();
    // A folder that can be looked into exists in Chromium's test alone.
    await drop(name, page, ...(name === 'chrome' ? [folder.path, folder.gone] : folder.files));
    await page.waitForSelector('dialog[open] .preview');
    expect((await textsOf(page, '.preview .title')).sort()).toEqual(
      name === 'chrome'
        ? ['Ferry towed on Monday', 'Ferry towed on Tuesday', 'Passengers tell of fright on board the Marlene']
        : ['Ferry towed on Monday', 'Passengers tell of fright on board the Marlene'],
    );
    expect((await textsOf(page, '.left-files li')).sort()).toEqual(
      name === 'chrome'
        ? ['gone.txtcannot be read', 'press/login.htmlno article on the page']
        : ['login.htmlno article on the page'],
    );
    await press(page, 'dialog .main');
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.includes('1 event'),
      ),
    ).toBe(name === 'chrome' ? '3 reports · 1 event' : '2 reports · 1 event');
  });

  test('says so where nothing that is dropped on it can be taken in, and stays where it is', async () => {
    await drop(name, page, file('harbour.png', 'no picture'), file('harbour.css', 'p {}'));
    expect(
      await when(
        () => textOf(page, '#notice'),
        (text) => text !== '',
      ),
    ).toMatch(/^Nothing was found that can be taken in/);
    await give(exported());
    await drop(name, page, file('second.txt', 'Ferry towed\n\nThe ferry Marlene hit Ellery Point with 212 on board.'));
    expect(await textsOf(page, '.preview .title')).toHaveLength(4);
    expect(await page.evaluate(() => location.pathname)).toContain('/library.html');
  });

  test('refuses what is no file of reports, and takes nothing from it', async () => {
    await give(file('odd.json', '{"format": "<img src=x onerror=alert(1)>"}'));
    expect(await textOf(page, 'dialog h2')).toBe('This file cannot be read');
    expect(await page.$('dialog img')).toBeNull();
    await press(page, 'dialog .main');
    expect(await rows()).toEqual([]);
  });

  test('takes a file in as a pack, which is switched off and deleted as a whole', async () => {
    await give(exported());
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('dialog button')]
        .find((one) => one.textContent === 'Add as a pack')
        ?.click(),
    );
    await when(
      () => textOf(page, '#notice'),
      (text) => text.includes('was added'),
    );
    expect(await rows()).toEqual([]);
    await page.evaluate(() => (location.hash = '#packs'));
    expect(
      await when(
        () => textsOf(page, '.pack .title'),
        (all) => all.length === 2,
      ),
    ).toContain('My reports');
    const state = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.pack [role=switch]')].map((one) => one.getAttribute('aria-checked') ?? ''),
      );
    await press(page, '.pack:last-child [role=switch]');
    expect(await when(state, ([, last]) => last === 'false')).toEqual(['true', 'false']);
    await press(page, '.pack:last-child .link');
    await page.waitForSelector('dialog[open]');
    await press(page, 'dialog .main');
    expect(
      await when(
        () => textsOf(page, '.pack .title'),
        (all) => all.length === 1,
      ),
    ).toHaveLength(1);
  });

  test('remembers nothing before the reader turns it on, and says what that means', async () => {
    await page.evaluate(() => (location.hash = '#keeping'));
    await page.waitForSelector('#remember');
    expect(await page.evaluate(() => document.querySelector('#remember')?.getAttribute('aria-checked'))).toBe('false');
    expect(await textsOf(page, '#keeping .points li')).toContain(
      'In private windows nothing is ever remembered or saved.',
    );
    await press(page, '#remember');
    await page.waitForSelector('#remember-days');
    await page.select('#remember-days', '90');
    const kept = (): Promise<unknown> =>
      extension.evaluate('chrome.storage.local.get("remember").then(({ remember }) => remember)');
    expect(await when(kept, (value) => (value as { days?: number } | undefined)?.days === 90)).toMatchObject({
      on: true,
      days: 90,
    });
    await extension.evaluate('chrome.storage.local.clear()');
  });

  test('runs from right to left as a whole where its language does', async () => {
    await fill();
    await press(page, '.event:not(.single) .figures-of > summary');
    await page.waitForSelector('table');
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const places = await page.evaluate(() => {
      const left = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().left ?? NaN;
      const root = document.documentElement;
      return {
        mark: left('header .mark') - left('h1'),
        box: left('.row input') - left('.row .title'),
        remove: left('.row .title') - left('.row .remove'),
        first: left('thead th') - left('thead th:last-child'),
        settings: left('nav li') - left('nav li:last-child'),
        excess: root.scrollWidth - root.clientWidth,
      };
    });
    for (const [what, distance] of Object.entries(places))
      if (what === 'excess') expect(distance).toBe(0);
      else expect(distance, what).toBeGreaterThan(0);
  });

  test('is used by keys alone: a report is found, selected, deleted and brought back', async () => {
    await fill();
    await page.bringToFront();
    await page.focus('#query');
    await page.keyboard.type('regatta');
    await when(
      () => textOf(page, '#shown'),
      (text) => text.startsWith('1 '),
    );
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    for (let i = 0; i < 20 && !(await focused()).startsWith('row-'); i++) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^row-\d+$/);
    await page.keyboard.press(' ');
    expect(await textOf(page, '#selection .count')).toBe('1 selected');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#undo');
    expect(await when(focused, (id) => id === 'undo')).toBe('undo');
    await page.keyboard.press('Enter');
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.startsWith('1 '),
      ),
    ).toBe('1 report · 1 event');
  });

  test('shows thousands of reports a few at a time, and scrolls on', async () => {
    await fill(many(3000));
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.startsWith('3,000'),
      ),
    ).toBe('3,000 reports · 3,000 events');
    const made = (): Promise<number> => page.evaluate(() => document.querySelectorAll('.event').length);
    expect(await made()).toBeLessThan(200);
    const before = await made();
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await when(made, (n) => n > before)).toBeGreaterThan(before);
    await page.type('#query', 'townc2888');
    expect(
      await when(
        () => textOf(page, '#shown'),
        (text) => text.startsWith('1 '),
      ),
    ).toBe('1 report · 1 event');
  });
});

describe.each(BROWSERS)('saving a report in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof serveTabs>>;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name), serveTabs()]);
    await extension.grant('*://127.0.0.1/*');
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  test('is a press in the popup, taken back by another, and the next article is compared with it', async () => {
    const article = await extension.newPage(`${site.url}/ferry-a.html`);
    const popup = await extension.popupFor(article);
    const said = (): Promise<string> => textOf(popup, '#keep');
    expect(await when(said, (text) => text !== '')).toBe('Save this report');
    await press(popup, '#keep button');
    expect(await when(said, (text) => text.startsWith('Saved'))).toBe('Saved to your libraryUndo');
    await press(popup, '#keep button');
    expect(await when(said, (text) => text.startsWith('Save this'))).toBe('Save this report');
    await press(popup, '#keep button');
    await when(said, (text) => text.startsWith('Saved'));
    const library = await extension.ownPage('library/page/library.html');
    await library.waitForSelector('.row');
    expect(await textsOf(library, '.row .title')).toEqual(['Harbour ferry Marlene runs aground off Ellery Point']);
    const other = await extension.newPage(`${site.url}/ferry-c.html`);
    const second = await extension.popupFor(other);
    expect(
      await when(
        () => textOf(second, '#sentence h2'),
        (text) => text.includes('differs'),
      ),
    ).toBe('1 of 2 figures differs');
  });
});
