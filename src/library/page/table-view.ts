/** An event's table as the page shows it, and its files. */
import { say, sayCount, sayDate, sayTogether, separator } from '../../say';
import { element, foreign } from '../../surface/element';
import { KIND_WORD } from '../../surface/kinds';
import type { Relation, ReportFacts } from '../../types';
import { BEFELL_WORD } from './befell';
import type { Cell, EventTable, TableRow } from './event-table';
import { fileName, saveFile } from './save-file';
import { tableCsv, tableJson, tableMarkdown } from './table-files';

/** The word of a relation, on the page as in the files. */
const wordOf = (relation: Relation): string => say(KIND_WORD[relation]);

/** The figures of a cell, each once; their sentences unfold below it where they are kept. */
function cellOf(cell: Cell | null, relation: TableRow['relation']): HTMLElement {
  if (cell === null)
    return element('td', { class: 'none' }, element('span', { class: 'unseen' }, say('libraryNoFigure')));
  const status = cell.isApart ? 'diverges' : relation === 'diverges' ? undefined : (relation ?? undefined);
  const figures = [...new Set(cell.claims.map(({ quantity }) => quantity.surface))];
  const words = foreign('words', sayTogether('listSources', figures));
  const sentences = [...new Set(cell.claims.flatMap(({ sentence }) => sentence.text ?? []))];
  const shown =
    sentences.length === 0
      ? words
      : element(
          'details',
          { class: 'evidence' },
          element('summary', {}, words),
          ...sentences.map((text) => element('p', { class: 'sentence' }, element('bdi', {}, text))),
        );
  return element(
    'td',
    { 'data-status': status },
    shown,
    cell.isApart ? element('span', { class: 'unseen' }, ` (${wordOf('diverges')})`) : null,
    cell.origin.kind === 'outlet' ? null : foreign('origin', cell.origin.label),
  );
}

/** What the reports of a row are to one another: the verdict's word, and from how many origins they have it. */
function verdictOf({ relation, reports, origins }: TableRow): HTMLElement | null {
  if (relation === null) return null;
  const voices = origins < reports ? `${separator('listFacts')}${sayCount('popupOrigins', origins)}` : '';
  return element(
    'span',
    { class: 'verdict', 'data-status': relation },
    element('strong', {}, wordOf(relation)),
    voices,
  );
}

/** What a row is called: by its reports' words, else by what befell those whom it counts, in the reader's; empty where neither is known. */
const nameOf = ({ name, befell }: TableRow): string =>
  name === '' && befell !== null ? say(BEFELL_WORD[befell]) : name;

/** What tells the people hurt from the people on board: words that the sentences share, else what befell them. */
function contextOf({ name, befell, context }: TableRow): string {
  const known = context === name ? '' : context;
  return known === '' && name !== '' && befell !== null ? say(BEFELL_WORD[befell]) : known;
}

function lineOf(row: TableRow): HTMLElement {
  const context = contextOf(row) === '' ? null : foreign('context', contextOf(row));
  const shown = foreign('name', nameOf(row) || say('libraryFigure'));
  const head = element('th', { scope: 'row' }, shown, context, verdictOf(row));
  return element('tr', {}, head, ...row.cells.map((cell) => cellOf(cell, row.relation)));
}

/** The name of a report at the head of its column: a link to it where it has an address. */
function headOf({ outlet, title, id, url, published }: ReportFacts): HTMLElement {
  const name = foreign('outlet', outlet ?? title ?? say('popupReport', id));
  const link = { href: url, target: '_blank', rel: 'noopener noreferrer', title };
  const shown = url !== undefined && /^https?:\/\//.test(url) ? element('a', link, name) : name;
  const day = published === undefined ? say('popupNoDate') : sayDate(published.date);
  const said = published?.basis === 'inferred' ? say('popupDateInferred', day) : day;
  return element('th', { scope: 'col' }, shown, element('span', { class: 'day' }, said));
}

/** The reader's words for the files. */
const words = (title: string) => ({
  title,
  figure: say('libraryFigure'),
  nameOf,
  relation: say('libraryRelation'),
  origins: say('libraryOrigins'),
  relations: {
    diverges: wordOf('diverges'),
    updated: wordOf('updated'),
    scope: wordOf('scope'),
    compatible: wordOf('compatible'),
    agrees: wordOf('agrees'),
  },
});

function ways(table: EventTable, title: string): HTMLElement {
  const way = (label: string, ending: string, type: string, make: () => string): HTMLElement => {
    const name = say('libraryTableAs', label);
    const button = element('button', { type: 'button', class: 'link', 'aria-label': name, 'data-as': ending }, label);
    button.addEventListener('click', () => saveFile(fileName(title, ending), [make()], type));
    return button;
  };
  return element(
    'p',
    { class: 'table-ways' },
    element('span', {}, say('librarySaveTable')),
    way('CSV', 'csv', 'text/csv', () => tableCsv(table, words(title))),
    way('Markdown', 'md', 'text/markdown', () => tableMarkdown(table, words(title))),
    way('JSON', 'json', 'application/json', () => tableJson(table, title)),
  );
}

/** The table of an event. Figures that only one report has are out of sight until they are asked for. */
export function tableView(table: EventTable, title: string): HTMLElement {
  const compared = table.rows.filter(({ relation }) => relation !== null);
  const alone = table.rows.filter(({ relation }) => relation === null);
  const isSingle = table.reports.length === 1;
  const body = element('tbody', {}, ...(isSingle ? alone : compared).map(lineOf));
  const corner = element('th', { scope: 'col' }, say('libraryFigure'));
  const head = element('thead', {}, element('tr', {}, corner, ...table.reports.map(headOf)));
  const caption = element('caption', { class: 'unseen' }, say('libraryTableOf', title));
  // A table that is wider than its place is pushed sideways, also by the keyboard.
  const scroller = element('div', {
    class: 'scroller',
    tabindex: '0',
    role: 'region',
    'aria-label': say('libraryTableOf', title),
  });
  scroller.append(element('table', {}, caption, head, body));
  const parts: HTMLElement[] = [scroller];
  if (body.childElementCount === 0) parts.unshift(element('p', { class: 'hint' }, say('libraryNothingShared')));
  if (!isSingle && alone.length > 0) {
    const more = element('button', { type: 'button', class: 'link' }, sayCount('libraryAlone', alone.length));
    more.addEventListener('click', () => {
      const [first, ...others] = alone.map(lineOf);
      if (first !== undefined) body.append(first, ...others);
      more.remove();
      scroller.focus();
    });
    parts.push(more);
  }
  return element('div', { class: 'table' }, ...parts, ways(table, title));
}
