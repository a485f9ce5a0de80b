import { say, sayDate, sayNames, sayTogether } from '../say';
import type { Related } from '../types';
import { element, foreign } from './element';

/** The day a report was published: the day it states, or the one concluded and said to be; never a made-up one. */
function day({ published }: Related): string {
  if (published === undefined) return say('popupNoDate');
  const date = sayDate(published.date);
  return published.basis === 'inferred' ? say('popupDateInferred', date) : date;
}

/** Its title, as a link where it has an address; its outlet or its id where it has no title. */
function name({ id, title, outlet, url }: Related): HTMLElement {
  const words = foreign('title', title ?? outlet ?? say('popupReport', id));
  if (url === undefined || !/^https?:\/\//.test(url)) return words;
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, words);
}

function report(related: Related): HTMLElement {
  const { title, outlet, credits, copy } = related;
  const facts = [
    title === undefined ? undefined : outlet,
    day(related),
    credits.length > 0 ? say('popupCredits', sayNames(credits)) : undefined,
  ];
  const known = facts.filter((fact) => fact !== undefined);
  return element(
    'li',
    { class: 'report' },
    name(related),
    foreign('facts', sayTogether('listFacts', known)),
    copy ? element('span', { class: 'copy' }, say('popupCopy')) : null,
  );
}

/** The reports that the page was checked against, and copies of it, which it was not. */
export function reportList(related: readonly Related[]): HTMLElement {
  return element('ul', { class: 'reports' }, ...related.map(report));
}
