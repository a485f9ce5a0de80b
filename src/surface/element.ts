type Child = Node | string | null | undefined;

const isThere = (child: Child): child is Node | string => child !== null && child !== undefined && child !== '';

/** Builds an element: attributes by name (absent where undefined), then children; text is always text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter(isThere));
  return made;
}

/** Words of the page or of a report: they may run the other way than ours, in a line that runs ours. */
export const foreign = (name: string, text: string): HTMLElement =>
  element('span', { class: name }, element('bdi', {}, text));

/** The element of the page with this id. Its absence is a mistake in our own page. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`${location.pathname} has no #${id}`);
  return found;
}
