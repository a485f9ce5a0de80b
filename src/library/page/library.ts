/** The library page: the reader's own reports by event, their figures side by side, and what is kept of them. Wiring only. */
import { browser } from '../../browser';
import { language, say, sayCount } from '../../say';
import { byId, element } from '../../surface/element';
import { sayStatic } from '../../surface/static';
import { onFeeds, onLibrary } from '../changes';
import { exportAll, exportReports } from '../export';
import type { Kept, Whole } from '../kept';
import { usage } from '../list';
import { REMEMBER } from '../remember';
import { remove, restore } from '../remove';
import { type Event, type Wanted, eventsOf, outletOf } from './filter';
import { offerFeeds, showFeeds } from './feeds-view';
import { offerImport } from './incoming';
import { showKeeping } from './keeping-view';
import { listView } from './list-view';
import { fail, notice, run } from './notice';
import { showPacks } from './packs-view';
import { collect, fileName, saveFile } from './save-file';
import { showSelection } from './selection';
import { type Loaded, shelfRows } from './shelf-rows';
import { sayBytes } from './sizes';

/** A search begins this long after the last key, in milliseconds. */
const TYPING = 120;

/** Changes that come in quick succession are shown together, in milliseconds. */
const SETTLING = 150;

/** Reports that are removed in one go. */
const AT_ONCE = 500;

/** Events that are offered by name, the largest. */
const MOST_NAMED = 60;

const field = (id: string): HTMLInputElement => byId(id) as HTMLInputElement;
const choiceOf = (id: string): HTMLSelectElement => byId(id) as HTMLSelectElement;

let loaded: Loaded | null = null;
let events: readonly Event[] = [];
const selected = new Set<number>();

const isSelected = (key: number): boolean => selected.has(key);

function select(keys: readonly number[], on: boolean): void {
  for (const key of keys) {
    if (on) selected.add(key);
    else selected.delete(key);
  }
  for (const box of document.querySelectorAll<HTMLInputElement>('#events input[data-key]'))
    box.checked = isSelected(Number(box.dataset['key']));
  for (const box of document.querySelectorAll<HTMLInputElement>('#events input[data-event]')) {
    const own = events.find(({ id }) => String(id) === box.dataset['event'])?.rows ?? [];
    box.checked = own.every(({ key }) => isSelected(key));
    box.indeterminate = !box.checked && own.some(({ key }) => isSelected(key));
  }
  showSelection([...selected], acts);
}

const list = listView({ isSelected, select, remove: (keys) => run(removeReports(keys)) });

const acts = {
  export: (keys: readonly number[]) => run(saveReports(keys)),
  remove: (keys: readonly number[]) => run(removeReports(keys)),
  all: () =>
    select(
      events.flatMap(({ rows }) => rows.map(({ key }) => key)),
      true,
    ),
  none: () => select([...selected], false),
};

async function saveReports(keys: readonly number[] | null): Promise<void> {
  const title = say('libraryTitle');
  const parts = await collect(keys === null ? exportAll(title) : exportReports(title, keys));
  const day = new Date().toISOString().slice(0, 10);
  saveFile(fileName(`${title} ${day}`, 'json'), parts, 'application/json');
}

async function removeReports(keys: readonly number[]): Promise<void> {
  const wholes: Whole[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE)
    wholes.push(...(await remove(keys.slice(from, from + AT_ONCE))));
  select(keys, false);
  notice(sayCount('libraryDeleted', wholes.length), async () => {
    for (let from = 0; from < wholes.length; from += AT_ONCE) await restore(wholes.slice(from, from + AT_ONCE));
  });
  document.querySelector<HTMLElement>('#undo')?.focus();
}

function wanted(found: Wanted['found']): Wanted {
  const event = choiceOf('event').value;
  return {
    found,
    outlet: choiceOf('outlet').value,
    from: field('from').value,
    to: field('to').value,
    event: event === 'all' || event === 'several' ? event : Number(event),
  };
}

/** Offers these values; the chosen one stays, if it is still there. */
function offer(id: string, options: readonly (readonly [value: string, words: string])[]): void {
  const place = choiceOf(id);
  const now = place.value;
  place.replaceChildren(...options.map(([value, words]) => element('option', { value }, words)));
  place.value = options.some(([value]) => value === now) ? now : (options[0]?.[0] ?? '');
}

function offerChoices({ rows, eventOf }: Loaded): void {
  const names = [...new Set(rows.map(outletOf).filter((outlet) => outlet !== ''))];
  names.sort(new Intl.Collator(language()).compare);
  offer('outlet', [['', say('libraryAllOutlets')], ...names.map((name) => [name, name] as const)]);
  const all: Wanted = { found: null, outlet: '', from: '', to: '', event: 'several' };
  const large = [...eventsOf(rows, eventOf, all)].sort((a, b) => b.rows.length - a.rows.length);
  const named = large
    .slice(0, MOST_NAMED)
    .map(({ id, rows: [first] }) => [String(id), first?.title ?? String(id)] as const);
  offer('event', [['all', say('libraryAllEvents')], ['several', say('librarySeveral')], ...named]);
}

/** Words for an empty place: there is nothing yet, or nothing of what is looked for. */
function emptiness(rows: readonly Kept[]): HTMLElement | null {
  if (rows.length > 0)
    return events.length > 0 ? null : element('div', { class: 'empty' }, element('p', {}, say('libraryNothingFound')));
  const steps = ['libraryEmptySave', 'libraryEmptyRemember', 'libraryEmptyFeeds', 'libraryEmptyImport'];
  return element(
    'div',
    { class: 'empty' },
    element('h3', {}, say('libraryEmpty')),
    element('p', {}, say('libraryEmptyHint')),
    element('ul', { class: 'points' }, ...steps.map((key) => element('li', {}, say(key)))),
  );
}

function show(): void {
  if (loaded === null) return;
  const { rows, eventOf, find } = loaded;
  events = eventsOf(rows, eventOf, wanted(find(field('query').value)));
  list.show(events);
  document.querySelector('#reports .empty')?.remove();
  const empty = emptiness(rows);
  if (empty !== null) byId('events').before(empty);
  byId('finding').hidden = rows.length === 0;
  byId('export-all').hidden = rows.length === 0;
  const count = events.reduce((sum, event) => sum + event.rows.length, 0);
  const inEvents = sayCount('libraryEvents', events.length);
  byId('shown').textContent = rows.length === 0 ? '' : say('libraryShown', sayCount('libraryCount', count), inEvents);
}

/** The load under way: a change of the library begins another one in its place. */
let loading = new AbortController();
const load = shelfRows();

async function reload(): Promise<void> {
  loading.abort();
  loading = new AbortController();
  const room = await usage();
  byId('total').textContent =
    room.reports === 0 ? '' : say('libraryTotal', sayCount('libraryCount', room.reports), sayBytes(room.bytes));
  await load((now, isWhole) => {
    loaded = now;
    if (isWhole) offerChoices(now);
    show();
    document.documentElement.toggleAttribute('data-sorted', isWhole);
  }, loading.signal);
}

/** Shows the section that the address names. */
function turn(): void {
  const named = location.hash.slice(1);
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')];
  const now = sections.find(({ id }) => id === named) ?? sections[0];
  for (const section of sections) section.hidden = section !== now;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === `#${now?.id ?? ''}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Runs `task` once after the last of several calls. */
function settled(task: () => void, milliseconds: number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(task, milliseconds);
  };
}

/** A page of a private window has a database of its own, which is not the reader's library and ends with the window. */
function showPrivate(): void {
  document.querySelector('nav')?.remove();
  document.querySelector('.ways')?.remove();
  const words = [element('h3', {}, say('libraryPrivate')), element('p', {}, say('libraryPrivateHint'))];
  byId('reports').replaceChildren(element('div', { class: 'empty' }, ...words));
}

async function start(): Promise<void> {
  sayStatic();
  document.title = say('libraryPageTitle');
  if (browser.extension.inIncognitoContext) return showPrivate();
  field('query').placeholder = say('librarySearch');
  turn();
  addEventListener('hashchange', () => {
    notice('');
    turn();
  });
  field('query').addEventListener('input', settled(show, TYPING));
  for (const id of ['outlet', 'event', 'from', 'to']) byId(id).addEventListener('change', show);
  byId('export-all').addEventListener('click', () => run(saveReports(null)));
  offerImport();
  offerFeeds();
  const open = new AbortController().signal;
  const all = settled(() => run(Promise.all([reload(), showPacks(), showFeeds(), showKeeping()])), SETTLING);
  onLibrary(all, open);
  onFeeds(
    settled(() => run(showFeeds()), SETTLING),
    open,
  );
  browser.storage.local.onChanged.addListener((changes) => {
    if (REMEMBER in changes) run(Promise.all([showKeeping(), showFeeds()]));
  });
  offer('event', [['all', say('libraryAllEvents')]]);
  offer('outlet', [['', say('libraryAllOutlets')]]);
  await Promise.all([reload(), showPacks(), showFeeds(), showKeeping()]);
}

start().catch(fail);
