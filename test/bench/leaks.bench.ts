/**
 * What is left in memory by navigations while every page is checked: the page's process and the background after 50 and after 500, each
 * after a collection of garbage, in both browsers. Once by loading pages, once within a page that becomes another by `history.pushState`.
 * A browser keeps something of every navigation itself: as many are made without a check, and only what is above that is ours.
 * `LEAKS=200 BROWSER=chrome npm run bench -- leaks` makes so many, in one browser. More than a tenth above is printed as MISSED.
 * It finds what it looks for: with every check's articles kept by the page, and 20 KB by the background, 60 navigations within a page of
 * Chromium's gave 61 % above, and 80 loaded ones 23 % in the background.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Running, launch } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';

const [, , here = '.'] = process.argv;
const root = join(here, '../..');

const LAST = Number(process.env['LEAKS'] ?? 500);
const FIRST = Math.min(50, Math.floor(LAST / 4));
/** The look in the middle tells what grows on and on from what has come to its end. */
const LOOKS = [FIRST, Math.round((FIRST + LAST) / 2), LAST];

/** Grown by more than this share, memory is not given back. */
const MOST = 0.1;

/** Different articles, one after the other: none of them is known from the one before. */
const ARTICLES = 10;

const article = (n: number): string => `<h1>Troops near Kosovo, part ${n}</h1>
  <p>KFOR, the mission that NATO leads in Kosovo, has about ${4000 + n * 100} soldiers. NATO said on Sunday that ${500 + n} more would join.</p>
  <p>The army chief said the number of Serbian troops near Kosovo had been cut from ${8350 + n} to 4,500 on Monday.</p>
  <p>Around ${30 + n} gunmen fought the police in Banjska on 24 September; one officer and three attackers were killed.</p>
  <p>Talks in the capital, part ${n}, went on into the night, and neither side would say what had been agreed at their end.</p>`;

/**
 * `go()` makes the page another one as single-page sites do. `checked()` resolves where there are marks of the article that stands there
 * now (those of one that was replaced hold nothing any more), or after a while: asked once for each navigation with and without a check,
 * because a browser keeps each piece of code that it is given from outside.
 */
const page = (n: number): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Part ${n}</title>
  <article>${article(n)}</article><script>
  const articles = ${JSON.stringify(Array.from({ length: ARTICLES }, (_, i) => article(i)))};
  let n = 0;
  function go() {
    n++;
    history.pushState(null, '', '/' + n + '.html');
    document.title = 'Part ' + n;
    const made = document.createRange().createContextualFragment(articles[n % ${ARTICLES}]);
    document.querySelector('article').replaceChildren(made);
  }
  const isMarked = () => [...CSS.highlights].some(([name, ranges]) =>
    name.startsWith('crosstally-') && [...ranges].some((range) => String(range) !== ''));
  async function checked(most) {
    const end = performance.now() + most;
    while (!isMarked() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 15));
    return isMarked();
  }</script></html>`;

/** Milliseconds for which one page's marks are waited for, and for which a page stands that is not checked. */
const PATIENCE = { checked: 30_000, control: 150 };

const WAYS: readonly { name: string; navigate: (shown: Page, url: string, patience: number) => Promise<unknown> }[] = [
  {
    name: 'pages loaded',
    async navigate(shown, url, patience) {
      await shown.goto(url);
      return shown.evaluate(`checked(${patience})`);
    },
  },
  { name: 'within one page', navigate: (shown, _url, patience) => shown.evaluate(`go(), checked(${patience})`) },
];

type Kind = keyof typeof PATIENCE;
type Alive = Awaited<ReturnType<Running['alive']>>;

/** Makes the navigations in a browser of its own: what is alive at each of the looks. */
async function run(name: 'chrome' | 'firefox', { navigate }: (typeof WAYS)[number], kind: Kind): Promise<Alive[]> {
  const server = await serve((request, response) => {
    const n = Number(/^\/(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page(n % ARTICLES));
  });
  const running = await launch(name, { extension: join(root, `dist/${name}`), headless: true });
  try {
    const inside = await running.openPage('manifest.json');
    if (kind === 'checked') await running.grant(inside, ['*://127.0.0.1/*']);
    const shown = await running.browser.newPage();
    await shown.goto(`${server.url}/0.html`);
    await shown.bringToFront();
    // From a first look on, the background is kept from ending by itself.
    await running.alive(shown);
    const looks: Alive[] = [];
    for (let n = 1; n <= LAST; n++) {
      const isMarked = await navigate(shown, `${server.url}/${n}.html`, PATIENCE[kind]);
      if (isMarked !== (kind === 'checked'))
        throw new Error(`article ${n}: ${isMarked === true ? 'marks' : 'no marks'}`);
      if (LOOKS.includes(n)) looks.push(await running.alive(shown));
    }
    return looks;
  } finally {
    await running.close();
    await server.close();
  }
}

const column = (bytes: number): string => (bytes / 1000).toFixed(0).padStart(9);

for (const name of ['chrome', 'firefox'] as const) {
  if ((process.env['BROWSER'] ?? name) !== name) continue;
  for (const way of WAYS) {
    const started = Date.now();
    const [checked, control] = [await run(name, way, 'checked'), await run(name, way, 'control')];
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`\n${name}, ${way.name}: twice ${LAST} navigations in ${seconds} s; KB alive after`);
    console.log(`${''.padEnd(28)}${LOOKS.map((n) => String(n).padStart(9)).join('')}   change`);
    for (const where of ['page', 'background'] as const) {
      const [own, others] = [checked, control].map((looks) => looks.map((look) => look[where]));
      const [first = NaN, last = NaN] = [own?.[0], own?.at(-1)];
      const [before = NaN, after = NaN] = [others?.[0], others?.at(-1)];
      const share = (bytes: number): string => `${((bytes / first) * 100).toFixed(1).padStart(7)} %`;
      const ours = last - first - (after - before);
      const verdict = ours / first <= MOST ? '' : '  MISSED: within a tenth';
      console.log(`${where.padEnd(28)}${(own ?? []).map(column).join('')} ${share(last - first)}`);
      console.log(`${'  without a check'.padEnd(28)}${(others ?? []).map(column).join('')} ${share(after - before)}`);
      console.log(`${'  ours'.padEnd(28)}${''.padEnd(27)} ${share(ours)}${verdict}`);
    }
  }
}
