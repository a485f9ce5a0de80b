// @ts-check
/** Pictures for the stores that are no picture of one page: two pages side by side, and the small tile. */
/* global document -- of the pages, in which parts of this run */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/** @typedef {import('puppeteer-core').Page} Page @typedef {import('./launch.mjs').Running} Running */

const TILE = { width: 440, height: 280 };

/** @param {Running} running @param {string} html @param {{ width: number, height: number }} size @param {string} path */
async function takeDrawn(running, html, size, path) {
  const page = await running.browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<!doctype html><style>* { margin: 0; box-sizing: border-box }</style>${html}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
  await page.close();
}

const asUrl = (/** @type {Uint8Array | string} */ png) =>
  `data:image/png;base64,${typeof png === 'string' ? png : Buffer.from(png).toString('base64')}`;

/** The pages from left to right, as a browser shows a page and its panel. @param {Running} running @param {readonly Page[]} pages @param {{ width: number, height: number }} size @param {string} path */
export async function takeTogether(running, pages, size, path) {
  const pictures = [];
  for (const page of pages) {
    await page.bringToFront();
    pictures.push(await page.screenshot({ encoding: 'base64' }));
  }
  const images = pictures.map((png) => `<img alt="" src="${asUrl(png)}">`).join('');
  await takeDrawn(
    running,
    `<style>body { display: flex } img + img { box-shadow: -1px 0 #8886 }</style>${images}`,
    size,
    path,
  );
}

/** Name, sign and what it does, in the colours of the marks. @param {Running} running @param {string} path */
export async function takeTile(running, path) {
  const icon = asUrl(readFileSync(join(ROOT, 'icons/icon-128.png')));
  const html = `<style>
      body { width: 440px; height: 280px; padding: 34px 36px; background: #fbfaf7; color: #1d1c1a; font: 22px/1.35 Georgia, "Liberation Serif", serif }
      header { display: flex; align-items: center; gap: 16px; font: 600 38px/1 "Liberation Sans", Arial, sans-serif; letter-spacing: -0.02em; margin-bottom: 30px }
      img { width: 64px; height: 64px }
      b { font-weight: 400; background: #f6e3dd; text-decoration: underline #c0341d 2px; text-underline-offset: 4px }
      i { font-style: normal; background: #f6e3dd; text-decoration: underline #c0341d 2px; text-underline-offset: 4px }
    </style>
    <header><img alt="" src="${icon}">Crosstally</header>
    <p>One report says <b>4,500</b> soldiers,<br>another says <i>3,400</i>.<br>See where reports differ.</p>`;
  await takeDrawn(running, html, TILE, path);
}
