import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Extension, launch } from './harness';
import { someMarks, untilCard } from './page-marks';
import { badge, said, settled, when } from './popup-pages';

describe.each(BROWSERS)('the first-run page in %s', (name) => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await launch(name, [], true);
  });
  afterAll(() => extension.close());

  const addresses = () =>
    extension.evaluate<string[]>('chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url ?? ""))');

  test('opens by itself after the installation, once', async () => {
    const welcome = `${extension.origin}/welcome/welcome.html`;
    const opened = () => addresses().then((all) => all.filter((url) => url === welcome));
    expect(await when(opened, (all) => all.length > 0)).toEqual([welcome]);
    await extension.stopWorker();
    await extension.evaluate('chrome.runtime.sendMessage({ crosstally: "nothing" }).catch(() => undefined)');
    expect(await opened()).toEqual([welcome]);
  });

  describe('the demonstration article that it leads to', () => {
    let demo: Page;
    const complaints: string[] = [];
    beforeAll(async () => {
      const welcome = await extension.ownPage('welcome/welcome.html');
      const address = await welcome.evaluate(() => document.querySelector<HTMLAnchorElement>('.try')?.href);
      expect(address).toBe(`${extension.origin}/demo/index.html`);
      demo = await extension.ownPage('demo/index.html');
      demo.on('console', (message) => complaints.push(message.text()));
    });

    test('is marked without access to any site', async () => {
      const { origins } = await extension.evaluate<{ origins: string[] }>('chrome.permissions.getAll()');
      expect(origins.filter((origin) => /^[*h]/.test(origin))).toEqual([]);
      const marks = await someMarks(demo);
      expect(marks.some((mark) => mark.name.startsWith('diverges') && mark.text === 'about 4,500')).toBe(true);
    });

    test('is a page of its own to popup and badge, whose list leads to the card', async () => {
      const onButton = () => badge(extension, demo);
      const differing = await when(onButton, (text) => text !== '');
      expect(differing).toMatch(/^[1-9]$/);
      const popup = await extension.popupFor(demo);
      expect((await settled(popup)).answer).toMatch(new RegExp(`^${differing} of \\d+ figures differs?$`));
      expect((await said(popup)).differ.length).toBe(Number(differing));
      await popup.click('.figure[data-status=diverges]');
      await demo.bringToFront();
      expect(await untilCard(demo, true)).toBe(true);
      // A style that our own pages' policy refused would be complained of here.
      expect(complaints).toEqual([]);
      await popup.close();
    });
  });
});
