import { describe, expect, it } from 'vitest';
import { withoutCrowd } from '../../src/library/crowd';
import { related } from '../../src/match/related';
import type { ReportFacts } from '../../src/types';

/** A report of the same days with these terms, the first the heaviest. */
const report = (id: string, words: string): ReportFacts => ({
  ...{ id, url: `https://${id}.example/`, credits: [], claims: [], sketch: [] },
  published: { date: '2026-03-10', basis: 'stated' },
  terms: words.split(' ').map((term, n) => ({ term, weight: 1 - n / 20 })),
});

const article = report('article', 'oderbruch hohenwutzen seelow brandt dam flood house rise');
const sure = [
  report('first', 'oderbruch hohenwutzen brandt seelow dam sandbag water night'),
  report('second', 'army truck hohenwutzen oderbruch seelow dam hour flood'),
  report('third', 'seelow hohenwutzen dam oderbruch school guard bridge train'),
];
/** Of the same towns and days, and of something else. */
const stranger = report(
  'stranger',
  'football league goal referee coach penalty stadium striker keeper cup seelow brandt rise',
);
/** Of the event, from another side: it shares much with the second and little with the article. */
const terse = report('terse', 'army truck hour soldier convoy column base engine sergeant tent brandt seelow flood');

const among = (reports: readonly ReportFacts[]): string[] =>
  withoutCrowd(related(article, reports), reports).map(({ id }) => id);

describe('a report that is like the article as reports of the same days are', () => {
  it('is one that the matcher takes to be related', () => {
    expect(related(article, [stranger, terse]).map(({ score }) => score < 0.2)).toEqual([true, true]);
  });

  it('is left out where three others are surely of its event', () => {
    expect(among([...sure, stranger])).toEqual(['first', 'second', 'third']);
  });

  it('stays where fewer are', () => {
    expect(among([...sure.slice(1), stranger]).sort()).toEqual(['second', 'stranger', 'third']);
  });

  it('stays where it is surely of the event of one of those', () => {
    expect(among([...sure, stranger, terse])).toContain('terse');
  });
});
