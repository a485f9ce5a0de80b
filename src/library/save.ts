/** Reports into the library, one at a time. A save is one transaction: it has happened when its promise is fulfilled, or not at all. */
import type { ReportFacts } from '../types';
import { tellLibrary } from './changes';
import { fit } from '../corpus/fit';
import type { Keeping, Saved } from './kept';
import { write } from './open';
import { putReport, readWhole, rowOf } from './put';
import { OWN } from './schema';
import { tallyOf } from './shelf';

/**
 * Keeps a report. One of the same address is replaced; what it was is in the answer. Names are cleared of invisible characters, and
 * what would not be taken back from an exported file is left out (corpus/fit.ts).
 * @throws LibraryFailure, and then nothing has changed
 */
export async function save(facts: ReportFacts, keeping: Keeping): Promise<Saved> {
  const fitted = fit(facts);
  const saved = await write(async (tx) => {
    const tally = await tallyOf(tx, OWN);
    const old = await rowOf(tx, tally, fitted);
    const before = old && (await readWhole(tx, old));
    const key = await putReport(tx, tally, { ...keeping, facts: fitted, old });
    await tally.write();
    return { key, ...(before && { before }) };
  });
  tellLibrary();
  return saved;
}

/**
 * Keeps an article because it was read. One that the reader has kept in another way stays as it is; one that came from a feed, mostly
 * as a part of the article, is replaced.
 * @returns whether anything was written
 * @throws LibraryFailure, and then nothing has changed
 */
export async function remember(facts: ReportFacts, savedAt: string): Promise<boolean> {
  const fitted = fit(facts);
  const isNew = await write(async (tx) => {
    const tally = await tallyOf(tx, OWN);
    const old = await rowOf(tx, tally, fitted);
    if (old !== undefined && old.source !== 'remembered' && old.source !== 'feed') return false;
    await putReport(tx, tally, { savedAt, source: 'remembered', facts: fitted, old });
    await tally.write();
    return true;
  });
  if (isNew) tellLibrary();
  return isNew;
}
