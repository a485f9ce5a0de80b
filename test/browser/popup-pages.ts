/** What the popup's tests look at: the popup as a reader meets it, the badge, and pages of our own in every state. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Extension, serve } from './harness';

const demo = fileURLToPath(new URL('../../demo', import.meta.url));

/** Sentences enough for an article, about an event that no bundled report is about. */
const REGATTA = `The harbour town held its autumn regatta on Saturday in bright weather. Some 40 boats took part, which the
  organisers called a good number after two thin years. The race was won by a crew of six from the northern quay, who finished
  eleven minutes ahead of the second boat. A crowd of about 900 people watched from the mole and stayed for the evening's music.`;

const FLOTTE = `Die Hafenstadt hat am Samstag bei klarem Wetter ihre Herbstregatta gefeiert. Rund 40 Boote nahmen daran teil, was
  die Veranstalter nach zwei mageren Jahren eine gute Zahl nannten. Das Rennen gewann eine sechsköpfige Mannschaft vom nördlichen
  Kai, die elf Minuten vor dem zweiten Boot ins Ziel kam. Etwa 900 Menschen sahen von der Mole aus zu und blieben am Abend zur Musik.`;

const article = (
  language: string,
  text: string,
): string => `<!doctype html><html lang="${language}"><meta charset="utf-8">
  <title>Regatta</title><main><article><h1>Regatta</h1>${`<p>${text}</p>`.repeat(3)}</article></main></html>`;

/** The smallest document that both browsers show in their PDF viewer. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Size 4/Root 1 0 R>>
%%EOF`;

const html = (body: string): [string, string] => ['text/html; charset=utf-8', body];

const PAGES: Readonly<Record<string, [type: string, body: string] | undefined>> = {
  '/demo.css': ['text/css', readFileSync(`${demo}/demo.css`, 'utf8')],
  '/demo.html': html(readFileSync(`${demo}/index.html`, 'utf8')),
  '/regatta.html': html(article('en', REGATTA)),
  '/flotte.html': html(article('de', FLOTTE)),
  '/login.html': html('<!doctype html><title>Log in</title><form><input name="name"><button>Log in</button></form>'),
  '/notes.txt': ['text/plain', 'Milk, bread, 12 eggs.'],
  '/paper.pdf': ['application/pdf', PDF],
};

/** Serves the pages above on loopback. */
export const servePages = (): ReturnType<typeof serve> =>
  serve((request, response) => {
    const [type, body] = PAGES[new URL(request.url ?? '/', 'http://loopback').pathname] ?? [
      'text/plain',
      'nothing here',
    ];
    response.writeHead(200, { 'content-type': type }).end(body);
  });

/** What the popup or panel says now: the big sentence, the line in the bar, the counts above the list, the figures of a part. */
export interface Said {
  readonly answer: string;
  readonly bar: string;
  readonly jumps: readonly string[];
  readonly differ: readonly string[];
  readonly agree: readonly string[];
}

export const said = (popup: Page): Promise<Said> =>
  popup.evaluate(() => {
    const text = (selector: string): string => document.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText.trim());
    return {
      answer: text('#sentence h2'),
      bar: text('#page'),
      jumps: texts('.jump'),
      differ: texts('[data-part=differ] li'),
      agree: texts('[data-part=agree] li'),
    };
  });

/** Asks until it is so; gives the last answer after twelve seconds, for the assertion to complain of. */
export async function when<T>(ask: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 12_000;
  for (;;) {
    const value = await ask();
    if (isSo(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the popup says once it has done checking. */
export const settled = (popup: Page): Promise<Said> =>
  when(
    () => said(popup),
    ({ answer }) => answer !== '' && !answer.startsWith('Checking'),
  );

/** The popup's sentence, once it begins as it should. */
export const answering = (popup: Page, answer: string): Promise<string> =>
  when(
    async () => (await said(popup)).answer,
    (now) => now.startsWith(answer),
  );

/** The text on the toolbar button of a page's tab. */
export const badge = async (extension: Extension, page: Page): Promise<string> =>
  extension.evaluate(`chrome.action.getBadgeText({ tabId: ${String(await extension.tabOf(page))} })`);

/** Our marks on a page, as its own scripts can count them. */
export const markCount = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('crosstally-')).length);

/** Presses the toolbar button on an article and waits for its marks. */
export async function press(extension: Extension, page: Page): Promise<void> {
  await extension.clickAction(page);
  await when(
    () => markCount(page),
    (n) => n > 0,
  );
  // Without a screen Firefox's popup never loses the focus and stays open: the next press would only close it.
  if (extension.name === 'firefox') await extension.clickAction(page);
}

/** Turns one of the popup's switches. */
export async function turn(popup: Page, name: 'this-site' | 'all-sites'): Promise<void> {
  await popup.evaluate(() => document.querySelector('#sites')?.setAttribute('open', ''));
  await popup.click(`#${name}`);
}
