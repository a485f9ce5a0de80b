/** Which version this is, what it can see, and whose work is in it. */
import { browser } from '../browser';
import { say } from '../say';
import { byId, element } from '../surface/element';
import { PARTS } from './parts';

const SEES = ['optionsSeesPages', 'optionsSeesNothingElse', 'optionsSeesKept'];

/** Shows the last section. */
export function showAbout(): void {
  const { version } = browser.runtime.getManifest();
  const welcome = element('a', { href: browser.runtime.getURL('welcome/welcome.html') }, say('optionsWelcome'));
  const parts = PARTS.map(({ name, licence, url }) => {
    const link = element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name);
    return element('li', {}, link, ` · ${licence}`);
  });
  byId('about-rows').replaceChildren(
    element('p', {}, say('optionsVersion', version), ' · ', welcome),
    element('h3', {}, say('optionsSees')),
    element('ul', { class: 'points' }, ...SEES.map((key) => element('li', {}, say(key)))),
    element('h3', {}, say('optionsLicences')),
    element('p', { class: 'hint' }, say('optionsLicencesHint')),
    element('ul', { class: 'points' }, ...parts),
  );
}
