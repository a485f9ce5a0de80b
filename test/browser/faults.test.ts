/** What fails under open pages: the background ended in the middle of an answer, the tab closed, access, storage or the extension taken away. */
import { fileURLToPath } from 'node:url';
import { type Page, TargetType } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch, serve } from './harness';
import { hover, marksWhen, seenMarks, someMarks, untilCard } from './page-marks';
import { badge, said, settled, when } from './popup-pages';

const SITE = '*://127.0.0.1/*';

/** A function of the browser's that each of a page's questions comes to, where its answer can be held back. */
const ASKED = [
  ['bringReader', 'scripting.executeScript'],
  ['check', 'tabs.query'],
  ['bringMarks', 'scripting.insertCSS'],
  ['changed', 'action.setBadgeText'],
] as const;

let extension: Extension;
let web: Awaited<ReturnType<typeof serve>>;
/** What stands in the console of the page that was opened last. */
let heard: string[] = [];

async function open(): Promise<Page> {
  const page = await extension.newPage();
  heard = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  await page.goto(`${web.url}/plain-article.html`);
  return page;
}

const hasMarks = async (page: Page): Promise<boolean> => (await someMarks(page)).length > 0;
const hasNoMarks = async (page: Page): Promise<boolean> =>
  (await marksWhen(page, ({ length }) => length === 0)).length === 0;
const closePages = async (): Promise<void> => {
  for (const page of await extension.browser.pages()) if (page.url().startsWith(web.url)) await page.close();
};
/** The tests' own pages. There is no icon among them, which Chromium says in the console. */
const pages = () => serve(fileURLToPath(new URL('./pages', import.meta.url)));
const own = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith('Failed to load resource'));

/** Runs code in the background as it lives now: the one that comes after it is without what the code has done. */
async function inBackground<T>(code: string): Promise<T> {
  if (extension.name === 'firefox')
    return extension.evaluate<T>(`chrome.extension.getBackgroundPage().eval(${JSON.stringify(code)})`);
  const target = await extension.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(extension.origin),
  );
  // A session of its own: the browser may use a target again for the next worker, and the one kept with it is the last one's.
  const session = await target.createCDPSession();
  const { result } = await session.send('Runtime.evaluate', {
    expression: code,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value as T;
}

/** Has the background wait in a function of the browser's, once it comes to it, until `goOn`; and writes down what it says in its console. */
async function hold(what: string): Promise<void> {
  const [space = '', name = ''] = what.split('.');
  // An answer wakes it, if it sleeps.
  await extension.evaluate(`chrome.runtime.sendMessage({ crosstally: 'planFeeds' })`);
  await inBackground(`
    globalThis.reached = false;
    globalThis.complaints ??= [];
    console.error = (...words) => complaints.push(words.map(String).join(' '));
    globalThis.gate = new Promise((resolve) => (globalThis.open_ = resolve));
    globalThis.before = chrome.${space}.${name};
    chrome.${space}.${name} = (...given) => ((reached = true), gate.then(() => before.apply(chrome.${space}, given)));
    globalThis.letGo = () => { chrome.${space}.${name} = before; open_(); };
    0`);
}
const isReached = (): Promise<boolean> =>
  when(
    () => inBackground<boolean>('reached'),
    (now) => now,
  );
const goOn = (): Promise<unknown> => inBackground('letGo(), 0');
const complaints = (): Promise<string[]> => inBackground<string[]>('complaints');

describe.each(BROWSERS)('under open pages in %s', (name) => {
  beforeAll(async () => {
    [extension, web] = await Promise.all([launch(name), pages()]);
    await extension.grant(SITE);
  });
  afterEach(closePages);
  afterAll(async () => {
    await extension.close();
    await web.close();
  });
  const send = async <T>(page: Page, message: string): Promise<T> => {
    const tab = await extension.tabOf(page);
    return extension.evaluate<T>(
      `chrome.tabs.sendMessage(${tab}, { crosstally: '${message}' }).then(({ value }) => value)`,
    );
  };

  test.each(ASKED)('a background that is ended in the middle of "%s" answers all the same', async (_message, what) => {
    await hold(what);
    const page = await open();
    expect(await isReached()).toBe(true);
    await extension.stopWorker();
    expect(await hasMarks(page)).toBe(true);
    expect(
      await when(
        () => badge(extension, page),
        (text) => text !== '',
      ),
    ).toMatch(/^\d+$/);
    expect((await send<{ state: string }>(page, 'summary')).state).toBe('differ');
    expect(own(heard)).toEqual([]);
  });

  test('a background that is ended while the popup waits leaves it with a clear word', async () => {
    const page = await open();
    await someMarks(page);
    await hold('scripting.executeScript');
    const popup = await extension.popupFor(page);
    expect(await isReached()).toBe(true);
    await extension.stopWorker();
    expect((await settled(popup)).answer).toBe('The check did not finish');
    await popup.click('#sentence button');
    const isAnswered = (answer: string): boolean => /differs?$/.test(answer);
    expect(await when(async () => (await said(popup)).answer, isAnswered)).toMatch(/differs?$/);
    await popup.close();
  });

  test('a tab that is closed in the middle of its check is nobody’s fault', async () => {
    for (const [, what] of ASKED) {
      await hold(what);
      const page = await open();
      expect(await isReached()).toBe(true);
      await page.close();
      await goOn();
    }
    expect(await hasMarks(await open())).toBe(true);
    expect(await complaints()).toEqual([]);
  });

  test('access that is taken back in the middle of a check leaves no mark and no word', async () => {
    await hold('scripting.insertCSS');
    const page = await open();
    expect(await isReached()).toBe(true);
    await extension.revoke(SITE);
    await goOn();
    expect(
      await when(
        () => badge(extension, page),
        (text) => text === '',
      ),
    ).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await seenMarks(page)).toEqual([]);
    expect([own(heard), await complaints()]).toEqual([[], []]);
    await extension.grant(SITE);
    expect(await hasMarks(page)).toBe(true);
  });

  test('a browser that refuses its storage to a page costs it none of its marks', async () => {
    const page = await open();
    const before = await someMarks(page);
    const target = `{ target: { tabId: ${await extension.tabOf(page)} }`;
    await extension.evaluate(`chrome.scripting.executeScript(${target}, func: () => {
      for (const name of ['get', 'set']) chrome.storage.local[name] = () => Promise.reject(new Error('refused'));
    } })`);
    expect(await send(page, 'clear')).toBe(true);
    expect(await hasNoMarks(page)).toBe(true);
    await extension.evaluate(`chrome.scripting.executeScript(${target}, files: ['page.js'] })`);
    expect(await marksWhen(page, ({ length }) => length === before.length)).toEqual(before);
    expect(own(heard)).toEqual([]);
  });
});

describe.each(BROWSERS)('an extension that goes from under open pages in %s', (name) => {
  let isGone = false;
  beforeEach(async () => {
    isGone = false;
    [extension, web] = await Promise.all([launch(name), pages()]);
    await extension.grant(SITE);
  });
  afterEach(async () => {
    await closePages();
    if (!isGone) await extension.close();
    await web.close();
  });

  /**
   * A page with an open card. Firefox ends a script in the moment in which its extension goes, and takes its style along: nothing of it
   * can close a card there any more, and what was marked is no longer seen.
   */
  const openWithCard = async (): Promise<Page> => {
    const page = await open();
    await someMarks(page);
    if (name === 'firefox') return page;
    await hover(page, '8,350');
    expect(await untilCard(page, true)).toBe(true);
    return page;
  };
  const isMarkSeen = (page: Page): Promise<boolean> =>
    page.evaluate(() =>
      [...CSS.highlights.keys()].some((key) => {
        const { textDecorationLine } = getComputedStyle(document.body, `::highlight(${key})`);
        return key.startsWith('crosstally-') && textDecorationLine !== 'none';
      }),
    );
  const leavesNothing = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await page.mouse.move(5, 5, { steps: 3 });
    expect(await untilCard(page, false)).toBe(false);
    const seen = () => isMarkSeen(page);
    expect(await when(seen, (isSeen) => !isSeen)).toBe(false);
    expect(own(heard)).toEqual([]);
  };

  test('leaves nothing there once the reader moves: neither to be updated, after which the page is checked again, nor for good', async () => {
    const page = await openWithCard();
    expect(await isMarkSeen(page)).toBe(true);
    const isThere = (): Promise<boolean> =>
      extension.evaluate('true').then(
        () => true,
        () => false,
      );
    void extension.evaluate('chrome.runtime.reload()').catch(() => undefined);
    expect(await when(isThere, (there) => !there)).toBe(false);
    await leavesNothing(page);
    const marksAnew = async (): Promise<number> => {
      await page.reload();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (await seenMarks(page)).length;
    };
    expect(await when(marksAnew, (marks) => marks > 0)).toBeGreaterThan(0);
    expect(await isMarkSeen(page)).toBe(true);
    isGone = true;
    await extension.close();
    await leavesNothing(page);
  });
});
