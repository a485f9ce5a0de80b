// @ts-check
/** What must hold of every build: nothing that is named is missing, nothing is over budget, no string becomes HTML. */
import { transform } from 'esbuild';
import { BUNDLES } from './bundles.mjs';

/** Writes that hand a string to an HTML parser. Reading innerHTML is harmless and not meant. */
const HTML_WRITES =
  /(?:\.|\[['"`])(?:inner|outer)HTML(?:['"`]\])?\s*(?:\+|\|\||&&|\?\?)?=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bcreateContextualFragment\b|\bsetHTMLUnsafe\b|\bparseHTMLUnsafe\b/g;

/**
 * @param {string} name of the file, for the message
 * @param {string} text
 * @returns {string[]} one line per place, empty where there is none
 */
export function htmlWrites(name, text) {
  return [...text.matchAll(HTML_WRITES)].map(
    ({ 0: what, index }) =>
      `${name}:${text.slice(0, index).split('\n').length}: writes HTML from a string (${what.trim()})`,
  );
}

/**
 * Paths of the extension's files that its manifest and its pages name, and the content scripts and their style, which are injected by name.
 * @param {Record<string, unknown>} manifest
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 * @returns {string[]}
 */
export function namedFiles(manifest, files) {
  const named = new Set(['page.js', 'reader.js', 'marks.js', 'marks.css']);
  const visit = (/** @type {unknown} */ value) => {
    if (typeof value === 'string' && /^[\w./-]+\.(?:js|css|html|png|svg|json)$/.test(value)) named.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(manifest);
  for (const [path, content] of files) {
    if (!path.endsWith('.html') || typeof content !== 'string') continue;
    for (const [, reference = ''] of content.matchAll(/\b(?:src|href)="([^"#:]+)"/g)) {
      named.add(new URL(reference, `file:///${path}`).pathname.slice(1));
    }
  }
  return [...named];
}

/**
 * @param {Record<string, unknown>} manifest
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 * @returns {string[]} what is named but is not there: files, and messages of the default language
 */
export function missing(manifest, files) {
  const wanted = namedFiles(manifest, files).filter((path) => !files.has(path));
  const locale = `_locales/${String(manifest['default_locale'])}/messages.json`;
  const messages = JSON.parse(String(files.get(locale) ?? '{}'));
  const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  return [
    ...wanted.map((path) => `${path}: named by the manifest or a page, but not built`),
    ...keys
      .filter((key) => !Object.hasOwn(messages, key))
      .map((key) => `${locale}: no message ${key}, which the manifest names`),
  ];
}

/**
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 * @returns {Promise<{ file: string, minified: number, budget: number }[]>} bytes of each bundle when minified
 */
export function sizes(files) {
  return Promise.all(
    BUNDLES.map(async ({ file, budget }) => {
      const loader = file.endsWith('.css') ? 'css' : 'js';
      const { code } = await transform(String(files.get(file) ?? ''), { minify: true, loader, legalComments: 'none' });
      return { file, minified: Buffer.byteLength(code), budget };
    }),
  );
}
