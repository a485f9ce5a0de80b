import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './harness';
import { type Site, cardHost, hover, pause, placeOf, site, someMarks, untilCard } from './page-marks';
import { when } from './popup-pages';

/** A figure that the bundled reports have too. */
const FIGURE = '8,350';

/**
 * Where the card is, to four pixels, by asking the page what is on top: its inside is closed to page scripts. A coarse grid finds it,
 * then each edge is gone to from its middle, where no corner is round.
 */
const cardBox = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('html > div[popover]');
    const isCard = (x: number, y: number): boolean => host !== null && document.elementFromPoint(x, y) === host;
    const edge = (x: number, y: number, dx: number, dy: number): number => {
      while (isCard(x + dx, y + dy)) [x, y] = [x + dx, y + dy];
      return dx === 0 ? y : x;
    };
    for (let y = 0; y < innerHeight; y += 20) {
      for (let x = 0; x < document.documentElement.clientWidth; x += 20) {
        if (!isCard(x, y)) continue;
        const middle = 4 * Math.round((edge(x, y, 0, -4) + edge(x, y, 0, 4)) / 8);
        const [left, right] = [edge(x, middle, -4, 0), edge(x, middle, 4, 0)];
        const centre = 4 * Math.round((left + right) / 8);
        return { left, right, top: edge(centre, middle, 0, -4), bottom: edge(centre, middle, 0, 4) };
      }
    }
    return null;
  });

describe.each(BROWSERS)('the card in %s', (name) => {
  let at: Site;
  beforeAll(async () => {
    at = await site(name);
  });
  afterEach(() => at.closePages());
  afterAll(async () => {
    await at.close();
  });
  const open = async (path: string, width = 900, height = 700): Promise<Page> => {
    const page = await at.extension.newPage();
    await page.setViewport({ width, height });
    await page.goto(`${at.url}/${path}`);
    await someMarks(page);
    return page;
  };

  test('opens under the pointer, stays while the pointer is on it, and closes when it leaves', async () => {
    const page = await open('wide.html');
    await hover(page, FIGURE);
    expect(await untilCard(page, true)).toBe(true);
    const box = await cardBox(page);
    expect(box).not.toBeNull();
    if (!box) return;
    await page.mouse.move(box.left + 40, box.top + 40, { steps: 5 });
    await pause(600);
    expect(await cardHost(page)).toBe(true);
    await page.mouse.move(5, 5, { steps: 3 });
    expect(await untilCard(page, false)).toBe(false);
  });

  test('closes at Esc, and the page does not see that Esc', async () => {
    const page = await open('wide.html');
    await page.evaluate(`keys = []; addEventListener('keydown', (event) => keys.push(event.key))`);
    await hover(page, FIGURE);
    expect(await untilCard(page, true)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await untilCard(page, false)).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('keys')).toEqual(['Escape']);
  });

  test('that an earlier version left behind goes at the next check', async () => {
    const page = await open('wide.html');
    await hover(page, FIGURE);
    expect(await untilCard(page, true)).toBe(true);
    // What stays of a card whose script has ended where it stood, as Firefox ends them when an extension is updated.
    await page.evaluate(() => {
      const left = document.querySelector('html > div[popover]')?.cloneNode(true) as HTMLElement;
      document.documentElement.append(left);
      left.showPopover();
    });
    await page.keyboard.press('Escape');
    await pause(100);
    expect(await cardHost(page)).toBe(true);
    const tab = await at.extension.tabOf(page);
    await at.extension.evaluate(`(async () => {
      await chrome.tabs.sendMessage(${tab}, { crosstally: 'clear' });
      await chrome.scripting.executeScript({ target: { tabId: ${tab} }, files: ['page.js'] });
    })()`);
    expect(await untilCard(page, false)).toBe(false);
    expect((await someMarks(page)).length).toBeGreaterThan(0);
  });

  test('stays after a click on the mark until there is a click elsewhere', async () => {
    const page = await open('wide.html');
    const { x, y, height } = await placeOf(page, FIGURE);
    await page.mouse.click(x + 5, y + height / 2);
    expect(await untilCard(page, true)).toBe(true);
    await page.mouse.move(5, 5, { steps: 3 });
    await pause(600);
    expect(await cardHost(page)).toBe(true);
    await page.mouse.click(5, 300);
    expect(await untilCard(page, false)).toBe(false);
  });

  test('stands inside the window at any width, on any page', async () => {
    for (const [path, width] of [
      ['wide.html', 320],
      ['wide.html', 360],
      ['rtl.html', 700],
      ['dark.html', 1200],
      ['hostile.html', 640],
      ['csp.html', 500],
    ] as const) {
      const page = await open(path, width);
      await hover(page, FIGURE);
      expect(await untilCard(page, true), path).toBe(true);
      const shown = async () => (await cardBox(page)) !== null;
      await expect.poll(shown, { timeout: 5000, message: `${path} at ${width}` }).toBe(true);
      await pause(200);
      const box = await cardBox(page);
      expect((box?.right ?? 0) - (box?.left ?? 0), `${path} at ${width}`).toBeGreaterThan(280);
      expect(box?.left, path).toBeGreaterThanOrEqual(4);
      expect(box?.right, path).toBeLessThanOrEqual(width - 4);
      expect(box?.bottom, path).toBeLessThanOrEqual(696);
      await page.close();
    }
  });

  test('goes with its mark when the page scrolls, and closes when the mark is out of sight', async () => {
    const page = await open('wide.html', 900, 420);
    await page.evaluate(() => {
      const filler = document.createElement('div');
      filler.style.height = '2000px';
      document.body.append(filler);
    });
    await hover(page, FIGURE);
    expect(await untilCard(page, true)).toBe(true);
    const before = await cardBox(page);
    await page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    const moved = async () => Math.abs((before?.top ?? 0) - 30 - ((await cardBox(page))?.top ?? 0));
    await expect.poll(moved, { timeout: 5000 }).toBeLessThanOrEqual(8);
    await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
    expect(await untilCard(page, false)).toBe(false);
  });

  test('leaves nothing on the page', async () => {
    const page = await open('wide.html');
    const before = await page.evaluate('document.documentElement.outerHTML');
    await hover(page, FIGURE);
    expect(await untilCard(page, true)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('html > div[popover]')?.shadowRoot)).toBeNull();
    await page.mouse.move(5, 5, { steps: 3 });
    expect(await untilCard(page, false)).toBe(false);
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
  });

  test('opens where the popup sends the reader, takes the focus and gives it back', async () => {
    const page = await open('wide.html', 900, 300);
    const tab = await at.extension.tabOf(page);
    const [row] = await at.extension.evaluate<{ id: string; text: string }[]>(
      `chrome.tabs.sendMessage(${tab}, { crosstally: 'summary' }).then(({ value }) => value.rows)`,
    );
    const reveal = (id: string): Promise<boolean> =>
      at.extension.evaluate(
        `chrome.tabs.sendMessage(${tab}, { crosstally: 'reveal', argument: ${JSON.stringify(id)} }).then(({ value }) => value)`,
      );
    expect(await reveal('no such figure')).toBe(false);
    expect(await reveal(row?.id ?? '')).toBe(true);
    expect(await untilCard(page, true)).toBe(true);
    const focused = () => page.evaluate(() => document.activeElement?.matches('html > div[popover]') ?? false);
    expect(await focused()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await untilCard(page, false)).toBe(false);
    expect(await focused()).toBe(false);
  });

  test('is worked by keys alone: from mark to mark by the same key again, and closed to where the reader was', async () => {
    const page = await open('plain-article.html');
    const tab = await at.extension.tabOf(page);
    await page.evaluate(() => {
      const before = document.createElement('button');
      before.id = 'before';
      document.body.prepend(before);
      before.focus();
    });
    await at.extension.evaluate(`(async () => {
      globalThis.gone = [];
      globalThis.following = chrome.tabs.connect(${tab}, { name: 'crosstally-panel', frameId: 0 });
      following.onMessage.addListener(({ claim }) => claim && gone.push(claim));
      const { value } = await chrome.tabs.sendMessage(${tab}, { crosstally: 'summary' });
      const { id } = value.rows.find(({ text }) => text === '${FIGURE}');
      await chrome.tabs.sendMessage(${tab}, { crosstally: 'reveal', argument: id });
    })()`);
    const gone = (length: number): Promise<string[]> =>
      when(
        () => at.extension.evaluate<string[]>('globalThis.gone'),
        (claims) => claims.length === length,
      );
    const press = async (...keys: KeyInput[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    expect(await gone(1)).toHaveLength(1);
    // Its only row's button, the one that copies, the one that goes back, the one that goes on.
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    expect(await gone(2)).toHaveLength(2);
    await press('Enter');
    expect(await gone(3)).toHaveLength(3);
    await page.keyboard.down('Shift');
    await press('Tab');
    await page.keyboard.up('Shift');
    await press('Enter');
    const [first, second, third, back] = await gone(4);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(back).toBe(second);
    await press('Tab', 'Tab', 'Enter');
    expect(await untilCard(page, false)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  // Only Chromium shows a page as it would be printed.
  test.runIf(name === 'chrome')('is not printed, nor are the marks', async () => {
    const page = await open('wide.html');
    await hover(page, FIGURE);
    expect(await untilCard(page, true)).toBe(true);
    const shown = () =>
      page.evaluate(() => {
        const marks = [...CSS.highlights.keys()].filter((mark) => mark.startsWith('crosstally-'));
        const host = document.querySelector('html > div[popover]');
        return {
          lines: marks.map((mark) => getComputedStyle(document.body, `::highlight(${mark})`).textDecorationLine),
          card: host && getComputedStyle(host).display,
        };
      });
    expect((await shown()).lines).toContain('underline');
    expect((await shown()).card).toBe('block');
    await page.emulateMediaType('print');
    const { lines, card } = await shown();
    expect(new Set(lines)).toEqual(new Set(['none']));
    expect(card).toBe('none');
  });

  test('is gone with all marks when access is taken back', async () => {
    const page = await open('wide.html');
    const tab = await at.extension.tabOf(page);
    await hover(page, FIGURE);
    expect(await untilCard(page, true)).toBe(true);
    await at.extension.evaluate(`chrome.tabs.sendMessage(${tab}, { crosstally: 'clear' })`);
    expect(await untilCard(page, false)).toBe(false);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await hover(page, FIGURE).catch(() => undefined);
    await pause(400);
    expect(await cardHost(page)).toBe(false);
  });
});
