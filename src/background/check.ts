/** Cross-checks one article against the reports that are known here. */
import { bundledReports } from '../corpus';
import { crossReference, readFacts } from '../cross-reference';
import { bundledReportsOn } from '../library/packs';
import { libraryReports } from '../library/related';
import { inMemory, together } from '../library/reports';
import type { CrossReference, Report, ReportFacts } from '../types';
import { forPage } from './answer';
import { factsBeside } from './compare-tabs';
import { type Sender, rememberRead } from './remembering';

/** The articles open beside this one, where the reader has had them compared. */
async function openReports({ tab }: Sender): Promise<readonly ReportFacts[]> {
  return tab?.id === undefined || tab.windowId === undefined ? [] : factsBeside(tab.id, tab.windowId);
}

/** What cannot be read now is said once and left out: the others are still compared. */
const tell = (error: unknown): void => console.error('reports that could not be read:', error);

/**
 * Runs the engine on the article with all that is known: reports that are open, the reader's own and imported packs, and those that
 * come with the extension, for which a database that fails is no reason to be missing. The article itself is kept only where the
 * reader has asked that what is read be remembered.
 */
export async function check(article: Report, sender: Sender = {}): Promise<CrossReference> {
  const facts = readFacts(article);
  const bundled = (): Promise<readonly ReportFacts[]> => bundledReportsOn().catch(() => bundledReports());
  const known = together([inMemory(() => openReports(sender)), libraryReports(), inMemory(bundled)], tell);
  const found = crossReference(facts, await known.related(facts));
  rememberRead(facts, sender).catch(tell);
  return forPage(found);
}
