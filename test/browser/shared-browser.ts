/**
 * One browser for all test files: starting one costs more than most files take. Each file gets the extension newly installed, under an
 * address that it never had, and no page but an empty one; so nothing of one file is there in the next.
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, isReady, launch } from '../../scripts/launch.mjs';
import { endAfterAll } from './after-all';
import type { BrowserName } from './harness';

/** Files are run one after the other in one process, which forgets its modules in between. */
const kept = globalThis as { crosstallyBrowsers?: Map<BrowserName, Running> };

interface Wanted {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly keepWelcome: boolean;
  readonly inPrivate: boolean;
}

/** The extension, newly installed in the browser that all files share. */
export async function sharedBrowser(name: BrowserName, wanted: Wanted): Promise<Running> {
  const browsers = (kept.crosstallyBrowsers ??= new Map());
  const before = browsers.get(name);
  const running = before?.browser.connected === true && (await again(before, wanted));
  const now = running || (await started(name, wanted));
  browsers.set(name, now);
  return now;
}

async function started(name: BrowserName, wanted: Wanted): Promise<Running> {
  const running = await launch(name, { ...wanted, headless: true });
  const pid = running.browser.process()?.pid;
  if (pid !== undefined) endAfterAll(pid);
  return running;
}

/** Null where the browser does not take it: then another one has to be started. */
async function again(before: Running, { extension, inPrivate, keepWelcome }: Wanted): Promise<Running | null> {
  try {
    const pages = await before.browser.pages();
    await before.browser.newPage();
    for (const page of pages) await page.close();
    const folder = before.name === 'chrome' ? copyOf(extension) : extension;
    const running = await before.installAgain({ extension: folder, inPrivate });
    if (await isReady(running, keepWelcome)) return running;
  } catch (error) {
    console.warn(`the shared ${before.name} is started anew: ${String(error)}`);
  }
  await before.kill();
  return null;
}

/** Chromium makes an extension's address out of its folder. */
function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'crosstally-installed-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
