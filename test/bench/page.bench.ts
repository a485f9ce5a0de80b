/**
 * What a check costs a page, in Chromium: the cheap test alone on pages without an article, our reading beside Readability's parse within
 * it (and that of Readability as it is published), both for the first time in a page (which compiles the code) and as the least of many, marking and hovering; then, through the built
 * extension, all that the first check costs a page in a new process, and the first check of a woken worker and later ones.
 * `npm run bench -- page FOLDER` measures the pages saved in a folder as well. What is over its limit is printed as MISSED.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { leanReadability } from '../../build/readability.mjs';
import { launch } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { firstChecks } from './page-first';
import type { Cost } from './page.part';

const [, , here = '.', ...folders] = process.argv;
const root = join(here, '../..');
const ROUNDS = 15;
const FIRST_ROUNDS = 4;

const sentences = [
  'The army chief said the number of Serbian troops near Kosovo had been cut from 8,350 to 4,500 on Monday.',
  'Nato has about 4,500 Kfor soldiers in Kosovo and will send 600 more, the alliance said.',
  'Around 30 gunmen fought the police on 24 September; one officer and three attackers were killed.',
  'Talks in the capital went on into the night, and neither side would say what had been agreed.',
];

/** An article of about so many kilobytes, of paragraphs that repeat with other figures. */
function article(kilobytes: number): string {
  const paragraphs: string[] = [];
  for (let n = 0, size = 0; size < kilobytes * 1000; n++) {
    const text = `In district ${n} ${17 + ((n * 37) % 900)} people were counted. ${sentences[n % 4]} ${sentences[(n + 1) % 4]}`;
    paragraphs.push(`<p>${text}</p>`);
    size += text.length;
  }
  return `<!doctype html><html lang="en"><title>Troops near Kosovo</title><article><h1>Troops near Kosovo</h1>${paragraphs.join('')}</article>`;
}

/** A page that lists articles and is none, of about so many kilobytes. */
function list(kilobytes: number): string {
  const items: string[] = [];
  for (let n = 0, size = 0; size < kilobytes * 1000; n++) {
    const item = `<li class="teaser"><a href="/news/${n}"><img alt="" width="40"><h3>Headline number ${n} of the day</h3></a><span>${n} min ago</span></li>`;
    items.push(item);
    size += item.length;
  }
  return `<!doctype html><html lang="en"><title>News</title><nav>News Sport Weather</nav><main><h1>News</h1><ul>${items.join('')}</ul></main></html>`;
}

/** Saved pages, without their scripts and whatever they would load. */
const saved = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.html?$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
);

const PAGES: readonly (readonly [string, string])[] = [
  ['list, 5 KB', list(5)],
  ['list, 50 KB', list(50)],
  ['list, 500 KB', list(500)],
  ['article, 2 KB', article(2)],
  ['article, 5 KB', article(5)],
  ['article, 20 KB', article(20)],
  ['article, 50 KB', article(50)],
  ['article, 300 KB', article(300)],
  ['text, 5 MB', article(5000)],
  ...saved,
];

const { outputFiles } = await build({
  entryPoints: [join(here, 'page.part.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'bench',
  write: false,
  minify: true,
  loader: { '.css': 'text' },
  plugins: [leanReadability],
  // No extension around it: what asks for one is not run.
  alias: { 'webextension-polyfill': join(root, 'src/page/native.ts') },
  logLevel: 'error',
});
const code = outputFiles[0]?.text ?? '';
const readability = readFileSync(join(root, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');

const contents = new Map(PAGES.map(([, html], n) => [`/${n}.html`, html]));
const server = await serve((request, response) => {
  const html = contents.get(new URL(request.url ?? '/', 'http://loopback').pathname);
  response
    .writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      // A page on its own has a clock of 5 microseconds; others have one of 100, a sixth of what is measured on a short article.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    .end(html);
});
const running = await launch('chrome', { extension: join(root, 'dist/chrome'), headless: true });

async function measure(page: Page): Promise<Cost> {
  await page.evaluate(
    `globalThis.PublishedReadability = (() => { let module; ${readability}; return Readability; })()`,
  );
  await page.evaluate(code);
  const cost = (await page.evaluate(`bench.measure(${ROUNDS})`)) as Record<string, unknown>;
  // What does not happen on a page is NaN there, and null on its way here.
  return Object.fromEntries(Object.entries(cost).map(([name, value]) => [name, value ?? NaN])) as unknown as Cost;
}

/** What was asked for and is not held, in a word each. */
function missed({ isArticle, cheap, parse, reading, marking, hover, longest }: Cost): string {
  const checks: [boolean, string][] = isArticle
    ? [
        [reading + marking <= parse || Number.isNaN(parse), 'our part under the parse'],
        [hover < 1, 'hover under 1 ms'],
        [longest <= 50, 'no task of ours over 50 ms'],
        [parse <= 50 || Number.isNaN(parse), 'parse under 50 ms'],
      ]
    : [[reading - cheap < 5, 'silent under 5 ms']];
  const names = checks.flatMap(([isHeld, name]) => (isHeld ? [] : [name]));
  return names.length === 0 ? '' : `MISSED: ${names.join(', ')}`;
}

/** A page beyond Readability's limits has no time of its parse; one without an article none of what follows. */
const ms = (n: number): string => (Number.isNaN(n) ? '-' : n.toFixed(n < 10 ? 2 : 1)).padStart(9);
console.log('                              first time                                               least of many');
console.log(
  'ms                         parse   reading   longest     parse published   reading   marking     hover cheap test    engine   figures  marks',
);
for (const [n, [name]] of PAGES.entries()) {
  const page = await running.browser.newPage();
  await page.goto(`${server.url}/${n}.html`);
  const cost = await measure(page);
  const { firstParse, firstReading, longest, parse, published, reading, marking, hover, cheap, engine } = cost;
  const times = [firstParse, firstReading, longest, parse, published, reading, marking, hover, cheap, engine]
    .map(ms)
    .join(' ');
  const counts = `${String(cost.figures).padStart(9)} ${String(cost.marks).padStart(6)}`;
  console.log(`${name.padEnd(23)}${times} ${counts}  ${missed(cost)}`);
  await page.close();
}

// Through the extension: all of it, as a reader meets it.
console.log('\nfirst check in a new process, ms of the main thread      ours     parse');
const usual = PAGES.flatMap(([name, html], n) =>
  html.length < 200_000 || n >= PAGES.length - saved.length ? [{ name, n }] : [],
);
const firsts = await firstChecks(
  join(root, 'dist/chrome'),
  usual.map(({ n }) => `${server.url}/${n}.html`),
  FIRST_ROUNDS,
);
for (const [i, { name }] of usual.entries()) {
  const { ours = NaN, parse = NaN } = firsts[i] ?? {};
  const isHeld = Number.isNaN(parse) ? ours < 5 : ours <= parse;
  console.log(`${name.padEnd(52)}${ms(ours)} ${ms(parse)}  ${isHeld ? '' : 'MISSED'}`);
}

// Through the extension: from the reader's click to the answer.
const inside = await running.openPage('manifest.json');
await running.grant(inside, ['*://127.0.0.1/*']);
const page = await running.browser.newPage();
await page.goto(`${server.url}/${PAGES.findIndex(([, html]) => html.includes('<article>'))}.html`);
await page.bringToFront();
const tab: unknown = await inside.evaluate(
  'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
);
const check = `(async () => { const t = performance.now(); await chrome.runtime.sendMessage({ crosstally: 'checkTab', argument: ${String(tab)} }); return performance.now() - t; })()`;
const later: number[] = [];
for (let n = 0; n < 10; n++) later.push((await inside.evaluate(check)) as number);
const first: number[] = [];
for (let n = 0; n < 5; n++) {
  await running.stopWorker();
  await page.reload();
  first.push((await inside.evaluate(check)) as number);
}
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
console.log(
  `first check of a woken worker, page loaded anew: ${median(first).toFixed(0)} ms; later checks: ${median(later).toFixed(0)} ms`,
);
await running.close();
await server.close();
