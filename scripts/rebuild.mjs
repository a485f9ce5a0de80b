// @ts-check
/**
 * Does what a reviewer of AMO does: unpacks the source zip elsewhere, installs, runs `npm run build-for-amo`, and compares the
 * result with what the Firefox zip holds, byte by byte. Needs `npm run package` first.
 *
 *   node scripts/rebuild.mjs [--install]    with --install by `npm ci`; else with a copy of the packages that are installed here
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { pathsBelow, writeFolder } from '../build/files.mjs';
import { ROOT, runCommand } from './setup.mjs';

/** What the build needs of what is installed: copying all of it would take as long as installing it. */
const NEEDED = ['esbuild', '@esbuild', 'fflate'];

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
/** What is bundled, with what that needs in turn. */
const bundled = Object.keys(packages).filter((path) => {
  const { dev, devOptional } = packages[path];
  return path.lastIndexOf('node_modules/') === 0 && !dev && !devOptional;
});
const unpack = (/** @type {string} */ name) =>
  new Map(Object.entries(unzipSync(readFileSync(join(ROOT, `dist/crosstally-${name}-${version}.zip`)))));

await runCommand(() => {
  const folder = mkdtempSync(join(tmpdir(), 'crosstally-source-'));
  const npm = (/** @type {string[]} */ ...args) => execFileSync('npm', args, { cwd: folder, stdio: 'pipe' });
  try {
    writeFolder(folder, unpack('source'));
    if (process.argv.includes('--install')) npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
    else {
      for (const path of [...NEEDED.map((name) => `node_modules/${name}`), ...bundled])
        cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    }
    npm('run', 'build-for-amo');
    const wanted = unpack('firefox');
    const made = pathsBelow(join(folder, 'dist/firefox'));
    const differing = [...new Set([...wanted.keys(), ...made])].filter((path) => {
      const bytes = wanted.get(path);
      return (
        bytes === undefined || !made.includes(path) || !readFileSync(join(folder, 'dist/firefox', path)).equals(bytes)
      );
    });
    if (differing.length > 0) {
      console.error(`built from the source zip, these differ from the Firefox zip:\n  ${differing.join('\n  ')}`);
      return 1;
    }
    console.log(`the source zip makes the same ${made.length} files as the Firefox zip holds`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
