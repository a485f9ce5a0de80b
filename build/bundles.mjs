// @ts-check
/** What is bundled from where, and how large it may become. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { leanReadability } from './readability.mjs';

/**
 * @typedef {object} Bundle
 * @property {string} file its place in the extension
 * @property {string} entry
 * @property {number} budget bytes that it may have when minified
 * @property {true} [inPage] a content script, with the browser's own API in the polyfill's place
 */

/** @type {readonly Bundle[]} */
export const BUNDLES = [
  // Runs in every page that is checked.
  { file: 'page.js', entry: 'src/page/index.ts', budget: 18_000, inPage: true },
  // Brought into pages that may hold an article: Readability is some 29 KB of it.
  { file: 'reader.js', entry: 'src/page/reader.ts', budget: 46_000, inPage: true },
  // Brought into pages on which there is something to mark.
  { file: 'marks.js', entry: 'src/page/marker.ts', budget: 40_000, inPage: true },
  { file: 'marks.css', entry: 'src/page/marks.css', budget: 6_000 },
  // The engine, its lexicon and the bundled pack, read once by each waking worker; some 240 KB are the parsers of feeds, which are not
  // set up before a feed is fetched.
  { file: 'background.js', entry: 'src/background/index.ts', budget: 800_000 },
  { file: 'popup/popup.js', entry: 'src/popup/popup.ts', budget: 60_000 },
  { file: 'popup/popup.css', entry: 'src/popup/popup.css', budget: 16_000 },
  { file: 'panel/panel.js', entry: 'src/panel/panel.ts', budget: 60_000 },
  { file: 'panel/panel.css', entry: 'src/panel/panel.css', budget: 16_000 },
  { file: 'options/options.js', entry: 'src/options/options.ts', budget: 60_000 },
  { file: 'options/options.css', entry: 'src/options/options.css', budget: 16_000 },
  // Opened by the reader alone: lays the figures of an event's reports side by side, for which it has the engine.
  { file: 'library/page/library.js', entry: 'src/library/page/library.ts', budget: 600_000 },
  { file: 'library/page/library.css', entry: 'src/library/page/library.css', budget: 24_000 },
  { file: 'welcome/welcome.js', entry: 'src/welcome/welcome.ts', budget: 30_000 },
  { file: 'welcome/welcome.css', entry: 'src/welcome/welcome.css', budget: 16_000 },
];

/** Larger than this the command line starts slowly; jsdom is not in it and is loaded for pages alone. */
export const CLI_BUDGET = 800_000;

/** A style sheet imported by a script is bundled like any other and arrives as text, for a `<style>` in a shadow root. */
const styleAsText = (/** @type {string[]} */ target) =>
  /** @type {import('esbuild').Plugin} */ ({
    name: 'style-as-text',
    setup(setup) {
      setup.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, target, write: false });
        return { contents: outputFiles[0]?.text ?? '', loader: 'text', watchFiles: [path] };
      });
    },
  });

/**
 * @typedef {object} Made
 * @property {string} text
 * @property {string[]} inputs what of it is from where: paths from the root, without what was left out because nothing uses it
 */

/** @param {import('esbuild').Metafile | undefined} metafile */
const inputsOf = (metafile) =>
  Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );

/**
 * Bundles one entry in memory. Not minified, so that a reviewer or a curious reader can read what runs.
 * @param {{ entry: string, root: string }} from
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Made>}
 */
async function bundle({ entry, root }, options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'dist',
    metafile: true,
    legalComments: 'eof',
    logLevel: 'error',
    ...options,
  });
  const [file] = outputFiles ?? [];
  if (file === undefined) throw new Error(`${entry}: nothing was bundled`);
  return { text: file.text, inputs: inputsOf(metafile) };
}

/**
 * All of the extension's bundles by file name. The same for both browsers.
 * @param {string} root
 * @param {string[]} target
 * @returns {Promise<Map<string, Made>>}
 */
export async function bundleExtension(root, target) {
  const bundles = BUNDLES.map(async ({ file, entry, inPage }) => {
    // Classic scripts: content scripts cannot be modules, and one classic file is service worker and event page alike.
    const script = {
      format: /** @type {const} */ ('iife'),
      plugins: [styleAsText(target), leanReadability],
      ...(inPage && { alias: { 'webextension-polyfill': join(root, 'src/page/native.ts') } }),
    };
    const made = await bundle({ entry, root }, { target, ...(file.endsWith('.css') ? {} : script) });
    return /** @type {[string, Made]} */ ([file, made]);
  });
  return new Map(await Promise.all(bundles));
}

/**
 * The engine for the command line, one file that needs only Node (and jsdom where it is given a page).
 * @param {string} root
 * @param {string} node the oldest Node it is to run on, "20.19"
 */
export function bundleCli(root, node) {
  return bundle(
    { entry: 'src/cli/index.ts', root },
    {
      format: 'esm',
      platform: 'node',
      target: `node${node}`,
      external: ['jsdom'],
      banner: { js: '#!/usr/bin/env node' },
      plugins: [leanReadability],
    },
  );
}
