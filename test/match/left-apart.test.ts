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
      'how long, and how long is left',
      'The council of Orlin needs nine weeks for the new harbour law, the mayor said.',
      'With seven weeks left, the council of Orlin still has no new harbour law, the mayor said.',
      ['nine weeks', 'seven weeks'],
    ],
    [
      'what happened, and what a report looks back at in the end',
      'A man was arrested after he shot three people in a bank in Orlin on Friday, police said.',
      'A gunman opened fire in a bank in Orlin on Friday. The police arrested him at once near the old harbour. The mayor came to the ' +
        'place and spoke of a dark day for all who live in the town. In early March, somebody with a rifle wounded three people at a party in Skarvik.',
      ['three', 'three'],
    ],
    [
      'one event, and another of its kind',
      'The unions of Orlin marched on Saturday. Police put the marchers at 4,000, beside 900 officers.',
      'The unions of Orlin marched on Saturday beside 700 officers. A similar march in March drew 4,000 people, the mayor said.',
      ['4,000', '4,000'],
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
      'a few people and a few others, of whom it is not said that the same befell them',
      'Two guards of a bank in Orlin were shot on Friday. A gunman went down the back stairs and found four people in the cellar.',
      'Two guards of a bank in Orlin were shot on Friday. The cook, whose cellar is down the back stairs, knew the three victims.',
      ['four', 'three'],
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
      'the record of somebody whose name the other report spells otherwise',
      'On the same evening Mirkovich (45-1) won in Orlin.',
      'Former champion Mirkowich (43-1) beat a younger man in Orlin.',
      ['43-1', '45-1'],
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
    [
      'a day and its year',
      'The harbour of Orlin was closed by the council on 11 March 1998, the mayor said.',
      'The harbour of Orlin was closed by the council in 1998, the mayor said.',
      ['11 March 1998', '1998'],
    ],
    [
      'a demand in other words',
      'The union of the drivers of Orlin demands a rise of 8 percent, and the buses stood still.',
      'The buses of Orlin stood still. The union of the drivers is asking for 9 percent more.',
      ['8 percent', '9 percent'],
    ],
    [
      'the whole of who was hurt, where others died',
      'The tram accident in Orlin killed one man and injured dozens of others, police said on Friday.',
      'The tram accident in Orlin killed one man and injured 140 people, police said on Friday.',
      ['140', 'dozens'],
    ],
    [
      'who was hurt, behind somebody who died and an aside',
      'After the fire in Orlin a cook died and two guests, believed to be students, were wounded.',
      'The fire in Orlin killed a cook and wounded two guests, police said.',
      ['two', 'two'],
    ],
    [
      'a depth in other words',
      'The quake near Orlin on Friday had a depth of 14 kilometres.',
      'The quake near Orlin on Friday began 12 kilometres below ground.',
      ['12 kilometres', '14 kilometres'],
    ],
    [
      'two stages of one fight',
      'In Orlin the referee ended the bout 51 seconds into its fourth round.',
      'In Orlin the referee ended the bout at the 1:36 mark of its fourth round.',
      ['1:36', '51 seconds'],
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
