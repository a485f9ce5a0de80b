/**
 * What a check costs a page, in Chromium: reading, engine, marking and the whole, beside Readability's own parse of the same page in the
 * same run; then the first check of a woken worker and later ones, through the built extension.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { launch } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';

const here = process.argv[2] ?? '.';
const root = join(here, '../..');
const ROUNDS = 15;

/** Times of one page in milliseconds, each the median of `ROUNDS`. */
interface Cost {
  readonly readability: number | null;
  readonly reading: number;
  readonly engine: number;
  readonly marking: number;
  readonly total: number;
  readonly figures: number;
  readonly marks: number;
}

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

const PAGES: readonly (readonly [string, string])[] = [
  ['article, 5 KB', article(5)],
  ['article, 50 KB', article(50)],
  ['article, 300 KB', article(300)],
  ['text, 5 MB', article(5000)],
];

const { outputFiles } = await build({
  entryPoints: [join(here, 'page.part.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'bench',
  write: false,
  loader: { '.css': 'text' },
  logLevel: 'error',
});
const code = outputFiles[0]?.text ?? '';

const contents = new Map(PAGES.map(([, html], n) => [`/${n}.html`, html]));
const server = await serve((request, response) => {
  const html = contents.get(new URL(request.url ?? '/', 'http://loopback').pathname);
  response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
});
const running = await launch('chrome', { extension: join(root, 'dist/chrome'), headless: true });

async function measure(page: Page): Promise<Cost> {
  await page.evaluate(code);
  return page.evaluate(`bench.measure(${ROUNDS})`) as Promise<Cost>;
}

/** A page beyond Readability's limits has no time of its parse. */
const ms = (n: number | null): string => (n === null ? '-' : n.toFixed(1)).padStart(9);
console.log('ms, median                Readability   reading    engine   marking     total   figures  marks');
for (const [n, [name]] of PAGES.entries()) {
  const page = await running.browser.newPage();
  await page.goto(`${server.url}/${n}.html`);
  const cost = await measure(page);
  const times = [cost.readability, cost.reading, cost.engine, cost.marking, cost.total].map(ms).join(' ');
  console.log(`${name.padEnd(25)}${times} ${String(cost.figures).padStart(9)} ${String(cost.marks).padStart(6)}`);
  await page.close();
}

// Through the extension: from the reader's click to the answer.
const inside = await running.openPage('manifest.json');
await running.grant(inside, ['*://127.0.0.1/*']);
const page = await running.browser.newPage();
await page.goto(`${server.url}/0.html`);
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
