import { describe, expect, it } from 'vitest';
import { ASKS, laxPolicy, networkUses, remoteNames } from '../../build/network.mjs';
import manifest from '../../manifest.json';

describe('the search for requests in a bundle', () => {
  it.each([
    'fetch("https://a.example")',
    'const f = fetch; f(x);',
    'globalThis.fetch(x);',
    'self["fetch"](x);',
    'new XMLHttpRequest().open("GET", x);',
    'new WebSocket(x);',
    'new EventSource(x);',
    'navigator.sendBeacon(x);',
    'importScripts(x);',
    'await import(x);',
    'eval(x);',
    'const run = new Function("return 1");',
    'Function("return 1")();',
    'new Image().src = x;',
    'document.createElement("script").src = x;',
    'new RTCPeerConnection();',
  ])('finds %s', async (line) => {
    expect(await networkUses('page.js', `(async () => { ${line} })(x);`, [ASKS], 'fetch(x)')).toHaveLength(1);
  });

  it.each([
    '// fetch(x)\nlet y = 1;',
    'const words = "cost fetch price\\nfetch\\n";',
    'const row = { fetchedAt: 1, fetch: 2 };',
    'asking.fetch(x);',
    'const isFunction = typeof x === "function";',
    'document.createElement("p");',
  ])('lets %s be', async (line) => {
    expect(await networkUses('page.js', `(() => { ${line} })(x);`, [], '')).toEqual([]);
  });

  it('lets the reader of feeds ask, in the background, as often as its own file does', async () => {
    const asks = 'export const ask = (address: string) => fetch(address);';
    const bundled = '(() => { const ask = (address) => fetch(address); ask(1); })();';
    expect(await networkUses('background.js', bundled, [ASKS], asks)).toEqual([]);
    expect(await networkUses('background.js', `${bundled} fetch(2);`, [ASKS], asks)).toHaveLength(1);
    expect(await networkUses('background.js', bundled, ['src/other.ts'], asks)).toHaveLength(1);
    expect(await networkUses('page.js', bundled, [ASKS], asks)).toHaveLength(1);
  });
});

describe('the search for what is elsewhere', () => {
  it.each([
    ['a.css', 'p { background: url(https://a.example/a.png) }'],
    ['a.css', '@import "b.css";'],
    ['a.html', '<script src="https://a.example/a.js"></script>'],
    ['a.html', '<img alt="" src=//a.example/a.png>'],
    ['a.html', '<form action="https://a.example">'],
  ])('finds it in %s: %s', (file, text) => {
    expect(remoteNames(file, text)).toHaveLength(1);
  });

  it('lets links be that a reader may follow', () => {
    expect(remoteNames('a.html', '<a href="https://a.example">a</a><script src="a.js"></script>')).toEqual([]);
  });
});

describe('the policy of the pages', () => {
  const policy = (extension_pages: string) => ({ content_security_policy: { extension_pages } });
  const own = manifest.content_security_policy.extension_pages;

  it('is the least', () => {
    expect(laxPolicy(manifest)).toEqual([]);
  });

  it.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-eval'", 1],
    ["script-src 'self'", "script-src 'self' https://a.example", 1],
    ["default-src 'none'", "default-src 'self'", 1],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'", 1],
    ["base-uri 'none'; ", '', 1],
    ["img-src 'self'", 'img-src *', 1],
  ])('is refused with %s as %s', (was, is, complaints) => {
    expect(own).toContain(was);
    expect(laxPolicy(policy(own.replace(was, is)))).toHaveLength(complaints);
  });

  it('is refused where there is none', () => {
    expect(laxPolicy({}).length).toBeGreaterThan(0);
  });
});
