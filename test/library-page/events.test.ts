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

  it('that were not read yet stand alone', () => {
    expect(sortIntoEvents().eventOf(7)).toBe(7);
  });
});
