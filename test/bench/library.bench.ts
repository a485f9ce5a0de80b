/**
 * The library at 100 to 100,000 reports of about thirty claims, in both browsers, through the built extension: what a check's lookup
 * takes, a check, a save, and the first check of a woken worker; memory and disk; beside it fuse.js over all claims and MiniSearch over
 * all reports' terms, both wholly in memory. SIZES=100,1000 and BROWSER=chrome take less time; all of it takes about an hour.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { launch } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { FERRY } from '../browser/tabs-pages';
import type { InMemory, Measured, Times } from './library.part';

const [, , here = '.'] = process.argv;
const root = join(here, '../..');
const SIZES = (process.env['SIZES'] ?? '100,1000,10000,100000').split(',').map(Number);
const BROWSERS = (['chrome', 'firefox'] as const).filter((name) => (process.env['BROWSER'] ?? name) === name);

/** A folder in which filled libraries are kept, and used again by the next run. */
const PROFILES = process.env['PROFILES'];

/** Reports that are handed to the page at once. */
const AT_ONCE = 500;

/** So many are imported as a reader imports them, which is timed; what a large library has beyond them is written in larger parts. */
const IMPORTED = 2000;
const CHECKS = 100;

/** Beyond these they take gigabytes, or minutes a search. */
const MOST_FUSE = 10_000;
const MOST_MINISEARCH = 100_000;

const { outputFiles } = await build({
  entryPoints: [join(here, 'library.part.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'bench',
  write: false,
  logLevel: 'error',
});
const code = `${outputFiles[0]?.text ?? ''}; globalThis.bench = bench;`;

const server = await serve(({ url = '' }, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FERRY[url] ?? '');
});

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file), { throwIfNoEntry: false }))
    .reduce((sum, file) => sum + (file?.isFile() === true ? file.size : 0), 0);
}

/** What the extension's database takes on the disk. */
function onDisk(name: 'chrome' | 'firefox', profile: string): number {
  const place = name === 'chrome' ? 'Default/IndexedDB' : 'storage/default';
  const folders = readdirSync(join(profile, place)).filter((folder) => /^(chrome|moz)-extension/.test(folder));
  return folders.reduce((sum, folder) => sum + bytesBelow(join(profile, place, folder)), 0);
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const ms = (n: number): string => (n < 10 ? n.toFixed(1) : n.toFixed(0)).padStart(6);
const both = ({ p50, p95 }: Times): string => `${ms(p50)} ${ms(p95)}`;
const megabytes = (bytes: number | null): string => (bytes === null ? '-' : (bytes / 1e6).toFixed(1)).padStart(8);

async function run(name: 'chrome' | 'firefox', size: number): Promise<Measured> {
  const profile =
    PROFILES === undefined ? mkdtempSync(join(tmpdir(), 'crosstally-bench-')) : join(PROFILES, `${name}-${size}`);
  mkdirSync(profile, { recursive: true });
  const args = name === 'chrome' ? ['--enable-precise-memory-info', '--js-flags=--expose-gc'] : [];
  const running = await launch(name, {
    extension: join(root, 'dist', name),
    headless: true,
    profile,
    args,
    keepWelcome: true,
  });
  try {
    const inside: Page = await running.openPage('manifest.json');
    const ask = async <T>(expression: string): Promise<T> => (await inside.evaluate(expression)) as T;
    await inside.evaluate(code);
    const started = performance.now();
    let [filling, imported] = [0, 0];
    const there = await ask<number>('bench.count()');
    for (let from = there; from < size; from += AT_ONCE) {
      const to = Math.min(size, from + AT_ONCE);
      if (from < IMPORTED) {
        filling += await ask<number>(`bench.fill(${from}, ${to}, ${size})`);
        imported += to - from;
      } else await ask(`bench.lay(${from}, ${to}, ${size})`);
      if (from % 10_000 === 0 && from > 0)
        process.stderr.write(
          `  ${name}: ${from} of ${size} after ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
        );
    }
    const before = await ask<number | null>('bench.heap()');
    const measured = await ask<Measured>(`bench.measure(${size}, ${CHECKS})`);
    const after = await ask<number | null>('bench.heap()');
    const { lookup, check, save, found, strangers } = measured;
    const memory = before === null || after === null ? null : after - before;
    console.log(
      `${name.padEnd(8)}${String(size).padStart(7)}   ${both(lookup)}   ${both(check)}   ${both(save)}   ${ms(await firstCheck())}` +
        `   ${megabytes(memory)} ${megabytes(onDisk(name, profile))}   ${(found * 100).toFixed(0).padStart(4)} % ${strangers.toFixed(1).padStart(6)}   ${ms(filling / Math.max(1, imported))}`,
    );
    await beside('fuse.js', 'fuse', MOST_FUSE, 5);
    await beside('MiniSearch', 'miniSearch', MOST_MINISEARCH, 20);
    return measured;

    async function beside(title: string, call: string, most: number, many: number): Promise<void> {
      if (size > most) return console.log(`  ${title}: not at ${size} reports`);
      const { load, search, memory: held } = await ask<InMemory>(`bench.${call}(${size}, ${many})`);
      console.log(`  ${title.padEnd(11)} search ${both(search)}   built in ${ms(load)}   memory ${megabytes(held)} MB`);
    }

    /**
     * From the page's reading to the answer, after the worker has ended: it starts, opens the library, looks the article up and compares
     * it with the two other reports of its event, with nothing of the engine compiled yet.
     */
    async function firstCheck(): Promise<number> {
      await running.grant(inside, ['*://127.0.0.1/*']);
      const page = await running.browser.newPage();
      await page.bringToFront();
      const tab = await ask<number>('chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)');
      const tell = (name: string): Promise<unknown> =>
        ask(`chrome.runtime.sendMessage({ crosstally: '${name}', argument: ${tab} })`);
      const shown = (): Promise<{ state?: string; time: number }> =>
        ask(`(async () => { const t = performance.now();
          const { value } = await chrome.tabs.sendMessage(${tab}, { crosstally: 'again' }, { frameId: 0 });
          return { state: value?.state, time: performance.now() - t }; })()`);
      const keys: number[] = [];
      const taken: number[] = [];
      try {
        for (const path of Object.keys(FERRY).reverse()) {
          await page.goto(server.url + path);
          await tell('checkTab');
          if (path === '/ferry-a.html') continue;
          const { value } = (await tell('saveTab')) as { value: { saved: readonly { key: number }[] } };
          keys.push(...value.saved.map(({ key }) => key));
        }
        for (let n = 0; n < 7; n++) {
          await running.stopWorker();
          const { state, time } = await shown();
          if (state !== 'differ') throw new Error(`the page is ${state}`);
          taken.push(time);
        }
      } finally {
        await ask(`bench.remove(${JSON.stringify(keys)})`);
        await page.close();
      }
      return median(taken);
    }
  } finally {
    await running.close();
    if (PROFILES === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

console.log(
  'ms, p50 and p95               lookup           check            save    woken       MB       MB   related found, others    import',
);
console.log(
  '         reports                                                        worker   memory    disk   per cent  a check     a report',
);
for (const name of BROWSERS) {
  const all: Measured[] = [];
  for (const size of SIZES) all.push(await run(name, size));
  const [base, largest] = [all.find(({ reports }) => reports === 1000), all.at(-1)];
  if (base === undefined || largest === undefined || largest === base) continue;
  const times = (of: 'check' | 'lookup'): number => largest[of].p50 / base[of].p50;
  const isHeld = times('check') <= 2 && largest.check.p95 < 150;
  console.log(
    `${name}: a check at ${largest.reports} takes ${times('check').toFixed(1)} times that at 1000, its lookup ` +
      `${times('lookup').toFixed(1)} times${isHeld ? '' : ': MISSED (a check is to take 2 times at most, and under 150 ms)'}`,
  );
}
await server.close();
