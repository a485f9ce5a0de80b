/** "Save this report" in popup and panel: whether the article is in the library, and the way in, out and back. */
import { call } from '../messages';
import type { Kept, TabKept } from '../library/kept';
import { whyFailed } from '../library/failure';
import { say, sayReason } from '../say';
import { byId, element } from './element';

/** What stands in the place of the button: words, and what may be done about them. */
interface Said {
  readonly words?: string;
  readonly act?: string;
  readonly run?: () => Promise<Said>;
}

/** How often it was asked: an answer to an earlier question comes too late. */
let asked = 0;

function said(tab: number, kept: TabKept): Said {
  switch (kept.state) {
    case 'unkept':
      return { act: 'keepSave', run: () => save(tab) };
    case 'kept':
      return { words: 'keepKept', act: 'keepRemove', run: () => remove(tab, kept.reports) };
    case 'private':
      return { words: 'keepPrivate' };
    case 'nothing':
      return {};
  }
}

const again = (tab: number): Promise<Said> => call('tabKept', tab).then((kept) => said(tab, kept));

async function save(tab: number): Promise<Said> {
  const done = await call('saveTab', tab);
  if (done.state !== 'saved') return done.state === 'private' ? { words: 'keepPrivate' } : {};
  return {
    words: 'keepSaved',
    act: 'keepUndo',
    run: () => call('undoSave', done.saved).then(() => again(tab)),
  };
}

async function remove(tab: number, reports: readonly Kept[]): Promise<Said> {
  const removed = await call(
    'removeReports',
    reports.map(({ key }) => key),
  );
  return {
    words: 'keepRemoved',
    act: 'keepUndo',
    run: () => call('restoreReports', removed).then(() => again(tab)),
  };
}

function show(tab: number, { words, act, run }: Said): void {
  const place = byId('keep');
  const hadFocus = place.contains(document.activeElement);
  const text = words === undefined ? null : element('span', { class: 'kept', role: 'status' }, say(words));
  const button = act === undefined ? null : element('button', { type: 'button', class: 'action' }, say(act));
  button?.addEventListener('click', () => {
    button.disabled = true;
    run?.().then(
      (next) => show(tab, next),
      // The reason stands where the button was; it comes back with the page.
      (error: unknown) => {
        byId('notice').textContent = sayReason(whyFailed(error));
        button.disabled = false;
      },
    );
  });
  place.replaceChildren(...[text, button].filter((part) => part !== null));
  if (hadFocus) button?.focus();
}

/**
 * Shows how the article of a tab stands to the library; nothing where it has none. A page that is not read (any more) offers nothing
 * to save, though it may still be there to be asked when access has just been taken back.
 */
export async function showKeep(tab: number, isRead: boolean): Promise<void> {
  const question = ++asked;
  const kept = await call('tabKept', tab).catch((): TabKept => ({ state: 'nothing' }));
  if (asked === question) show(tab, isRead || kept.state === 'private' ? said(tab, kept) : {});
}
