import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './harness';
import {
  type Site,
  cardHost,
  hover,
  marksWhen,
  pause,
  placeOf,
  seenMarks,
  site,
  someMarks,
  untilCard,
} from './page-marks';

/** Pages as the web has them: they grow, change without loading, hide what they hold, and come back. */
describe.each(BROWSERS)('on the real web, in %s', (name) => {
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
    return page;
  };
  const texts = async (page: Page): Promise<string[]> => (await seenMarks(page)).map(({ text }) => text);
  const marked = (page: Page, wanted: string) =>
    marksWhen(page, (marks) => marks.some(({ text }) => text === wanted)).then((marks) =>
      marks.map(({ text }) => text),
    );
  const badge = async (page: Page): Promise<string> => {
    const tab = await at.extension.tabOf(page);
    return at.extension.evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tab} })`);
  };
  const call = async <T>(page: Page, message: string, argument?: unknown): Promise<T> => {
    const tab = await at.extension.tabOf(page);
    const sent = JSON.stringify({ crosstally: message, argument });
    return at.extension.evaluate<T>(`chrome.tabs.sendMessage(${tab}, ${sent}).then(({ value }) => value)`);
  };
  /** The number on the button, as the page's summary would have it. */
  const differing = async (page: Page): Promise<string> => {
    const { rows } = await call<{ rows: { status?: string }[] }>(page, 'summary');
    const count = rows.filter(({ status }) => status === 'diverges').length;
    expect(count).toBeGreaterThan(0);
    return String(count);
  };

  test('a single-page site has marks and number of the article that is shown, whichever way the reader came', async () => {
    const page = await open('pushstate.html');
    expect(await marked(page, 'about 4,500')).toContain('8,350');
    await expect.poll(() => badge(page)).toBe(await differing(page));
    await page.evaluate(`go('bread')`);
    expect(await marksWhen(page, (marks) => marks.length === 0)).toEqual([]);
    await expect.poll(() => badge(page)).toBe('');
    await expect.poll(() => call<{ title?: string }>(page, 'summary').then(({ title }) => title)).toMatch(/bread/);
    await page.evaluate('history.back()');
    expect(await marked(page, 'about 4,500')).toContain('8,350');
    await expect.poll(() => badge(page)).toBe(await differing(page));
  });

  test('an article that its script renders after the page is found, and stays marked while a clock in it ticks', async () => {
    const page = await open('late.html');
    const marks = await marked(page, 'about 4,500');
    expect(marks).toContain('8,350');
    await pause(1500);
    expect(await texts(page)).toEqual(marks);
  });

  test('a live blog keeps its marks and its open card, and a new post is marked too', async () => {
    const page = await open('live.html');
    const before = await marked(page, 'about 4,500');
    expect(before).not.toContain('8,350');
    const { x, y, height } = await placeOf(page, 'about 4,500');
    await page.mouse.click(x + 5, y + height / 2);
    expect(await untilCard(page, true)).toBe(true);
    await page.evaluate('post()');
    expect(await texts(page)).toEqual(before);
    const after = await marked(page, '8,350');
    expect(after).toEqual(expect.arrayContaining(before));
    expect(await cardHost(page)).toBe(true);
  });

  test('an article that is loaded below the first is marked, and the first stays marked', async () => {
    const page = await open('infinite.html');
    const before = await marked(page, 'about 4,500');
    expect(before).not.toContain('8,350');
    await page.evaluate('more()');
    const after = await marked(page, '8,350');
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test('two articles on one page are both marked, and each figure can be gone to', async () => {
    const page = await open('several.html');
    const marks = await marked(page, '8,350');
    expect(marks).toContain('about 4,500');
    const { rows } = await call<{ rows: { id: string; text: string }[] }>(page, 'summary');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const row = rows.find(({ text }) => text === '8,350');
    expect(await call(page, 'reveal', row?.id)).toBe(true);
    expect(await untilCard(page, true)).toBe(true);
  });

  test('a figure that is gone to stands below a header that stays, in whatever it is that scrolls', async () => {
    const page = await open('sticky.html');
    await someMarks(page);
    const seen: string[] = [];
    for (let n = 0; n < 4; n++) {
      await call(page, 'step', 'next');
      expect(await untilCard(page, true)).toBe(true);
      const { text, top } = await page.evaluate(() => {
        const host = document.querySelector('html > div[popover]');
        for (const [key, highlight] of CSS.highlights) {
          if (!key.startsWith('crosstally-')) continue;
          for (const range of highlight) {
            const box = (range as Range).getBoundingClientRect();
            const under = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
            if (under && under !== host && under.localName === 'p')
              return { text: (range as Range).toString(), top: box.top };
          }
        }
        return { text: '', top: 0 };
      });
      seen.push(text);
      expect(top).toBeGreaterThan(120);
    }
    expect(seen).not.toContain('');
  });

  test('text that cannot be selected shows its card under the pointer all the same', async () => {
    const page = await open('sticky.html');
    await someMarks(page);
    await hover(page, '8,350');
    expect(await untilCard(page, true)).toBe(true);
  });

  test('an article inside a component of the page is left alone', async () => {
    const page = await open('shadow.html');
    await pause(900);
    expect(await texts(page)).toEqual([]);
    expect((await call<{ state: string }>(page, 'summary')).state).toBe('no-article');
  });

  test('a page that comes back from the cache has its marks and its number', async () => {
    const page = await open('plain-article.html');
    await someMarks(page);
    await page.goto(`${at.url}/list.html`);
    // Not goBack: a page that comes from the cache does not load, for which Firefox's driver would wait.
    await page.evaluate('void setTimeout(() => history.back())');
    await expect.poll(() => page.evaluate('location.pathname').catch(() => '')).toMatch(/plain-article/);
    await expect.poll(() => texts(page).catch(() => [])).toEqual(expect.arrayContaining(['about 4,500', '8,350']));
    await expect.poll(() => badge(page)).toBe(await differing(page));
  });

  test('next and previous go from mark to mark and round at the end, each with its card and the focus in it', async () => {
    const page = await open('plain-article.html');
    const marks = await texts(page).then((now) =>
      now.length > 0 ? now : someMarks(page).then((s) => s.map((m) => m.text)),
    );
    const { rows } = await call<{ rows: { id: string; text: string }[] }>(page, 'summary');
    const step = async (direction: string): Promise<string | undefined> => {
      const id = await call<string>(page, 'step', direction);
      return rows.find((row) => row.id === id)?.text;
    };
    const gone: (string | undefined)[] = [];
    for (let n = 0; n < marks.length; n++) gone.push(await step('next'));
    expect(gone).toEqual(marks);
    expect(await step('next')).toBe(marks[0]);
    expect(await step('previous')).toBe(marks.at(-1));
    expect(await page.evaluate(() => document.activeElement?.matches('html > div[popover]'))).toBe(true);
  });
});
