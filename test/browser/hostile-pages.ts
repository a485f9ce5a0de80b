/** Pages that would have us fail, tell what we know or do what they want. The same short article in each, so that there is work to do. */
import { serve } from './harness';

/** An event of the bundled reports, so that there are marks and a card. */
export const ARTICLE = `<h1>Waiting for a battalion</h1>
  <p>KFOR, the mission NATO leads in Kosovo, has about 4,500 soldiers. NATO said on Sunday that 600 more soldiers would join KFOR in the coming weeks.</p>
  <p>General Milan Mojsilovic, chief of staff of the Serbian army, said on Monday that the number of troops near Kosovo had been cut from 8,350 to 4,500.</p>
  <p>Kosovo police say that around 30 gunmen took part in the attack in Banjska on 24 September, and that a long search of the woods followed.</p>`;

/** What scripts look up on a document or an element: a page may have an element of the name stand there instead. */
const OF_DOCUMENTS = `body head documentElement title contentType defaultView hidden URL location activeElement cookie implementation
  querySelector querySelectorAll getElementsByTagName getElementById createElement createRange createTreeWalker cloneNode addEventListener
  elementFromPoint caretPositionFromPoint getSelection textContent childNodes firstChild styleSheets adoptedStyleSheets`;
const OF_ELEMENTS = `childNodes children parentNode parentElement firstChild lastChild nextSibling previousSibling firstElementChild
  nextElementSibling textContent innerText innerHTML localName nodeName tagName nodeType attributes id className classList style hidden
  ownerDocument isConnected getAttribute setAttribute hasAttribute hasAttributes removeAttribute closest matches contains compareDocumentPosition
  querySelector querySelectorAll getElementsByTagName checkVisibility getBoundingClientRect getClientRects cloneNode remove append appendChild
  removeChild replaceChild replaceWith insertBefore addEventListener namespaceURI nodeValue data length`;

const each = (names: string, make: (name: string) => string): string => names.trim().split(/\s+/).map(make).join('');

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Waiting for a battalion</title>
  <script>gap = 0; last = performance.now(); setInterval(() => { gap = Math.max(gap, performance.now() - last); last = performance.now(); }, 20);</script>
  ${head}</head><body>${body}</body></html>`;
const script = (code: string): string => `<script>${code}</script>`;

/** Every one of these throws, or lies, when it is called or read by anybody in the page's own world. */
const PATCHED = `
  used = [];
  for (const [owner, names] of [[Element, ['attachShadow', 'closest', 'getAttribute', 'matches', 'querySelectorAll', 'showPopover']],
    [Node, ['appendChild', 'cloneNode', 'contains', 'compareDocumentPosition']], [Document, ['createElement', 'createRange', 'querySelectorAll', 'createTreeWalker']],
    [Range, ['getBoundingClientRect', 'toString']], [EventTarget, ['dispatchEvent']], [Array, ['flatMap', 'entries', 'findLast']], [Map, ['groupBy']]])
    for (const name of names) owner.prototype[name] = function () { used.push(name); throw new Error('patched ' + name); };
  for (const [owner, name] of [[Node, 'textContent'], [Node, 'childNodes'], [Node, 'parentElement'], [Element, 'localName'], [CharacterData, 'data'], [Element, 'shadowRoot']])
    Object.defineProperty(owner.prototype, name, { get() { used.push(name); throw new Error('hostile ' + name); } });
  for (const name of ['crosstally', 'crosstallyReader', 'crosstallyMarks', 'browser'])
    Object.defineProperty(window, name, { get() { used.push(name); throw new Error('hostile ' + name); }, set() { used.push(name); } });
  Object.defineProperty(Object.prototype, 'crosstally', { get() { used.push('Object.prototype'); return 'clear'; }, configurable: true });
  Object.prototype.argument = 'none'; JSON.parse = JSON.stringify = () => { used.push('JSON'); throw new Error('patched JSON'); };
  MutationObserver = Highlight = function () { used.push('constructor'); throw new Error('patched constructor'); };`;

/** Elements deeper than any parser nests them; much deeper ones neither browser survives on its own. Not rendered, for the same reason. */
const DEEP = `let at = document.createElement('div'); const outermost = at; at.style.display = 'none';
  for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('div'));
  at.textContent = 'About 4,500 soldiers wait there. '.repeat(20); document.body.append(outermost);`;

/** Text that goes on and on, of the same event, so that it has to be compared as well. */
const endless = (times: number, make: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => make(n)).join('');

const LD = JSON.stringify({
  '@type': 'NewsArticle',
  headline: '<img src=x onerror="document.title=1">4,500 soldiers',
  author: { name: '<script>alert(1)</script>\u202Egnp.rohtua\u200B' },
  publisher: { name: '\u202E\u2066<b>Outlet</b>\u0000' },
  url: 'javascript:alert(document.domain)',
  datePublished: '9999-99-99T99:99:99Z',
});

const PAGES: Readonly<Record<string, string>> = {
  '/names-of-documents': page(
    '',
    each(OF_DOCUMENTS, (name) => `<form name="${name}" id="${name}"></form>`) + `<article>${ARTICLE}</article>`,
  ),
  '/names-of-elements': page(
    '',
    `<form>${each(OF_ELEMENTS, (name) => `<input type="hidden" name="${name}">`)}<article>${ARTICLE}</article></form>`,
  ),
  '/names-of-ways': page('', `<form><input name="parentNode"><article>${ARTICLE}</article></form>`),
  '/name-of-text': page('', `<form><input type="hidden" name="textContent"><article>${ARTICLE}</article></form>`),
  '/names-of-ours': page(
    '',
    `<article id="crosstally">${ARTICLE}<i id="crosstallyReader"></i><i id="crosstallyMarks"></i><i id="browser"></i><i id="chrome"></i></article>`,
  ),
  '/rootless': page(
    '',
    `<article>${ARTICLE}</article>${script('setTimeout(() => document.documentElement.remove(), 900)')}`,
  ),
  '/patched': page(script(PATCHED), `<article>${ARTICLE}</article>`),
  '/deep': page('', `<article>${ARTICLE}</article>${script(DEEP)}`),
  '/long': page(
    '',
    `<article>${ARTICLE}${endless(3000, (n) => `<p>NATO said that on day ${n} about ${17 + (n % 900)} more soldiers joined KFOR.</p>`)}</article>`,
  ),
  '/unbroken': page('', `<article>${ARTICLE}<p>${endless(4000, (n) => `${n} of `)}</p></article>`),
  '/numbers': page('', `<article>${ARTICLE}<p>${endless(100_000, (n) => `${n} `)}</p></article>`),
  '/scattered': page('', `<article>${ARTICLE}<p>${endless(3000, (n) => `<b>${n}</b> of `)}</p></article>`),
  '/empty-nodes': page('', `<article>${ARTICLE}${'<div></div>'.repeat(20_000)}</article>`),
  '/growing': page(
    '',
    `<article>${ARTICLE}</article>${script(`n = 0; setInterval(() => { const made = document.createElement('p');
      made.textContent = 'NATO said that on day ' + n++ + ' about 70 more soldiers joined KFOR, the mission that it leads in Kosovo.';
      document.querySelector('article').append(made); }, 50)`)}`,
  ),
  '/renewing': page(
    '',
    `<article>${ARTICLE}</article>${script(`setInterval(() => { const article = document.querySelector('article');
      article.replaceWith(article.cloneNode(true)); }, 20)`)}`,
  ),
  '/mutating': page(
    '',
    `<article>${ARTICLE}</article><p id="news"></p>${script(`n = 0; setInterval(() => {
      document.querySelector('#news').textContent = 'The number of soldiers near the border was ' + n++ + ' thousand, a spokesman said today.'; }, 5)`)}`,
  ),
  '/moving': page(
    '',
    `<article>${ARTICLE}</article>${script(`n = 0; setInterval(() => history.pushState(null, '', '?n=' + n++), 20)`)}`,
  ),
  '/headless': page('', `<article>${ARTICLE}</article>${script('document.head.remove()')}`),
  '/markup': page(
    `<meta name="author" content="<img src=x onerror=alert(1)>"><meta property="og:site_name" content="\u202E&lt;b&gt;Post&lt;/b&gt;\u200B">
     <link rel="canonical" href="javascript:alert(1)"><script type="application/ld+json">${LD.replaceAll('</', '<\\/')}</script>
     <script type="application/ld+json">${'['.repeat(100_000)}</script><script type="application/ld+json">{"__proto__":{"@type":"NewsArticle"},"@graph":[null,[[]],0]}</script>`,
    `<article>${ARTICLE}</article>`,
  ),
  '/plain': page('', `<article>${ARTICLE}</article>`),
};

export const HOSTILE = [
  'names-of-documents',
  'names-of-elements',
  'names-of-ways',
  'name-of-text',
  'names-of-ours',
  'rootless',
  'patched',
  'deep',
  'long',
  'unbroken',
  'numbers',
  'scattered',
  'empty-nodes',
  'growing',
  'renewing',
  'mutating',
  'moving',
  'headless',
  'markup',
] as const;

/** Serves the pages above on loopback. */
export const serveHostile = (): ReturnType<typeof serve> =>
  serve((request, response) => {
    const body = PAGES[new URL(request.url ?? '/', 'http://loopback').pathname] ?? 'nothing here';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
