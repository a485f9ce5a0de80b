import { describe, expect, it } from 'vitest';
import { type TableRow, eventTable } from '../../src/library/page/event-table';
import { tableCsv, tableJson, tableMarkdown } from '../../src/library/page/table-files';
import { FERRY, facts } from './facts';

const WORDS = {
  ...{ title: 'A ferry [and] more', figure: 'Figure', relation: 'Reports', origins: 'Origins' },
  nameOf: ({ name, befell }: TableRow): string => name || (befell ?? ''),
  relations: {
    diverges: 'differs',
    updated: 'updated',
    scope: 'other scope',
    compatible: 'compatible',
    agrees: 'agrees',
  },
};
const table = eventTable(FERRY);

describe('a table as CSV', () => {
  it('has a line a quantity and a field a report', () => {
    const [head, first] = tableCsv(table, WORDS).split('\r\n');
    expect(head).toBe(
      '\ufeffFigure,Reports,Origins,"Outlet c, 2026-11-01","Outlet a, 2026-11-02","Outlet b, 2026-11-03"',
    );
    expect(first).toBe('people,differs,3,31,Fourteen,14');
  });

  it('calls a row without a noun by what befell those whom it counts', () => {
    const texts = ['The crash at Holt on Monday left 40 injured.', 'On Monday, 40 were hurt in the crash at Holt.'];
    const [, first] = tableCsv(eventTable(texts.map((text, i) => facts(`r${i}`, text))), WORDS).split('\r\n');
    expect(first).toMatch(/^injure,agrees,/);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(1)', '\t=1', ' =1', '\r=1'])(
    'lets a spreadsheet run nothing: %j',
    (outlet) => {
      const [head = ''] = tableCsv(
        eventTable([facts('e', 'A dam\n\nThe dam lost 40 tonnes.', '2026-11-02', outlet)]),
        WORDS,
      ).split('\r\n');
      const last = head.split('Origins,')[1] ?? '';
      expect(last.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('keeps quotes, separators and line ends inside their field', () => {
    const text = tableCsv(
      eventTable([facts('e', 'A dam\n\nThe dam lost 40 tonnes.', '2026-11-02', 'The "Post", late')]),
      WORDS,
    );
    expect(text).toContain('"The ""Post"", late, 2026-11-02"');
  });
});

describe('a table as Markdown', () => {
  it('is a table with what differs in bold, and the reports with their addresses below it', () => {
    const text = tableMarkdown(table, WORDS);
    expect(text).toContain('# A ferry \\[and\\] more\n');
    expect(text).toContain('| people | differs | **31** | Fourteen | 14 |');
    expect(text).toContain('<https://c.example/ferry>');
  });

  it('is nothing else for all that a report may be called', () => {
    const hostile = facts(
      'e',
      'A dam\n\nThe dam lost 40 tonnes.',
      '2026-11-02',
      '[x](javascript:alert(1)) | <img src=x> `y`',
    );
    const text = tableMarkdown(eventTable([{ ...hostile, url: 'javascript:alert(1)' }]), WORDS);
    expect(text).not.toMatch(/(?<!\\)[<[`]|(?<!\\)\]\(/);
    const [head = ''] = text.split('\n').filter((line) => line.startsWith('|'));
    expect(head.match(/(?<!\\)\|/g)).toHaveLength(4);
  });
});

describe('a table as JSON', () => {
  it('has values as numbers, with sentence and origin', () => {
    const { title, reports, figures } = JSON.parse(tableJson(table, 'A ferry')) as {
      title: string;
      reports: { outlet: string }[];
      figures: { name: string; relation: string; values: Record<string, unknown>[] }[];
    };
    expect(title).toBe('A ferry');
    expect(reports.map(({ outlet }) => outlet)).toEqual(['Outlet c', 'Outlet a', 'Outlet b']);
    expect(figures[0]).toMatchObject({ name: 'people', relation: 'diverges' });
    expect(figures[0]?.values[0]).toMatchObject({ report: 0, text: '31', low: 31, high: 31, differs: true });
    expect(figures[0]?.values[0]?.['sentence']).toContain('A total of 31 people');
  });
});
