import type { FigureRow } from '../messages';
import { sayReason } from '../say';
import { element } from './element';
import { figureList } from './figures';
import { byReason } from './groups';

/** What was left out and why: each reason once, above its figures. */
export function leftOut(rows: readonly FigureRow[], reveal: (claim: string) => void): HTMLElement {
  const groups = byReason(rows).flatMap(({ because, rows: those }) => [
    because === undefined ? null : element('h4', { class: 'reason' }, sayReason(because)),
    figureList(those, reveal),
  ]);
  return element('div', { class: 'left-out' }, ...groups);
}
