import { direction, say } from '../say';

/** Says the texts that one of our pages names by `data-say` (and titles by `data-title`), and sets its language and direction. */
export function sayStatic(): void {
  document.documentElement.lang = say('appLanguage');
  document.documentElement.dir = direction();
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]')) {
    place.textContent = say(place.dataset['say'] ?? '');
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-label]')) {
    place.setAttribute('aria-label', say(place.dataset['label'] ?? ''));
  }
}
