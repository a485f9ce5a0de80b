/**
 * What is left in memory by navigations, in Chromium, while every page is checked: the page's process and the background after 50 and
 * after 500, each after a collection of garbage. Once by loading pages, once within a page that becomes another by `history.pushState`.
 * `LEAKS=200 npm run bench -- leaks` makes so many instead. More than a tenth above is printed as MISSED.
 */
import { join } from 'node:path';
import { type CDPSession, type Page, TargetType } from 'puppeteer-core';
import { launch } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';

const [, , here = '.'] = process.argv;
const root = join(here, '../..');

const LAST = Number(process.env['LEAKS'] ?? 500);
const FIRST = Math.min(50, Math.floor(LAST / 4));
/** The look in the middle tells what grows on and on from what has come to its end. */
const LOOKS = [FIRST, Math.round((FIRST + LAST) / 2), LAST];

/** Grown by more than this share, memory is not given back. */
const MOST = 0.1;

/** Milliseconds for which one page's marks are waited for. */
const PATIENCE = 30_000;

/** Different articles, one after the other: none of them is known from the one before. */
const ARTICLES = 10;

const article = (n: number): string => `<h1>Troops near Kosovo, part ${n}</h1>
  <p>KFOR, the mission that NATO leads in Kosovo, has about ${4000 + n * 100} soldiers. NATO said on Sunday that ${500 + n} more would join.</p>
  <p>The army chief said the number of Serbian troops near Kosovo had been cut from ${8350 + n} to 4,500 on Monday.</p>
  <p>Around ${30 + n} gunmen fought the police in Banjska on 24 September; one officer and three attackers were killed.</p>
  <p>Talks in the capital, part ${n}, went on into the night, and neither side would say what had been agreed at their end.</p>`;

/** `go()` makes the page another one as single-page sites do. */
const page = (n: number): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Part ${n}</title>
  <article>${article(n)}</article><script>
  const articles = ${JSON.stringify(Array.from({ length: ARTICLES }, (_, i) => article(i)))};
  // Counted here: each piece of code that a test gives to a page is kept by the browser.
  let n = 0;
  function go() {
    n++;
    history.pushState(null, '', '/' + n + '.html');
    document.title = 'Part ' + n;
    const made = document.createRange().createContextualFragment(articles[n % ${ARTICLES}]);
    document.querySelector('article').replaceChildren(made);
  }</script></html>`;

const server = await serve((request, response) => {
  const n = Number(/^\/(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page(n % ARTICLES));
});
// Code that is compiled the better the oftener it runs takes memory too, for which no navigation is to blame.
const flags = '--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation --no-flush-bytecode';
const running = await launch('chrome', {
  ...{ extension: join(root, 'dist/chrome'), headless: true },
  args: [`--js-flags=${flags}`],
});
const inside = await running.openPage('manifest.json');
await running.grant(inside, ['*://127.0.0.1/*']);

/** What is alive. Kilobytes, and numbers of the page's process. */
interface Alive {
  readonly page: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly background: number;
}

async function backgroundSession(): Promise<CDPSession> {
  const target = await running.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(running.origin),
  );
  return target.createCDPSession();
}

async function alive(session: CDPSession, background: CDPSession): Promise<Alive> {
  // What a first collection finalizes, a later one takes away.
  for (let n = 0; n < 3; n++) {
    await session.send('HeapProfiler.collectGarbage');
    await background.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  const { usedSize } = await background.send('Runtime.getHeapUsage');
  return {
    page: of('JSHeapUsedSize') / 1000,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    background: usedSize / 1000,
  };
}

/** Whether there are marks of the article that stands there now: those of one that was replaced hold nothing any more. */
const IS_MARKED = `[...CSS.highlights].some(([name, ranges]) => name.startsWith('crosstally-') && [...ranges].some((range) => String(range) !== ''))`;

async function marked(shown: Page, n: number): Promise<void> {
  const end = Date.now() + PATIENCE;
  while ((await shown.evaluate(IS_MARKED).catch(() => false)) !== true) {
    if (Date.now() > end) throw new Error(`article ${n} has no marks`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

async function run(name: string, navigate: (shown: Page, n: number) => Promise<unknown>): Promise<void> {
  const shown = await running.browser.newPage();
  await shown.goto(`${server.url}/0.html`);
  await shown.bringToFront();
  await marked(shown, 0);
  const [session, background] = [await shown.createCDPSession(), await backgroundSession()];
  await session.send('Performance.enable');
  const started = Date.now();
  const looks: Alive[] = [];
  for (let n = 1; n <= LAST; n++) {
    await navigate(shown, n);
    await marked(shown, n);
    if (LOOKS.includes(n)) looks.push(await alive(session, background));
  }
  console.log(`\n${name}: ${LAST} navigations in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${'after'.padEnd(24)}${LOOKS.map((n) => String(n).padStart(9)).join('')}   change`);
  for (const key of ['page', 'nodes', 'listeners', 'documents', 'background'] as const) {
    const numbers = looks.map((look) => look[key]);
    const change = (numbers.at(-1) ?? NaN) / (numbers[0] ?? NaN) - 1;
    const unit = key === 'page' || key === 'background' ? `${key}, KB of scripts` : key;
    const columns = numbers.map((number) => number.toFixed(0).padStart(9)).join('');
    const verdict = change <= MOST ? '' : '  MISSED: within a tenth';
    console.log(`${unit.padEnd(24)}${columns} ${(change * 100).toFixed(1).padStart(6)} %${verdict}`);
  }
  await shown.close();
}

try {
  await run('pages loaded', (shown, n) => shown.goto(`${server.url}/${n}.html`));
  await run('within one page', (shown) => shown.evaluate('go()'));
} finally {
  await running.close();
  await server.close();
}
