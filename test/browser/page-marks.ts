/** What the page tests look at: marks as the page itself sees them, the card's host, and the built extension on our own pages. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type BrowserName, type Extension, launch, serve } from './harness';

export interface SeenMark {
  /** `diverges`, `agrees-on-dark` ... */
  readonly name: string;
  readonly text: string;
  /** The block the mark starts in: tag and class. */
  readonly block: string;
}

/** The marks in the order of the page. Page scripts may iterate the registry; our content script, in Firefox, may not. */
export function seenMarks(page: Page): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const marks: { name: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('crosstally-')) continue;
      for (const range of highlight) marks.push({ name: name.slice('crosstally-'.length), range: range as Range });
    }
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return marks.map(({ name, range }) => {
      const block = range.startContainer.parentElement?.closest('p, figcaption, h1, li, div, article, body');
      return { name, text: range.toString(), block: block ? `${block.localName}.${block.className}` : '' };
    });
  });
}

/** Waits until `wanted` holds of the marks; gives them, or the last ones seen, after ten seconds. */
export async function marksWhen(page: Page, wanted: (marks: SeenMark[]) => boolean): Promise<SeenMark[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const marks = await seenMarks(page);
    if (wanted(marks) || Date.now() > until) return marks;
    await pause(50);
  }
}

export const someMarks = (page: Page): Promise<SeenMark[]> => marksWhen(page, (marks) => marks.length > 0);

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where on the screen the first mark of a text is; scrolls it into the middle. */
export function placeOf(page: Page, text: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('crosstally-')) continue;
      for (const one of highlight) {
        const range = one as Range;
        if (!range.toString().includes(wanted)) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
    }
    throw new Error(`no mark on ${wanted}`);
  }, text);
}

/** Moves the mouse onto a mark, as a hand does: in steps. */
export async function hover(page: Page, text: string): Promise<void> {
  const { x, y, height } = await placeOf(page, text);
  await page.mouse.move(x + 30, y + height + 40);
  await page.mouse.move(x + 6, y + height / 2, { steps: 4 });
}

/** The rectangle of the open card, by the element in the top layer; null where none is open. */
export function cardHost(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('html > div[popover]') !== null);
}

export async function untilCard(page: Page, open: boolean): Promise<boolean> {
  const until = Date.now() + 10_000;
  while ((await cardHost(page)) !== open && Date.now() < until) await pause(30);
  return cardHost(page);
}

export interface Site {
  readonly extension: Extension;
  readonly url: string;
  /** Closes the pages of the server: between tests, since what some of them do costs those after them. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** The built extension with access to all pages of a loopback server. */
export async function site(name: BrowserName, folder = './pages', args: readonly string[] = []): Promise<Site> {
  const server = await serve(fileURLToPath(new URL(folder, import.meta.url)));
  const extension = await launch(name, args);
  await extension.grant('*://127.0.0.1/*');
  return {
    extension,
    url: server.url,
    async closePages() {
      for (const page of await extension.browser.pages()) if (page.url().startsWith(server.url)) await page.close();
    },
    async close() {
      await extension.close();
      await server.close();
    },
  };
}
