/** What stands in the popup's places. Each function replaces one place, so that the others keep focus and scrolling. */
import type { Summary } from '../messages';
import { say } from '../say';
import type { Access } from './access-from';
import { byId, element } from './element';
import { cutNotice, findings } from './findings';
import { headline } from './headline';
import type { Sentence } from './sentence';
import { switches } from './switches';

/** What a window's bars above a popup take of the screen's height, in CSS pixels, at the least. */
const BARS = 120;

/** Gives the popup its width, and the height that the screen has for it: beyond it Chrome would put a second scrollbar. */
export function fit(isNarrow: boolean): void {
  const root = document.documentElement;
  root.dataset['width'] = isNarrow ? 'narrow' : 'full';
  root.style.setProperty('--room', `${String(screen.availHeight - BARS)}px`);
}

/** Says the texts that popup.html names by `data-say`, and sets the page's language and direction. */
export function sayStatic(): void {
  document.documentElement.lang = say('appLanguage');
  document.documentElement.dir = say('@@bidi_dir');
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]')) {
    place.textContent = say(place.dataset['say'] ?? '');
  }
}

/** Shows the big sentence. */
export function showSentence(sentence: Sentence, act: () => void): void {
  byId('sentence').replaceChildren(...headline(sentence, act));
}

/** Shows the lists of a summary; of none, nothing. */
export function showFindings(summary: Summary | null, reveal: (claim: string) => void): void {
  const parts = summary === null ? [] : [cutNotice(summary), findings(summary, reveal)];
  byId('findings').replaceChildren(...parts.filter((part) => part !== null));
}

/** Leads the keyboard to what was found, after the button that it was on has gone. */
export function focusFindings(): void {
  document.querySelector<HTMLElement>('[role=tab][aria-selected=true], #sentence button')?.focus();
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
  byId('page').replaceChildren(...parts.flatMap((part, i) => [i > 0 ? ' · ' : '', element('span', {}, part)]));
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
