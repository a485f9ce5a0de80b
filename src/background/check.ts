/** Cross-checks one article against the reports that are known here. */
import { bundledReports } from '../corpus';
import { crossReference, readFacts } from '../cross-reference';
import type { CrossReference, Report, ReportFacts } from '../types';

/** Every report an article may be checked against; asynchronous, since a library of the reader's own will be read from disk. */
const knownReports = (): Promise<readonly ReportFacts[]> => Promise.resolve(bundledReports());

/** Runs the engine. The article is read as it came: nothing of it is kept. */
export async function check(article: Report): Promise<CrossReference> {
  return crossReference(readFacts(article), await knownReports());
}
