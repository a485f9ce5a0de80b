/** What stands in the card: the figure here, a picture where it says more than words, and one row per origin. */
import { sayReason } from '../say';
import type { Finding, Related } from '../types';
import { numberLine } from './number-line';
import { drawNumberLine } from './picture';
import { type Row, countedIn, countsOf, rowsOf } from './rows';
import { VERDICT, say, sayCount, sayVerdict, sayWhose } from './words';

/** Width of the picture at the card's full width; it shrinks with the card. */
const PICTURE = 340;

type Attributes = Readonly<Record<string, string>>;

/** Builds an element; text is always text, never markup. */
export function make(tag: string, attributes: Attributes, ...children: readonly (Node | string | null)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => child !== null && child !== ''));
  return element;
}

/** Words of the page or of a report: they may run the other way than ours. */
const foreign = (tag: string, name: string, text: string): HTMLElement => make(tag, { class: name, dir: 'auto' }, text);

/** The card's content for one finding. `related` names the reports. */
export function cardContent(finding: Finding, related: readonly Related[]): Node[] {
  const { claim } = finding;
  const line = numberLine(finding, PICTURE, say('cardHere'));
  const rows = rowsOf(finding);
  const why = rows[0]?.shown.why;
  const { reports, origins } = countsOf(finding);
  const counts = say('cardCounts', sayCount('cardReports', reports), sayCount('cardOrigins', origins));
  const counted = countedIn(claim.phrase, claim.quantity.surface) || (claim.counted?.surface ?? '');
  return [
    make(
      'header',
      {},
      make(
        'p',
        { class: 'verdict', 'data-relation': finding.status },
        say(VERDICT[finding.status]),
        make('span', { class: 'counts' }, counts),
      ),
      foreign('p', 'figure', claim.quantity.surface),
      make(
        'p',
        { class: 'what' },
        ...(counted === '' ? [say('cardOnPage')] : [foreign('span', '', counted), say('cardOnPageAfter')]),
      ),
    ),
    ...(line ? [make('div', { class: 'picture' }, drawNumberLine(line, PICTURE))] : []),
    make('ul', { class: 'rows' }, ...rows.map((row) => rowOf(row, finding, related))),
    ...(why ? [make('p', { class: 'why' }, sayReason(why))] : []),
  ];
}

const saysNoMore = ({ relation, shown }: Row): boolean =>
  relation === 'agrees' && shown.because.key !== 'becauseConverted';

function rowOf(row: Row, { claim }: Finding, related: readonly Related[]): HTMLElement {
  const { surface } = row.shown.claim.quantity;
  const counted = countedIn(row.shown.claim.phrase, surface);
  // "Both say 4,500" under "4,500 ... same" is no news; that 193 km/h is 120 mph is.
  const reason = saysNoMore(row) ? null : foreign('p', 'because', sayReason(row.shown.because));
  return make(
    'li',
    { 'data-relation': row.relation },
    make('span', { class: 'kind', 'aria-hidden': 'true' }),
    make(
      'p',
      { class: 'other' },
      foreign('strong', '', surface),
      counted === '' ? null : ' ',
      counted === '' ? null : foreign('span', 'counted', counted),
    ),
    make('p', { class: 'word' }, sayVerdict(claim.quantity, row)),
    foreign('p', 'whose', sayWhose(row, related)),
    reason,
  );
}
