import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/cross-reference';

/** The claim of a figure as it is written. */
function claimOf(text: string, surface: string) {
  const { claims } = readFacts({ id: 'a', credits: [], text });
  const claim = claims.find(({ quantity }) => quantity.surface === surface);
  if (!claim) throw new Error(`no figure ${surface} in "${text}"`);
  return claim;
}

describe('what a figure without a noun of its own counts', () => {
  it.each([
    ["The forward hit nine of the club's first 14 goals.", 'nine', 'goal'],
    ["She sat out nine of the Hawks' 14 matches.", 'nine', 'match'],
    ["Three of the ministry's drivers left.", 'Three', 'driver'],
    ['He left after three-plus terms as mayor.', 'three-plus', 'term'],
  ])('is what stands behind its holder or its bound: %s', (text, surface, head) => {
    expect(claimOf(text, surface).counted?.head).toBe(head);
  });

  it('is what the sentence says that there is a number of', () => {
    expect(claimOf('The number of ferries rose to 40.', '40').counted).toMatchObject({ head: 'ferry', inferred: true });
  });

  it('is what was counted before, where the figure is of "them"', () => {
    expect(claimOf('12 pilots resigned. Three of them were ill.', 'Three').counted?.head).toBe('pilot');
  });

  it('is "others", not the things of the sentence before, where something befell these', () => {
    expect(claimOf('Two landslides hit the valley. 60 others hurt, doctors said.', '60').counted?.head).toBe('other');
    expect(claimOf('Crews pulled out 9 bodies. Another 60 others injured lay outside.', '60').counted?.head).toBe(
      'other',
    );
  });

  it.each(['with a result of 23 detained', 'with a total of 23 dead', 'with a tally of 23 arrested'])(
    'is not the noun that "of" hangs on in "%s"',
    (words) => {
      const { counted, quantity, predicate } = claimOf(`Police went through the port ${words}.`, '23');
      expect(counted).toBeUndefined();
      expect(quantity.measured).toBeUndefined();
      expect(predicate).not.toEqual([]);
    },
  );

  it('is measured by the noun that "of" hangs on where nothing befell anybody', () => {
    expect(claimOf('The pianist gave it a score of 23.', '23').quantity.measured?.head).toBe('score');
  });
});
