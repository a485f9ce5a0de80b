/** Which version this is, how often it is right, what it can see, and whose work is in it. */
import { browser } from '../browser';
import { say, sayDate, sayNumber, separator } from '../say';
import { byId, element } from '../surface/element';
import { PARTS } from './parts';
import scores from './scores.json';

const SEES = ['optionsSeesPages', 'optionsSeesNothingElse', 'optionsSeesKept'];

/** Sentences by sets of events. */
const SCORES: Readonly<Record<string, string>> = {
  further: 'optionsScoresFurther',
  real: 'optionsScoresReal',
  own: 'optionsScoresOwn',
};

/** A measured set of events in a sentence, by counts: written by `npm run eval -- --write`, never by hand. */
function sayScores({ set, events, differing, pairs, version, date }: (typeof scores)[number]): string {
  const counts = [events, differing.right, differing.shown, pairs.right, pairs.shown].map(sayNumber);
  return say(SCORES[set] ?? 'optionsScoresOwn', ...counts, version, sayDate(date));
}

/** Shows the last section. */
export function showAbout(): void {
  const { version } = browser.runtime.getManifest();
  const welcome = element('a', { href: browser.runtime.getURL('welcome/welcome.html') }, say('optionsWelcome'));
  const parts = PARTS.map(({ name, licence, url }) => {
    const link = element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name);
    return element('li', {}, link, separator('listFacts'), licence);
  });
  byId('about-rows').replaceChildren(
    element('p', {}, say('optionsVersion', version), separator('listFacts'), welcome),
    element('h3', {}, say('optionsScores')),
    element('ul', { class: 'points' }, ...scores.map((set) => element('li', {}, sayScores(set)))),
    element('p', { class: 'hint' }, say('optionsScoresHint')),
    element('h3', {}, say('optionsSees')),
    element('ul', { class: 'points' }, ...SEES.map((key) => element('li', {}, say(key)))),
    element('h3', {}, say('optionsLicences')),
    element('p', { class: 'hint' }, say('optionsLicencesHint')),
    element('ul', { class: 'points' }, ...parts),
  );
}
