/** Cross-checks one article against the reports that are known here. */
import { bundledReports } from '../corpus';
import { crossReference, readFacts } from '../cross-reference';
import type { CrossReference, Report, ReportFacts } from '../types';
import { factsBeside } from './compare-tabs';

/** From where an article was sent. */
interface Sender {
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** The articles open beside this one, where the reader has had them compared. */
async function openReports({ tab }: Sender): Promise<readonly ReportFacts[]> {
  return tab?.id === undefined || tab.windowId === undefined ? [] : factsBeside(tab.id, tab.windowId);
}

/** Every report an article may be checked against; asynchronous, since a library of the reader's own will be read from disk. */
const knownReports = (): Promise<readonly ReportFacts[]> => Promise.resolve(bundledReports());

/** Runs the engine. The article is read as it came: nothing of it is kept. */
export async function check(article: Report, sender: Sender = {}): Promise<CrossReference> {
  const [open, known] = await Promise.all([openReports(sender), knownReports()]);
  // A report may be known and open: as it is open, it has its sentences.
  const ids = new Set(open.map(({ id }) => id));
  return crossReference(readFacts(article), [...open, ...known.filter(({ id }) => !ids.has(id))]);
}
