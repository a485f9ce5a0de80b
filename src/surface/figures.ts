import type { FigureRow } from '../messages';
import { say, sayCount, sayNumber, separator } from '../say';
import { element, foreign } from './element';
import { counted, otherFigures, standing } from './groups';
import { KIND_WORD } from './kinds';

/** More wordings than this tell no more; the card on the page has them all. */
const MOST_WORDINGS = 3;

/** The verdict's own word, and by how many reports and origins: agreement of many reports with one origin is one voice. */
function verdict(row: FigureRow): HTMLElement | null {
  if (row.status === 'unmatched') return null;
  const { like, reports, origins } = standing(row);
  const share =
    like < reports ? say('popupInReports', sayNumber(like), sayNumber(reports)) : sayCount('popupWithReports', reports);
  const by = like > 1 ? say('popupAgainst', share, sayCount('popupOrigins', origins)) : share;
  return element('span', { class: 'verdict' }, element('strong', {}, say(KIND_WORD[row.status])), ` ${by}`);
}

/** The others' figures, each unbroken and in its own direction. */
function others(row: FigureRow): HTMLElement | null {
  if (row.status === 'unmatched') return null;
  const all = otherFigures(row);
  const more = all.length - MOST_WORDINGS;
  const shown = more > 0 ? [...all.slice(0, MOST_WORDINGS), say('popupMore', sayNumber(more))] : all;
  // It ends a line, and never begins one.
  const between = separator('listFacts').trimEnd().replace(' ', '\u00a0');
  const items = shown.flatMap((text, i) => {
    const after = i < shown.length - 1 ? between : '';
    return [i > 0 ? ' ' : '', element('span', {}, element('bdi', {}, text), after)];
  });
  return element('span', { class: 'others' }, ...items);
}

/** One figure: its words and what it counts, beside the others' words and the verdict. */
function parts(row: FigureRow): readonly (HTMLElement | null | undefined)[] {
  return [
    element('span', { class: 'here' }, foreign('words', row.text)),
    others(row),
    foreign('counted', counted(row)),
    verdict(row),
  ];
}

/** A figure that is marked on the page is shown there when pressed; one that was not compared has no mark to go to. */
function figure(row: FigureRow, reveal: (id: string) => void): HTMLElement {
  const attributes = { class: 'figure', 'data-status': row.status };
  if (row.status === 'unmatched') return element('li', {}, element('div', attributes, ...parts(row)));
  const button = element(
    'button',
    { ...attributes, type: 'button', title: say('popupShow'), 'data-claim': row.id },
    ...parts(row),
  );
  button.addEventListener('click', () => reveal(row.id));
  return element('li', {}, button);
}

/** A list of figures. */
export function figureList(rows: readonly FigureRow[], reveal: (id: string) => void): HTMLElement {
  return element('ul', { class: 'figures' }, ...rows.map((row) => figure(row, reveal)));
}
