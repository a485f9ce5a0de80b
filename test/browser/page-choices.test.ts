import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS } from './harness';
import { type Site, hover, marksWhen, pause, seenMarks, site, someMarks, untilCard } from './page-marks';

/** What the reader decides: which marks there are and how, which figures are not comparable, what is copied. */
describe.each(BROWSERS)('the choices of a reader in %s', (name) => {
  let at: Site;
  beforeAll(async () => {
    at = await site(name);
  });
  afterEach(() => at.closePages());
  afterAll(async () => {
    await at.close();
  });
  beforeEach(() => at.extension.evaluate(`chrome.storage.local.remove(['settings', 'apart'])`));

  const open = async (path = 'plain-article.html'): Promise<Page> => {
    const page = await at.extension.newPage();
    await page.setViewport({ width: 900, height: 700 });
    await page.goto(`${at.url}/${path}`);
    await someMarks(page);
    return page;
  };
  const choose = (settings: unknown): Promise<unknown> =>
    at.extension.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
  const nameOf = async (page: Page, text: string): Promise<string | undefined> =>
    (await seenMarks(page)).find((mark) => mark.text === text)?.name;
  const send = async <T>(page: Page, message: string, argument?: unknown): Promise<T> => {
    const tab = await at.extension.tabOf(page);
    const sent = JSON.stringify({ crosstally: message, argument });
    return at.extension.evaluate<T>(`chrome.tabs.sendMessage(${tab}, ${sent}).then(({ value }) => value)`);
  };
  const badge = async (page: Page): Promise<string> => {
    const tab = await at.extension.tabOf(page);
    return at.extension.evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tab} })`);
  };
  /** Opens the card of a figure with the keyboard in it. */
  const openCard = async (page: Page, text: string): Promise<void> => {
    const { rows } = await send<{ rows: { id: string; text: string }[] }>(page, 'summary');
    expect(await send(page, 'reveal', rows.find((row) => row.text === text)?.id)).toBe(true);
    expect(await untilCard(page, true)).toBe(true);
  };

  test('differing figures are marked strongly and the others quietly, until the reader says otherwise', async () => {
    const page = await open();
    expect(await nameOf(page, 'about 4,500')).toBe('diverges-strong');
    expect(await nameOf(page, '8,350')).toBe('agrees');
    await choose({ looks: { diverges: 'quiet', agrees: 'off', compatible: 'strong' } });
    await expect.poll(() => nameOf(page, 'about 4,500')).toBe('diverges');
    expect(await nameOf(page, '8,350')).toBeUndefined();
    const summary = await send<{ rows: { text: string }[] }>(page, 'summary');
    expect(summary.rows.map(({ text }) => text)).toContain('8,350');
    await choose({ looks: { agrees: 'strong' } });
    await expect.poll(() => nameOf(page, '8,350')).toBe('agrees-strong');
  });

  test('own colours are taken by open pages at once, and given back', async () => {
    const page = await open();
    const colour = (): Promise<string> =>
      page.evaluate(() => {
        const style = getComputedStyle(document.body, '::highlight(crosstally-diverges-strong)');
        return style.textDecorationColor;
      });
    const before = await colour();
    await choose({ colours: { diverges: { light: '#00ff00' } } });
    await expect.poll(colour).toBe('rgb(0, 255, 0)');
    const other = await open();
    await expect
      .poll(() =>
        other.evaluate(() => getComputedStyle(document.body, '::highlight(crosstally-diverges)').textDecorationColor),
      )
      .toBe('rgb(0, 255, 0)');
    await other.close();
    await page.bringToFront();
    await choose({});
    await expect.poll(colour).toBe(before);
  });

  test('a figure called not comparable is no counterpart any more, also after loading, until that is taken back', async () => {
    const page = await open();
    await expect.poll(() => badge(page)).toMatch(/^[1-9]$/);
    const before = Number(await badge(page));
    await openCard(page, 'about 4,500');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => nameOf(page, 'about 4,500')).toBe('agrees');
    await expect.poll(() => badge(page)).toBe(before === 1 ? '' : String(before - 1));
    expect(await untilCard(page, true)).toBe(true);
    await page.reload();
    await marksWhen(page, (marks) => marks.some(({ text }) => text === 'about 4,500'));
    await expect.poll(() => nameOf(page, 'about 4,500')).toBe('agrees');
    const { apart } = await send<{ apart?: { key: string; text: string }[] }>(page, 'summary');
    expect(apart?.map(({ text }) => text)).toEqual(['about 4,500']);
    expect(await send(page, 'undoApart', apart?.[0]?.key)).toBe(true);
    await expect.poll(() => nameOf(page, 'about 4,500')).toBe('diverges-strong');
    await expect.poll(() => badge(page)).toBe(String(before));
  });

  test('undoing in the card needs no more than the same key again', async () => {
    const page = await open();
    await openCard(page, 'about 4,500');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => nameOf(page, 'about 4,500')).toBe('agrees');
    await page.keyboard.press('Enter');
    await expect.poll(() => nameOf(page, 'about 4,500')).toBe('diverges-strong');
  });

  test('the whole card is copied as text with its sources', async () => {
    const page = await open();
    await page.evaluate(() => {
      document.body.append(document.createElement('textarea'));
    });
    await openCard(page, '8,350');
    // Its only row has one button, then comes the one that copies.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pause(300);
    await page.keyboard.press('Escape');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = () => page.evaluate(() => document.querySelector('textarea')?.value ?? '');
    await expect.poll(pasted).toMatch(/^8,350.*127\.0\.0\.1.*\nReports agree\n• 8,350.*same.*Euronews/);
  });

  test('a panel hears at which mark the reader is', async () => {
    const page = await open();
    const tab = await at.extension.tabOf(page);
    await at.extension.evaluate(
      `(globalThis.heard = [], globalThis.port = chrome.tabs.connect(${tab}, { name: 'crosstally-panel', frameId: 0 }), port.onMessage.addListener(({ claim }) => heard.push(claim)), true)`,
    );
    const { rows } = await send<{ rows: { id: string; text: string }[] }>(page, 'summary');
    await hover(page, '8,350');
    expect(await untilCard(page, true)).toBe(true);
    await page.keyboard.press('Escape');
    const heard = () => at.extension.evaluate<(string | null)[]>('globalThis.heard');
    await expect.poll(heard).toEqual([rows.find(({ text }) => text === '8,350')?.id, null]);
  });

  test('a finger opens the card where it taps', async () => {
    const page = await at.extension.newPage();
    await page.setViewport({ width: 390, height: 800, ...(name === 'chrome' && { hasTouch: true, isMobile: true }) });
    await page.goto(`${at.url}/plain-article.html`);
    await someMarks(page);
    const place = await page.evaluate(() => {
      for (const [key, highlight] of CSS.highlights)
        if (key.startsWith('crosstally-diverges'))
          for (const range of highlight) {
            const { left, top, height } = (range as Range).getBoundingClientRect();
            return { x: left + 8, y: top + height / 2 };
          }
      return { x: 0, y: 0 };
    });
    await page.touchscreen.tap(place.x, place.y);
    expect(await untilCard(page, true)).toBe(true);
    await pause(700);
    expect(await untilCard(page, true)).toBe(true);
    await page.touchscreen.tap(200, 20);
    expect(await untilCard(page, false)).toBe(false);
  });
});
