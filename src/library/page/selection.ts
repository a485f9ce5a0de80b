/** The bar that says how many reports are selected, and what may be done with them. */
import { say, sayCount } from '../../say';
import { byId, element } from '../../surface/element';

export interface Acts {
  readonly export: (keys: readonly number[]) => void;
  readonly remove: (keys: readonly number[]) => void;
  /** Selects everything that is shown. */
  readonly all: () => void;
  readonly none: () => void;
}

/** Shows the bar for these reports; none hides it. */
export function showSelection(keys: readonly number[], acts: Acts): void {
  const bar = byId('selection');
  bar.hidden = keys.length === 0;
  document.documentElement.toggleAttribute('data-selecting', keys.length > 0);
  if (keys.length === 0) return;
  const button = (name: string, act: () => void): HTMLElement => {
    const made = element('button', { type: 'button', class: 'link', 'data-act': name }, say(name));
    made.addEventListener('click', act);
    return made;
  };
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['act'] : undefined;
  bar.replaceChildren(
    element('span', { class: 'count', role: 'status' }, sayCount('librarySelected', keys.length)),
    button('librarySelectAll', acts.all),
    button('librarySelectNone', acts.none),
    button('libraryExportSelected', () => acts.export(keys)),
    button('libraryDeleteSelected', () => acts.remove(keys)),
  );
  if (focused !== undefined) bar.querySelector<HTMLElement>(`[data-act="${focused}"]`)?.focus();
}
