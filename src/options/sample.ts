/** A line of text with a mark in it, as it stands on a light or a dark page, and the choice of its colour. */
import { say } from '../say';
import type { Colours, Look } from '../settings';
import { element } from '../surface/element';
import type { Relation } from '../types';
import { contrast, ENOUGH, hexOf } from './contrast';

export interface Sample {
  readonly kind: Relation;
  readonly look: Look;
  readonly ground: keyof Colours;
  /** The reader's own colour; absent where it is ours. */
  readonly own: string | undefined;
  /** Hears a colour while it is being chosen and once it is. */
  readonly choose: (colour: string) => void;
}

/** What a computed colour comes to; it is computed only on an element that stands in the document. */
const colourOf = (place: HTMLElement, property: 'color' | 'backgroundColor'): string =>
  hexOf(getComputedStyle(place)[property]) ?? '#000000';

const oneDigit = (ratio: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(ratio);

/** Shows a sample in `place`. The warning below it is there while the line is hard to see on its ground. */
export function showSample(place: HTMLElement, { kind, look, ground, own, choose }: Sample): void {
  const words = element('span', { class: 'words' }, say('optionsSampleFigure'));
  const line = element('span', { class: 'line' }, words, ` ${say('optionsSampleRest')}`);
  const name = say(ground === 'light' ? 'optionsOnLight' : 'optionsOnDark');
  const label = element('span', { class: 'where' }, name);
  const input = element('input', { type: 'color', id: `colour-${kind}-${ground}` });
  const warning = element('p', { class: 'warning', role: 'status' });
  const box = element('label', { class: 'sample', 'data-status': kind, 'data-look': look, 'data-ground': ground });
  box.append(line, label, input);
  place.replaceChildren(box, warning);
  const paint = (colour: string | undefined): void => {
    if (colour === undefined) box.style.removeProperty('--own');
    else box.style.setProperty('--own', colour);
    const shown = colourOf(input, 'color');
    const ratio = contrast(shown, colourOf(box, 'backgroundColor'));
    input.value = shown;
    const isWeak = look !== 'off' && ratio < ENOUGH;
    warning.textContent = isWeak ? say('optionsWeak', oneDigit(ratio), oneDigit(ENOUGH)) : '';
  };
  paint(own);
  input.addEventListener('input', () => paint(input.value));
  input.addEventListener('change', () => choose(input.value));
}
