import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/extract/tokens';

describe('tokens', () => {
  const words = (text: string): string[] => tokenize(text).map((token) => token.text);

  it.each([
    ['keep a figure with its separators whole', 'It cost 1,234.50 then', ['It', 'cost', '1,234.50', 'then']],
    [
      'keep a figure whole over no-break and thin spaces',
      '10\u00a0000 or 20\u2009000',
      ['10\u00a0000', 'or', '20\u2009000'],
    ],
    ['keep a figure whole over a soft hyphen', '14\u00ad000 men', ['14\u00ad000', 'men']],
    [
      'cut off the possessive and leave other apostrophes',
      "Leeds's, O'Brien’s and don't",
      ['Leeds', "'s", ',', "O'Brien", '’s', 'and', "don't"],
    ],
    ['cut off marks and signs', '($5)', ['(', '$', '5', ')']],
    ['cut letters from digits', 'F16 3bn', ['F', '16', '3', 'bn']],
    ['make one of an unpaired surrogate', 'a\ud800b', ['a', '\ud800', 'b']],
  ])('%s', (_, text, want) => {
    expect(words(text)).toEqual(want);
  });

  it('hold every character that is no white space', () => {
    const text = 'A “mix” — of 4,5 % & £3m…\n\n¿qué? 😀';
    expect(words(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
