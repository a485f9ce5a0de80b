/** An event as the list shows it: its reports, each with a box to select it, and its table once it is unfolded. */
import { say, sayCount, sayDate, sayNumber, sayTogether } from '../../say';
import { element, foreign } from '../../surface/element';
import type { Kept } from '../kept';
import { getMany } from '../list';
import { withId } from '../reports';
import { eventTable } from './event-table';
import type { Event } from './filter';
import { outletOf } from './filter';
import { fail } from './notice';
import { tableView } from './table-view';

/** What a list knows of what is selected, and what may be done in it. */
export interface Choices {
  readonly isSelected: (key: number) => boolean;
  readonly select: (keys: readonly number[], on: boolean) => void;
  readonly remove: (keys: readonly number[]) => void;
}

/** Reports beyond this have no column: a table of more is read by nobody. The newest are shown. */
const MOST_COLUMNS = 30;

const titleOf = (row: Kept): string => row.title ?? (outletOf(row) || say('popupReport', row.id));

/** The day a report was published: the day it states, or the one concluded and said to be; never a made-up one. */
function day({ published }: Kept): string {
  if (published === undefined) return say('popupNoDate');
  const date = sayDate(published.date);
  return published.basis === 'inferred' ? say('popupDateInferred', date) : date;
}

const SOURCE: Readonly<Record<Kept['source'], string>> = {
  saved: 'librarySourceSaved',
  remembered: 'librarySourceRemembered',
  imported: 'librarySourceImported',
  feed: 'librarySourceFeed',
  pack: 'librarySourceImported',
};

function reportView(row: Kept, choices: Choices): HTMLElement {
  const id = `row-${row.key}`;
  const box = element('input', { type: 'checkbox', id, 'data-key': String(row.key) });
  box.checked = choices.isSelected(row.key);
  box.addEventListener('change', () => choices.select([row.key], box.checked));
  const words = foreign('title', titleOf(row));
  const isWeb = row.url !== undefined && /^https?:\/\//.test(row.url);
  const title = isWeb ? element('a', { href: row.url, target: '_blank', rel: 'noopener noreferrer' }, words) : words;
  title.id = `${id}-title`;
  box.setAttribute('aria-label', say('librarySelect', titleOf(row)));
  const facts = [
    row.title === undefined ? '' : outletOf(row),
    day(row),
    sayCount('libraryFigures', row.claims),
    say(SOURCE[row.source], sayDate(row.savedAt)),
  ].filter((fact) => fact !== '');
  const remove = element('button', { type: 'button', class: 'link remove' }, say('libraryDelete'));
  remove.setAttribute('aria-label', say('libraryDeleteName', titleOf(row)));
  remove.addEventListener('click', () => choices.remove([row.key]));
  return element(
    'li',
    { class: 'row' },
    box,
    element(
      'div',
      { class: 'said' },
      title,
      element('span', { class: 'facts' }, element('bdi', {}, sayTogether('listFacts', facts))),
    ),
    remove,
  );
}

/** Reports of an event that are made at once: of a war there may be thousands. */
const MADE = 50;

/** The reports of an event, the first of them; others when they are asked for. */
function rowsView(rows: readonly Kept[], choices: Choices): HTMLElement {
  const list = element('ul', { class: 'rows' });
  const more = element('button', { type: 'button', class: 'link' });
  const last = element('li', {}, more);
  let made = 0;
  function grow(): HTMLElement | undefined {
    const next = rows.slice(made, made + MADE).map((row) => reportView(row, choices));
    list.append(...next);
    made += next.length;
    if (made < rows.length) list.append(last);
    else last.remove();
    more.textContent = say('popupMore', sayNumber(rows.length - made));
    return next[0];
  }
  more.addEventListener('click', () => grow()?.querySelector('input')?.focus());
  grow();
  return list;
}

/** Reads the reports of an event and shows them side by side. */
async function showTable(place: HTMLElement, rows: readonly Kept[], title: string): Promise<void> {
  const wholes = await getMany(rows.slice(0, MOST_COLUMNS).map(({ key }) => key));
  // Two reports may call themselves alike; their numbers differ.
  const facts = wholes.map(({ key, facts: one }) => withId(one, `${key} ${one.id}`));
  place.replaceChildren(tableView(eventTable(facts), title));
}

/** The days between which an event's reports were published. */
function span(rows: readonly Kept[]): string {
  const days = rows.flatMap(({ published }) => (published === undefined ? [] : [published.date.slice(0, 10)])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? sayDate(first) : say('libraryDays', sayDate(first), sayDate(last));
}

function headOf(event: Event, title: string, choices: Choices): HTMLElement {
  const keys = event.rows.map(({ key }) => key);
  const outlets = new Set(event.rows.map(outletOf).filter((outlet) => outlet !== ''));
  const facts = [
    sayCount('libraryCount', event.rows.length),
    outlets.size > 1 ? sayCount('libraryOutlets', outlets.size) : '',
    span(event.rows),
  ].filter((fact) => fact !== '');
  const box = element('input', { type: 'checkbox', 'data-event': String(event.id) });
  box.checked = keys.every(choices.isSelected);
  box.setAttribute('aria-label', say('librarySelectEvent', title));
  box.addEventListener('change', () => choices.select(keys, box.checked));
  return element(
    'div',
    { class: 'event-head' },
    box,
    element(
      'div',
      { class: 'said' },
      element('h3', {}, foreign('title', title)),
      element('p', { class: 'facts' }, sayTogether('listFacts', facts)),
    ),
  );
}

/** An event. `unfolded` are those whose tables are open, by their numbers: it is kept up to date. */
export function eventView(event: Event, choices: Choices, unfolded: Set<number>): HTMLElement {
  const [first] = event.rows;
  const title = first === undefined ? '' : titleOf(first);
  const place = element('div', { class: 'table-place' });
  const isSingle = event.rows.length === 1;
  const words = say(isSingle ? 'libraryItsFigures' : 'librarySideBySide', sayNumber(event.rows.length));
  const details = element('details', { class: 'figures-of' }, element('summary', {}, words), place);
  const open = (): void => {
    if (place.childElementCount === 0) showTable(place, event.rows, title).catch(fail);
  };
  details.addEventListener('toggle', () => {
    if (!details.open) unfolded.delete(event.id);
    else {
      unfolded.add(event.id);
      open();
    }
  });
  details.open = unfolded.has(event.id);
  const list = rowsView(event.rows, choices);
  return element(
    'li',
    { class: isSingle ? 'event single' : 'event', 'data-event': String(event.id) },
    isSingle ? null : headOf(event, title, choices),
    list,
    details,
  );
}
