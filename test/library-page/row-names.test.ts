import { describe, expect, it } from 'vitest';
import { eventTable } from '../../src/library/page/event-table';
import { facts } from './facts';

/** The names of the rows that reports of these texts have in common, by the first figure of each. */
function names(...texts: readonly string[]): Record<string, string> {
  const { rows } = eventTable(texts.map((text, i) => facts(`r${i}`, text)));
  const compared = rows.filter(({ reports }) => reports > 1);
  return Object.fromEntries(
    compared.map(({ name, cells }) => [cells.flatMap((cell) => cell?.claims ?? [])[0]?.quantity.surface ?? '', name]),
  );
}

describe('a row of an event’s table', () => {
  it('is called by what its figures count, with the words that most of the reports have before it', () => {
    expect(
      names(
        'The fire at Holt destroyed 40 wooden houses on Monday.',
        'In Holt, 40 houses were destroyed by fire on Monday.',
        'Fire in Holt: 40 wooden houses were destroyed on Monday.',
      ),
    ).toMatchObject({ '40': 'wooden houses' });
  });

  it('is called by many where one report has one of them', () => {
    expect(
      names(
        'One person was killed when the mine at Oslow fell in on Monday.',
        'Two people were killed when the mine at Oslow fell in on Monday.',
      ),
    ).toEqual(expect.objectContaining({ One: 'people' }));
  });

  it('leaves out words that say which of them are meant: more, further, the', () => {
    expect(
      names(
        'Serbia will send 600 more soldiers to the Zeltau border on Sunday.',
        'On Sunday, Serbia will send a further 600 soldiers to the Zeltau border.',
      ),
    ).toMatchObject({ '600': 'soldiers' });
  });

  it('is called by whom an age is of, by name and without what one report alone says of them', () => {
    expect(
      names(
        'Retired teacher Ruth Kessel, 71, was found in Marlow Wood on Tuesday.',
        'Ruth Kessel, 71, was found in Marlow Wood on Tuesday.',
        'Police found Ruth Kessel, 71, in Marlow Wood on Tuesday.',
      ),
    ).toMatchObject({ '71': 'Ruth Kessel' });
  });

  it('is not called by a word that one report alone has around a sum, nor by half of a word', () => {
    const found = names(
      'The 13-inch Orba tablet costs $799 at the end of the month.',
      'Orba sells its tablet for $799.',
    );
    expect(found['$799']).toBe('tablet');
  });

  it('has the words that its sentences share for a name where nothing is counted or measured', () => {
    expect(
      names(
        'The Corvel bridge was opened on March 3, 2019.',
        'The bridge at Corvel, opened on March 3, 2019, is closed.',
      ),
    ).toEqual({ 'March 3, 2019': expect.stringMatching(/Corvel|bridge|opened/) as string });
  });
});

/** What befell those whom the first row counts that reports of these texts have in common. */
function befallen(...texts: readonly string[]): string | null | undefined {
  const { rows } = eventTable(texts.map((text, i) => facts(`r${i}`, text)));
  return rows.find(({ reports }) => reports > 1)?.befell;
}

describe('what befell those whom a row counts', () => {
  it.each([
    ['injure', 'The crash at Holt on Monday left 40 injured.', 'On Monday, 40 were hurt in the crash at Holt.'],
    ['kill', 'In Oslow 12 people were killed by the flood.', 'The flood in Oslow left 12 people dead.'],
    ['missing', 'Some 30 are missing after the mudslide in Brul.', 'In Brul 30 people are missing after the mudslide.'],
    ['arrest', 'Police in Vend arrested 9 at the march.', 'At the march in Vend, 9 people were arrested.'],
  ])('is told whatever words the reports have for it: %s', (event, ...texts) => {
    expect(befallen(...texts)).toBe(event);
  });

  it('is nothing where things, sums or days are counted', () => {
    expect(
      befallen('The Holt fire did damage of $40 million.', 'Damage of $40 million was done by the Holt fire.'),
    ).toBeNull();
    expect(befallen('Orba sold 40,000 tablets in Holt in May.', 'In May Orba sold 40,000 tablets in Holt.')).toBeNull();
  });
});
