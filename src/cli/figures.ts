/** `crosstally figures`: every quantity of a text, one JSON line each, or a table where a person looks on. */
import { readFileSync } from 'node:fs';
import { findQuantities } from '../extract/figures';
import type { Quantity, Report } from '../types';
import { CannotRead, readReport } from './read';
import { table } from './table';

export interface FigureOptions {
  readonly json: boolean;
  readonly published?: string | undefined;
}

/** Reads a file or stdin. JSON lines when asked for or when stdout is not a terminal, so that it pipes. */
export async function figures(files: readonly string[], options: FigureOptions): Promise<void> {
  if (files.length > 1) throw new CannotRead('figures takes one FILE, or text on stdin');
  const path = files[0];
  const report: Pick<Report, 'text' | 'published'> =
    path === undefined || path === '-' ? { text: readFileSync(0, 'utf8') } : await readReport(path);
  const published = options.published ?? report.published?.date;
  const { quantities } = findQuantities(report.text, published === undefined ? {} : { published });
  const asLines = options.json || !process.stdout.isTTY;
  const lines = quantities.map((quantity) => JSON.stringify(quantity));
  process.stdout.write(asLines ? lines.map((line) => `${line}\n`).join('') : toTable(quantities));
}

function toTable(quantities: readonly Quantity[]): string {
  const span = ({ low, high }: { low: number; high: number }): string =>
    low === high ? `${low}` : `${low} to ${high}`;
  const rows = quantities.map((q) => [
    q.surface,
    span(q.stated),
    q.hedge,
    span(q.interval),
    q.unit.kind,
    q.unit.code,
    q.calendar?.iso ?? '',
    q.counted?.surface ?? '',
  ]);
  return table([['figure', 'value', 'hedge', 'interval', 'kind', 'unit', 'date', 'counted'], ...rows]);
}
