import type { FigureRow, Summary } from '../messages';
import { figureList } from './figures';
import { groups } from './groups';
import { leftOut } from './left-out';
import { reportList } from './reports';

/** A part of the list: its name's message, how many it holds, and what. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly content: HTMLElement;
}

/** Everything that was found on a page, those figures first on which reports agree least. Parts that hold nothing are left out. */
export function sections(summary: Summary, reveal: (claim: string) => void): readonly Section[] {
  const { differ, updated, agree, left, reports } = groups(summary);
  const figures = (id: string, name: string, rows: readonly FigureRow[]): Section => ({
    id,
    name,
    count: rows.length,
    content: figureList(rows, reveal),
  });
  return [
    figures('differ', 'popupTabDiffer', differ),
    figures('updated', 'popupTabUpdated', updated),
    figures('agree', 'popupTabAgree', agree),
    { id: 'left', name: 'popupTabLeft', count: left.length, content: leftOut(left, reveal) },
    { id: 'reports', name: 'popupTabReports', count: reports.length, content: reportList(reports) },
  ].filter(({ count }) => count > 0);
}
