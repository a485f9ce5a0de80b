import { describe, expect, it } from 'vitest';
import type { FigureRow, Summary } from '../../src/messages';
import { byReason, counted, groups, otherFigures, standing } from '../../src/surface/groups';
import type { Related, Status } from '../../src/types';

type Other = FigureRow['others'][number];
const other = (report: string, text: string, relation: Status, origin: string): Other => ({
  report,
  text,
  relation,
  origin,
});
const row = (id: string, status: Status, others: readonly Other[] = []): FigureRow => ({
  id,
  text: 'about 30',
  phrase: 'about 30 men',
  status,
  others,
});
const report = (id: string, copy: boolean): Related => ({ id, copy, credits: [], score: 1, shared: [] });
const page = (more: Partial<Summary>): Summary => ({
  state: 'differ',
  url: '',
  rows: [],
  left: [],
  related: [],
  origins: 0,
  ...more,
});

describe('the lists of the popup', () => {
  it('hold every figure once, by its verdict, those that agree least first', () => {
    const rows = [
      row('1', 'agrees'),
      row('2', 'diverges'),
      row('3', 'compatible'),
      row('4', 'updated'),
      row('5', 'scope'),
    ];
    const lists = groups(page({ rows, left: [row('6', 'unmatched')] }));
    const ids = (of: readonly FigureRow[]): string => of.map(({ id }) => id).join('');
    expect([lists.differ, lists.updated, lists.agree, lists.left].map(ids)).toEqual(['2', '4', '531', '6']);
  });

  it('name copies after the reports that the page was compared with', () => {
    const { reports } = groups(page({ related: [report('copy', true), report('a', false), report('b', false)] }));
    expect(reports.map(({ id }) => id)).toEqual(['a', 'b', 'copy']);
  });
});

describe('what was left out', () => {
  it('stands below its reason, each reason once, in the order of the page', () => {
    const left = (id: string, key: string, ...args: readonly string[]): FigureRow => ({
      ...row(id, 'unmatched'),
      because: { key, args },
    });
    const found = byReason([left('1', 'when'), left('2', 'alone'), left('3', 'when'), left('4', 'when', 'May')]);
    expect(found.map(({ because, rows }) => [because?.key, rows.map(({ id }) => id).join('')])).toEqual([
      ['when', '13'],
      ['alone', '2'],
      ['when', '4'],
    ]);
  });

  it('needs no reason', () => expect(byReason([row('1', 'unmatched')])[0]?.because).toBeUndefined());
});

describe('a figure of the popup', () => {
  const mixed = row('1', 'diverges', [
    other('r1', 'about 4,500', 'agrees', 'nato'),
    other('r2', 'around 3,400', 'diverges', 'dpa'),
    other('r3', 'Around 3,400', 'diverges', 'dpa'),
  ]);

  it('shows the figures that give it its verdict, each wording once', () =>
    expect(otherFigures(mixed)).toEqual(['Around 3,400']));

  it('counts reports of its verdict, all reports, and the origins of those of its verdict', () =>
    expect(standing(mixed)).toEqual({ like: 2, reports: 3, origins: 1 }));

  it('counts a report once that gives the figure twice', () => {
    const twice = row('1', 'agrees', [other('r1', '30', 'agrees', 'a'), other('r1', 'thirty', 'agrees', 'a')]);
    expect(standing(twice)).toEqual({ like: 1, reports: 1, origins: 1 });
  });

  it.each([
    ['about 4,500', 'about 4,500 KFOR soldiers', 'KFOR soldiers'],
    ['30', 'an area of 30 villages', 'an area of villages'],
    ['2008', '2008', ''],
    ['4,500', 'regular number of troops', 'regular number of troops'],
  ])('says beside %s what is counted: %s', (text, phrase, expected) =>
    expect(counted({ ...row('1', 'agrees'), text, phrase })).toBe(expected),
  );
});
