// @ts-check
/**
 * `npm run fuzz -- [--seed 1] [--texts 100000] [--from 0] [--minutes 10]`: spoilt texts, pages, packs, feeds and databases through the whole
 * pipeline in Node; `--every` so many texts (50) one page, pack, feed, database and measured growth.
 * `npm run fuzz -- --browser chrome [--pages 2000] ...`: spoilt pages in that browser with the built extension, which may neither complain nor
 * change them. The same seed gives the same ones; a fault names the number with which `--from` has it again. Exit code 1 where there is one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { leanReadability } from '../build/readability.mjs';
import { startDriver } from './fuzz/driver.mjs';
import { ROOT, runCommand } from './setup.mjs';

/** So many texts, or pages, between two lines that say how far it is. */
const STRETCH = 5000;
const STRETCH_OF_PAGES = 100;
const COUNTED = /** @type {const} */ (['texts', 'read', 'findings', 'pages', 'packs', 'packsTaken', 'databases']);
/** Faults that are shown. */
const SHOWN = 20;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    texts: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    minutes: { type: 'string', default: 'Infinity' },
    every: { type: 'string', default: '50' },
    browser: { type: 'string' },
    pages: { type: 'string', default: '2000' },
  },
});

/** @param {readonly string[]} given */
function numbers(...given) {
  const read = given.map(Number);
  if (read.some(Number.isNaN)) throw new Error('--seed, --texts, --from, --minutes, --every and --pages take numbers');
  return read;
}

/**
 * Bundled as the extension is.
 * @template T
 * @param {string} entry
 * @param {(made: any) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function withBundle(entry, use) {
  // Inside the project, so that what is not bundled is found.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.fuzz-'));
  const outfile = join(folder, 'run.mjs');
  try {
    await build({
      entryPoints: [join(ROOT, 'scripts/fuzz', entry)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['jsdom'],
      plugins: [leanReadability],
      logLevel: 'error',
    });
    return await use(await import(pathToFileURL(outfile).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [seed = 1, texts = 0, from = 0, minutes = Infinity, every = 50, pages = 0] = numbers(
  values.seed,
  values.texts,
  values.from,
  values.minutes,
  values.every,
  values.pages,
);

/** @param {typeof import('./fuzz/run')} made @returns {Promise<number>} faults */
async function inNode({ fuzz }) {
  let [shown, faults] = [0, 0];
  const begun = process.cpuUsage();
  const spent = () => (process.cpuUsage(begun).user + process.cpuUsage(begun).system) / 1000;
  const sum = { ...{ texts: 0, read: 0, findings: 0, pages: 0, packs: 0, packsTaken: 0, databases: 0 }, slowest: 0 };
  while (sum.texts < texts && spent() < minutes * 60_000) {
    const some = Math.min(STRETCH, texts - sum.texts);
    const most = minutes * 60_000 - spent();
    const ran = await fuzz({ seed, from: from + sum.texts, texts: some, most, every });
    for (const name of COUNTED) sum[name] += ran[name];
    sum.slowest = Math.max(sum.slowest, ran.slowest.milliseconds);
    for (const { nth, what, text } of ran.faults)
      if (shown++ < SHOWN)
        console.error(
          `\n--seed ${seed} --from ${nth} --texts 1 --every ${every}\n${what}\n${JSON.stringify(text.slice(0, 600))}`,
        );
    faults += ran.faults.length;
    const seconds = (spent() / 1000).toFixed(0);
    console.log(
      `seed ${seed}, from ${from}: ${sum.texts} texts in ${seconds} s: ${JSON.stringify(sum)}, ${faults} faults`,
    );
    if (ran.texts < some) break;
  }
  return faults;
}

/** @param {typeof import('./fuzz/in-browser')} made @param {'chrome' | 'firefox'} name @returns {Promise<number>} faults */
async function inBrowser({ fuzzPages }, name) {
  const driver = await startDriver(name);
  let shown = 0;
  try {
    const { faults } = await fuzzPages(driver, {
      ...{ seed, from, pages, most: minutes * 60_000, awkward: join(ROOT, 'test/browser/pages') },
      onPage(done, { faults, ...ran }) {
        for (const { nth, what } of faults.slice(shown))
          if (shown++ < SHOWN) console.error(`\n--browser ${name} --seed ${seed} --from ${nth} --pages 1\n${what}`);
        if (done % STRETCH_OF_PAGES === 0 || done === pages)
          console.log(`${name}, seed ${seed}, from ${from}: ${JSON.stringify(ran)}, ${faults.length} faults`);
      },
    });
    return faults.length;
  } finally {
    await driver.close();
  }
}

await runCommand(async () => {
  const { browser } = values;
  if (browser === undefined) return (await withBundle('run.ts', inNode)) === 0 ? 0 : 1;
  if (browser !== 'chrome' && browser !== 'firefox') throw new Error('--browser takes chrome or firefox');
  return (await withBundle('in-browser.ts', (made) => inBrowser(made, browser))) === 0 ? 0 : 1;
});
