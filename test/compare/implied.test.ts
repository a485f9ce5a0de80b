import { describe, expect, it } from 'vitest';
import { impliedPairs } from '../../src/compare/implied';
import { readFacts } from '../../src/cross-reference';

const read = (id: string, text: string) =>
  readFacts({ id, credits: [], text, published: { date: '2024-03-05', basis: 'stated' } });

/** Each pair as "written < implying: relation reason worked-out". */
const found = (page: string, report: string): string[] =>
  impliedPairs(read('a', page), [read('b', report)]).map(
    ({ written, implying, relation, because: { key, args } }) =>
      `${written.quantity.surface} < ${implying.quantity.surface}: ${relation} ${key} ${args[2] ?? ''}`,
  );

const rows: readonly [string, string, string, readonly string[]][] = [
  [
    'a cut by nearly half',
    'The ministry cut the number of its guards on the bridge from 8,350 to 4,500.',
    'The guards on the bridge were cut by nearly half.',
    ['nearly half < 4,500: compatible becauseFall 46'],
  ],
  [
    'a percentage, rounded',
    'The number of guards on the bridge fell from 8,350 to 4,500.',
    'Guards on the bridge fell 46 %.',
    ['46 % < 4,500: agrees becauseFall 46'],
  ],
  [
    'another percentage',
    'The number of guards on the bridge fell from 8,350 to 4,500.',
    'Guards on the bridge fell 20 %.',
    [],
  ],
  [
    'a rise of the same size',
    'The number of guards on the bridge fell from 8,350 to 4,500.',
    'Guards on the bridge rose 46 %.',
    [],
  ],
  [
    'a change in full',
    'Zentra raised its dividend from $1.20 to $1.50.',
    'Zentra raised its dividend by $0.30.',
    ['$0.30 < $1.50: agrees becauseRiseBy $0.30'],
  ],
  [
    'a doubling',
    'The Zentra app grew from 6 million users to 12 million users.',
    'Users of the Zentra app doubled to 12 million.',
    ['6 million < 12 million: agrees becauseBefore 6 million', 'doubled < 12 million: compatible becauseTimes 2'],
  ],
  [
    'percentage points, never percent',
    'Unemployment in Tamarra fell from 6.0% to 4.5%.',
    'Unemployment in Tamarra fell by 1.5 percentage points.',
    ['1.5 percentage points < 4.5%: agrees becauseFallBy 1.5'],
  ],
  [
    'percent of a percentage',
    'Unemployment in Tamarra fell from 6.0% to 4.5%.',
    'Unemployment in Tamarra fell by 25%.',
    [],
  ],
  [
    'another thing that was cut',
    'The number of guards on the bridge fell from 8,350 to 4,500.',
    'The price of bread at the market fell 46 %.',
    [],
  ],
  [
    'currencies that differ',
    'Zentra raised its dividend from $1.20 to $1.50.',
    'Zentra raised its dividend by €0.30.',
    [],
  ],
];

describe('a figure that another report implies', () => {
  it.each(rows)('on %s', (_name, page, report, expected) => {
    expect(found(page, report).sort()).toEqual([...expected].sort());
  });

  it.each(rows)('is the same from either side for %s', (_name, page, report) => {
    expect(found(report, page).sort()).toEqual(found(page, report).sort());
  });
});
