/**
 * Files of reports, of any size. A file that was written here has a claim on each line and is read report by report: a library of
 * gigabytes takes no more memory than one report. Any other pack is read as a whole, up to a size.
 */
import * as v from 'valibot';
import { type PackedReport, parsePack } from '../corpus/pack';
import { MOST, facts, pack, straight } from '../corpus/schema';
import type { Claim } from '../types';
import { linesOf } from './lines';

/** Reports that a file of any size may hold. */
const MOST_REPORTS = 500_000;

/** UTF-16 units of one report's lines: thirty claims have some 30,000. */
const MOST_REPORT = 10_000_000;

/** Reports that are shown before an import. */
const SHOWN = 8;

export interface OpenedFile {
  readonly title: string;
  readonly reports: number;
  readonly claims: number;
  /** Whether it was exported from a library: its reports say when and how they were kept. */
  readonly isExport: boolean;
  /** The first few reports. */
  readonly first: readonly PackedReport[];
  /** All reports, for `importReports` and `importPack`. */
  readonly all: () => AsyncIterable<PackedReport> | Iterable<PackedReport>;
}

export type FileResult =
  | { readonly ok: true; readonly value: OpenedFile }
  /** What is wrong, with its place in the file; English, for who made it. */
  | { readonly ok: false; readonly error: string };

/** Reads a file and checks all of it; nothing is written. `onProgress` is told of how many reports were checked. */
export async function openFile(file: Blob, onProgress?: (reports: number) => void): Promise<FileResult> {
  try {
    const title = await titleOf(file);
    return title === null ? await openWhole(file) : await openLines(file, title, onProgress);
  } catch (error) {
    // A file that goes away while it is read, or is broken in a way that its lines show.
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

async function openWhole(file: Blob): Promise<FileResult> {
  if (file.size > MOST.file) return { ok: false, error: `is larger than ${MOST.file} bytes and not made of lines` };
  const result = parsePack(await file.text());
  if (!result.ok) return result;
  const { title, reports } = result.value;
  return { ok: true, value: { title, ...summed(reports), first: reports.slice(0, SHOWN), all: () => reports } };
}

const summed = (reports: readonly PackedReport[]): Pick<OpenedFile, 'reports' | 'claims' | 'isExport'> => ({
  reports: reports.length,
  claims: reports.reduce((sum, { claims }) => sum + claims.length, 0),
  isExport: reports.some(({ kept }) => kept !== undefined),
});

async function openLines(file: Blob, title: string, onProgress?: (reports: number) => void): Promise<FileResult> {
  let [reports, claims, isExport] = [0, 0, false];
  const first: PackedReport[] = [];
  for await (const json of reportsIn(file)) {
    if (reports === MOST_REPORTS) return { ok: false, error: `reports: more than ${MOST_REPORTS}` };
    const result = v.safeParse(facts, parsed(json, reports), { abortEarly: true });
    if (!result.success) {
      const [issue] = result.issues;
      return {
        ok: false,
        error: `${['reports', reports, v.getDotPath(issue)].filter((x) => x !== null).join('.')}: ${issue.message}`,
      };
    }
    const report = result.output as PackedReport;
    [reports, claims, isExport] = [reports + 1, claims + report.claims.length, isExport || report.kept !== undefined];
    if (first.length < SHOWN) first.push(report);
    if (reports % 100 === 0) onProgress?.(reports);
  }
  return { ok: true, value: { title, reports, claims, isExport, first, all: () => checked(file) } };
}

function parsed(json: string, n: number): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(`reports.${n}: is not JSON`);
  }
}

/** The reports of a file that was checked. Browsers refuse to read on in a file that has been changed since it was picked. */
async function* checked(file: Blob): AsyncGenerator<PackedReport, void, undefined> {
  for await (const json of reportsIn(file)) {
    const report = JSON.parse(json) as PackedReport;
    yield { ...report, claims: report.claims.map(withStraightSentence) };
  }
}

const withStraightSentence = (claim: Claim): Claim =>
  claim.sentence.text === undefined
    ? claim
    : { ...claim, sentence: { ...claim.sentence, text: straight(claim.sentence.text) } };

/** The title, where the first line is that of a file made of lines; null for any other file. */
async function titleOf(file: Blob): Promise<string | null> {
  const start = await file.slice(0, 4096).text();
  const [line = ''] = start.split('\n', 1);
  if (!line.endsWith('"reports":[')) return null;
  let head: unknown;
  try {
    head = JSON.parse(`${line}]}`);
  } catch {
    return null;
  }
  const result = v.safeParse(pack, head);
  return result.success ? result.output.title : null;
}

/** The JSON of each report. Its lines end with one that closes its claims. */
async function* reportsIn(file: Blob): AsyncGenerator<string, void, undefined> {
  let lines: string[] = [];
  let [length, isHead, isEnd] = [0, true, false];
  for await (const line of linesOf(file)) {
    if (isHead) isHead = false;
    else if (isEnd && line !== '') throw new Error('goes on behind its end');
    else if (line === ']}' && lines.every((one) => one === '')) isEnd = true;
    else {
      lines.push(line);
      length += line.length;
      if (length > MOST_REPORT) throw new RangeError(`holds a report of more than ${MOST_REPORT} characters`);
      if (line !== ']}' && line !== ']},') continue;
      yield lines.join('\n').replace(/,$/, '');
      [lines, length] = [[], 0];
    }
  }
  if (!isEnd) throw new Error('is cut off');
}
