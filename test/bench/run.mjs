// Bundles and runs the benchmarks named on the command line, all of them without a name: node test/bench/run.mjs extract
// What has a slash in it is a folder for them to measure as well: node test/bench/run.mjs page ~/saved/
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url).pathname;
const all = readdirSync(here).filter((file) => file.endsWith('.bench.ts'));
// Started by the others, once for each measurement.
const parts = readdirSync(here).filter((file) => file.endsWith('.part.ts'));
const given = process.argv.slice(2);
const folders = given.filter((one) => one.includes('/')).map((one) => resolve(one));
const named = given.filter((one) => !one.includes('/'));
const chosen = named.length ? all.filter((file) => named.some((name) => file.startsWith(name))) : all;
if (!chosen.length) throw new Error(`no benchmark is called ${named.join(' ')}; there are ${all.join(' ')}`);

// Inside the project, so that the bundles find node_modules.
const out = mkdtempSync(join(here, '../../node_modules/.bench-'));
let failed = false;
try {
  for (const file of [...parts, ...chosen]) {
    const outfile = join(out, file.replace('.ts', '.mjs'));
    // Minified, as the extension ships it: the time to start counts the parsing.
    await build({
      entryPoints: [join(here, file)],
      outfile,
      bundle: true,
      minify: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    if (!chosen.includes(file)) continue;
    const { status } = spawnSync(process.execPath, [outfile, here, ...folders], { stdio: 'inherit' });
    failed ||= status !== 0;
  }
} finally {
  rmSync(out, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
