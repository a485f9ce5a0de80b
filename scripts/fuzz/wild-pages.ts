/** Pages for a browser, spoilt with a look at their structure: an article of a known event, or one of the awkward pages, and worse. */
import { makePage } from './pages';
import type { Random } from './random';
import { makeText, spoil } from './texts';

/** An event of the bundled reports, so that most pages have figures to mark. */
const STORY = [
  'KFOR, the mission NATO leads in Kosovo, has about 4,500 soldiers. NATO said on Sunday that 600 more soldiers would join KFOR in the coming weeks.',
  'General Milan Mojsilovic, chief of staff of the Serbian army, said on Monday that the number of troops near Kosovo had been cut from 8,350 to 4,500.',
  'Kosovo police say that around 30 gunmen took part in the attack in Banjska on 24 September, and that a long search of the woods followed.',
  'Diplomats in both capitals spent the day on the telephone, and nobody would say when the talks between the two governments are to go on.',
];

/** Names of what scripts look up on documents, windows and forms: elements may stand there instead. */
const NAMES =
  `body head documentElement title contentType defaultView URL location cookie querySelector querySelectorAll createElement
  getElementsByTagName cloneNode addEventListener styleSheets textContent childNodes children parentNode parentElement firstChild
  nextSibling innerText localName nodeName tagName nodeType attributes id className style hidden ownerDocument getAttribute closest
  matches contains compareDocumentPosition checkVisibility getBoundingClientRect remove append data length crosstally chrome browser
  top self frames name constructor __proto__ toString submit action`.split(/\s+/);
const ATTRIBUTES = [
  'hidden',
  'style="display:none"',
  'style="content-visibility:hidden"',
  'style="position:fixed;transform:rotate(40deg)"',
  'style="all:initial"',
  'style="font-size:0"',
  'style="writing-mode:vertical-rl"',
  'style="display:contents"',
  'style="white-space:pre"',
  'style="user-select:none;pointer-events:none"',
  'style="columns:3;overflow:hidden;height:10px"',
  'contenteditable',
  'dir=rtl',
  'lang=zz',
  'inert',
  'popover',
  'slot=x',
  'is=x-p',
  'role=presentation',
  'aria-hidden=true',
  'class="comments related sidebar"',
  'class="article-body content"',
  'itemprop="articleBody"',
  'itemscope itemtype="https://schema.org/NewsArticle"',
  'id="\u202e"',
  'title="javascript:alert(1)"',
  'onclick="throw 1"',
  'translate=no',
];
const ODD = [
  '<!--',
  ']]>',
  '</p></div></article>',
  '<p><p><p>',
  '<table><tr><p>',
  '<table><caption><table>',
  '<select><option><p>',
  '<math><mi><p>',
  '<svg><foreignObject><p>4,500</p><desc><p>',
  '<svg><title><style><p>',
  '<template><p>4,500 soldiers</p>',
  '<noscript><p>8,350</p></noscript>',
  '<iframe srcdoc="<p>4,500 soldiers"></iframe>',
  '<object><p>4,500</p></object>',
  '<ruby>4,500<rt>8,350</rt></ruby>',
  '<details><summary>4,500</summary>8,350</details>',
  '<dialog open>4,500 soldiers</dialog>',
  '<math><mn>4500</mn></math>',
  '<x-news><p slot=a>4,500</p></x-news>',
  '<div><template shadowrootmode=open><p>4,500 soldiers</p><slot></slot></template>8,350</div>',
  '<audio controls></audio><video></video><canvas></canvas>',
  '<textarea>4,500 soldiers</textarea>',
  '<button>4,500</button><label>8,350<input></label>',
  '<marquee>4,500</marquee><frameset><frame>',
  '<plaintext>',
  '<br><hr><wbr>&shy;&ZeroWidthSpace;&nbsp;&#0;&#xD800;&notanentity;',
  '<body class=x><html lang=de><head><title>',
  '<base href="http://[">',
  '<meta name=author content="<b>\u202e">',
  '<style>::highlight(crosstally-diverges){color:red}*{transition:all 9s}</style>',
  '<style>html,body{display:none}</style>',
  '<style>p{display:-webkit-box;-webkit-line-clamp:1;overflow:hidden}</style>',
  '<style>p::before{content:"9,999 soldiers"}</style>',
  '<link rel=canonical href="data:text/html,1">',
];
/** What a page may do by itself once it is there. Its DOM is its own then, and not compared. */
const SCRIPTS = [
  'setTimeout(() => document.querySelector("p")?.remove())',
  'setTimeout(() => document.body.replaceChildren(), 30)',
  'setTimeout(() => history.pushState(null, "", location.pathname + "/more"), 10)',
  'setTimeout(() => document.querySelectorAll("p").forEach((p) => p.normalize()), 20)',
  'setInterval(() => document.querySelector("p")?.append(" 4,500"), 40)',
  'setTimeout(() => { const p = document.querySelector("p"); p?.replaceWith(p.cloneNode(true)) }, 30)',
  'setTimeout(() => document.querySelectorAll("p").forEach((p) => p.firstChild?.splitText?.(3)), 20)',
  'setTimeout(() => CSS.highlights.clear(), 60)',
  'setTimeout(() => { document.documentElement.lang = "de"; document.title = "" }, 20)',
  'setTimeout(() => document.open(), 60)',
  'setTimeout(() => document.documentElement.remove(), 60)',
  'document.addEventListener("DOMContentLoaded", () => { for (const p of document.querySelectorAll("p")) p.attachShadow?.({ mode: "open" }).append("x") })',
  'Object.defineProperty(Node.prototype, "textContent", { get() { throw new Error("hostile") } })',
  'Range.prototype.getClientRects = Element.prototype.closest = Node.prototype.cloneNode = () => { throw new Error("patched") }',
  'Object.prototype.url = 1; Array.prototype.flatMap = null; Map.prototype.get = null',
];

/** Remembers what the page is, before any extension's script comes, and says later what it is then; by ways that no element hides. */
const WATCH = `<script>{
  const get = (owner, name) => Object.getOwnPropertyDescriptor(owner.prototype, name).get;
  const [root, html] = [get(Document, 'documentElement'), get(Element, 'outerHTML')];
  const call = Function.prototype.call, bound = (f) => call.bind(f);
  const [rootOf, htmlOf] = [bound(root), bound(html)], page = document;
  const seen = () => { const element = rootOf(page); return element === null ? '' : htmlOf(element); };
  const state = { before: null, seen };
  Object.defineProperty(window, Symbol.for('wild'), { value: state });
  bound(EventTarget.prototype.addEventListener)(page, 'DOMContentLoaded', () => { state.before = seen(); });
}</script>`;

export interface WildPage {
  readonly html: string;
  /** Whether the page leaves its DOM as it is, so that it can be compared. */
  readonly isStill: boolean;
}

type Change = (html: string, random: Random) => string;

const insert = (html: string, at: number, part: string): string => html.slice(0, at) + part + html.slice(at);

/** The places of the tags in a page, outside its head's scripts. */
function tags(html: string): { readonly at: number; readonly end: number; readonly name: string }[] {
  return [...html.matchAll(/<\/?([a-z][\w-]*)[^>]*>/gi)].map((tag) => ({
    at: tag.index,
    end: tag.index + tag[0].length,
    name: tag[1] ?? '',
  }));
}

const atTag =
  (change: (html: string, tag: ReturnType<typeof tags>[number], random: Random) => string): Change =>
  (html, random) => {
    const all = tags(html);
    return all.length === 0 ? html : change(html, random.pick(all), random);
  };

const CHANGES: readonly Change[] = [
  atTag((html, { at, end }) => html.slice(0, at) + html.slice(end)),
  atTag((html, { at }, random) => insert(html, at, random.pick(ODD))),
  atTag((html, { at }, random) => insert(html, at, random.pick(ODD))),
  atTag((html, { end }, random) => insert(html, end - 1, ` ${random.pick(ATTRIBUTES)}`)),
  atTag((html, { end }, random) => insert(html, end - 1, ` ${random.pick(ATTRIBUTES)}`)),
  atTag((html, { end }, random) => insert(html, end - 1, ` id="${random.pick(NAMES)}" name="${random.pick(NAMES)}"`)),
  atTag((html, { at }, random) =>
    insert(html, at, `<form id=${random.pick(NAMES)}><input name=${random.pick(NAMES)}>`),
  ),
  atTag((html, { at }, random) => insert(html, at, `<img name=${random.pick(NAMES)}><a id=${random.pick(NAMES)}></a>`)),
  atTag((html, { at, end, name }, random) => {
    const other = random.pick(['div', 'span', 'a', 'li', 'td', 'pre', 'x-y', 'button', 'h1', 'aside', 'p']);
    return html.slice(0, at) + html.slice(at, end).replace(name, other) + html.slice(end);
  }),
  // A stretch of the page once more, or in another place.
  atTag((html, { at }, random) => insert(html, at, html.slice(at, at + random.below(2000)))),
  atTag((html, { at }, random) => {
    const part = html.slice(at, at + random.below(800));
    const rest = html.slice(0, at) + html.slice(at + part.length);
    return insert(rest, random.below(rest.length + 1), part);
  }),
  atTag((html, { at }, random) => insert(html, at, '<div>'.repeat(random.below(random.chance(0.1) ? 900 : 40)))),
  atTag((html, { at }, random) => insert(html, at, '<b><i>4</i>,5<u>00'.repeat(random.below(40)))),
  atTag((html, { at }, random) => insert(html, at, `<p>${makeText(random)}</p>`.repeat(random.below(12)))),
  (html, random) =>
    html.replaceAll('. ', () => (random.chance(0.3) ? random.pick(['.<br>', '.</p><p>', '. <b>']) : '. ')),
  (html, random) => html.replace(/\d,\d/g, (part) => (random.chance(0.4) ? part.split('').join('<wbr>') : part)),
  (html, random) => html.slice(0, random.below(html.length + 1)),
];

function storyPage(random: Random): string {
  const text = random.chance(0.3) ? spoil(STORY.join('\n\n'), random, 3) : STORY.join('\n\n');
  const [open, close] = random.pick([
    ['<article>', '</article>'],
    ['<main>', '</main>'],
    ['<div class="post"><div>', '</div></div>'],
    ['<table><tr><td>', '</table>'],
    ['', ''],
  ] as const);
  const blocks = text.split('\n\n').map((block) => `<p>${block}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Waiting</title></head><body>${open}<h1>Waiting for a battalion</h1>${blocks.join('\n')}${close}</body></html>`;
}

/** The page of this number; `pages` are awkward ones to begin with. */
export function makeWildPage(random: Random, pages: readonly string[]): WildPage {
  const kind = random.next();
  let html = kind < 0.5 || pages.length === 0 ? storyPage(random) : kind < 0.85 ? random.pick(pages) : '';
  if (html === '') html = makePage(random.chance(0.5) ? STORY.join('\n\n') : makeText(random).repeat(4), random);
  for (let i = random.below(9); i > 0; i--) html = random.pick(CHANGES)(html, random);
  const isMoving = random.chance(0.15);
  const script = isMoving ? `<script>${random.pick(SCRIPTS)}</script>` : '';
  const start = /<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  const rest = html.slice(start.length);
  return {
    html: `${start}${WATCH}${script}${rest}`,
    isStill: !isMoving && !/<script|<template|<iframe|<frame|<x-news/i.test(rest),
  };
}
