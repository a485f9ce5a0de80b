// @ts-check
/**
 * `npm run fuzz -- [--seed 1] [--texts 100000] [--from 0] [--minutes 10]`: spoilt texts, pages, packs, feeds and databases through the whole pipeline in
 * Node, `--every` so many texts (50) one page, pack, feed, database and measured growth. The same seed gives the same texts; a fault names the number with which `--from` has it again. Exit code 1 where there is one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { leanReadability } from '../build/readability.mjs';
import { ROOT, runCommand } from './setup.mjs';

/** So many texts between two lines that say how far it is. */
const STRETCH = 5000;
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
  },
});

/** @param {readonly string[]} given */
function numbers(...given) {
  const read = given.map(Number);
  if (read.some(Number.isNaN)) throw new Error('--seed, --texts, --from, --minutes and --every take numbers');
  return read;
}

await runCommand(async () => {
  const [seed, texts, from, minutes, every] = numbers(
    values.seed,
    values.texts,
    values.from,
    values.minutes,
    values.every,
  );
  // Inside the project, so that jsdom is found.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.fuzz-'));
  const outfile = join(folder, 'run.mjs');
  try {
    await build({
      entryPoints: [join(ROOT, 'scripts/fuzz/run.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['jsdom'],
      plugins: [leanReadability],
      logLevel: 'error',
    });
    const { fuzz } = /** @type {typeof import('./fuzz/run')} */ (await import(pathToFileURL(outfile).href));
    const [begun, faults] = [process.cpuUsage(), /** @type {import('./fuzz/run').Fault[]} */ ([])];
    const spent = () => (process.cpuUsage(begun).user + process.cpuUsage(begun).system) / 1000;
    const sum = { texts: 0, read: 0, findings: 0, pages: 0, packs: 0, packsTaken: 0, databases: 0, slowest: 0 };
    while (sum.texts < Number(texts) && spent() < Number(minutes) * 60_000) {
      const some = Math.min(STRETCH, Number(texts) - sum.texts);
      const most = Number(minutes) * 60_000 - spent();
      const ran = await fuzz({
        seed: Number(seed),
        from: Number(from) + sum.texts,
        texts: some,
        most,
        every: Number(every),
      });
      for (const name of COUNTED) sum[name] += ran[name];
      sum.slowest = Math.max(sum.slowest, ran.slowest.milliseconds);
      for (const { nth, what, text } of ran.faults.slice(0, Math.max(0, SHOWN - faults.length)))
        console.error(
          `\n--seed ${seed} --from ${nth} --texts 1 --every ${every}\n${what}\n${JSON.stringify(text.slice(0, 600))}`,
        );
      faults.push(...ran.faults);
      console.log(
        `seed ${seed}, from ${from}: ${sum.texts} texts in ${(spent() / 1000).toFixed(0)} s: ${JSON.stringify(sum)}, ${faults.length} faults`,
      );
      if (ran.texts < some) break;
    }
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
