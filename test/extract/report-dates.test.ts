import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/figures';

/** Reports that stand beside the project and are no part of it. */
const folder = new URL('../../../shared/reports/', import.meta.url);
const present = existsSync(folder);
if (!present) console.log('report dates: skipped, there is no ../shared/reports');

interface Listed {
  readonly id: string;
  readonly file: string;
  readonly published: string;
}

/** Every date and clock time of each report as read by a person, in the order of the text, repeated captions included. */
const EXPECTED: Readonly<Record<string, string>> = {
  '000': '2023-10-02 2023-09 2023-10-01 2023-09-30 2023-09-30 2023-10-02 2008',
  '001': '2023-10-02 2023-09 2023-09-24 2023-09-29 2023-09-25 2023-10-02 2022-12 2023-05 2008 2023-10-02 17:23',
  '002':
    '2023-09-25 2023-09-25 2023-10-02 1998 1999 2023-09-24 2023-10-02 2023-09-26 2023-10-02 2023-10-01 2023-10-01 2023-09-24 2023-09-29 2023-09-29 2023-05 2022-12 2023-05 2023-09-25',
  '003':
    '2023-10-03 2023-09-29 2023-10-03 2023-09-29 2023-09-25 2023-10-03 2023-09-29 2023-09 2023-10-03 2023-09-24 2023-04 2023-09-25 2023-09 2008',
  '004': '2023-09-23 2023-09-29 2008 2023-09-29',
};

describe.runIf(present)('the dates of the five reports', () => {
  const reports = present ? (JSON.parse(readFileSync(new URL('reports.json', folder), 'utf8')) as Listed[]) : [];
  it.each(reports.map((report) => [report.id, report] as const))(
    'are all found and resolved in report %s, and none is invented',
    (id, { file, published }) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const { quantities } = findQuantities(text, { published });
      const dates = quantities.filter((q) => q.unit.kind === 'date' || q.unit.kind === 'clock');
      expect(dates.map((q) => q.calendar?.iso).join(' ')).toBe(EXPECTED[id]);
    },
  );

  it('stay open where the date of publication is unknown', () => {
    for (const { file } of reports) {
      for (const q of findQuantities(readFileSync(new URL(file, folder), 'utf8')).quantities) {
        if (q.unit.kind === 'date') expect(q.calendar?.inferred.filter((part) => part !== 'order')).toEqual([]);
      }
    }
  });
});
