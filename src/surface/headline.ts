import { sayPhrase } from './say-phrase';
import type { Sentence } from './sentence';
import { element } from './element';

/** The big sentence with its hint and, where there is something to do, a button for it. */
export function headline({ answer, hint, action, differs }: Sentence, act: () => void): readonly HTMLElement[] {
  const said = [element('h2', { 'data-differs': differs && '' }, sayPhrase(answer))];
  const shown: HTMLElement[] = hint === undefined ? said : [...said, element('p', {}, sayPhrase(hint))];
  if (action === undefined) return shown;
  const button = element('button', { type: 'button', class: 'action' }, sayPhrase(action));
  button.addEventListener('click', act);
  return [...shown, button];
}
