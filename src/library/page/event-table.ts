/** The figures of an event's reports side by side: one row a quantity, one column a report. Pure. */
import { joinOrigins, originOf } from '../../compare/origins';
import { relate } from '../../compare/relate';
import { whyPaired } from '../../compare/why';
import { groupClaims } from '../../match/pairs';
import type { Claim, Match, Origin, Relation, ReportFacts } from '../../types';
import { type Befell, befellOf } from './befell';
import { rowName } from './row-names';

/** What one report says of a quantity. */
export interface Cell {
  /** Several where the report says it more than once, in the order of its text. */
  readonly claims: readonly Claim[];
  readonly origin: Origin;
  /** Whether it differs from what most of the others say. */
  readonly isApart: boolean;
}

export interface TableRow {
  /** What the figures are of, without the figures. */
  readonly name: string;
  /** What befell the people that it counts, whatever they are called; null where it counts something else. */
  readonly befell: Befell | null;
  /** A few words that its sentences share. */
  readonly context: string;
  /** The gravest relation of any two of its figures; null where only one report has one. */
  readonly relation: Relation | null;
  /** One for each report of the table, null where it says nothing of it. */
  readonly cells: readonly (Cell | null)[];
  readonly reports: number;
  readonly origins: number;
}

export interface EventTable {
  /** The earliest first; those without a date last. */
  readonly reports: readonly ReportFacts[];
  /** Differences first; figures of one report last. */
  readonly rows: readonly TableRow[];
}

const GRAVITY: readonly (Relation | null)[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees', null];

/** Lays the figures of these reports side by side. Ids of the reports must differ. */
export function eventTable(given: readonly ReportFacts[]): EventTable {
  const reports = inTime(given);
  const groups = groupClaims(reports);
  const grouped = new Set(groups.flat());
  const alone = reports.flatMap(({ claims }) => claims.filter((claim) => !grouped.has(claim)).map((claim) => [claim]));
  const rows = [...groups, ...alone].map((group) => rowOf(group, reports));
  const order = (row: TableRow): number => GRAVITY.indexOf(row.relation) * 1000 - row.reports;
  return { reports, rows: rows.sort((a, b) => order(a) - order(b)) };
}

function inTime(reports: readonly ReportFacts[]): readonly ReportFacts[] {
  const day = ({ published, modified }: ReportFacts): string => (published ?? modified)?.date ?? '9';
  return [...reports].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1));
}

function rowOf(group: readonly Claim[], reports: readonly ReportFacts[]): TableRow {
  const said = reports.map((report) => ({ report, claims: group.filter((claim) => claim.report === report.id) }));
  const matches = said.flatMap(({ report, claims: [claim] }) => (claim === undefined ? [] : [matchOf(claim, report)]));
  const joined = joinOrigins(matches);
  const relations = matches.map((one) =>
    matches.map((other) => (one === other ? null : relationOf(one, other, reports))),
  );
  const cells = said.map(({ report, claims }): Cell | null => {
    const i = matches.findIndex((match) => match.report === report.id);
    const origin = joined[i]?.origin;
    if (origin === undefined) return null;
    const apart = relations[i]?.filter((relation) => relation === 'diverges').length ?? 0;
    return { claims, origin, isApart: apart * 2 > matches.length - 1 };
  });
  const found = new Set(relations.flat());
  const compared = matches.map(({ claim }) => claim);
  const context = contextOf(compared);
  const befell = befellOf(compared);
  return {
    name: rowName(compared, context, befell),
    befell,
    context,
    relation:
      matches.length < 2 ? null : (GRAVITY.find((relation) => relation !== null && found.has(relation)) ?? null),
    cells,
    reports: matches.length,
    origins: new Set(joined.map(({ origin }) => origin.key)).size,
  };
}

/** A figure as one of a row: what it is to the others is found out afterwards. */
const matchOf = (claim: Claim, report: ReportFacts): Match => ({
  report: report.id,
  claim,
  relation: 'agrees',
  because: { key: '', args: [] },
  why: { key: '', args: [] },
  origin: originOf(claim, report),
});

function relationOf(one: Match, other: Match, reports: readonly ReportFacts[]): Relation | null {
  const [a, b] = [one, other].map(({ report }) => reports.find(({ id }) => id === report));
  return a && b ? (relate(one.claim, a, other.claim, b)?.relation ?? null) : null;
}

/** Words that the sentences of two figures have in common: what tells the people hurt from the people on board. */
function contextOf([one, other]: readonly Claim[]): string {
  if (one === undefined || other === undefined) return '';
  const { key, args } = whyPaired(one, other);
  return (key === 'whyCountedShared' ? args[1] : key === 'whyShared' ? args[0] : '') ?? '';
}
