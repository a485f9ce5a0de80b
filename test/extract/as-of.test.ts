import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/cross-reference';

/** The day of the first claim's figure as its sentence names it; the report is of Wednesday, 6 March 2024. */
function dayOf(text: string): string | undefined {
  const { claims } = readFacts({ id: 'a', credits: [], text, published: { date: '2024-03-06', basis: 'stated' } });
  const found = claims.find(({ quantity }) => quantity.unit.kind === 'count')?.asOf;
  return found && new Date(found.low * 86_400_000).toISOString().slice(0, 10);
}

describe('the day that a figure is of', () => {
  it.each([
    ['As of Tuesday, 12 people had died.', '2024-03-05'],
    ['By Monday evening 12 people had died.', '2024-03-04'],
    ['As of 1 March, 12 people are missing.', '2024-03-01'],
    ['12 people had died by the end of Monday.', '2024-03-04'],
    ['12 people died on Monday.', undefined],
    ['12 people will be tested by Friday.', undefined],
    ['The minister promised that 12 engineers would arrive by Monday.', undefined],
    ['By Monday, when the plan was made, 12 people had come.', undefined],
    ["By Monday 12 people who had left'll be back.", undefined],
    ['By Monday 12 people at the airport had been mayors.', '2024-03-04'],
    ['12 people died as of late.', undefined],
  ])('on "%s"', (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });
});
