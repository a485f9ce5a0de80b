/** The card's words: dates, names and differences in the reader's language. */
import { language, say, sayCount, sayDate, sayNames, sayNumber } from '../say';
import type { Match, Quantity, Related, Relation, ReportInfo } from '../types';
import { type Difference, type Row, differenceOf } from './rows';

export { say, sayCount, sayDate };

/** A number with up to two decimals, short where it is long: "1,100", "3.4", "1.2M". */
export const sayDecimal = (n: number): string =>
  Math.abs(n) < 1e6 && Number.isInteger(n)
    ? sayNumber(n)
    : new Intl.NumberFormat(language(), {
        maximumFractionDigits: 2,
        notation: Math.abs(n) < 1e6 ? 'standard' : 'compact',
      }).format(n);

export const VERDICT: Readonly<Record<Relation, string>> = {
  diverges: 'cardDiverges',
  updated: 'cardUpdated',
  scope: 'cardScope',
  compatible: 'cardCompatible',
  agrees: 'cardAgrees',
};

const WORD: Readonly<Record<Relation, string>> = {
  diverges: 'cardWordDiverges',
  updated: 'cardWordUpdated',
  scope: 'cardWordScope',
  compatible: 'cardWordCompatible',
  agrees: 'cardWordAgrees',
};

/** The word at a row's end: by how much it differs where that can be said, else the verdict. */
export function sayVerdict(here: Quantity, { relation, shown }: Row): string {
  const difference = relation === 'diverges' ? differenceOf(here, shown.claim.quantity) : null;
  return (difference && sayDifference(difference)) ?? say(WORD[relation]);
}

/** "−1,100 (24% less)"; the percentage alone between two units, the number alone where one is many times the other. */
function sayDifference({ by, share }: Difference): string | null {
  const sign = new Intl.NumberFormat(language(), {
    signDisplay: 'always',
    maximumFractionDigits: 2,
    notation: Math.abs(by ?? 0) < 1e6 ? 'standard' : 'compact',
  });
  const number = by === undefined ? null : sign.format(by).replace('-', '−');
  const percent = share === undefined || Math.abs(share) > 5 ? null : sayPercent(Math.abs(share));
  const words = percent === null ? null : say((share ?? 0) < 0 ? 'cardLess' : 'cardMore', percent);
  if (number !== null && words !== null) return say('cardBy', number, words);
  return number ?? words;
}

const sayPercent = (share: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);

/** A report by its outlet, its site, or its id. */
export function nameOf(id: string, report: Partial<ReportInfo> | undefined): string {
  if (report?.outlet !== undefined) return report.outlet;
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(report?.url ?? '')?.[1];
  return host ?? say('cardReport', id);
}

/** What is said of a row's reports after their names: the day, who says so, whom they credit and, where `isCounted`, how many they are. */
export function sayAbout({ matches, shown }: Row, related: readonly Related[], isCounted: boolean): string[] {
  const reports = [...new Set(matches.map((match) => match.report))];
  const first = related.find((report) => report.id === reports[0]);
  const credited = first?.credits.filter((credit) => credit !== first.outlet) ?? [];
  const parts = [
    first ? sayDay(first) : null,
    sayOrigin(shown),
    reports.length === 1 && credited.length > 0 ? say('cardCredits', sayNames(credited)) : null,
    isCounted && reports.length > 1 ? say('cardOneOrigin', sayNumber(reports.length)) : null,
  ];
  return parts.filter((part) => part !== null);
}

/** The day a report was published; that it was concluded is said, a date that is not known is not made up. */
function sayDay({ published, modified }: Related): string {
  const dating = published ?? modified;
  if (!dating) return say('cardNoDate');
  return dating.basis === 'inferred' ? say('cardInferred', sayDate(dating.date)) : sayDate(dating.date);
}

const sayOrigin = ({ origin, claim }: Match): string | null =>
  claim.speaker ? say('cardSpeaker', claim.speaker.surface) : origin.kind === 'copy' ? say('cardCopy') : null;
