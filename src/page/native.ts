/**
 * The browser's own extension API, for content scripts: in Manifest V3 it gives promises in both browsers, so a page need not carry
 * webextension-polyfill. build/bundles.mjs puts this file in the polyfill's place there; src/browser.ts stays the one import.
 */
import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as typeof globalThis & { browser?: Browser; chrome?: Browser };

// An element of the page that is called browser is found under that name in Chromium, where there is no such API.
export default Object.hasOwn(globalThis, 'browser') ? browser : chrome;
