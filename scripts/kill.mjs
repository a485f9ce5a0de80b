// @ts-check
/**
 * `npm run kill -- 100 [SEED]`: kills each browser so many times while it writes to the library (test/browser/library-kills.ts), and
 * says what was found after each start. BROWSER names one of them alone.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, runCommand, setUp } from './setup.mjs';

await runCommand(async () => {
  const [kills = '100', seed] = process.argv.slice(2);
  if (!/^\d+$/.test(kills) || !/^\d*$/.test(seed ?? '')) {
    console.error('npm run kill -- KILLS [SEED], both whole numbers');
    return 2;
  }
  setUp(['chrome', 'firefox']);
  const env = { ...process.env, KILLS: kills, ...(seed !== undefined && { SEED: seed }) };
  const run = (/** @type {string[]} */ command) =>
    spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env }).status;
  if (run(['build.mjs']) !== 0) return 1;
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  return run([vitest, 'run', '--project', 'browser', '--retry', '0', 'library-store-kills']) === 0 ? 0 : 1;
});
