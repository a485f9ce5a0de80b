/** A report's facts as the records that are kept of it, and back. */
import { address } from '../match/related';
import type { ReportFacts, ReportInfo } from '../types';
import type { Keeping, Kept, Whole } from './kept';
import { type Figures, type Lookup, type Print, type Row, SHELF } from './schema';
import { factsOf, isSound } from './sound';

/**
 * Terms of a report that the index holds: its heaviest, which are names, places and telling numbers of its first paragraphs. How rare
 * a term is in the library is not known before it is asked for, and changes: a search finds out by how many reports it meets. Of the
 * pairs of one event among the events of test/events that the matcher finds (110), the 16 heaviest terms of the one and the 24 of the
 * other meet in all, in two terms or more in nine of ten; with 8 indexed one pair is lost, with 24 a search meets half as many
 * strangers again.
 */
const INDEXED = 16;

const DAY = 86_400_000;

/** A moment as a day from 1970-01-01 (UTC). */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / DAY);

/** The first of these dates that is one, as a day. */
export function firstDay(...dates: readonly (string | undefined)[]): number | undefined {
  const milliseconds = dates.map((date) => Date.parse(date ?? '')).find((parsed) => !Number.isNaN(parsed));
  return milliseconds === undefined ? undefined : dayOf(milliseconds);
}

/** What the index holds of a report. The day only says where to look first; a report without one is looked for where it was saved. */
function lookupsOf({ terms, published, modified }: ReportFacts, savedAt: string): Lookup[] {
  const day = firstDay(published?.date, modified?.date, savedAt) ?? 0;
  return terms.slice(0, INDEXED).map(({ term }) => [term, -day]);
}

/** By what a report is known again: its address without what changes nothing, or its id. */
export const nameOf = ({ url, id }: ReportInfo): string => address(url) ?? ` ${id}`;

export interface Records {
  readonly row: Row;
  readonly print: Print;
  readonly figures: Figures;
}

/** The records of a report under this number. `facts` have been made to fit (corpus/fit.ts). */
export function recordsOf(facts: ReportFacts, { savedAt, source }: Keeping, key: number): Records {
  const { claims, terms, sketch, ...info } = facts;
  const bare = JSON.stringify(claims.map(({ report: _report, ...claim }) => claim));
  const print = JSON.stringify({ ...info, terms, sketch });
  const row: Row = {
    ...info,
    ...{ key, savedAt, source, name: nameOf(facts), shelf: Math.floor(key / SHELF), order: -Date.parse(savedAt) },
    claims: claims.length,
    bytes: bare.length + print.length,
  };
  return { row, print: { key, lookups: lookupsOf(facts, savedAt), print }, figures: { key, claims: bare } };
}

/** The report with everything; null where one of its records is missing or spoilt. */
export function wholeOf(row: Row, print: Print | undefined, figures: Figures | undefined): Whole | null {
  const facts = isSound(row) ? factsOf(print, figures) : null;
  const { key, savedAt, source } = row;
  return facts && { key, savedAt, source, facts };
}

/** A row as lists show it. */
export function keptOf({ shelf: _shelf, name: _name, order: _order, ...kept }: Row): Kept {
  return kept;
}
