import { describe, expect, it } from 'vitest';
import { covers, hostOf, isForAll, isRestricted, sitePattern } from '../src/sites';

describe('the address of a page', () => {
  it.each([
    ['https://www.example.org/world/a?b#c', 'www.example.org'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
  ])('has a host without a port: %s', (url, host) => expect(hostOf(url)).toBe(host));

  it.each(['about:blank', 'chrome://settings', 'file:///home/a.html', 'no address', ''])('has no host: %s', (url) =>
    expect(hostOf(url)).toBeNull(),
  );

  it.each([
    'about:addons',
    'chrome://extensions/',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'view-source:https://example.org/',
    'devtools://devtools/x',
    'https://addons.mozilla.org/en-US/firefox/',
    'https://support.mozilla.org/',
    'https://accounts.firefox.com/',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/detail/x',
  ])('is kept from extensions: %s', (url) => expect(isRestricted(url)).toBe(true));

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///home/a.html',
    'https://chrome.google.com/webstores',
    'https://example.org/?from=https://addons.mozilla.org/',
    'https://www.mozilla.org/',
  ])('is not kept from extensions: %s', (url) => expect(isRestricted(url)).toBe(false));
});

describe('a match pattern', () => {
  it('names one host under both schemes', () => expect(sitePattern('example.org')).toBe('*://example.org/*'));

  it.each([
    ['*://example.org/*', 'https://example.org/a', true],
    ['*://example.org/*', 'http://example.org:8080/a', true],
    ['https://example.org/*', 'https://example.org/a', true],
    ['https://example.org/*', 'http://example.org/a', false],
    ['*://example.org/*', 'https://www.example.org/', false],
    ['*://example.org/*', 'https://badexample.org/', false],
    ['*://*.example.org/*', 'https://www.example.org/', true],
    ['*://*.example.org/*', 'https://example.org/', true],
    ['*://*.example.org/*', 'https://badexample.org/', false],
    ['*://*/*', 'https://example.org/', true],
    ['<all_urls>', 'http://example.org/', true],
    ['<all_urls>', 'about:blank', false],
    ['*://*/*', 'file:///a.html', false],
    ['chrome://favicon/*', 'https://example.org/', false],
  ])('%s for %s: %s', (pattern, url, expected) => expect(covers(pattern, url)).toBe(expected));

  it.each([
    ['<all_urls>', true],
    ['*://*/*', true],
    ['https://*/*', true],
    ['*://*.org/*', false],
    ['*://example.org/*', false],
  ])('%s is for all sites: %s', (pattern, expected) => expect(isForAll(pattern)).toBe(expected));
});
