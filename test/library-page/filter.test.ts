import { describe, expect, it } from 'vitest';
import { eventsOf, outletOf } from '../../src/library/page/filter';
import type { Wanted } from '../../src/library/page/filter';
import { row } from './facts';

const ALL: Wanted = { found: null, outlet: '', from: '', to: '', event: 'all' };
const rows = [
  row(4, { outlet: 'Herald', published: { date: '2026-11-03', basis: 'stated' } }),
  row(3, { url: 'https://www.post.example/a', published: { date: '2026-11-01T22:00:00Z', basis: 'stated' } }),
  row(2, { outlet: 'Herald' }),
  row(1, { outlet: 'Echo', modified: { date: '2026-10-01', basis: 'inferred' } }),
];
/** 4 and 3 are of one event. */
const eventOf = (key: number): number => (key === 4 ? 3 : key);
const keys = (wanted: Partial<Wanted>): number[][] =>
  eventsOf(rows, eventOf, { ...ALL, ...wanted }).map((event) => event.rows.map(({ key }) => key));

describe('the reports that are shown', () => {
  it('stand by event, that of the newest first', () => {
    expect(keys({})).toEqual([[4, 3], [2], [1]]);
  });

  it.each<[string, Partial<Wanted>, number[][]]>([
    ['those that were found', { found: new Set([3, 1]) }, [[3], [1]]],
    ['those of an outlet', { outlet: 'Herald' }, [[4], [2]]],
    ['those of an outlet that is known by its address alone', { outlet: 'post.example' }, [[3]]],
    ['those from a day on, and none whose day is not known', { from: '2026-11-01' }, [[4, 3]]],
    ['those until a day, with that day', { to: '2026-11-01' }, [[3], [1]]],
    [
      'events of which several are kept, though only one of them is found',
      { event: 'several', outlet: 'Herald' },
      [[4]],
    ],
    ['one event', { event: 2 }, [[2]]],
  ])('are %s', (_name, wanted, expected) => {
    expect(keys(wanted)).toEqual(expected);
  });

  it('have the host of their address for want of an outlet', () => {
    expect(rows.map(outletOf)).toEqual(['Herald', 'post.example', 'Herald', 'Echo']);
  });
});
