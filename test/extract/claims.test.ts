import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/claims';
import type { Claim } from '../../src/types';

/** The claim of the figure that is written so. */
function claimOf(text: string, surface: string): Claim {
  const { claims } = extractClaims({ id: 'a', credits: [], text, published: { date: '2024-05-14', basis: 'stated' } });
  const found = claims.find(({ quantity }) => quantity.surface === surface);
  if (!found) throw new Error(`no claim on ${surface}: ${claims.map(({ quantity }) => quantity.surface).join(', ')}`);
  return found;
}

describe('what happened to what is counted', () => {
  it.each([
    ['Landslide kills 3, injures 9 in the valley', '9', ['injure']],
    ['The blast tore through the market, killing at least 12 people and wounding 30.', 'at least 12', ['kill']],
    ['Six people were killed and dozens hurt.', 'dozens', ['hurt']],
    ['Theirs is among the 40 homes that the river destroyed.', '40', ['destroy']],
    ['A further 64 people were hurt, nine of them badly.', 'nine', ['hurt']],
    ['Police took 31 people into custody, 20 of whom will appear before a judge.', '20', ['appear']],
    ['The flood reached Orlin, a town of 9,000 people, on Monday.', '9,000', ['inhabit']],
  ])('is read in: %s', (text, surface, predicate) => {
    expect(claimOf(text, surface).predicate).toEqual(predicate);
  });

  it('is not what the verb of another clause says', () => {
    expect(claimOf('Eight bridges, two of which fell, had been closed.', 'Eight').predicate).not.toContain('fall');
  });
});

describe('the role of a figure', () => {
  it.each([
    ['Nine boats sank, four of them at anchor.', 'four', 'part'],
    ['Two of the dead were divers.', 'Two', 'part'],
    ['The union asks for an 8% pay rise.', '8%', 'change'],
    ['Nine boats sank in the storm.', 'Nine', 'level'],
  ])('is known in: %s', (text, surface, role) => {
    expect(claimOf(text, surface).role).toBe(role);
  });
});

describe('the time of a figure', () => {
  it('is that of its own clause, not of what has been so since', () => {
    expect(claimOf('The union asks for 8% more, since wages have fallen from 2021 on.', '8%').time).toBeUndefined();
    expect(claimOf('On 3 May 2024 the ferry carried 210 passengers.', '210').time).toEqual({ low: 19846, high: 19846 });
  });
});

describe('how far a figure reaches', () => {
  it.each([
    ['The fever killed 900 people in a dozen countries.', '900', 'world'],
    ['The fever killed 900 people in Kenya, Uganda and Sudan.', '900', 'world'],
    ['The storm cut power to 5,000 homes across four provinces.', '5,000', 'country'],
  ])('is read in: %s', (text, surface, kind) => {
    expect(claimOf(text, surface).extent?.kind).toBe(kind);
  });

  it('is not that of a place by itself', () => {
    expect(claimOf('The fever killed 900 people in Kenya.', '900').extent).toBeUndefined();
  });
});

describe('who answers for a figure', () => {
  it('is neither a weekday nor a nationality', () => {
    expect(claimOf('The toll stood at 14, Sunday said.', '14').speaker).toBeUndefined();
    expect(claimOf('Some 400 soldiers left, Serbian said.', 'Some 400').speaker).toBeUndefined();
  });
});

/** The figures that a text claims, as they are written. */
const surfaces = (text: string): string[] =>
  extractClaims({ id: 'a', credits: [], text }).claims.map(({ quantity }) => quantity.surface);

describe('a number that is part of a name', () => {
  it('is no claim where the text has the name again', () => {
    expect(surfaces('Heron 3 lifts off. Then Heron 3, as tall as a tower, was lost.')).toEqual([]);
  });

  it('is told from one that stands there once', () => {
    expect(surfaces('The Liberals won 52 seats, the Greens 9.')).toEqual(['52', '9']);
  });
});

describe('the times that a page gives of itself', () => {
  it.each([
    'Posted: Mar 9, 2021 7:15 AM Updated: Mar 10, 2021 8:05 AM',
    'Quarry to close Apr 2, 2019 03:25 PM The quarry is to close.',
    'Last updated at 09:32 GMT The quarry is to close.',
    'Quarry to close on April 2, 2019 3:25 PM The quarry is to close.',
    'PUBLISHED FRIDAY, MAY 8, 2015 AT 12:46 PM The quarry is to close.',
    'Updated 0947 GMT (1747 HKT) The quarry is to close.',
  ])('are no claims: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });

  it.each([
    ['The blast was felt on July 8, 2015 at 4:20 p.m. in Orlin.', ['July 8, 2015', '4:20 p.m.']],
    ['Her diary was published on 4 May 1951.', ['4 May 1951']],
  ])('are told from those in a sentence: %s', (text, wanted) => {
    expect(surfaces(text)).toEqual(wanted);
  });
});
