/** Builds what stands in the card. */
type Attributes = Readonly<Record<string, string>>;

/** Builds an element; text is always text, never markup. Empty and absent children are left out. */
export function make(tag: string, attributes: Attributes, ...children: readonly (Node | string | null)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => child !== null && child !== ''));
  return element;
}

/** Words of the page or of a report: they may run the other way than ours. */
export const foreign = (tag: string, name: string, text: string): HTMLElement =>
  make(tag, { class: name, dir: 'auto' }, text);

/** A button that stays the same for the keyboard when the card is written anew: by its key. */
export function button(name: string, key: string, text: string, run: () => void): HTMLElement {
  const made = make('button', { type: 'button', class: name, 'data-key': key }, text);
  made.addEventListener('click', run);
  return made;
}
