import { inert } from './inert';

/** Plain columns for terminals; the last column is left to wrap as it will. */
export function table(rows: readonly (readonly string[])[], widest = 44): string {
  const cut = (s: string): string => (s.length > widest ? `${s.slice(0, widest - 1)}…` : s);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns - 1 }, (_, i) =>
    Math.max(...rows.map((row) => cut(row[i] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    [...widths.map((width, i) => cut(row[i] ?? '').padEnd(width)), row[columns - 1] ?? ''].join('  ').trimEnd();
  return `${rows.map((row) => line(row.map((cell) => inert(cell.replace(/\s+/g, ' '))))).join('\n')}\n`;
}
