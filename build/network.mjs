// @ts-check
/**
 * Nothing that is bundled asks the network for anything or runs text as code, but one file: the one that reads the reader's own feeds.
 * Looked for in minified code, where remarks are gone and every string and global name is still there.
 *
 * Allowed in the bundles, each because it is no request of ours:
 * - words in strings ("fetch" is a verb of the lexicon) and names that only look alike (`.fetchedAt`), which the patterns do not match;
 * - `import()` and `new Function` in the command line's one import of jsdom, which is no part of the extension.
 */
import { transform } from 'esbuild';

/** The only file that may ask, and the bundles that may have it: no content script is among them. */
export const ASKS = 'src/library/feeds/fetch.ts';
const MAY_ASK = /^(?:background|library\/page\/library)\.js$/;

/** A global name, bare or of the global object: used, not named as a property in a literal and not a word among words of a text. */
const global = (/** @type {string} */ names) =>
  `(?<![\\w$.])(?:(?:globalThis|self|window)\\.)?(?:${names})(?=[(.,;)\\]}?|&=])|\\b(?:globalThis|self|window)\\[["'\`](?:${names})["'\`]`;

const FETCH = new RegExp(global('fetch'), 'g');
const OTHERS = new RegExp(
  [
    global(
      'XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|importScripts|SharedWorker|Worker',
    ),
    '\\.sendBeacon\\b',
    // Every import of ours is in its bundle, so one that is left would be of something else.
    '(?<![\\w$.])import\\s*\\(',
    '(?<![\\w$.])eval\\b(?!\\s*:)',
    '(?<![\\w$.])(?:new\\s+)?Function\\s*\\(',
    // Elements that load what they name, in a page whose policy is not ours.
    'createElement\\(["\'`](?:script|iframe|img|link|object|embed|audio|video|source)["\'`]\\)',
    'new Image\\b',
  ].join('|'),
  'g',
);

const found = (/** @type {string} */ text, /** @type {RegExp} */ what) => [...text.matchAll(what)].map(([use]) => use);

/**
 * @param {string} file name of the bundle
 * @param {string} text
 * @param {readonly string[]} inputs paths of what it was bundled from
 * @param {string} asks source of the file `ASKS`, empty where there is none
 * @returns {Promise<string[]>} one line per complaint
 */
export async function networkUses(file, text, inputs, asks) {
  const plain = async (/** @type {string} */ code) =>
    (await transform(code, { loader: 'ts', minify: true, legalComments: 'none' })).code;
  const code = await plain(text);
  const others = found(code, OTHERS).map((use) => `${file}: ${use} is in no bundle`);
  const may = MAY_ASK.test(file) && inputs.includes(ASKS);
  const [uses, allowed] = [found(code, FETCH).length, may ? found(await plain(asks), FETCH).length : 0];
  return uses > allowed ? [...others, `${file}: fetch is asked ${uses} times, ${allowed} of them by ${ASKS}`] : others;
}

/**
 * Style sheets and pages that name something elsewhere. Links that a reader may follow are not meant.
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 */
export function remoteNames(file, text) {
  const pattern = file.endsWith('.css')
    ? /url\(\s*["']?(?:https?:)?\/\/[^)]*|@import[^;]*/g
    : /<(?:script|link|img|iframe|source|object|embed|form)\b[^>]*(?:src|href|data|action)\s*=\s*["']?(?:https?:)?\/\/[^>]*/gi;
  return found(text, pattern).map((name) => `${file}: names something elsewhere (${name})`);
}

/**
 * All that pages of the extension may do, by directive; `connect-src` is for feeds, in the background. Trusted types are not required: the
 * library reads saved pages by DOMParser, which they would forbid.
 */
const POLICY = new Map([
  ['default-src', /^'none'$/],
  ['script-src', /^'self'$/],
  ['style-src', /^'self'$/],
  ['img-src', /^'self'$/],
  ['connect-src', /^(?:https?: ?|\*:\/\/\*\/\*)+$/],
  ['base-uri', /^'none'$/],
  ['form-action', /^'none'$/],
  ['frame-ancestors', /^'none'$/],
]);
const NEEDED = ['default-src', 'script-src', 'base-uri', 'form-action', 'frame-ancestors'];

/**
 * @param {Record<string, unknown>} manifest
 * @returns {string[]} what the policy of the extension's pages allows beyond the least, or does not forbid
 */
export function laxPolicy(manifest) {
  const policies = /** @type {{ extension_pages?: string } | undefined} */ (manifest['content_security_policy']);
  const policy = policies?.extension_pages ?? '';
  const given = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
  return [
    ...NEEDED.filter((name) => !given.has(name)).map((name) => `manifest.json: the policy does not say ${name}`),
    ...[...given]
      .filter(([name, value]) => POLICY.get(name)?.test(value) !== true)
      .map(([name, value]) => `manifest.json: the policy has ${name} ${value}`),
  ];
}
