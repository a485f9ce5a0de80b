import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { answering, badge, markCount, press, said, servePages, settled, when } from './popup-pages';

describe.each(BROWSERS)('the popup in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name), servePages()]);
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  test('says that a page is unread and leaves it alone until the reader asks', async () => {
    const page = await extension.newPage(`${site.url}/demo.html`);
    const popup = await extension.popupFor(page);
    expect(await answering(popup, 'Not checked yet')).toBe('Not checked yet');
    expect(await markCount(page)).toBe(0);
  });

  describe('after the toolbar button was pressed on an article', () => {
    const opened = async () => {
      const page = await extension.newPage(`${site.url}/demo.html`);
      await press(extension, page);
      const popup = await extension.popupFor(page);
      return { page, popup, first: await settled(popup) };
    };

    test('says how many figures differ, as the badge and the list do, and that the reader had it checked', async () => {
      const { page, popup, first } = await opened();
      const counts = /^(\d+) of (\d+) figures differs?$/.exec(first.answer);
      expect(counts, first.answer).not.toBeNull();
      const [, differing, compared] = counts ?? [];
      const onButton = () => badge(extension, page);
      expect(await when(onButton, (text) => text !== '')).toBe(differing);
      expect(first.tabs[0]).toBe(`Differ ${String(differing)}`);
      expect(first.rows).toHaveLength(Number(differing));
      expect(first.tabs[1]).toBe(`Agree ${String(Number(compared) - Number(differing))}`);
      expect(first.bar).toBe('127.0.0.1 · checked once, by you');
      await popup.close();
    });

    test('lists what the others say beside each figure, in words', async () => {
      const { popup, first } = await opened();
      expect(
        first.rows.some((row) => row.includes('about 4,500') && /3,400/.test(row) && row.includes('differs')),
      ).toBe(true);
      await popup.close();
    });

    test('is moved through by the keyboard: arrows among the tabs, then into the list', async () => {
      const { popup } = await opened();
      await popup.focus('[role=tab][aria-selected=true]');
      await popup.keyboard.press('ArrowRight');
      const chosen = () => popup.evaluate(() => document.querySelector('[aria-selected=true]')?.textContent ?? '');
      expect(await chosen()).toMatch(/^Agree/);
      expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
      await popup.keyboard.press('End');
      expect(await chosen()).toMatch(/^Reports/);
      await popup.keyboard.press('Home');
      await popup.keyboard.press('Tab');
      expect(await popup.evaluate(() => document.activeElement?.className)).toBe('figure');
      await popup.close();
    });

    test('leads to a figure on the page and opens its card there', async () => {
      const { page, popup } = await opened();
      await popup.click('button.figure[data-status=diverges]');
      await page.bringToFront();
      const isOpen = () => page.evaluate(() => document.querySelector('html > div[popover]') !== null);
      expect(await when(isOpen, Boolean)).toBe(true);
      await popup.close();
    });

    test('says so where a figure has gone from the page', async () => {
      const { page, popup } = await opened();
      await page.evaluate(() => document.querySelector('article')?.remove());
      await popup.click('button.figure[data-status=diverges]');
      const notice = () => popup.evaluate(() => document.querySelector('#notice')?.textContent ?? '');
      expect(await when(notice, (text) => text !== '')).toBe('That figure is no longer on the page.');
      await popup.close();
    });
  });

  describe('where the site is allowed', () => {
    beforeAll(() => extension.grant('*://127.0.0.1/*'));
    afterAll(() => extension.revoke('*://127.0.0.1/*'));

    test.each([
      ['regatta.html', 'No other report of this event'],
      ['flotte.html', 'Not in a language Crosstally reads'],
      ['login.html', 'No article here'],
      ['notes.txt', 'No article here'],
    ])('has a sentence for %s: %s', async (path, answer) => {
      const page = await extension.newPage(`${site.url}/${path}`);
      const popup = await extension.popupFor(page);
      expect(await answering(popup, answer)).toBe(answer);
      const bar = () => said(popup).then((now) => now.bar);
      expect(await when(bar, (text) => text.includes('·'))).toBe('127.0.0.1 · checked by itself');
      expect(await badge(extension, page)).toBe('');
      await popup.close();
    });

    test('says that a PDF cannot be checked', async () => {
      const popup = await extension.popupFor(await extension.newPage(`${site.url}/paper.pdf`));
      expect(await answering(popup, 'This page cannot')).toBe('This page cannot be checked');
      await popup.close();
    });
  });

  test("says that the browser's own pages cannot be checked", async () => {
    const page = await extension.newPage(name === 'chrome' ? 'chrome://version/' : 'about:blank');
    // Firefox's own popup cannot be looked into from outside; the same page in a tab speaks with the same access.
    const popup = (await extension.clickAction(page)) ?? (await extension.popupFor(page));
    expect(await answering(popup, 'This page cannot')).toBe('This page cannot be checked');
  });

  if (name === 'chrome') {
    test('is the same where it hangs from the toolbar, and gives way to the figure it shows', async () => {
      const page = await extension.newPage(`${site.url}/demo.html`);
      const popup = await extension.clickAction(page);
      if (popup === null) throw new Error('no popup opened');
      expect((await settled(popup)).answer).toMatch(/^\d+ of \d+ figures differs?$/);
      expect(await popup.evaluate(() => document.documentElement.dataset['width'])).toBe('narrow');
      const closed = new Promise((resolve) => popup.once('close', () => resolve('closed')));
      await popup.evaluate(() => document.querySelector<HTMLElement>('button.figure')?.click());
      expect(await closed).toBe('closed');
    });
  }
});
