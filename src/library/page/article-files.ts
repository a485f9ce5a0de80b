/** Saved articles (.txt, .html) as reports: read here, by the reader of pages and the engine, and shown before they are taken in. */
import { readFacts } from '../../cross-reference';
import { MOST_TEXT } from '../../limits';
import { readArticle } from '../../page/article';
import { isEnglish } from '../../page/language';
import { say } from '../../say';
import type { Report, ReportFacts } from '../../types';
import type { OpenedFile } from '../file';
import { type LeftFile, MOST_FILES, type PlacedFile } from './dropped';

/** Bytes of a file that is looked at: a folder may hold anything. */
const MOST_BYTES = 8_000_000;

/** Reports that are shown before they are taken in. */
const SHOWN = 8;

/** A first line that is longer is no headline. */
const MOST_TITLE = 200;

/** Files are read for so many milliseconds before the page may draw. */
const SLICE = 30;

/** A text as it is, under the name of its file. When it was published nobody says, and nothing is made up. */
function textReport(name: string, text: string): Report {
  const [line = ''] = text.trimStart().split('\n', 1);
  const title = line.trim();
  return {
    id: name,
    ...(title !== '' && title.length <= MOST_TITLE && { title }),
    credits: [],
    text: text.slice(0, MOST_TEXT),
  };
}

/** The article of a page, which is parsed without a window: nothing in it runs, and nothing is fetched for it. */
function pageReport(name: string, html: string): Report | null {
  const address = `file:///${encodeURIComponent(name)}`;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // Laid out nowhere, its elements would all say that they cannot be seen: they are not to be asked, as where there is no layout.
  for (const element of parsed.querySelectorAll('*'))
    Object.defineProperty(element, 'checkVisibility', { value: undefined });
  const read = readArticle(parsed, address, { most: MOST_TEXT });
  if (!('report' in read)) return null;
  const { url, ...report } = read.report;
  return url !== undefined && /^https?:/.test(url) ? { ...report, url } : { ...report, id: name };
}

async function read({ path: name, file }: PlacedFile): Promise<ReportFacts | LeftFile> {
  if (file.size > MOST_BYTES) return { name, why: 'libraryTooLarge' };
  const text = await file.text().catch(() => null);
  // Moved or locked since it was picked.
  if (text === null) return { name, why: 'libraryUnreadable' };
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const report = /\.txt$/i.test(name) ? textReport(name, content) : pageReport(name, content);
  if (report === null || report.text.trim() === '') return { name, why: 'tabsNoArticle' };
  if (!isEnglish(report.text)) return { name, why: 'tabsLanguage' };
  return readFacts(report);
}

/** Reads these files. `onProgress` is told of how many were read; between them the page may draw. */
export async function openArticles(
  files: readonly PlacedFile[],
  onProgress: (done: number) => void,
): Promise<{ readonly opened: OpenedFile; readonly left: readonly LeftFile[] }> {
  const found: ReportFacts[] = [];
  const left = files.slice(MOST_FILES).map(({ path }): LeftFile => ({ name: path, why: 'libraryTooMany' }));
  let drawn = performance.now();
  for (const [i, file] of files.slice(0, MOST_FILES).entries()) {
    const one = await read(file);
    if ('why' in one) left.push(one);
    else found.push(one);
    if (performance.now() - drawn < SLICE) continue;
    onProgress(i + 1);
    await new Promise((resolve) => setTimeout(resolve));
    drawn = performance.now();
  }
  const claims = found.reduce((sum, one) => sum + one.claims.length, 0);
  const title = found.length === 1 ? (found[0]?.title ?? say('libraryFromFiles')) : say('libraryFromFiles');
  const opened = {
    title,
    reports: found.length,
    claims,
    isExport: true,
    first: found.slice(0, SHOWN),
    all: () => found,
  };
  return { opened, left };
}
