/** The library's own modules in a page of the built extension, and a browser whose profile outlasts it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Chromium's build without the permission by which the browser never calls the extension's data too much, nor clears them away when
 * the disk fills: so a disk can be full in a test.
 */
export function makeLimited(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'crosstally-limited-'));
  cpSync(join(root, 'dist/chrome'), path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Driven {
  /** Runs code in the extension's page; `library` has the driver's functions. Its value must be JSON. */
  run<T>(code: string): Promise<T>;
  /** Chromium only: the extension may store so many bytes; null for what the browser allows. */
  limit(bytes: number | null): Promise<void>;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
}

/** Starts the browser on a profile, with the driver in a page of the extension (in dist, or in another folder). */
export async function drive(
  name: BrowserName,
  profile: string,
  code: string,
  extension: string = join(root, 'dist', name),
): Promise<Driven> {
  const running = await launch(name, { extension, headless: true, profile, keepWelcome: true });
  const page = await running.openPage('manifest.json');
  await page.evaluate(`${code}; globalThis.library = library;`);
  return {
    run: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    async limit(bytes) {
      const devtools = await page.createCDPSession();
      const quotaSize = bytes === null ? {} : { quotaSize: bytes };
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: running.origin, ...quotaSize });
    },
    kill: running.kill,
    close: running.close,
    stopWorker: running.stopWorker,
  };
}
