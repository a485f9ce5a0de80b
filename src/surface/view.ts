/** What stands in the places of popup.html and panel.html. Each function replaces one place, so that the others keep focus. */
import { say, separator } from '../say';
import type { Access } from './access-from';
import { byId, element } from './element';
import { headline } from './headline';
import type { Sentence } from './sentence';
import { switches } from './switches';

/** The sentence that stands there now, to tell whether another is to be shown. */
let shown = '';

/** Shows the big sentence. The same sentence again is left as it is, or it would be read out again. */
export function showSentence(sentence: Sentence, act: () => void): void {
  const parts = headline(sentence, act);
  const text = JSON.stringify(parts.map(({ textContent }) => textContent));
  if (text === shown && sentence.action === undefined) return;
  shown = text;
  byId('sentence').replaceChildren(...parts);
}

/** Leads the keyboard to what was found, after the button that it was on has gone. */
export function focusList(): void {
  document.querySelector<HTMLElement>('.figure[data-claim], .jump, #sentence button')?.focus();
}

/** Unfolds the switches where there is nothing else to see; done once, after that they are the reader's. */
export function unfoldSwitches(): void {
  byId('sites').toggleAttribute('open', byId('findings').childElementCount === 0);
}

/** Says in the bar which site this is and who had the page checked. */
export function showSite({ host, site }: Access, isRead: boolean): void {
  const how = isRead ? say(site ? 'popupAlways' : 'popupOnce') : null;
  const parts = [host, how].filter((part) => part !== null);
  // Each part breaks as a whole, where both do not fit on a line.
  byId('page').replaceChildren(
    ...parts.flatMap((part, i) => [i > 0 ? separator('listFacts') : '', element('span', {}, part)]),
  );
}

/** In a word, where pages are checked by themselves: it stands beside the closed switches. */
function where({ site, all, off }: Access): string {
  if (off) return 'popupNowAllButThis';
  if (all) return 'popupNowAll';
  return site ? 'popupNowThis' : 'popupNowNone';
}

/** Shows the switches as they stand. The one that has the focus keeps it. */
export function showSwitches(access: Access, done: (refused: boolean) => void): void {
  byId('sites-now').textContent = say(where(access));
  const focused = document.activeElement?.id;
  byId('switches').replaceChildren(...switches(access, done));
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}

/** A line for what could not be done; an empty one takes it away. */
export function notice(text: string): void {
  byId('notice').textContent = text;
}
