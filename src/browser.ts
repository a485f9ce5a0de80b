/**
 * The only place that knows where the extension API comes from, so that dropping the polyfill (Chrome 148 has `browser` itself) is one
 * line. Background and pages have webextension-polyfill; content scripts, which every checked page pays for, have the browser's own API
 * in its place (src/page/native.ts).
 */
export { default as browser } from 'webextension-polyfill';
