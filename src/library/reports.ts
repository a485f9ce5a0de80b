/**
 * The one interface behind which an article's company is looked up: bundled packs, the reader's library, the articles open in other
 * tabs, whatever else there will be. Who checks an article knows nothing of where reports come from.
 */
import { likeness } from '../extract/sketch';
import { address } from '../match/related';
import type { ReportFacts } from '../types';

export interface Reports {
  /**
   * Reports that may be about the article's event, with their claims. Whether they are is decided by the engine (`crossReference`),
   * to which more reports than needed cost time and nothing else; so an answer is short (at most some dozens of reports, or all there are
   * where they are few), in no particular order, and may hold the article itself. Nothing of the article is kept.
   */
  related(article: ReportFacts): Promise<readonly ReportFacts[]>;
}

/** Reports that are at hand: a few, since each check looks at every one of them. `all` is asked anew for each article. */
export const inMemory = (all: () => readonly ReportFacts[] | Promise<readonly ReportFacts[]>): Reports => ({
  related: async () => all(),
});

/**
 * Several sources as one. A report that more than one of them has is given once, from the source that stands first: put sources whose
 * reports have sentences before those without. Where two different reports have one id, the later is renamed, for ids tell reports
 * apart from here on. A source that fails, or does not answer for long, is told to `onFailure` and left out: a broken library must not
 * cost the check of a page. `patience` is in milliseconds.
 */
export const together = (
  sources: readonly Reports[],
  onFailure: (error: unknown) => void,
  patience = PATIENCE,
): Reports => ({
  async related(article) {
    const answers = await Promise.allSettled(sources.map((source) => inTime(source.related(article), patience)));
    for (const answer of answers) if (answer.status === 'rejected') onFailure(answer.reason);
    return distinct(withoutDoubles(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : []))));
  },
});

/** Milliseconds that a source may take: a hundred times what a library needs; a database that hangs is waited for no longer. */
const PATIENCE = 5000;

function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** The reports of several lists, without those that an earlier list has. */
export function withoutDoubles(lists: readonly (readonly ReportFacts[])[]): readonly ReportFacts[] {
  return lists.reduce(
    (before, reports) => [...before, ...reports.filter((report) => !before.some((other) => isSame(other, report)))],
    [],
  );
}

/** Two sketches as alike as this are one text of one outlet, give or take its page's furniture. */
const SAME_TEXT = 0.9;

/** One report in two places: of one address or, where one of them has none, the same text under the same outlet's name. */
function isSame(a: ReportFacts, b: ReportFacts): boolean {
  if (a.url !== undefined && b.url !== undefined) return address(a.url) === address(b.url);
  return a.outlet === b.outlet && a.sketch.length > 0 && likeness(a.sketch, b.sketch) >= SAME_TEXT;
}

function distinct(reports: readonly ReportFacts[]): readonly ReportFacts[] {
  const taken = new Set<string>();
  return reports.map((report) => {
    let { id } = report;
    while (taken.has(id)) id += "'";
    taken.add(id);
    return id === report.id ? report : withId(report, id);
  });
}

/** The same report under another id, which its claims carry too. */
export const withId = (report: ReportFacts, id: string): ReportFacts => ({
  ...report,
  id,
  claims: report.claims.map((claim) => ({ ...claim, report: id })),
});
