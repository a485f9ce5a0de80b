/** Brings the content script into a tab that the reader asked for or has allowed, and asks it what it found. */
import { browser } from '../browser';
import { call } from '../messages';
import { colourCss } from '../mark-style';
import type { PageState, Summary } from '../messages';
import { DEFAULTS, readSettings } from '../settings';
import { isRestricted } from '../sites';
import { showBadge } from './badge';

/** The content scripts as build.mjs writes them: what every page has, injected or registered, and what follows where there is something to read or to mark. */
export const PAGE = { js: ['page.js'] };
const READER = { js: ['reader.js'] };
const MARKS = { css: ['marks.css'], js: ['marks.js'] };

const nothing = (state: PageState, url = ''): Summary => ({ state, url, rows: [], left: [], related: [], origins: 0 });

/**
 * The page's own summary; null where no content script is there to answer. The badge is set by it once more: a page that came back
 * from the browser's cache, or that became another one without loading, has lost its number or wears an old one.
 */
async function summaryOf(tab: number): Promise<Summary | null> {
  const summary = await call('summary', undefined, tab).catch(() => null);
  if (summary !== null) await showBadge(tab, summary.rows.filter((row) => row.status === 'diverges').length);
  return summary;
}

/** Puts the first script into the top frame; it sees to it itself that it runs once. */
export async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: PAGE.js });
}

/** Puts what reads articles beside the first script, which asks for it where there may be one. */
export async function bringReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: READER.js });
}

/** Puts the marks' style, in the reader's colours, and then the marks themselves beside the script that asks for them. */
export async function bringMarks(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: MARKS.css });
  // A browser that refuses its storage has marks all the same, in our colours.
  const { colours } = await readSettings().catch(() => DEFAULTS);
  const css = colourCss(colours);
  if (css !== '') await browser.scripting.insertCSS({ target, css });
  await browser.scripting.executeScript({ target, files: MARKS.js });
}

/** What the document in the tab is ("text/html", "application/pdf"). Rejects where the browser does not let us in. */
async function contentType(tabId: number): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
  return frame?.result;
}

/**
 * Reads and checks the page of a tab and answers what it is. A browser that does not let us in shows the tab's address only
 * where the reader has asked (`activeTab`) or granted access: refused in spite of that, the page is one of the browser's own.
 */
export async function checkTab(tab: number): Promise<Summary> {
  const { url } = await browser.tabs.get(tab);
  if (url !== undefined && isRestricted(url)) return nothing('restricted', url);
  try {
    // Chrome shows a PDF inside a document of its own, which can be entered and holds no text.
    if ((await contentType(tab)) === 'application/pdf') return nothing('restricted', url);
    const already = await summaryOf(tab);
    if (already !== null) return already;
    await inject(tab);
  } catch {
    return nothing(url === undefined ? 'unread' : 'restricted', url);
  }
  return (await summaryOf(tab)) ?? nothing('failed', url);
}
