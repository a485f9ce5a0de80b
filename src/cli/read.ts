/** Files into reports: .txt as it is, .html through the page's own reader, .json as a pack. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readFacts } from '../cross-reference';
import { parsePack } from '../corpus/pack';
import { readArticle } from '../page/article';
import type { Report, ReportFacts, ReportInfo } from '../types';

/** A file that cannot be used: its message is all the user needs to see. */
export class CannotRead extends Error {}

/** A report with its text where there is one; packs hold facts alone. */
export interface Read {
  readonly facts: ReportFacts;
  readonly text?: string;
}

/** A report's id is its file name without the ending. */
export const idOf = (path: string): string => basename(path, extname(path));

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new CannotRead(
      `cannot read ${path}: ${code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : String(code)}`,
    );
  }
}

/** The report in a .txt or .html file, with what `info` knows besides. */
export async function readReport(path: string, info: Partial<ReportInfo> = {}): Promise<Report> {
  const content = readText(path);
  const id = idOf(path);
  if (!/^\.html?$/i.test(extname(path))) return { id, credits: [], text: content.replace(/^\uFEFF/, ''), ...info };
  // jsdom is slow to load and needed for pages alone.
  const { JSDOM } = await import('jsdom');
  const url = info.url ?? `file:///${encodeURIComponent(basename(path))}`;
  const read = readArticle(new JSDOM(content, { url }).window.document, url);
  if (!('report' in read)) throw new CannotRead(`no article found in ${path}`);
  return { ...read.report, ...info, id: info.id ?? id };
}

/** Everything a file holds: one report, or all of a pack's. */
export async function readFactsOf(path: string): Promise<Read[]> {
  if (extname(path).toLowerCase() !== '.json') {
    const report = await readReport(path);
    return [{ facts: readFacts(report), text: report.text }];
  }
  const pack = parsePack(readText(path));
  if (!pack.ok) throw new CannotRead(`${path}: ${pack.error}`);
  return pack.value.reports.map((facts) => ({ facts }));
}
