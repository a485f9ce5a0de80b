/** Which kinds of mark are made on pages: one box for each, in the words and with the line of its kind. */
import { say } from '../say';
import { changeSettings, DEFAULTS, KINDS } from '../settings';
import type { Settings } from '../settings';
import type { Relation } from '../types';
import { byId, element } from './element';

/** The word of each kind, as the list and the card use it. */
export const KIND_WORD: Readonly<Record<Relation, string>> = {
  diverges: 'popupVerdictDiverges',
  updated: 'popupVerdictUpdated',
  scope: 'popupVerdictScope',
  compatible: 'popupVerdictCompatible',
  agrees: 'popupVerdictAgrees',
};

/** A kind that comes back has the look that it is delivered with. */
const turn = (kind: Relation, on: boolean): Promise<Settings> =>
  changeSettings({ looks: { [kind]: on ? DEFAULTS.looks[kind] : 'off' } });

function box(kind: Relation, on: boolean): HTMLElement {
  const input = element('input', { type: 'checkbox', id: `kind-${kind}`, checked: on ? '' : undefined });
  input.addEventListener('change', () => void turn(kind, input.checked));
  return element(
    'label',
    { class: 'kind', 'data-status': kind },
    input,
    element('span', { class: 'words' }, say(KIND_WORD[kind])),
  );
}

/** Shows the boxes in #kind-boxes and, beside the section's name, how many kinds are marked. */
export function showKinds({ looks }: Settings): void {
  const on = KINDS.filter((kind) => looks[kind] !== 'off');
  byId('kinds-now').textContent = say(
    on.length === KINDS.length ? 'popupKindsAll' : on.length === 0 ? 'popupKindsNone' : 'popupKindsSome',
  );
  const focused = document.activeElement?.id ?? '';
  byId('kind-boxes').replaceChildren(...KINDS.map((kind) => box(kind, looks[kind] !== 'off')));
  if (focused.startsWith('kind-')) document.getElementById(focused)?.focus();
}
