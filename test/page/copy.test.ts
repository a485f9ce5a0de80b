/** The card's Copy button, also where the extension has gone from under the page. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../storage';
import { browser } from '../../src/browser';
import { copyAndSay } from '../../src/page/copy';

const run = (handler: () => void): void => handler();
let button: Element;
let copied: string[];

beforeEach(() => {
  const { document, HTMLElement } = new JSDOM('<div><button>Copy</button><span class="told"></span></div>').window;
  button = document.querySelector('button') ?? document.body;
  copied = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLElement', HTMLElement);
  vi.stubGlobal('navigator', { clipboard });
  Object.assign(browser, { i18n: { getMessage: (key: string) => key } });
});

// Other files run in this process.
afterEach(() => {
  vi.unstubAllGlobals();
});

const told = (): string | null | undefined => button.parentElement?.querySelector('.told')?.textContent;

describe('copying a card', () => {
  test('says that it is done', async () => {
    await copyAndSay('4,500 soldiers', button, run);
    expect([copied, told()]).toEqual([['4,500 soldiers'], 'cardCopied']);
  });

  test('says so where the browser refuses both ways', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } });
    await copyAndSay('4,500 soldiers', button, run);
    expect(told()).toBe('cardNotCopied');
    expect(button.parentElement?.querySelector('textarea')?.value).toBeUndefined();
  });

  test('is done all the same, without a word, where the extension has gone', async () => {
    const ended = vi.fn();
    const getMessage = vi.fn(() => {
      throw new Error('Extension context invalidated.');
    });
    Object.assign(browser, { i18n: { getMessage } });
    await expect(copyAndSay('4,500 soldiers', button, ended)).resolves.toBeUndefined();
    expect([copied, told(), getMessage.mock.calls]).toEqual([['4,500 soldiers'], '', []]);
    expect(ended).toHaveBeenCalledOnce();
  });
});
