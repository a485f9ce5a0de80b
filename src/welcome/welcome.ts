/** The page that opens once, after installation: what Crosstally does, what it can see, and a page to try it on. */
import { say } from '../say';
import { byId, element } from '../surface/element';
import { KIND_WORD } from '../surface/kinds';
import { sayStatic } from '../surface/static';
import type { Relation } from '../types';

/** Kinds as a reader first meets them, each with figures of its own: what this page says, what another report says. */
const EXAMPLES: readonly (readonly [Relation, string, string])[] = [
  ['diverges', 'welcomeHereDiverges', 'welcomeThereDiverges'],
  ['compatible', 'welcomeHereCompatible', 'welcomeThereCompatible'],
  ['agrees', 'welcomeHereAgrees', 'welcomeThereAgrees'],
];

sayStatic();
document.title = say('appName');
byId('kinds').append(
  ...EXAMPLES.map(([kind, here, there]) =>
    element(
      'li',
      { class: 'example', 'data-status': kind },
      element('span', { class: 'words' }, say(here)),
      element('span', { class: 'there' }, say(there)),
      element('strong', {}, say(KIND_WORD[kind])),
    ),
  ),
);
