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
      expect(first.jumps[0]).toBe(`Differ ${String(differing)}`);
      expect(first.differ).toHaveLength(Number(differing));
      const agreeing = Number(compared) - Number(differing);
      expect(first.jumps[1]).toBe(`Agree ${String(agreeing)}`);
      expect(first.agree).toHaveLength(agreeing);
      expect(first.bar).toBe('127.0.0.1 · checked once, by you');
      await popup.close();
    });

    test('lists what the others say beside each figure, in words', async () => {
      const { popup, first } = await opened();
      expect(
        first.differ.some((row) => row.includes('about 4,500') && /3,400/.test(row) && row.includes('differs')),
      ).toBe(true);
      await popup.close();
    });

    test('is moved through by the keyboard: from the counts to a part of the list, then among its rows', async () => {
      const { popup } = await opened();
      const inFocus = () =>
        popup.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part'));
      await popup.focus('.jump[data-to=agree]');
      await popup.keyboard.press('Enter');
      expect(await popup.evaluate(() => document.activeElement?.id)).toBe('agree-title');
      await popup.keyboard.press('Tab');
      expect(await popup.evaluate(() => document.activeElement?.className)).toBe('figure');
      expect(await inFocus()).toBe('agree');
      expect(await popup.evaluate(() => document.querySelector('.jump[aria-current]')?.textContent)).toMatch(/^Agree/);
      await popup.close();
    });

    test('says once for each reason why figures were not compared', async () => {
      const { popup } = await opened();
      const reasons = await popup.evaluate(() =>
        [...document.querySelectorAll('[data-part=left] h4')].map(({ textContent }) => textContent),
      );
      expect(reasons.length).toBeGreaterThan(0);
      expect(new Set(reasons).size).toBe(reasons.length);
      await popup.close();
    });

    test('switches a kind of mark off and on again', async () => {
      const { popup } = await opened();
      const look = () =>
        extension.evaluate<string>(
          'chrome.storage.local.get("settings").then(({ settings }) => settings?.looks.agrees ?? "")',
        );
      const says = () => popup.evaluate(() => document.querySelector('#kinds-now')?.textContent ?? '');
      expect(await says()).toBe('all kinds');
      await popup.evaluate(() => document.querySelector('#kinds')?.setAttribute('open', ''));
      await popup.click('#kind-agrees');
      expect(await when(says, (text) => text === 'some kinds')).toBe('some kinds');
      expect(await look()).toBe('off');
      await popup.click('#kind-agrees');
      expect(await when(says, (text) => text === 'all kinds')).toBe('all kinds');
      expect(await look()).toBe('quiet');
      await popup.close();
    });

    test('leads to the settings', async () => {
      const { popup } = await opened();
      await popup.click('#open-settings');
      const settings = () =>
        extension.evaluate<string | undefined>(
          'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.url)',
        );
      const address = `${extension.origin}/options/options.html`;
      expect(await when(settings, (url) => url === address)).toBe(address);
      await extension.evaluate(
        'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.tabs.remove(tab.id))',
      );
      await popup.close();
    });

    test('leads by a key to a figure on the page, and opens its card there with the keyboard in it', async () => {
      const { page, popup } = await opened();
      await popup.focus('.jump[data-to=differ]');
      await popup.keyboard.press('Enter');
      await popup.keyboard.press('Tab');
      await popup.keyboard.press('Enter');
      await page.bringToFront();
      const isIn = () => page.evaluate(() => document.activeElement?.matches('html > div[popover]') ?? false);
      expect(await when(isIn, Boolean)).toBe(true);
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
