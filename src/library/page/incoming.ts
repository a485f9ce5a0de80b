/** Files that the reader picks or drops: what is in them is shown first, and taken in when the reader says so. */
import { say, sayCount, sayDate, sayNumber, sayTogether } from '../../say';
import { byId, element, foreign } from '../../surface/element';
import { type OpenedFile, openFile } from '../file';
import { type Imported, importPack, importReports } from '../import';
import { openArticles } from './article-files';
import { type Dropped, type LeftFile, droppedFiles, isArticleFile, isReportsFile, placed } from './dropped';
import { fail, notice } from './notice';
import { sayBytes } from './sizes';

/** Reports that are named before an import; of more, how many more. */
const SHOWN = 8;

const dialog = (): HTMLDialogElement => byId('incoming') as HTMLDialogElement;

const button = (name: string, act: () => void, isMain = false): HTMLElement => {
  const made = element('button', { type: 'button', class: isMain ? 'action main' : 'action' }, say(name));
  made.addEventListener('click', act);
  return made;
};

/** The first reports of a file by name. */
function preview({ first, reports }: OpenedFile): HTMLElement {
  const lines = first.slice(0, SHOWN).map(({ title, outlet, id, published }) => {
    const facts = [title === undefined ? undefined : outlet, published && sayDate(published.date)];
    const known = facts.filter((fact) => fact !== undefined);
    return element(
      'li',
      {},
      foreign('title', title ?? outlet ?? say('popupReport', id)),
      known.length === 0 ? null : foreign('facts', sayTogether('listFacts', known)),
    );
  });
  const more = reports - lines.length;
  return element(
    'ul',
    { class: 'preview' },
    ...lines,
    more > 0 ? element('li', { class: 'facts' }, say('popupMore', sayNumber(more))) : null,
  );
}

/** The files that are left out, each with the reason. */
function leftOut(left: readonly LeftFile[]): readonly HTMLElement[] {
  if (left.length === 0) return [];
  const lines = left.map(({ name, why }) => element('li', {}, foreign('title', name), element('span', {}, say(why))));
  return [
    element(
      'details',
      { class: 'left-files' },
      element('summary', {}, sayCount('libraryFilesLeft', left.length)),
      element('ul', {}, ...lines),
    ),
  ];
}

/** Shows a file that could be read, and waits for what is to become of it. */
function ask(
  name: string,
  size: number,
  file: OpenedFile,
  left: readonly LeftFile[],
): Promise<'reports' | 'pack' | 'nothing'> {
  return new Promise((resolve) => {
    const end = (wish: 'reports' | 'pack' | 'nothing'): void => {
      resolve(wish);
      if (wish === 'nothing') dialog().close();
    };
    const facts = [sayCount('libraryCount', file.reports), sayCount('libraryFigures', file.claims), sayBytes(size)];
    const [mine, pack] = [
      button('libraryTakeIn', () => end('reports'), file.isExport),
      button('libraryAsPack', () => end('pack'), !file.isExport),
    ];
    dialog().replaceChildren(
      element('h2', { id: 'incoming-title', tabindex: '-1' }, foreign('title', file.title)),
      element('p', { class: 'facts' }, sayTogether('listFacts', [name, ...facts])),
      preview(file),
      ...leftOut(left),
      element('p', { class: 'hint' }, say('libraryTakeInHint')),
      element(
        'div',
        { class: 'dialog-ways' },
        ...(file.isExport ? [mine, pack] : [pack, mine]),
        button('libraryCancel', () => end('nothing')),
      ),
    );
    dialog().addEventListener('close', () => resolve('nothing'), { once: true });
    dialog().showModal();
    byId('incoming-title').focus();
  });
}

/** Says why a file is not taken, and waits until that is read. */
function refuse(name: string, error: string): Promise<void> {
  return new Promise((resolve) => {
    dialog().replaceChildren(
      element('h2', { id: 'incoming-title', tabindex: '-1' }, say('libraryNoPack')),
      element('p', {}, say('libraryNoPackHint', name)),
      element('p', { class: 'facts' }, element('code', { lang: 'en', dir: 'ltr' }, error)),
      element(
        'div',
        { class: 'dialog-ways' },
        button('libraryClose', () => dialog().close(), true),
      ),
    );
    dialog().addEventListener('close', () => resolve(), { once: true });
    dialog().showModal();
  });
}

/** Shows how far an import is; `stop` is pressed to end it. */
function progress(all: number, stop: () => void): (done: number) => void {
  const bar = element('progress', { max: String(all), value: '0', 'aria-label': say('libraryTakingIn') });
  const words = element('p', { role: 'status' }, say('libraryTakingIn'));
  dialog().replaceChildren(
    element('h2', { id: 'incoming-title', tabindex: '-1' }, say('libraryTakingIn')),
    words,
    bar,
    element('div', { class: 'dialog-ways' }, button('libraryCancel', stop)),
  );
  return (done) => {
    bar.value = done;
    words.textContent = say('libraryTaken', sayNumber(done), sayNumber(all));
  };
}

const outcome = ({ added, replaced, passed }: Imported): string =>
  say('libraryImported', sayNumber(added), sayNumber(replaced), sayNumber(passed));

/** Takes in what was opened, as far as the reader wishes, and says what became of it. */
async function takeIn(name: string, size: number, opened: OpenedFile, left: readonly LeftFile[] = []): Promise<void> {
  const { title, reports, all } = opened;
  const wish = await ask(name, size, opened, left);
  if (wish === 'nothing') return;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  dialog().addEventListener('close', stop, { once: true });
  const options = { onProgress: progress(reports, stop), signal: stopping.signal };
  try {
    if (wish === 'reports') notice(outcome(await importReports(all(), options)));
    else {
      await importPack(title, all(), options);
      notice(say('libraryPackAdded', title));
    }
  } catch (error) {
    if (stopping.signal.aborted) notice(say('libraryStopped'));
    else fail(error);
  } finally {
    dialog().removeEventListener('close', stop);
    if (dialog().open) dialog().close();
  }
}

/** A file of reports. */
async function takePack(file: File): Promise<void> {
  const result = await openFile(file);
  if (!result.ok) return refuse(file.name, result.error);
  return takeIn(file.name, file.size, result.value);
}

/** Articles are taken in together; `unread` are files that could not even be opened. */
async function takeArticles({ files, left: unread }: Dropped): Promise<void> {
  notice(say('libraryReading', sayNumber(0), sayNumber(files.length)));
  const { opened, left } = await openArticles(files, (done) =>
    notice(say('libraryReading', sayNumber(done), sayNumber(files.length))),
  );
  notice('');
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  const [first] = files;
  const name = files.length === 1 && first ? first.path : sayCount('libraryFiles', files.length);
  await takeIn(name, size, opened, [...unread, ...left]);
}

async function takeAll({ files, left }: Dropped): Promise<void> {
  const articles = files.filter(({ file }) => isArticleFile(file));
  // A single file is tried whatever it is called; beside others there are pictures, styles and what not.
  const packs = files.filter(({ file }) => (files.length === 1 ? !isArticleFile(file) : isReportsFile(file)));
  if (articles.length + left.length > 0) await takeArticles({ files: articles, left });
  for (const { file } of packs) await takePack(file);
  if (articles.length + left.length + packs.length === 0) notice(say('libraryNothingInFiles'));
}

/** Makes the button, the file picker and the whole page take files. */
export function offerImport(): void {
  const picker = byId('files') as HTMLInputElement;
  // One after the other: there is one place to ask what is to become of them.
  let taking: Promise<void> = Promise.resolve();
  const take = (dropped: Promise<Dropped>): void => {
    taking = taking.then(async () => takeAll(await dropped)).catch(fail);
  };
  byId('import').addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    take(Promise.resolve({ files: placed([...(picker.files ?? [])]), left: [] }));
    picker.value = '';
  });
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  const over = (on: boolean): void => void document.documentElement.toggleAttribute('data-dropping', on);
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    over(false);
    if (!hasFiles(event)) return;
    // Else the browser would go to the file itself, also while the page asks about others.
    event.preventDefault();
    if (event.dataTransfer !== null && !dialog().open) take(droppedFiles(event.dataTransfer));
  });
}
