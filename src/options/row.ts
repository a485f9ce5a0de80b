import { element } from '../surface/element';

/** A line with a button at its end. `name` says to those who listen what the button is for. */
export function row(words: readonly HTMLElement[], button: string, name: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'link', 'aria-label': name }, button);
  made.addEventListener('click', press);
  return element('li', { class: 'row' }, element('div', { class: 'said' }, ...words), made);
}
