import { element } from './element';

/** A switch with its label beside it. The name of the section that it stands in comes first: "Check pages by itself: on all sites". */
export interface Switch {
  readonly id: string;
  readonly label: string;
  /** Id of the element that names the section. */
  readonly section: string;
  readonly on: boolean;
  /** Runs in the very turn of the click: browsers ask for access only then. */
  readonly turn: (on: boolean) => void;
}

/** Builds a switch. */
export function toggle({ id, label, section, on, turn }: Switch): HTMLElement {
  const words = element('span', { class: 'label', id: `${id}-label` }, label);
  const attributes = { type: 'button', role: 'switch', id, 'aria-checked': String(on) };
  const button = element('button', { ...attributes, 'aria-labelledby': `${section} ${id}-label` });
  button.addEventListener('click', () => turn(!on));
  words.addEventListener('click', () => button.click());
  return element('div', { class: 'switch' }, words, button);
}
