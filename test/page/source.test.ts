import { describe, expect, test } from 'vitest';
import { sourceAddress } from '../../src/page/source';
import { timeline } from '../../src/page/timeline';
import type { Claim, Finding, Match, Related } from '../../src/types';

describe('the address of a source', () => {
  test('leads to the passage, its signs encoded, and keeps the fragment that it has', () => {
    expect(sourceAddress('https://example.org/a', '40 ferries')).toBe('https://example.org/a#:~:text=40%20ferries');
    expect(sourceAddress('https://example.org/a?b=1#top', 'forty-two, all & more')).toBe(
      'https://example.org/a?b=1#top:~:text=forty%2Dtwo%2C%20all%20%26%20more',
    );
    expect(sourceAddress('https://example.org/a#:~:text=old', 'new words')).toBe(
      'https://example.org/a#:~:text=new%20words',
    );
  });

  test('names a long passage by its beginning and end', () => {
    const sentence = 'one two three four five six seven eight nine ten\n eleven  twelve';
    expect(sourceAddress('https://example.org/a', sentence)).toBe(
      'https://example.org/a#:~:text=one%20two%20three%20four,nine%20ten%20eleven%20twelve',
    );
  });

  test('is none for what is not on the web', () => {
    for (const address of [undefined, '', '004', 'javascript:alert(1)', 'file:///a', 'data:text/html,x'])
      expect(sourceAddress(address, 'x')).toBeNull();
    expect(sourceAddress('http://example.org/', ' ')).toBe('http://example.org/');
  });
});

describe('the timeline', () => {
  const claim = (surface: string): Claim => ({
    ...{ id: surface, report: 'r', subject: [], owner: [], predicate: [], place: [], role: 'level', terms: [] },
    ...{ phrase: surface, sentence: { start: 0, end: 1 }, position: 0, headline: false },
    quantity: {
      ...{ start: 0, end: 1, surface, number: { start: 0, end: 1 }, form: 'point', step: 1, hedge: 'exact' },
      ...{
        stated: { low: 1, high: 1 },
        interval: { low: 1, high: 1 },
        unit: { kind: 'count', code: '' },
        inferred: [],
      },
    },
  });
  const match = (report: string, surface: string): Match => ({
    ...{
      report,
      claim: claim(surface),
      relation: 'updated',
      because: { key: '', args: [] },
      why: { key: '', args: [] },
    },
    origin: { key: report, kind: 'outlet', label: report },
  });
  const related = (id: string, date?: string): Related => ({
    ...{ id, credits: [], score: 1, copy: false, shared: [] },
    ...(date !== undefined && { published: { date, basis: 'stated' } }),
  });
  const finding = (...matches: Match[]): Finding => ({ claim: claim('12'), status: 'updated', matches });
  const page = { published: { date: '2026-03-02', basis: 'stated' } } as const;

  test('has every figure at its day, the earliest first, within its width', () => {
    const reports = [related('a', '2026-03-01'), related('b', '2026-03-05'), related('c', '2026-03-05')];
    const line = timeline(finding(match('a', '9'), match('b', '15'), match('c', '15')), page, reports, 340, 'here: 12');
    expect(line?.bands.map(({ label }) => label)).toEqual(['9', 'here: 12', '15']);
    const places = line?.bands.map(({ dot = NaN }) => dot) ?? [];
    expect([...places].sort((x, y) => x - y)).toEqual(places);
    for (const x of places) expect(x >= 0 && x <= 340).toBe(true);
    expect((line?.ends.high ?? 0) - (line?.ends.low ?? 0)).toBe(4);
  });

  test('is left out where the days are not known or the same', () => {
    expect(timeline(finding(match('a', '9')), page, [related('a')], 340, 'here')).toBeNull();
    expect(timeline(finding(match('a', '9')), page, [related('a', '2026-03-02')], 340, 'here')).toBeNull();
    expect(timeline(finding(match('a', '9')), {}, [related('a', '2026-03-01')], 340, 'here')).toBeNull();
  });
});
