import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { apartKey } from '../../src/apart-key';
import { colourCss, highlightName } from '../../src/mark-style';
import type { Checked } from '../../src/page/contract';
import { numberLine } from '../../src/page/number-line';
import { countedIn, countsOf, differenceOf, rowsOf } from '../../src/page/rows';
import { summaryOf } from '../../src/page/summary';
import type { CrossReference } from '../../src/types';
import { finding, match, quantity } from './findings';

const { document } = new JSDOM('<!doctype html>').window;
describe('the rows of a card', () => {
  test('put reports of one origin and figure together, the gravest first', () => {
    const found = finding(quantity(4500), [
      match('a', quantity(4500), 'agrees', 'general'),
      match('b', quantity(4500), 'agrees', 'general'),
      match('c', quantity(3400), 'diverges'),
      match('d', quantity(4400), 'diverges', 'general'),
    ]);
    expect(rowsOf(found).map((row) => [row.relation, row.matches.map(({ report }) => report)])).toEqual([
      ['diverges', ['c']],
      ['diverges', ['d']],
      ['agrees', ['a', 'b']],
    ]);
    expect(countsOf(found)).toEqual({ reports: 4, origins: 2 });
  });

  test('say by how much figures differ, where that is a number', () => {
    expect(differenceOf(quantity(4500), quantity(3400))).toEqual({ by: -1100, share: -1100 / 4500 });
    expect(differenceOf(quantity(0), quantity(3))).toEqual({ by: 3 });
    const mile = { kind: 'measure', code: '[mi_i]', base: 'm', factor: 1609.344 } as const;
    const kilometre = { kind: 'measure', code: 'km', base: 'm', factor: 1000 } as const;
    expect(differenceOf(quantity(10, 0, mile), quantity(8.04672, 0, kilometre))).toEqual({ share: -0.5 });
    expect(differenceOf(quantity(10, 0, mile), quantity(8))).toBeNull();
    expect(differenceOf(quantity(3), { ...quantity(5), form: 'range' })).toBeNull();
    const share = { kind: 'share', code: '%' } as const;
    expect(differenceOf(quantity(40, 0, share), quantity(30, 0, share))).toBeNull();
  });

  test('say what is counted without saying the figure twice', () => {
    expect(countedIn('around 3,400 KFOR soldiers', 'around 3,400')).toBe('KFOR soldiers');
    expect(countedIn('a force of 3,400', '3,400')).toBe('a force of');
  });
});

describe('the number line', () => {
  test('draws different intervals apart, in their order, and the figure here once', () => {
    const line = numberLine(
      finding(quantity(4500, 450), [
        match('a', quantity(3400, 340), 'diverges'),
        match('b', quantity(4500, 450), 'agrees'),
      ]),
      340,
      'here: 4500',
    );
    expect(line?.bands.map(({ label, here }) => [label, here])).toEqual([
      ['about 3400', false],
      ['here: 4500', true],
    ]);
    const [left, right] = line?.bands ?? [];
    expect(left && right && left.to < right.from).toBe(true);
    expect(line?.lanes).toBe(1);
    expect(line?.ends).toEqual({ low: 3000, high: 5000 });
  });

  test('is left out where all agree and where only one number is known', () => {
    expect(numberLine(finding(quantity(45), [match('a', quantity(45), 'agrees')], 'agrees'), 340, 'here')).toBeNull();
    expect(numberLine(finding(quantity(45), [match('a', quantity(45), 'scope')], 'scope'), 340, 'here')).toBeNull();
  });

  test('keeps inside its width and stacks what would overlap, also with open ends', () => {
    const open = { ...quantity(10), interval: { low: 10, high: Infinity }, hedge: 'atLeast' as const };
    const line = numberLine(
      finding(quantity(11), [
        match('a', open, 'compatible'),
        match('b', quantity(12), 'compatible'),
        match('c', quantity(400_000), 'diverges'),
      ]),
      340,
      'here',
    );
    for (const { from, to, at } of line?.bands ?? [])
      for (const x of [from, to, at]) expect(x >= 0 && x <= 340).toBe(true);
    expect(line?.bands.some(({ openRight }) => openRight)).toBe(true);
    expect(line?.lanes).toBeGreaterThan(1);
  });
});

describe('the summary', () => {
  const report = { id: 'x', url: 'https://example.org/a', credits: [], text: '' };
  const found = { findings: [], left: [], related: [], seen: 0, compared: 0 };
  const related = { id: 'a', credits: [], score: 1, copy: false, shared: [] };

  const checked = (extra: Partial<CrossReference>, cut = 0): readonly Checked[] => [
    {
      article: { report, map: { text: '', segments: [] }, root: document.body, cut },
      found: { ...found, ...extra },
      prefix: '',
    },
  ];
  const say = (extra: Partial<CrossReference>, cut = 0, apart: readonly string[] = []) =>
    summaryOf(checked(extra, cut), new Set(apart), 'https://example.org/other');

  test('says of every page what it is', () => {
    const differs = finding(quantity(4500), [match('a', quantity(3400), 'diverges')]);
    const agrees = finding(quantity(4500), [match('a', quantity(4500), 'agrees')], 'agrees');
    expect(say({}).state).toBe('no-report');
    expect(say({ related: [{ ...related, copy: true }] }).state).toBe('no-report');
    expect(say({ related: [related] }).state).toBe('no-figure');
    expect(say({ findings: [agrees] }).state).toBe('agree');
    const summary = say({ findings: [agrees, differs] }, 12);
    expect(summary).toMatchObject({ state: 'differ', cut: 12, origins: 1, url: 'https://example.org/a' });
    expect(summary.rows.map(({ status, others }) => [status, others.length])).toEqual([
      ['agrees', 1],
      ['diverges', 1],
    ]);
  });

  test('leaves out what the reader called not comparable, and tells it apart', () => {
    const different = match('a', quantity(3400), 'diverges');
    const differs = finding(quantity(4500), [different, match('b', quantity(4500), 'agrees')]);
    const key = apartKey([report, differs.claim], [related, different.claim]);
    const summary = say({ findings: [differs], related: [related] }, 0, [key]);
    expect(summary.state).toBe('agree');
    expect(summary.rows[0]?.others.map(({ relation }) => relation)).toEqual(['agrees']);
    expect(summary.apart).toMatchObject([{ key, claim: differs.claim.id, otherText: '3400' }]);
  });
});

test('the marks have the colours that popup and card have', () => {
  const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
  const tokens = read('tokens.css');
  const marks = read('page/marks.css');
  for (const [kind, name] of [
    ['diverges', 'diverges'],
    ['updated', 'updated'],
    ['compatible', 'compatible'],
    ['agrees', 'agrees'],
  ] as const) {
    const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
    const lineOf = (ground: 'light' | 'dark'): string | undefined =>
      new RegExp(`${highlightName(kind, false, ground)}\\)[^{]*\\{[^}]*?text-decoration: [^;]*(#\\w+)`).exec(
        marks,
      )?.[1];
    expect([lineOf('light'), lineOf('dark')]).toEqual([light, dark]);
  }
});

test('no two kinds of mark have the same line, so that they are told apart without colour', () => {
  const marks = readFileSync(new URL('../../src/page/marks.css', import.meta.url), 'utf8');
  const lines = [...marks.matchAll(/text-decoration: underline (\w+ \dpx) #/g)].map(([, line]) => line);
  expect(lines).toHaveLength(10);
  expect(new Set(lines.slice(0, 5)).size).toBe(5);
  expect(lines.slice(5)).toEqual(lines.slice(0, 5));
});

test('every kind has the same line on a page, in the lists and in the settings’ samples', () => {
  const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
  const [marks, lists] = [read('page/marks.css'), read('surface/surface.css')];
  for (const kind of ['diverges', 'updated', 'scope', 'compatible', 'agrees'] as const) {
    const mark = new RegExp(`${highlightName(kind, false, 'light')}\\)[^{]*\\{[^}]*?underline (\\w+) (\\dpx) #`).exec(
      marks,
    );
    const listed = new RegExp(`\\[data-status='${kind}'\\] \\.words \\{[^}]*?underline (\\dpx) (\\w+) var`).exec(lists);
    expect([listed?.[2], listed?.[1]], kind).toEqual([mark?.[1], mark?.[2]]);
    expect(mark, kind).not.toBeNull();
  }
});

test('colours that a reader chose are given to that kind on that ground alone', () => {
  expect(colourCss({})).toBe('');
  const css = colourCss({ agrees: { dark: '#abcdef' } });
  expect(css).toContain('::highlight(crosstally-agrees-on-dark)');
  expect(css).toContain('::highlight(crosstally-agrees-strong-on-dark)');
  expect(css).toContain('text-decoration-color: #abcdef');
  expect(css).not.toMatch(/diverges|agrees\)|agrees-strong\)/);
});
