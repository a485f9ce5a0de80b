/** Where the reference material lies, if it does: the project builds and passes its tests without it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

/** False where the reference material is not there; says once which check is left out for it. */
export function hasShared(check: string): boolean {
  const there = existsSync(`${SHARED}reports/reports.json`);
  if (!there) console.info(`left out: ${check} (needs ../shared)`);
  return there;
}
