/** Renders icon.svg to the PNG sizes that the manifest names, with Chromium: `npm run icons` after a change to the drawing. */
import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';

const SIZES = [16, 32, 48, 128];
const here = new URL('.', import.meta.url);
const drawing = `data:image/svg+xml;base64,${(await readFile(new URL('icon.svg', here))).toString('base64')}`;

const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    // As an <img> of this size, so that the drawing's own media query sees the size it is drawn at.
    await page.setContent(
      `<style>* { margin: 0 } img { display: block }</style><img width="${size}" src="${drawing}">`,
    );
    await page.screenshot({ path: new URL(`icon-${size}.png`, here).pathname, omitBackground: true });
  }
} finally {
  await browser.close();
}
