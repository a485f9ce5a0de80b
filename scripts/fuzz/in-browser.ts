/** Wild pages one after the other in a real browser with the built extension, which may neither complain nor change them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { serve } from '../serve.mjs';
import { Random } from './random';
import { makeWildPage } from './wild-pages';

/** What is wanted of the browser: the tests' harness and the command have each their own. */
export interface Driver {
  readonly browser: Browser;
  /** Runs code in a page of the extension; its value must be JSON. */
  evaluate(code: string): Promise<unknown>;
  /** What stands in lists of errors that is ours, from the beginning. */
  complaints(): Promise<readonly string[]>;
}

export interface WildRun {
  readonly seed: number;
  readonly from: number;
  readonly pages: number;
  /** Folder of the awkward pages to begin with. */
  readonly awkward: string;
  /** Milliseconds after which no further page is begun. */
  readonly most?: number;
  readonly onPage?: (done: number, soFar: WildRan) => void;
}

export interface WildFault {
  readonly nth: number;
  readonly what: string;
}

export interface WildRan {
  readonly pages: number;
  /** Pages whose DOM was compared, and those that had marks. */
  readonly compared: number;
  readonly marked: number;
  /** How often each state was met. */
  readonly states: Readonly<Record<string, number>>;
  readonly faults: readonly WildFault[];
}

/** Milliseconds within which a page must have been read. The browser's own time for it is not ours, and is in it. */
const PATIENCE = 20_000;
/** Pages after which the lists of errors are looked at. */
const LOOK = 25;

/** Waits in the extension until the page has answered; the page's state, or "silent". */
const stateOf = (tab: number): string => `(async () => {
  const end = Date.now() + ${PATIENCE};
  while (Date.now() < end) {
    const reply = await chrome.tabs.sendMessage(${tab}, { crosstally: 'summary' }, { frameId: 0 }).catch(() => undefined);
    if (reply?.value?.state !== undefined) return reply.value.state;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return 'silent';
})()`;

/** What has become of the page, apart from the host of a card. */
const SEEN = `(() => {
  const state = globalThis[Symbol.for('wild')];
  const marks = [...CSS.highlights.keys()].filter((name) => name.startsWith('crosstally-')).length;
  const after = state?.seen();
  return { marks, before: state?.before ?? null, after: after ?? null };
})()`;

interface Seen {
  readonly marks: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** Runs so many pages, those of these numbers. The same seed and numbers give the same pages. */
export async function fuzzPages(driver: Driver, run: WildRun): Promise<WildRan> {
  const { seed, from, pages, awkward, most = Infinity, onPage } = run;
  const awkwards = readdirSync(awkward)
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(awkward, name), 'utf8'));
  const make = (nth: number) => makeWildPage(new Random(seed, nth), awkwards);
  const site = await serve((request, response) => {
    const nth = Number(/^\/news\/(\d+)/.exec(request.url ?? '')?.[1] ?? NaN);
    response.writeHead(Number.isNaN(nth) ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(Number.isNaN(nth) ? '' : make(nth).html);
  });
  const [faults, states] = [[] as WildFault[], {} as Record<string, number>];
  let [done, compared, marked, shown] = [0, 0, 0, null as { page: Page; tab: number } | null];
  let [console, known]: [string[], number] = [[], (await driver.complaints()).length];
  const open = async (): Promise<{ page: Page; tab: number }> => {
    const page = await driver.browser.newPage();
    page.on('console', (message) => {
      const text = message.text();
      if (/crosstally|extension:\/\//i.test(`${text} ${message.location().url ?? ''}`)) console.push(text);
    });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await page.goto('about:blank');
    await page.bringToFront();
    const tab = await driver.evaluate(
      'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
    );
    return { page, tab: Number(tab) };
  };
  const started = Date.now();
  try {
    for (let nth = from; nth < from + pages && Date.now() - started < most; nth++) {
      const { isStill } = make(nth);
      const fault = (what: string): void => void faults.push({ nth, what });
      console = [];
      try {
        shown ??= await open();
        await shown.page.goto(`${site.url}/news/${nth}`, { timeout: PATIENCE, waitUntil: 'domcontentloaded' });
        const state = String(await driver.evaluate(stateOf(shown.tab)));
        states[state] = (states[state] ?? 0) + 1;
        if (state === 'silent') fault('the page was not read in time');
        const seen = (await shown.page.evaluate(SEEN)) as Seen;
        if (seen.marks > 0) marked++;
        if (isStill && seen.before !== null) {
          compared++;
          if (seen.before !== seen.after) fault(`the DOM was changed: ${difference(seen.before, seen.after ?? '')}`);
        }
      } catch (error) {
        fault(`no page: ${error instanceof Error ? error.message : String(error)}`);
        await shown?.page.close().catch(() => undefined);
        shown = null;
      }
      for (const text of console) fault(`in the page's console: ${text}`);
      done++;
      if (done % LOOK === 0 || done === pages) {
        const all = await driver.complaints();
        for (const text of all.slice(known)) fault(`complained within ${LOOK} pages: ${text}`);
        known = all.length;
      }
      onPage?.(done, { pages: done, compared, marked, states, faults });
    }
  } finally {
    await shown?.page.close().catch(() => undefined);
    await site.close();
  }
  return { pages: done, compared, marked, states, faults };
}

/** Where two texts begin to differ. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return JSON.stringify([one.slice(Math.max(0, at - 40), at + 60), other.slice(Math.max(0, at - 40), at + 60)]);
}
