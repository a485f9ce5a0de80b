/** The packs: switched on and off, and those that were imported removed. */
import { say, sayCount, sayTogether } from '../../say';
import { byId, element, foreign } from '../../surface/element';
import { toggle } from '../../surface/switch';
import { type PackRow, packs, removePack, switchPack } from '../packs';
import { notice, run } from './notice';
import { sayBytes } from './sizes';

function packView(pack: PackRow, i: number): HTMLElement {
  const { id, title, on, reports, bytes, isBundled } = pack;
  const facts = [sayCount('libraryCount', reports), isBundled ? say('libraryBundled') : sayBytes(bytes)];
  const name = element(
    'div',
    { class: 'said', id: `pack-${i}-name` },
    foreign('title', title),
    element('span', { class: 'facts' }, sayTogether('listFacts', facts)),
  );
  const turn = toggle({
    ...{ id: `pack-${i}`, label: say('libraryPackOn'), section: `pack-${i}-name`, on },
    turn: (now) => run(switchPack(id, now)),
  });
  const remove = element('button', { type: 'button', class: 'link' }, say('libraryDelete'));
  remove.setAttribute('aria-label', say('libraryDeleteName', title));
  remove.addEventListener('click', () => run(confirmRemoval(pack)));
  return element('li', { class: 'pack' }, name, turn, isBundled ? null : remove);
}

/** A pack is large and cannot be brought back from memory: it is asked for once more. */
async function confirmRemoval({ id, title }: PackRow): Promise<void> {
  if (typeof id !== 'number') return;
  const dialog = byId('incoming') as HTMLDialogElement;
  const button = (name: string, value: string): HTMLElement => {
    const made = element('button', { type: 'button', class: value === 'yes' ? 'action main' : 'action' }, say(name));
    made.addEventListener('click', () => dialog.close(value));
    return made;
  };
  dialog.returnValue = '';
  dialog.replaceChildren(
    element('h2', { id: 'incoming-title' }, say('libraryRemovePack', title)),
    element('p', {}, say('libraryRemovePackHint')),
    element('div', { class: 'dialog-ways' }, button('libraryDelete', 'yes'), button('libraryCancel', '')),
  );
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  if (dialog.returnValue !== 'yes') return;
  await removePack(id);
  notice(say('libraryPackRemoved', title));
  byId('packs-title').focus();
}

/** Shows the packs as they are. A switch that has the focus keeps it. */
export async function showPacks(): Promise<void> {
  const rows = await packs();
  const focused = document.activeElement?.id ?? '';
  byId('pack-rows').replaceChildren(element('ul', { class: 'packs' }, ...rows.map(packView)));
  if (focused !== '') document.getElementById(focused)?.focus();
}
