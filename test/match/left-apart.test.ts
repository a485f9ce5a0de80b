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
      'how long, and how long ago',
      'The harbour fire in Orlin lasted eight days, the mayor said on Friday.',
      'The harbour fire in Orlin began just over a week ago, the mayor said on Friday.',
      ['eight days', 'just over a week'],
    ],
    [
      'the records of two teams',
      'Orlin (5-10) beat Skarvik in the last game of the season on Friday.',
      'Skarvik (5-11) lost to Orlin in the last game of the season on Friday.',
      ['5-10', '5-11'],
    ],
    [
      'two people of one age',
      'Jana Lind, 48, was hurt when the tram hit a wall in Orlin.',
      'Pavel Rask, 48, was hurt when the tram hit a wall in Orlin.',
      ['48', '48'],
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

  it.each([
    [
      'the age of somebody by name',
      'Police in Orlin arrested Jana Lind, 29, after the fire.',
      'A court sent Jana Maria Lind, 27, to prison over the fire in Orlin.',
      ['27', '29'],
    ],
    [
      'the record of somebody by name',
      'On the same evening Pavel Rask (45-1) won in Orlin.',
      'Former champion Pavel Rask (43-1) beat a younger man in Orlin.',
      ['43-1', '45-1'],
    ],
    [
      'an age with and without a name',
      'Jana Lind, 66, was killed by a lorry in front of the market in Orlin on Friday.',
      'A 66-year-old woman was killed by a lorry in front of the market in Orlin on Friday.',
      ['66', '66-year-old'],
    ],
    [
      'the children of a mother',
      'Jana Lind, a mother of 12, was killed by a lorry in Orlin on Friday.',
      'Jana Lind had 13 children and was killed by a lorry in Orlin on Friday.',
      ['12', '13'],
    ],
  ])('are held together: %s', (_what, a, b, pair) => {
    expect(groups(a, b)).toContainEqual(pair);
  });

  it('are held together where one player is told of', () => {
    const a = 'Orlin beat Skarvik on Friday. Ben Rask scored 14 points for Orlin in the final.';
    const b = 'Orlin won against Skarvik on Friday. Ben Rask scored 12 points in the final.';
    expect(groups(a, b)).toContainEqual(['12', '14']);
  });
});
