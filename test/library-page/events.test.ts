import { describe, expect, it } from 'vitest';
import { sortIntoEvents } from '../../src/library/page/events';
import { FERRY, facts } from './facts';

const REGATTA = facts(
  'd',
  `Regatta at Wessing\n\nThe town of Wessing held its regatta on Saturday with 40 boats taking part.

A crowd of about 900 people watched from the mole, the organisers said.`,
);

describe('reports', () => {
  it('of one event come together, whatever the order in which they are read', () => {
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 3, 0, 1],
    ]) {
      const sorting = sortIntoEvents();
      const all = [...FERRY, REGATTA];
      for (const i of order) {
        const one = all[i];
        if (one !== undefined) sorting.add(i, one);
      }
      expect([0, 1, 2, 3].map(sorting.eventOf)).toEqual([0, 0, 0, 3]);
    }
  });

  it('of another event of the same days and places stay apart from one whose own company is known', () => {
    const report = (id: string, words: string) => ({
      ...{ id, url: `https://${id}.example/`, credits: [], sketch: [] },
      published: { date: '2026-03-10', basis: 'stated' as const },
      terms: words.split(' ').map((term, n) => ({ term, weight: 1 - n / 20 })),
    });
    const sorting = sortIntoEvents();
    sorting.add(0, report('flood', 'oderbruch hohenwutzen brandt seelow dam sandbag water night'));
    sorting.add(
      1,
      report('league', 'football league goal referee coach penalty stadium striker keeper cup seelow brandt rise'),
    );
    sorting.add(2, report('rise', 'oderbruch hohenwutzen seelow brandt dam flood house rise'));
    expect([0, 1, 2].map(sorting.eventOf)).toEqual([0, 1, 0]);
  });

  it('that were not read yet stand alone', () => {
    expect(sortIntoEvents().eventOf(7)).toBe(7);
  });
});
