/** The only place that knows webextension-polyfill, so that dropping it (Chrome 148 has `browser` itself) is one line. */
export { default as browser } from 'webextension-polyfill';
