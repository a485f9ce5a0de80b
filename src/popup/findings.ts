import type { Summary } from '../messages';
import { say, sayNumber } from '../say';
import { element } from './element';
import { figureList } from './figures';
import { groups } from './groups';
import { reportList } from './reports';
import { tabs } from './tabs';
import type { Tab } from './tabs';

const none = (key: string): HTMLElement => element('p', { class: 'none' }, say(key));

/** Everything that was found on a page, in tabs; null where there is nothing to list. */
export function findings(summary: Summary, reveal: (id: string) => void): HTMLElement | null {
  const { differ, updated, agree, left, reports } = groups(summary);
  if (summary.rows.length + left.length + reports.length === 0) return null;
  const figures = (name: string, rows: typeof differ, empty: string): Tab => ({
    name,
    count: rows.length,
    content: rows.length > 0 ? figureList(rows, reveal) : none(empty),
  });
  return tabs([
    figures('popupTabDiffer', differ, 'popupNoneDiffer'),
    // Few events have figures that rose with time: the tab is there where one has.
    ...(updated.length > 0 ? [figures('popupTabUpdated', updated, 'popupNoneDiffer')] : []),
    figures('popupTabAgree', agree, 'popupNoneAgree'),
    figures('popupTabLeft', left, 'popupNoneLeft'),
    {
      name: 'popupTabReports',
      count: reports.length,
      content: reports.length > 0 ? reportList(reports) : none('popupNoneReports'),
    },
  ]);
}

/** A word on how much of a very long page was not read; null where all was. */
export function cutNotice({ cut }: Summary): HTMLElement | null {
  return cut === undefined || cut <= 0 ? null : element('p', { class: 'cut' }, say('popupCut', sayNumber(cut)));
}
