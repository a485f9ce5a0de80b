/** The command line, bundled once for a test file, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandLine {
  readonly folder: string;
  run(args: readonly string[], input?: string): Ran;
  remove(): void;
}

/** Inside the project, so that the packages left out of the bundle are found. `files` are written beside it. */
export async function commandLine(files: Readonly<Record<string, string>>): Promise<CommandLine> {
  const folder = mkdtempSync(join(root, 'node_modules', '.cli-'));
  const cli = join(folder, 'cli.mjs');
  await build({
    entryPoints: [join(root, 'src/cli/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: cli,
    external: ['jsdom'],
    logLevel: 'error',
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return {
    folder,
    run: (args, input = '') => spawnSync('node', [cli, ...args], { encoding: 'utf8', input, cwd: folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
