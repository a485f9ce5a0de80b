/** One row of the card: an origin's figure, whose it is, how it compares, and why. */
import { language, sayReason, separator } from '../say';
import type { Finding, Related } from '../types';
import { button, foreign, make } from './element';
import { type Row, countedIn } from './rows';
import { sourceAddress } from './source';
import { nameOf, say, sayAbout, sayVerdict } from './words';

/** Longer evidence is cut at a word: the source itself is one click away. */
const MOST_EVIDENCE = 220;

/** "Both say 4,500" under "4,500 ... same" is no news; that 193 km/h is 120 mph is. */
const saysNoMore = ({ relation, shown }: Row): boolean =>
  relation === 'agrees' && shown.because.key !== 'becauseConverted';

/** A row's part in its card. */
export interface Part {
  /** Whether no other row is compared: the card's head then counts this one's reports. */
  readonly isOnly: boolean;
  readonly end: () => void;
}

/** A row that is compared, with a button that ends it. */
export function comparedRow(
  row: Row,
  { claim }: Finding,
  related: readonly Related[],
  { isOnly, end }: Part,
): HTMLElement {
  const { shown } = row;
  const evidence = shown.claim.sentence.text;
  return make(
    'li',
    { 'data-relation': row.relation },
    make('span', { class: 'kind', 'aria-hidden': 'true' }),
    figureOf(row),
    make('p', { class: 'word' }, sayVerdict(claim.quantity, row)),
    make('p', { class: 'whose' }, ...whoseOf(row, related, !isOnly)),
    saysNoMore(row) ? null : make('p', { class: 'because' }, sayReason(shown.because)),
    shown.attribution ? make('p', { class: 'because' }, sayReason(shown.attribution)) : null,
    evidence === undefined ? null : foreign('p', 'evidence', say('cardQuoted', shorten(evidence))),
    button('apart', keyOf(row), say('cardApart'), end),
  );
}

/** A row that the reader has called not comparable, with a button that takes it back. */
export function apartRow(row: Row, related: readonly Related[], undo: () => void): HTMLElement {
  return make(
    'li',
    { class: 'gone' },
    make('span', { class: 'kind', 'aria-hidden': 'true' }),
    figureOf(row),
    button('apart', keyOf(row), say('cardUndo'), undo),
    make('p', { class: 'whose' }, ...whoseOf(row, related, true)),
    make('p', { class: 'because' }, say('cardApartDone')),
  );
}

/** The same before and after, so that the keyboard stays where it was. */
const keyOf = ({ shown }: Row): string => `${shown.report} ${shown.claim.id}`;

function figureOf({ shown }: Row): HTMLElement {
  const { surface } = shown.claim.quantity;
  const counted = countedIn(shown.claim.phrase, surface);
  // One piece for a line that runs the other way: the figure stands before what it counts as in its own language.
  const phrase = make(
    'bdi',
    {},
    make('strong', {}, surface),
    counted === '' ? null : ' ',
    counted === '' ? null : make('span', { class: 'counted' }, counted),
  );
  return make('p', { class: 'other' }, phrase);
}

/** The reports' names, each a link where the report has an address, and what is known of them. */
function whoseOf(row: Row, related: readonly Related[], isCounted: boolean): (Node | string)[] {
  const ids = [...new Set(row.matches.map(({ report }) => report))];
  const names = ids.map((id) => nameNode(id, row, related));
  const list = new Intl.ListFormat(language(), { type: 'conjunction' }).formatToParts(ids);
  const between = separator('listFacts');
  let n = 0;
  const named = list.map(({ type, value }) => (type === 'element' ? names[n++] : undefined) ?? value);
  return [...named, ...sayAbout(row, related, isCounted).flatMap((part) => [between, foreign('span', '', part)])];
}

function nameNode(id: string, row: Row, related: readonly Related[]): Node {
  const report = related.find((one) => one.id === id);
  const claim = row.matches.find((match) => match.report === id)?.claim;
  const address = sourceAddress(report?.url, claim?.sentence.text ?? claim?.phrase ?? '');
  const name = nameOf(id, report);
  if (address === null) return foreign('span', '', name);
  const link = make('a', { href: address, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, name);
  if (report?.title !== undefined) link.title = report.title;
  return link;
}

function shorten(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  if (folded.length <= MOST_EVIDENCE) return folded;
  const cut = folded.slice(0, MOST_EVIDENCE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut}…`;
}
