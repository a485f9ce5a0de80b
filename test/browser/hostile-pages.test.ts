/** The worst that a page can do to us, tried: it gets no error of ours to see, nothing that we know, and is not slowed down for long. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { HOSTILE, serveHostile } from './hostile-pages';
import { cardHost, hover, pause, someMarks, untilCard } from './page-marks';
import { markCount, settled, when } from './popup-pages';

const ALL = '*://127.0.0.1/*';

/** Milliseconds for which a page may wait for us on a busy machine. */
const LONGEST_GAP = 3000;

/** What it says changes before it can be marked for long. */
const RESTLESS: readonly string[] = ['moving', 'renewing'];

/** So much else stands there that it need not be of the event any more. */
const DROWNED: readonly string[] = ['long'];

/** Where elements stand for what we would read, it is enough that nothing happens. */
const CLOBBERED: readonly string[] = ['names-of-documents', 'names-of-elements', 'names-of-ways', 'rootless'];

describe.each(BROWSERS)('a hostile page in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof serveHostile>>;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name), serveHostile()]);
    await extension.grant(ALL);
  });
  afterEach(async () => {
    for (const page of await extension.browser.pages()) if (page.url().startsWith(site.url)) await page.close();
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  /** What stands in the page's console, ours or the page's. */
  let complaints: string[] = [];
  const open = async (path: string): Promise<Page> => {
    const page = await extension.newPage();
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${site.url}/${path}`);
    return page;
  };
  const send = async <T>(page: Page, message: string): Promise<T | undefined> => {
    const tab = await extension.tabOf(page);
    return extension.evaluate<T | undefined>(
      `chrome.tabs.sendMessage(${tab}, { crosstally: '${message}' }, { frameId: 0 }).then((reply) => reply?.value, () => undefined)`,
    );
  };

  test.each(HOSTILE)('of the kind "%s" hears nothing of us and goes on', async (path) => {
    // A browser takes its own time over some of them, before there is anything to read: that is waited for without us.
    await extension.revoke(ALL);
    const page = await open(path);
    const gapNow = () => page.evaluate('[gap, gap = 0][0]').then(Number);
    await when(gapNow, (gap) => gap < 100);
    await extension.grant(ALL);
    const state = async () => (await send<{ state: string }>(page, 'summary'))?.state;
    if (RESTLESS.includes(path)) await pause(1500);
    else
      await expect
        .poll(state, { timeout: 20_000 })
        .toMatch(
          CLOBBERED.includes(path)
            ? /^(differ|no-article|failed)$/
            : DROWNED.includes(path)
              ? /^(differ|no-report)$/
              : /^(differ|agree)$/,
        );
    if (![RESTLESS, CLOBBERED, DROWNED].some((kinds) => kinds.includes(path)))
      expect(
        await when(
          () => markCount(page),
          (count) => count > 0,
        ),
      ).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('globalThis.used ?? []')).toEqual([]);
    expect(await gapNow()).toBeLessThan(LONGEST_GAP);
  });

  test('sees of the card an element without anything in it, and cannot open or work it', async () => {
    const page = await open('plain');
    await someMarks(page);
    await page.evaluate(() => {
      const world = globalThis as unknown as { seen: string[]; shadows: number };
      [world.seen, world.shadows] = [[], 0];
      Element.prototype.attachShadow = function () {
        world.shadows++;
        throw new Error('no shadows here');
      };
      const observer = new MutationObserver((records) => {
        for (const { target, addedNodes } of records)
          for (const node of addedNodes)
            world.seen.push(`${target.nodeName} > ${node.nodeName}: ${node.textContent ?? ''}`);
      });
      observer.observe(document, { childList: true, subtree: true, characterData: true });
      // A pointer and a click that nobody has made.
      for (const highlight of CSS.highlights.values())
        for (const range of highlight) {
          const { x, y, height } = (range as Range).getBoundingClientRect();
          const at = { clientX: x + 6, clientY: y + height / 2, bubbles: true };
          (range as Range).startContainer.parentElement?.dispatchEvent(new PointerEvent('pointermove', at));
          (range as Range).startContainer.parentElement?.dispatchEvent(new MouseEvent('click', at));
        }
    });
    await pause(400);
    expect(await cardHost(page)).toBe(false);
    await hover(page, '8,350');
    expect(await untilCard(page, true)).toBe(true);
    const known = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      const { seen, shadows } = globalThis as unknown as { seen: string[]; shadows: number };
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return {
        seen,
        shadows,
        root: host?.shadowRoot ?? null,
        inside: host?.innerText ?? '',
        children: host?.childNodes.length,
      };
    });
    expect(known).toEqual({ seen: ['HTML > DIV: '], shadows: 0, root: null, inside: '', children: 0 });
    await pause(100);
    expect(await cardHost(page)).toBe(true);
  });

  test('cannot call us: neither by messages of its window, nor by events, nor by the name of the extension', async () => {
    const page = await open('plain');
    const marks = (await someMarks(page)).length;
    const id = await extension.evaluate<string>('chrome.runtime.id');
    const answers = await page.evaluate(
      async (to, origin) => {
        for (const crosstally of ['clear', 'summary', 'again', 'listReports', 'removeReports']) {
          window.postMessage({ crosstally }, '*');
          document.dispatchEvent(new CustomEvent(crosstally, { detail: { crosstally } }));
          window.dispatchEvent(new MessageEvent('message', { data: { crosstally }, origin }));
        }
        const { chrome, browser } = globalThis as unknown as Record<
          string,
          { runtime?: { sendMessage?: (...a: unknown[]) => Promise<unknown> } }
        >;
        const send = chrome?.runtime?.sendMessage ?? browser?.runtime?.sendMessage;
        const asked =
          send === undefined
            ? 'no way'
            : await send(to, { crosstally: 'listReports', argument: { limit: 9 } }).then(
                JSON.stringify,
                () => 'refused',
              );
        const fetched = await fetch(`${origin}/popup/popup.html`).then(
          () => 'fetched',
          () => 'refused',
        );
        return { asked, fetched };
      },
      id,
      extension.origin,
    );
    expect(answers).toEqual({ asked: expect.stringMatching(/^(no way|refused)$/) as unknown, fetched: 'refused' });
    expect((await someMarks(page)).length).toBe(marks);
  });

  test('has its markup shown as text, its address not followed, and its tricks with direction kept to themselves', async () => {
    const page = await open('markup');
    await someMarks(page);
    const popup = await extension.popupFor(page);
    await settled(popup);
    const saved = await extension.evaluate<{ ok: boolean }>(
      `chrome.runtime.sendMessage({ crosstally: 'saveTab', argument: ${await extension.tabOf(page)} })`,
    );
    expect(saved).toMatchObject({ ok: true, value: { state: 'saved' } });
    const library = await extension.ownPage('library/page/library.html');
    await library.waitForSelector('.row');
    for (const view of [popup, library]) {
      const found = await view.evaluate(() => ({
        made: document.querySelectorAll('main img, main script, main b, [onerror], [src="x"]').length,
        links: [...document.querySelectorAll('a')]
          .map(({ protocol }) => protocol)
          .filter((one) => one === 'javascript:'),
        turned: /[\u202A-\u202E\u2066-\u2069\u200B]/.test(document.body.innerText),
      }));
      expect(found, view.url()).toEqual({ made: 0, links: [], turned: false });
    }
    await popup.close();
    await library.close();
  });
});
