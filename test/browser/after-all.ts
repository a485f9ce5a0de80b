/**
 * What all test files leave behind, taken away after the last of them: the browsers that they shared, which do not end with the process
 * that started them, and a folder in which everything temporary is (profiles, copies, files).
 */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const listIn = (folder: string): string => join(folder, 'browsers');

/** Has a browser ended after the last test file, with all its processes. Called where the tests run. */
export function endAfterAll(pid: number): void {
  appendFileSync(listIn(tmpdir()), `${pid}\n`);
}

/** Called by vitest before the first file, in the process that starts the one where the tests run. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'crosstally-test-'));
  process.env['TMPDIR'] = folder;
  return () => {
    const pids = existsSync(listIn(folder)) ? readFileSync(listIn(folder), 'utf8').trim().split('\n') : [];
    for (const pid of pids) end(Number(pid));
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

/** Puppeteer starts a browser as the leader of a group of its own: a negative number means all of it. */
function end(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
