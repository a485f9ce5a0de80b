// @ts-check
/** Zips that are the same bytes wherever and whenever they are made: sorted paths, one fixed time, no owner, no platform. */
import { zipSync } from 'fflate';

/**
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 * @returns {Uint8Array}
 */
export function zip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]);
  // Zip times have no zone: fflate writes this local time as it reads, so it is the same everywhere.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2020, 0, 1), os: 0 });
}
