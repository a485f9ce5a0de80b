import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { hover, someMarks } from './page-marks';
import { answering, said, servePages, when } from './popup-pages';

/**
 * The panel as a page in a tab of its own, from which it follows the other tabs as it does from the side of the window.
 */
describe.each(BROWSERS)('the panel in %s', (name) => {
  let extension: Extension;
  let site: Awaited<ReturnType<typeof servePages>>;
  let panel: Page;
  beforeAll(async () => {
    [extension, site] = await Promise.all([launch(name), servePages()]);
    await extension.grant('*://127.0.0.1/*');
    panel = await extension.ownPage('panel/panel.html');
  });
  afterEach(async () => {
    for (const page of await extension.browser.pages()) if (page.url().startsWith(site.url)) await page.close();
  });
  afterAll(async () => {
    await extension.close();
    await site.close();
  });

  const article = async (): Promise<Page> => {
    const page = await extension.newPage(`${site.url}/demo.html`);
    await someMarks(page);
    return page;
  };
  const current = () => panel.evaluate(() => document.querySelector('.figure[aria-current]')?.textContent ?? '');

  test('shows what the popup would of the tab in front, and of the next one that comes there', async () => {
    await article();
    expect(
      await when(
        () => said(panel).then(({ answer }) => answer),
        (text) => /differs?$/.test(text),
      ),
    ).toMatch(/^\d+ of \d+/);
    expect((await said(panel)).jumps[0]).toMatch(/^Differ \d/);
    await extension.newPage(`${site.url}/regatta.html`);
    expect(await answering(panel, 'No other report')).toBe('No other report of this event');
    expect((await said(panel)).jumps).toEqual([expect.stringMatching(/^Not compared \d+$/)]);
  });

  test('shows another article that is opened in the tab, without being asked again', async () => {
    const page = await extension.newPage(`${site.url}/regatta.html`);
    expect(await answering(panel, 'No other report')).toBe('No other report of this event');
    await page.goto(`${site.url}/demo.html`);
    expect(
      await when(
        () => said(panel).then(({ differ }) => differ.length),
        (n) => n > 0,
      ),
    ).toBeGreaterThan(0);
  });

  test('leads to a figure on the page by a key, and stays', async () => {
    const page = await article();
    await when(
      () => said(panel).then(({ differ }) => differ.length),
      (n) => n > 0,
    );
    await panel.bringToFront();
    await panel.focus('.jump[data-to=differ]');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    const isOpen = () => page.evaluate(() => document.querySelector('html > div[popover]') !== null);
    expect(await when(isOpen, Boolean)).toBe(true);
    expect((await said(panel)).differ.length).toBeGreaterThan(0);
  });

  test('points out the row of the mark under the pointer, brings it into sight and lets go of it', async () => {
    const page = await article();
    await when(
      () => said(panel).then(({ differ }) => differ.length),
      (n) => n > 0,
    );
    await hover(page, '14,000');
    expect(await when(current, (text) => text !== '')).toContain('14,000');
    const isInSight = () =>
      panel.evaluate(() => {
        const { top = -1, bottom = -1 } =
          document.querySelector('.figure[aria-current]')?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await when(isInSight, Boolean)).toBe(true);
    await page.mouse.move(3, 3, { steps: 3 });
    expect(await when(current, (text) => text === '')).toBe('');
  });

  test('follows the settings of the page: a pair called not comparable leaves the list', async () => {
    const page = await article();
    await when(
      () => said(panel).then(({ answer }) => answer),
      (text) => /differs?$/.test(text),
    );
    const tab = await extension.tabOf(page);
    await extension.evaluate(`(async () => {
      const { value } = await chrome.tabs.sendMessage(${tab}, { crosstally: 'summary' });
      for (const { id, others } of value.rows.filter(({ status }) => status === 'diverges'))
        for (const { report, claim, relation } of others.filter(({ relation }) => relation === 'diverges'))
          await chrome.tabs.sendMessage(${tab}, { crosstally: 'setApart', argument: { claim: id, report, other: claim } });
    })()`);
    const after = await when(
      () => said(panel).then(({ answer }) => answer),
      (text) => text === 'No figure differs',
    );
    expect(after).toBe('No figure differs');
    await extension.evaluate('chrome.storage.local.clear()');
  });

  test('never has a page read that the reader did not ask for', async () => {
    await extension.revoke('*://127.0.0.1/*');
    const page = await extension.newPage(`${site.url}/demo.html`);
    expect(await answering(panel, 'Not checked')).toBe('Not checked yet');
    await panel.evaluate(() => document.querySelector<HTMLElement>('#sentence button')?.click());
    const notice = () => panel.evaluate(() => document.querySelector('#notice')?.textContent ?? '');
    expect(await when(notice, (text) => text !== '')).toContain('toolbar');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await extension.grant('*://127.0.0.1/*');
    await page.bringToFront();
    expect(
      await when(
        () => said(panel).then(({ differ }) => differ.length),
        (n) => n > 0,
      ),
    ).toBeGreaterThan(0);
  });
});
