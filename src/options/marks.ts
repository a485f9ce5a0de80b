/** Which kinds are marked, how strongly and in what colours. */
import { say } from '../say';
import { changeSettings, KINDS } from '../settings';
import type { Look, Settings } from '../settings';
import { byId, element } from '../surface/element';
import { KIND_WORD } from '../surface/kinds';
import type { Relation } from '../types';
import { showSample } from './sample';

const MEANING: Readonly<Record<Relation, string>> = {
  diverges: 'optionsMeansDiverges',
  updated: 'optionsMeansUpdated',
  scope: 'optionsMeansScope',
  compatible: 'optionsMeansCompatible',
  agrees: 'optionsMeansAgrees',
};

const LOOKS: readonly (readonly [Look, string])[] = [
  ['strong', 'optionsStrong'],
  ['quiet', 'optionsQuiet'],
  ['off', 'optionsOff'],
];

const GROUNDS = ['light', 'dark'] as const;

function looks(kind: Relation, chosen: Look): HTMLElement {
  const options = LOOKS.map(([look, name]) =>
    element('option', { value: look, selected: look === chosen ? '' : undefined }, say(name)),
  );
  const select = element('select', { id: `look-${kind}`, 'aria-labelledby': `kind-${kind}` }, ...options);
  select.addEventListener('change', () => {
    const look = LOOKS[select.selectedIndex]?.[0];
    if (look !== undefined) void changeSettings({ looks: { [kind]: look } });
  });
  return select;
}

/** Takes the reader's colours of a kind back; there where there are any. */
function reset(kind: Relation): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'link', id: `reset-${kind}`, 'aria-describedby': `kind-${kind}` },
    say('optionsReset'),
  );
  button.addEventListener('click', () => {
    byId(`look-${kind}`).focus();
    void changeSettings({ colours: { [kind]: { light: null, dark: null } } });
  });
  return button;
}

function row(kind: Relation, { looks: chosen, colours }: Settings): { element: HTMLElement; fill: () => void } {
  const own = colours[kind];
  const places = GROUNDS.map((ground) => ({ ground, place: element('div', { class: 'place' }) }));
  const made = element(
    'div',
    { class: 'row kind-row', role: 'group', 'aria-labelledby': `kind-${kind}` },
    element('h3', { id: `kind-${kind}` }, say(KIND_WORD[kind])),
    looks(kind, chosen[kind]),
    element('p', { class: 'hint' }, say(MEANING[kind])),
    element('div', { class: 'samples' }, ...places.map(({ place }) => place)),
    own === undefined ? null : reset(kind),
  );
  const fill = (): void => {
    for (const { ground, place } of places) {
      const choose = (colour: string): void => void changeSettings({ colours: { [kind]: { [ground]: colour } } });
      showSample(place, { kind, look: chosen[kind], ground, own: own?.[ground], choose });
    }
  };
  return { element: made, fill };
}

/** Shows all kinds as they are chosen. The control that has the focus keeps it. */
export function showMarks(settings: Settings): void {
  const focused = document.activeElement?.id ?? '';
  const rows = KINDS.map((kind) => row(kind, settings));
  byId('mark-rows').replaceChildren(...rows.map((made) => made.element));
  for (const { fill } of rows) fill();
  if (focused !== '') document.getElementById(focused)?.focus();
}
