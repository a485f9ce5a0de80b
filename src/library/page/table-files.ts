/** An event's table as a file: CSV for spreadsheets, Markdown for notes, JSON for programs. Pure; words are given, since they are the reader's. */
import type { Relation, ReportFacts } from '../../types';
import type { Cell, EventTable, TableRow } from './event-table';

/** What the files say besides the figures. */
export interface Words {
  readonly title: string;
  readonly figure: string;
  /** What a row is called. */
  readonly nameOf: (row: TableRow) => string;
  readonly relation: string;
  readonly origins: string;
  readonly relations: Readonly<Record<Relation, string>>;
}

const headOf = ({ outlet, title, id, published }: ReportFacts): string =>
  [outlet ?? title ?? id, published?.date.slice(0, 10)].filter((part) => part !== undefined).join(', ');

const textOf = (cell: Cell | null): string =>
  [...new Set(cell?.claims.map(({ quantity }) => quantity.surface))].join('; ');

/**
 * One field: what a spreadsheet would run as a formula (OWASP, "CSV Injection") is made text by an apostrophe, which it does not show;
 * a field with separators or quotes stands in quotes (RFC 4180).
 */
function field(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table with one line a quantity, after RFC 4180, with the byte order mark by which Excel knows UTF-8. */
export function tableCsv({ reports, rows }: EventTable, words: Words): string {
  const head = [words.figure, words.relation, words.origins, ...reports.map(headOf)];
  const lines = rows.map((row) => [
    words.nameOf(row),
    row.relation === null ? '' : words.relations[row.relation],
    String(row.origins),
    ...row.cells.map(textOf),
  ]);
  return `\ufeff${[head, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

/** Text that Markdown takes for nothing else. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~-]/g, (sign) => `\\${sign}`);

/** An address between angle brackets, in which Markdown sees nothing else; none but the web's. */
const address = (url: string): string =>
  /^https?:\/\//.test(url) && URL.canParse(url) ? `<${new URL(url).href}>` : plain(url);

/** The table, and below it its reports with their addresses. What differs is bold. */
export function tableMarkdown({ reports, rows }: EventTable, words: Words): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const cell = (one: Cell | null): string => {
    const text = plain(textOf(one));
    return one?.isApart === true ? `**${text}**` : text;
  };
  const head = [words.figure, words.relation, ...reports.map(headOf)].map(plain);
  const body = rows.map((row) => {
    const relation = row.relation === null ? '' : plain(words.relations[row.relation]);
    return line([plain(words.nameOf(row)), relation, ...row.cells.map(cell)]);
  });
  const sources = reports.map((report) => {
    const name = plain([headOf(report), report.title].filter((part) => part !== undefined).join(': '));
    return `- ${name}${report.url === undefined ? '' : ` ${address(report.url)}`}\n`;
  });
  const parts = [
    `# ${plain(words.title)}\n`,
    line(head) + line(head.map(() => '---')) + body.join(''),
    sources.join(''),
  ];
  return parts.join('\n');
}

/** Everything in the table, values as numbers. Reports are named by their place in `reports`. */
export function tableJson({ reports, rows }: EventTable, title: string): string {
  const table = {
    title,
    reports: reports.map(({ id, outlet, title: headline, url, byline, published, modified, credits }) => ({
      ...{ id, outlet, title: headline, url, byline, published, modified, credits },
    })),
    figures: rows.map(({ name, befell, relation, cells, origins }) => ({
      ...{ name, befell, relation, origins },
      values: cells.flatMap((cell, report) =>
        cell === null
          ? []
          : cell.claims.map(({ quantity, phrase, sentence }) => ({
              ...{ report, text: quantity.surface, low: quantity.interval.low, high: quantity.interval.high },
              ...{ unit: quantity.unit.code, hedge: quantity.hedge, phrase, sentence: sentence.text },
              ...{ origin: cell.origin.label, differs: cell.isApart },
            })),
      ),
    })),
  };
  return `${JSON.stringify(table, null, 2)}\n`;
}
