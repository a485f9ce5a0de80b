/** The panel where it really is: in Chrome's side panel, in Firefox's sidebar. Its inside is asked by another page of the extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { someMarks } from './page-marks';
import { servePages, when } from './popup-pages';

describe.each(BROWSERS)('the panel beside the page in %s', (name) => {
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

  /** What it says and how many differing figures it lists; null while it is not open. It is in no tab. */
  const beside = () =>
    extension.evaluate<{ answer: string; differ: number; width: number } | null>(`(async () => {
      const tabs = await chrome.tabs.query({});
      const isPanel = ({ location }) => location.pathname === '/panel/panel.html';
      if (tabs.some(({ url }) => url?.endsWith('/panel/panel.html'))) throw new Error('the panel is in a tab');
      const { document, innerWidth } = chrome.extension.getViews().find(isPanel) ?? {};
      return document === undefined ? null : {
        answer: document.querySelector('#sentence h2')?.textContent ?? '',
        differ: document.querySelectorAll('[data-part=differ] li').length,
        width: innerWidth,
      };
    })()`);

  test('opens by a key in the popup, lists the figures of the page in front and follows to another tab', async () => {
    const page = await extension.newPage(`${site.url}/demo.html`);
    await someMarks(page);
    const popup = await extension.popupFor(page);
    await popup.waitForSelector('#open-panel:not([hidden])');
    expect(await beside()).toBeNull();
    await popup.focus('#open-panel');
    await popup.keyboard.press('Enter');
    expect(await when(beside, (now) => (now?.answer ?? '') !== '')).toMatchObject({ differ: 0 });
    await page.bringToFront();
    const listed = await when(beside, (now) => (now?.differ ?? 0) > 0);
    expect(listed?.answer).toMatch(/^\d+ of \d+ figures differs?$/);
    expect(listed?.width).toBeGreaterThan(100);
    await extension.newPage(`${site.url}/regatta.html`);
    const answer = () => beside().then((now) => now?.answer);
    const expected = 'No other report of this event';
    expect(await when(answer, (now) => now === expected)).toBe(expected);
  });
});
