import { describe, expect, it } from 'vitest';
import { relate } from '../../src/compare/relate';
import { readFacts } from '../../src/cross-reference';
import type { Claim, Match, ReportFacts } from '../../src/types';

const read = (id: string, text: string): ReportFacts =>
  readFacts({ id, credits: [], text, published: { date: '2024-03-05', basis: 'stated' } });

/** The first claim of a report that counts something. */
const counts = ({ claims }: ReportFacts): Claim => {
  const claim = claims.find(({ quantity }) => quantity.unit.kind === 'count');
  if (!claim) throw new Error('counts nothing');
  return claim;
};

function relation(one: string, other: string): Pick<Match, 'relation' | 'because'> | null {
  const [a, b] = [read('a', one), read('b', other)];
  return relate(counts(a), a, counts(b), b);
}

const rows: readonly [string, string, string, string][] = [
  [
    'two months and the time between them',
    'In June 2021 and October 2021 the lake took 600 boats.',
    'Between June 2021 and October 2021 the lake took 600 boats.',
    'scope',
  ],
  [
    'two months, twice',
    'In June 2021 and October 2021 the lake took 600 boats.',
    'The lake took 600 boats in June 2021 and October 2021.',
    'agrees',
  ],
  [
    'other months',
    'In June 2021 and October 2021 the lake took 600 boats.',
    'Between June 2021 and December 2021 the lake took 600 boats.',
    'agrees',
  ],
  ['a city and a region', 'At least 12 people died in the city.', '12 people died across the whole region.', 'scope'],
  ['a region and a country', 'In the province, 12 people died.', '12 people died nationwide.', 'scope'],
  ['a town and a city', '12 people died in the town.', '12 people died in the city.', 'agrees'],
  ['a city and nothing', '12 people died in the city.', '12 people died.', 'agrees'],
  ['a city hall', '12 people died in the city hall.', '12 people died across the country.', 'agrees'],
  ['a part of a country', "12 people died in the country's north.", '12 people died in the city.', 'agrees'],
  [
    'one left out and counted in',
    'Four people died, not counting the driver.',
    'Four people died, including the driver.',
    'scope',
  ],
  [
    'one left out and another counted in',
    'Four people died, not counting the driver.',
    'Four people died, including a child.',
    'agrees',
  ],
  [
    'a city and a region with other values',
    '12 people died in the city.',
    '19 people died across the region.',
    'diverges',
  ],
];

describe('equal figures of two extents', () => {
  it.each(rows)('on %s', (_name, one, other, expected) => {
    expect(relation(one, other)?.relation).toBe(expected);
    expect(relation(other, one)?.relation).toBe(expected);
  });

  it('are shown with the words that tell them apart', () => {
    const [, one, other] = rows[0] ?? ['', '', ''];
    expect(relation(one, other)?.because).toEqual({
      key: 'becauseScope',
      args: ['600', 'June 2021, October 2021', '600', 'June 2021 – October 2021'],
    });
    expect(relation('Four people died in the city.', '4 people died nationwide.')?.because.args).toEqual([
      'Four',
      'in the city',
      '4',
      'nationwide',
    ]);
  });
});
