// @ts-check
/**
 * Readability as the bundles have it, without what is not used and without strings that become HTML: it re-parses HTML in two places,
 * on a detached copy of the page. Both are only ways to copy nodes, so here they copy nodes. That keeps strings out of HTML parsers in
 * the whole bundle (which stores check for) and keeps the copy's structure what the page's is, where a re-parse would mend it. Each
 * replacement must apply exactly once, or the build fails: a new version of Readability has to be looked at.
 * test/build/readability.test.ts holds that articles stay the same.
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

/**
 * What a reader of text has no use for: what happens to the article's addresses, classes and boxes when it has been found, images that
 * are loaded late, and linked data, which src/page/linked-data.ts reads.
 */
const UNUSED = [
  '_postProcessContent',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_cleanClasses',
  '_unwrapNoscriptImages',
  '_isSingleImage',
  '_fixLazyImages',
  '_getJSONLD',
  '_findNode',
];

/** The patterns of what is left out, and those that nothing of it ever used. */
const PATTERNS = [
  'extraneous',
  'replaceFonts',
  'nextLink',
  'prevLink',
  'srcsetUrl',
  'b64DataUrl',
  'jsonLdArticleTypes',
];

/** Their calls, and the log, for which the whole article would be written out as HTML. */
const CALLS = [
  /^ +this\._postProcessContent\(articleContent\);\n/gm,
  /^ +this\._unwrapNoscriptImages\(this\._doc\);\n/gm,
  /^ +this\._fixLazyImages\(articleContent\);\n/gm,
  /(?<= jsonLd = )this\._disableJSONLD \? \{\} : this\._getJSONLD\(this\._doc\)/g,
  /^ {2}\/\/ Control whether log messages[\s\S]*?^ {2}\} else \{\n.*\n {2}\}\n/gm,
];
/** What a page says of itself beside title and author, and the first paragraph where it says nothing: src/page/metadata.ts reads it. */
const STATED = [
  /^ {4}if \(!metadata\.excerpt\) \{\n[\s\S]*?^ {4}\}\n/gm,
  /^ {4}\/\/ get description\n[\s\S]*?^ {6}null;\n/gm,
  /(?:^ {4}metadata\.(?:excerpt|siteName|publishedTime) = this\._unescapeHtmlEntities\(.*\);\n){3}/gm,
  /^ {8}\/\/ Find out text direction from ancestors of final top candidate\.\n[\s\S]*?^ {8}\}\);\n/gm,
  /^ {2}this\._articleDir = .*\n {2}this\._articleSiteName = .*\n/gm,
  /^ {8}if \(node\.tagName === "HTML"\) \{\n.*\n {8}\}\n/gm,
  /^ {6}dir: .*\n {6}lang: .*\n/gm,
  /^ {6}length: .*\n {6}excerpt: .*\n {6}siteName: .*\n {6}publishedTime: .*\n/gm,
  // A document is what it is always given.
  /^ {2}\/\/ In some older versions, people passed a URI[\s\S]*?^ {2}\}\n/gm,
  // What was only there for the classes that are left to it.
  /^ {2}this\._classesToPreserve = [^;]*;\n {2}this\._keepClasses = .*\n/gm,
  /^ {2}CLASSES_TO_PRESERVE: .*\n/gm,
  /^ {2}this\._disableJSONLD = .*\n/gm,
];
/** What is left of logs that are only made where someone reads them, and of an option for it. */
const DEBUG = /^ +if \(this\._debug\) \{\n +\}\n|^ {2}this\._debug = .*\n/gm;
/** Why a part of the page is no text, in words for the log: that there is a reason is enough. */
const REASONS = /(?<=errs\.push\()\s*`[^`]*`\s*(?=\))/g;
const LOGGED = /^ +this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);\n/gm;

/**
 * Without what is not used: an eighth of its bytes, which every checked page loads, and the time for it.
 * @param {string} source of Readability.js
 * @throws where a passage is not found exactly once
 */
export function withoutUnused(source) {
  const methods = UNUSED.map((name) => new RegExp(`^  ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?^  \\},\\n`, 'gm'));
  const patterns = PATTERNS.map((name) => new RegExp(`^    ${name}:\\s+\\/.*,\n`, 'gm'));
  return [...CALLS, ...STATED, ...methods, ...patterns].reduce(
    (text, passage) => {
      const found = text.match(passage)?.length ?? 0;
      if (found !== 1) throw new Error(`Readability has changed: ${String(passage)} found ${found} times, not once`);
      return text.replace(passage, (was) => (was.startsWith('this._disable') ? '{}' : ''));
    },
    source.replace(LOGGED, '').replace(DEBUG, '').replace(REASONS, '0'),
  );
}

/**
 * A module in place of a CommonJS file, whose wrapping a page's first milliseconds would pay for.
 * @param {string} source
 * @param {string} name what the file exports
 * @throws where it ends in another way than it does
 */
export function asModule(source, name) {
  const made = source.replace(/^if \(typeof module === "object"\) \{\n[\s\S]*?^\}\n/m, `export default ${name};\n`);
  if (made === source) throw new Error(`Readability has changed: it exports ${name} in another way`);
  return made;
}

/** @type {import('esbuild').Plugin} */
export const leanReadability = {
  name: 'lean-readability',
  setup(build) {
    build.onLoad({ filter: /@mozilla[\\/]readability[\\/]Readability\.js$/ }, async ({ path }) => ({
      contents: asModule(withoutUnused(withoutHtmlStrings(await readFile(path, 'utf8'))), 'Readability'),
      loader: 'js',
    }));
    build.onLoad({ filter: /@mozilla[\\/]readability[\\/]Readability-readerable\.js$/ }, async ({ path }) => ({
      contents: asModule(await readFile(path, 'utf8'), 'isProbablyReaderable'),
      loader: 'js',
    }));
  },
};
