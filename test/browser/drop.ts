/** Files and folders dropped on a page of the extension. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './harness';

/** As a hand drops them: the browser itself is told what hangs on the pointer, and makes entries of it that the page can look into. */
async function dropInChrome(page: Page, paths: readonly string[]): Promise<void> {
  const devtools = await page.createCDPSession();
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await devtools.detach();
}

/**
 * Firefox lets nobody put a file on the pointer: the page is told of a drop, with files made of the same bytes. Of folders that can be
 * looked into a page can make none.
 */
async function dropInFirefox(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** Drops what is at these paths on the page; in Firefox the files alone. */
export const drop = (name: BrowserName, page: Page, ...paths: readonly string[]): Promise<void> =>
  name === 'chrome' ? dropInChrome(page, paths) : dropInFirefox(page, paths);
