// @ts-check
/**
 * Readability as the bundles have it. It re-parses HTML from strings in two places, on a detached copy of the page. Both are only ways to copy nodes, so here
 * they copy nodes. That keeps strings out of HTML parsers in the whole bundle (which stores check for) and keeps the copy's
 * structure what the page's is, where a re-parse would mend it. Each replacement must apply exactly once, or the build fails:
 * a new version of Readability has to be looked at. test/build/readability.test.ts holds that articles stay the same.
 */
import { readFile } from 'node:fs/promises';

/** @type {readonly { readonly was: string, readonly is: string }[]} */
const REPLACEMENTS = [
  // The untouched body, kept for another try with laxer rules.
  { was: 'var pageCacheHtml = page.innerHTML;', is: 'var pageCache = page.cloneNode(true);' },
  { was: 'page.innerHTML = pageCacheHtml;', is: 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);' },
  // The image inside a <noscript>, which holds nodes and not text where it gets here (one image is all it may hold).
  { was: 'tmp.innerHTML = noscript.innerHTML;', is: 'tmp.append(...noscript.cloneNode(true).childNodes);' },
];

/**
 * @param {string} source of Readability.js
 * @throws where a passage is not found exactly once
 */
export function withoutHtmlStrings(source) {
  return REPLACEMENTS.reduce((text, { was, is }) => {
    const found = text.split(was).length - 1;
    if (found !== 1) throw new Error(`Readability has changed: ${JSON.stringify(was)} found ${found} times, not once`);
    return text.replace(was, () => is);
  }, source);
}

/** What happens to the article when it has been found: its addresses, classes and needless boxes. We read its text and its nodes' order. */
const AFTERWARDS = ['_postProcessContent', '_fixRelativeUris', '_simplifyNestedElements', '_cleanClasses'];

/** One call over one or more lines, alone on its lines: the log, for which the whole article would be written out as HTML. */
const LOGGED = /^ +this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);\n/gm;

/** The constructor's part that writes the log. */
const LOGGING = /^ {2}\/\/ Control whether log messages[\s\S]*?^ {2}\} else \{\n.*\n {2}\}\n/gm;

/**
 * Without what a content script has no use for: a tenth of its bytes, and a serialisation of the article on every page. The text that
 * is found stays the same.
 * @param {string} source of Readability.js
 * @throws where a passage is not found exactly once
 */
export function withoutAfterwards(source) {
  const quiet = source.replace(LOGGED, '').replace('this._postProcessContent(articleContent);', '');
  const methods = AFTERWARDS.map(
    (name) => /** @type {const} */ ([name, new RegExp(`^  ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?^  \\},\\n`, 'gm')]),
  );
  return [.../** @type {const} */ ([['its log', LOGGING]]), ...methods].reduce((text, [name, passage]) => {
    const found = text.match(passage)?.length ?? 0;
    if (found !== 1) throw new Error(`Readability has changed: ${name} found ${found} times, not once`);
    return text.replace(passage, '');
  }, quiet);
}

/** @type {import('esbuild').Plugin} */
export const leanReadability = {
  name: 'lean-readability',
  setup(build) {
    build.onLoad({ filter: /@mozilla[\\/]readability[\\/]Readability\.js$/ }, async ({ path }) => ({
      contents: withoutAfterwards(withoutHtmlStrings(await readFile(path, 'utf8'))),
      loader: 'js',
    }));
  },
};
