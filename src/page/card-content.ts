/** What stands in the card: the figure here, a picture where it says more than words, one row per origin, and what can be done. */
import { apartKey, reportOf } from '../apart-key';
import type { PairNames } from '../messages';
import { sayNumber, sayReason } from '../say';
import type { Finding, Match } from '../types';
import { apartRow, comparedRow } from './card-row';
import { citation } from './citation';
import { button, foreign, make } from './element';
import type { Mark } from './marks';
import { numberLine } from './number-line';
import { drawNumberLine } from './picture';
import { type Row, countedIn, countsOf, rowsOf } from './rows';
import { timeline } from './timeline';
import { VERDICT, say, sayCount } from './words';

/** Width of the picture at the card's full width; it shrinks with the card. */
const PICTURE = 340;

export interface CardActions {
  readonly setApart: (pairs: readonly PairNames[]) => void;
  readonly undoApart: (keys: readonly string[]) => void;
  readonly copy: (text: string, button: Element) => void;
  readonly step: (direction: 'next' | 'previous') => void;
}

/** The mark's place among all: the first is 1. */
export interface Position {
  readonly n: number;
  readonly of: number;
}

type Subject = Pick<Mark, 'finding' | 'status' | 'checked'>;

/** The card's content. `apart` are the keys of the pairs that the reader has called not comparable. */
export function cardContent(
  { finding, status, checked }: Subject,
  apart: ReadonlySet<string>,
  position: Position,
  actions: CardActions,
): { body: Node[]; foot: Node } {
  const { article, found } = checked;
  const keyOf = (match: Match): string =>
    apartKey([article.report, finding.claim], [reportOf(found, match.report), match.claim]);
  const compared: Finding = {
    ...finding,
    status: status ?? finding.status,
    matches: finding.matches.filter((match) => !apart.has(keyOf(match))),
  };
  const taken = rowsOf({ ...finding, matches: finding.matches.filter((match) => apart.has(keyOf(match))) });
  const rows = rowsOf(compared);
  const here = say('cardFigureHere', finding.claim.quantity.surface);
  const picture =
    (compared.status === 'updated' && timeline(compared, article.report, found.related, PICTURE, here)) ||
    numberLine(compared, PICTURE, here);
  const why = rows[0]?.shown.why;
  const end = ({ matches }: Row): void =>
    actions.setApart(matches.map(({ report, claim }) => ({ claim: finding.claim.id, report, other: claim.id })));
  const body = [
    headOf(compared, rows.length > 0),
    ...(picture ? [make('div', { class: 'picture' }, drawNumberLine(picture, PICTURE))] : []),
    make(
      'ul',
      { class: 'rows' },
      // What the head says of all rows needs no saying again in the only one.
      ...rows.map((row) =>
        comparedRow(row, compared, found.related, { isOnly: rows.length === 1, end: () => end(row) }),
      ),
      ...taken.map((row) => apartRow(row, found.related, () => actions.undoApart(row.matches.map(keyOf)))),
    ),
    ...(why ? [make('p', { class: 'why' }, sayReason(why))] : []),
  ];
  const text = (): string => citation(compared, article.report, found.related);
  return { body, foot: footOf(rows.length > 0 ? text : null, position, actions) };
}

function headOf(compared: Finding, isCompared: boolean): HTMLElement {
  const { claim, status } = compared;
  const { reports, origins } = countsOf(compared);
  const counts = say('cardCounts', sayCount('cardReports', reports), sayCount('cardOrigins', origins));
  const counted = countedIn(claim.phrase, claim.quantity.surface) || (claim.counted?.surface ?? '');
  return make(
    'header',
    {},
    isCompared
      ? make(
          'p',
          { class: 'verdict', 'data-relation': status },
          say(VERDICT[status]),
          make('span', { class: 'counts' }, counts),
        )
      : make('p', { class: 'verdict' }, say('cardNotCompared')),
    make('p', { class: 'figure' }, foreign('span', '', claim.quantity.surface)),
    make(
      'p',
      { class: 'what' },
      ...(counted === '' ? [say('cardOnPage')] : [foreign('span', '', counted), say('cardOnPageAfter')]),
    ),
  );
}

/** What can be done with the whole card: copy it, and go on to the next figure. */
function footOf(text: (() => string) | null, { n, of }: Position, actions: CardActions): HTMLElement {
  const copy = button('plain', 'copy', say('cardCopyText'), () => {
    if (text) actions.copy(text(), copy);
  });
  const arrow = (direction: 'next' | 'previous', sign: string): HTMLElement => {
    const made = button('arrow', direction, sign, () => actions.step(direction));
    const name = say(direction === 'next' ? 'cardNext' : 'cardPrevious');
    made.setAttribute('aria-label', name);
    made.title = name;
    return made;
  };
  const place = make('span', { class: 'place' }, say('cardPlace', sayNumber(n), sayNumber(of)));
  return make(
    'footer',
    {},
    text ? copy : null,
    make('span', { class: 'told', role: 'status' }),
    ...(of > 1 && n > 0 ? [make('span', { class: 'steps' }, arrow('previous', '‹'), place, arrow('next', '›'))] : []),
  );
}
