/** The line that says what has just been done, and takes it back at a press. */
import { sayReason, say } from '../../say';
import { byId, element } from '../../surface/element';
import { whyFailed } from '../failure';

/** Says `text`; with `undo`, beside a button for it. The next notice takes its place. */
export function notice(text: string, undo?: () => Promise<void>): void {
  const place = byId('notice');
  if (undo === undefined) {
    place.replaceChildren(text === '' ? '' : element('span', {}, text));
    return;
  }
  const button = element('button', { type: 'button', class: 'link', id: 'undo' }, say('libraryUndo'));
  button.addEventListener('click', () => {
    button.disabled = true;
    undo().then(() => notice(say('libraryUndone')), fail);
  });
  place.replaceChildren(element('span', {}, text), button);
}

/** The page's one catch: says what went wrong, as far as the library knows. */
export function fail(error: unknown): void {
  console.error(error);
  notice(sayReason(whyFailed(error)));
}

/** Runs what a press began. */
export const run = (task: Promise<unknown>): void => void task.catch(fail);
