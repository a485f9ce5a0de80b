import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim, CrossReference, Match, Relation } from '../src/types';
import { apartKey, withoutApart } from '../src/apart-key';
import { placesOf } from './events/labels.mjs';
import { forget, leave } from './storage';

const { APART, addApart, apartPair, listApart, onApart, undoApart } = await import('../src/apart');
const { apartCases } = await import('../src/apart-export');

const claim = (report: string, value: number, counted: string, sentence?: string): Claim => ({
  id: `${report}-${value}`,
  report,
  quantity: {
    ...{ start: 0, end: 5, surface: String(value), number: { start: 0, end: 5 }, form: 'point', step: 1 },
    ...{ stated: { low: value, high: value }, interval: { low: value, high: value }, hedge: 'exact' },
    ...{ unit: { kind: 'count', code: '' }, inferred: [] },
  },
  ...{ subject: [], owner: [], predicate: [], place: [], role: 'level', terms: [], position: 0, headline: false },
  phrase: `${value} ${counted}`,
  sentence: { start: 0, end: 9, ...(sentence === undefined ? {} : { text: sentence }) },
});

const page = { id: 'https://example.org/a?from=feed', url: 'https://example.org/a?from=feed', credits: [] };
const other = {
  id: '004',
  outlet: 'The Bay Post',
  credits: [],
  published: { date: '2026-03-01', basis: 'stated' },
} as const;
const here = claim('page', 40, 'ferries', 'Forty years on, 40 ferries sail.');
const there = claim('004', 25, 'ferries');

const matchOf = (one: Claim, relation: Relation): Match => ({
  report: one.report,
  claim: one,
  relation,
  because: { key: 'becauseApart', args: [] },
  why: { key: 'whyShared', args: [] },
  origin: { key: one.report, kind: 'outlet', label: one.report },
});

const found = (...matches: Match[]): CrossReference => ({
  findings: [{ claim: here, status: 'diverges', matches }],
  ...{ left: [], seen: 1, compared: 1 },
  related: [{ ...other, score: 1, copy: false, shared: [] }],
});

describe('pairs called not comparable', () => {
  beforeEach(forget);

  test('are known again whichever report is the page, and under another query of the same address', () => {
    const again = { id: 'https://example.org/a#top', url: 'https://example.org/a#top' };
    expect(apartKey([page, here], [other, there])).toBe(apartKey([other, there], [again, here]));
    expect(apartKey([page, here], [other, there])).not.toBe(
      apartKey([page, here], [other, claim('004', 26, 'ferries')]),
    );
    expect(apartKey([page, here], [other, there])).not.toBe(apartKey([page, here], [other, claim('004', 25, 'boats')]));
  });

  test('are remembered once, the latest first, and can be taken back', async () => {
    const first = apartPair([page, here], [other, there], '2026-03-02T10:00:00Z');
    const second = apartPair([page, here], [other, claim('004', 7, 'crews')], '2026-03-02T11:00:00Z');
    const heard: number[] = [];
    const listening = new AbortController();
    onApart((pairs) => heard.push(pairs.length), listening.signal);
    await Promise.all([addApart(first), addApart(second), addApart(first)]);
    expect((await listApart()).map(({ key }) => key)).toEqual([first.key, second.key]);
    await undoApart(first.key);
    listening.abort();
    await undoApart(second.key);
    expect(heard).toEqual([1, 2, 2, 1]);
    expect(await listApart()).toEqual([]);
  });

  test('are read from a broken store without its broken rows', async () => {
    const pair = apartPair([page, here], [other, there], '2026-03-02T10:00:00Z');
    await leave(APART, [pair, { ...pair, page: null }, { ...pair, other: { report: 4 } }, 'x']);
    expect(await listApart()).toEqual([pair]);
    await leave(APART, 'x');
    expect(await listApart()).toEqual([]);
  });

  test('leave a finding with what remains of it, and none where nothing does', () => {
    const key = apartKey([page, here], [other, there]);
    const agreeing = claim('005', 40, 'ferries');
    const left = withoutApart(found(matchOf(there, 'diverges'), matchOf(agreeing, 'agrees')), page, new Set([key]));
    expect(left.findings.map(({ status, matches }) => [status, matches.length])).toEqual([['agrees', 1]]);
    expect(withoutApart(found(matchOf(there, 'diverges')), page, new Set([key])).findings).toEqual([]);
    const untouched = found(matchOf(agreeing, 'agrees'));
    expect(withoutApart(untouched, page, new Set([key])).findings[0]).toBe(untouched.findings[0]);
  });

  test('are written as labelled cases whose passages each stand once in their report', () => {
    const cases = apartCases([
      apartPair([page, here], [other, there], '2026-03-02T10:00:00Z'),
      apartPair([page, here], [other, claim('004', 25, 'ferries in service')], '2026-03-02T10:00:00Z'),
    ]);
    expect(cases.reports.map(({ id, outlet, published }) => [id, outlet, published])).toEqual([
      ['https://example.org/a', '', ''],
      ['004', 'The Bay Post', '2026-03-01'],
    ]);
    expect(cases.traps).toHaveLength(2);
    for (const label of cases.traps.flatMap(({ a, b }) => [a, b])) {
      const text = cases.reports.find(({ id }) => id === label.report)?.text ?? '';
      expect(placesOf(text, label.in)).toHaveLength(1);
      expect(label.in).toContain(label.text);
    }
  });
});
