/** The pairs of figures that the reader has called not comparable: compared again at a press, or exported. */
import { listApart, undoApart } from '../apart';
import type { ApartPair, Side } from '../apart';
import { apartCases } from '../apart-export';
import { say, sayCount, sayDate, sayTogether } from '../say';
import { byId, element, foreign } from '../surface/element';
import { row } from './row';

/** Where a figure stands: outlet and day as far as they are known, else the report's own name. */
function place({ outlet, title, published, report }: Side): string {
  const name = outlet ?? title ?? (URL.canParse(report) ? new URL(report).host : report);
  return published === undefined ? name : sayTogether('listFacts', [name, sayDate(published)]);
}

const side = (one: Side): HTMLElement =>
  element('div', { class: 'side' }, foreign('figure', one.phrase), foreign('place', place(one)));

/** Saves the pairs as a file of test cases, made here and kept by the reader alone. */
function save(pairs: readonly ApartPair[]): void {
  const text = `${JSON.stringify(apartCases(pairs), null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href: url, download: 'crosstally-not-comparable.json' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function compareAgain({ key, page, other }: ApartPair): Promise<void> {
  await undoApart(key);
  byId('notice').textContent = say('optionsComparedAgain', page.figure, other.figure);
  byId('apart-title').focus();
}

/** Shows the pairs, the latest first. */
export async function showApart(): Promise<void> {
  const pairs = await listApart();
  if (pairs.length === 0) {
    byId('apart-rows').replaceChildren(element('p', { class: 'none' }, say('optionsApartNone')));
    return;
  }
  const rows = pairs.map((pair) => {
    const name = say('optionsCompareAgainName', pair.page.phrase, pair.other.phrase);
    return row([side(pair.page), side(pair.other)], say('optionsCompareAgain'), name, () => void compareAgain(pair));
  });
  const button = element(
    'button',
    { type: 'button', class: 'action', id: 'export' },
    sayCount('optionsExport', pairs.length),
  );
  button.addEventListener('click', () => save(pairs));
  byId('apart-rows').replaceChildren(element('ul', { class: 'pairs' }, ...rows), button);
}
