// @ts-check
/** Folders read into memory and written back, so that a build is one map of path to content until it is known to be right. */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {Map<string, string | Uint8Array>} Files paths with forward slashes, in no particular order */

const isText = (/** @type {string} */ path) => /\.(?:json|html|css|js|mjs|ts|svg|md|txt)$/.test(path);

/**
 * Paths of all files below `folder`, sorted, relative to it, without those in folders of one of the names in `leaveOut`.
 * @param {string} folder
 * @param {RegExp} [leaveOut]
 * @returns {string[]}
 */
export function pathsBelow(folder, leaveOut) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
      if (leaveOut?.test(entry.name) === true) return [];
      return pathsBelow(join(folder, entry.name), leaveOut).map((path) => `${entry.name}/${path}`);
    })
    .sort();
}

/** @param {string} path */
export const readContent = (path) => (isText(path) ? readFileSync(path, 'utf8') : new Uint8Array(readFileSync(path)));

/**
 * Makes `folder` hold exactly `files`. What is right already is not touched, so a browser that watches or a test that reads
 * the folder meanwhile sees no gap.
 * @param {string} folder
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 */
export function writeFolder(folder, files) {
  for (const [path, content] of files) writeIfChanged(join(folder, path), content);
  for (const path of pathsBelow(folder)) if (!files.has(path)) rmSync(join(folder, path));
}

/**
 * @param {string} path
 * @param {string | Uint8Array} content
 * @param {number} [mode] permission bits
 */
export function writeIfChanged(path, content, mode) {
  const bytes = Buffer.from(content);
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  if (mode !== undefined && (statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
}
