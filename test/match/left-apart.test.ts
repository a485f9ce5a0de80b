import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/cross-reference';
import { groupClaims } from '../../src/match/pairs';

/** The figures that two texts of one event have in common, as their groups' surfaces. */
function groups(a: string, b: string): string[][] {
  const facts = [a, b].map((text, n) => readFacts({ id: `r${n}`, credits: [], text }));
  return groupClaims(facts).map((group) => group.map(({ quantity }) => quantity.surface).sort());
}

describe('figures of two reports', () => {
  it.each([
    [
      'what players each have their own number of',
      'Orlin beat Skarvik on Friday. Ben Rask scored 23 points for Orlin and grabbed seven rebounds.',
      'Orlin won against Skarvik on Friday. Last season its forward had eight rebounds a game.',
      ['eight', 'seven'],
    ],
    [
      'two stages of a match',
      'Orlin beat Skarvik. A run of Orlin broke a 12-12 tie in the first half.',
      'Orlin beat Skarvik. In the first half Orlin led 12-3 off the bench.',
      ['12-12', '12-3'],
    ],
    [
      'what something is one of',
      'The gala was one of the least watched of all, the channel said in Orlin.',
      'The gala is one of the most watched of all, the channel said in Orlin.',
      ['one', 'one'],
    ],
  ])('are left apart: %s', (_what, a, b, pair) => {
    expect(groups(a, b)).not.toContainEqual(pair);
  });

  it('are held together where one player is told of', () => {
    const a = 'Orlin beat Skarvik on Friday. Ben Rask scored 14 points for Orlin in the final.';
    const b = 'Orlin won against Skarvik on Friday. Ben Rask scored 12 points in the final.';
    expect(groups(a, b)).toContainEqual(['12', '14']);
  });
});
