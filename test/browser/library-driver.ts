/** The library's own modules in a page of the built extension, and a browser whose profile outlasts it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../../scripts/launch.mjs';
import type { BrowserName } from './harness';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The driver as one script that leaves its functions in `library`. */
export async function driverCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/library/driver.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'library',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** A folder for a profile; `remove` deletes it. */
export function makeProfile(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'crosstally-profile-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

export interface Driven {
  /** Runs code in the extension's page; `library` has the driver's functions. Its value must be JSON. */
  run<T>(code: string): Promise<T>;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
}

/** Starts the browser on a profile, with the driver in a page of the extension. */
export async function drive(name: BrowserName, profile: string, code: string): Promise<Driven> {
  const extension = join(root, 'dist', name);
  const running = await launch(name, { extension, headless: true, profile, keepWelcome: true });
  const page = await running.openPage('manifest.json');
  await page.evaluate(`${code}; globalThis.library = library;`);
  return {
    run: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    kill: running.kill,
    close: running.close,
    stopWorker: running.stopWorker,
  };
}
