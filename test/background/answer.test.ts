import { describe, expect, it } from 'vitest';
import { forPage } from '../../src/background/answer';
import { crossReference, readFacts } from '../../src/cross-reference';

const report = (id: string, text: string) => readFacts({ id, credits: [], text });

describe('what a page is told of its check', () => {
  const other = report('b', 'The ferry took 41 passengers to the pier on Monday, the harbour master said.');

  it('is all of it but for the sentences of figures that are compared with nothing', () => {
    const page = report(
      'a',
      'The ferry took 40 passengers to the pier on Monday, the harbour master said. A cake takes 3 eggs.',
    );
    const found = crossReference(page, [other]);
    const told = forPage(found);
    expect(told.findings).toEqual(found.findings);
    expect(told.findings[0]?.claim.sentence.text).toContain('ferry');
    expect(told.left.map(({ claim }) => claim.quantity.surface)).toEqual(['Monday', '3']);
    expect(told.left.map(({ claim }) => claim.sentence.text)).toEqual([undefined, undefined]);
    expect(told.left.map(({ because }) => because)).toEqual(found.left.map(({ because }) => because));
  });
});
