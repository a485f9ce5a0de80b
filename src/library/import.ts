/** Files into the library: a reader's own, exported here or on another machine, or a pack that somebody has made. */
import { type PackResult, type PackedReport, parsePack } from '../corpus/pack';
import { tellLibrary } from './changes';
import type { Keeping } from './kept';
import { type Transaction, write } from './open';
import { putReport, rowOf } from './put';
import { nameOf } from './records';
import { OWN, type Row } from './schema';
import { removePack } from './packs';
import type { ReportFacts } from '../types';
import { type Tally, emptyShelf, tallyOf } from './shelf';

/** Reports written in one transaction: few enough that a check, which waits for it, is not held up. */
const AT_ONCE = 50;

/**
 * What a file holds that is in memory already, checked in full; nothing is written. An error names the place in the file and what is
 * wrong with it. Files of any size: `openFile` of file.ts.
 */
export const readFile = (text: string): PackResult => parsePack(text);

export interface Progress {
  /** Told of how many reports are dealt with, after each few. */
  readonly onProgress?: (done: number) => void;
  /** Stops before the next few; what was written until then stays for `importReports`, and is taken away for `importPack`. */
  readonly signal?: AbortSignal;
}

/** As `readFile` and `openFile` give them. */
type Reports = Iterable<PackedReport> | AsyncIterable<PackedReport>;

export interface Imported {
  readonly added: number;
  /** In the place of an older one of the same address. */
  readonly replaced: number;
  /** There already, as new or newer. */
  readonly passed: number;
}

/**
 * Takes a file's reports among the reader's own: those that the reader exported with when and how they were kept, others as imported
 * now. Of two of one address the one that was kept later stays. Some reports at a time, each time wholly or not at all: an import that
 * is cut off can simply be made again.
 * @throws LibraryFailure; what was written until then is whole and stays
 */
export async function importReports(reports: Reports, progress: Progress = {}): Promise<Imported> {
  const now = new Date().toISOString();
  const sum = { added: 0, replaced: 0, passed: 0 };
  try {
    await inParts(reports, progress, (part) =>
      write(async (tx) => {
        const tally = await tallyOf(tx, OWN);
        for (const { report, old } of await withOld(tx, tally, part)) {
          const keeping: Keeping = report.kept ?? { savedAt: now, source: 'imported' };
          if (old && old.savedAt >= keeping.savedAt) sum.passed++;
          else {
            await putReport(tx, tally, { ...keeping, facts: bare(report), old });
            sum[old ? 'replaced' : 'added']++;
          }
        }
        await tally.write();
      }),
    );
  } finally {
    tellLibrary();
  }
  return sum;
}

/**
 * Takes a file's reports in as a pack of its own, which can be switched off and removed. Articles are checked against it once all of it
 * is there.
 * @returns its id (`packs`)
 * @throws LibraryFailure, or what `signal` was aborted with; either way nothing is left of it
 */
export async function importPack(title: string, reports: Reports, progress: Progress = {}): Promise<number> {
  const id = await write(async (tx) => {
    const shelves = await tx.objectStore('shelves').getAllKeys();
    const free = Math.max(OWN, ...shelves.filter((shelf) => typeof shelf === 'number')) + 1;
    await tx.objectStore('shelves').put({ ...emptyShelf(free), title, isWhole: false });
    return free;
  });
  const keeping: Keeping = { savedAt: new Date().toISOString(), source: 'pack' };
  try {
    await inParts(reports, progress, (part) =>
      write(async (tx) => {
        const tally = await tallyOf(tx, id);
        for (const { report, old } of await withOld(tx, tally, part))
          await putReport(tx, tally, { ...keeping, facts: bare(report), old });
        await tally.write();
      }),
    );
    progress.signal?.throwIfAborted();
    await write(async (tx) => {
      const shelf = await tx.objectStore('shelves').get(id);
      if (shelf) await tx.objectStore('shelves').put({ ...shelf, isWhole: true });
    });
  } catch (error) {
    await removePack(id);
    throw error;
  }
  tellLibrary();
  return id;
}

const bare = ({ kept: _kept, ...facts }: PackedReport): ReportFacts => facts;

async function inParts(
  reports: Reports,
  { onProgress, signal }: Progress,
  writePart: (part: readonly PackedReport[]) => Promise<void>,
): Promise<void> {
  let [part, done]: [PackedReport[], number] = [[], 0];
  const write = async (): Promise<void> => {
    await writePart(part);
    done += part.length;
    part = [];
    onProgress?.(done);
  };
  for await (const report of reports) {
    if (signal?.aborted === true) return;
    part.push(report);
    if (part.length === AT_ONCE) await write();
  }
  if (part.length > 0) await write();
}

/** These reports, each once, with what is on the shelf under their names. Of two under one name in a file the last counts. */
async function withOld(
  tx: Transaction<'readwrite'>,
  tally: Tally,
  reports: readonly PackedReport[],
): Promise<{ readonly report: PackedReport; readonly old: Row | undefined }[]> {
  const byName = new Map(reports.map((report) => [nameOf(report), report]));
  return Promise.all([...byName.values()].map(async (report) => ({ report, old: await rowOf(tx, tally, report) })));
}
