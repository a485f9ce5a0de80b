import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../src/extract/numeral';
import { tokenize } from '../../src/extract/tokens';

/** The number that starts at the first token that starts one. */
function read(text: string): string {
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.length; i++) {
    const numeral = readNumeral(tokens, i);
    if (!numeral) continue;
    const [first, last] = [tokens[numeral.from], tokens[numeral.to - 1]];
    return `${text.slice(first?.start, last?.end)} = ${numeral.low}..${numeral.high} by ${numeral.step}`;
  }
  return 'none';
}

describe('a numeral', () => {
  it.each([
    ['counts what its last written digit counts', 'they sent 8,350 men', '8,350 = 8350..8350 by 10'],
    ['does so behind a point', 'it rose 2.40 percent', '2.40 = 2.4..2.4 by 0.01'],
    ['does so before a magnitude', 'they spent 3.4 billion', '3.4 billion = 3400000000..3400000000 by 100000000'],
    ['does so in words', 'two hundred and fifty men', 'two hundred and fifty = 250..250 by 10'],
    ['takes "and a half" in', 'one and a half thousand', 'one and a half thousand = 1500..1500 by 100'],
    ['takes a mixed fraction in', 'about 10 1/2 inches', '10 1/2 = 10.5..10.5 by 0.01'],
    ['takes a power of ten in', 'some 6.02 x 10^23 atoms', '6.02 x 10^23 = 6.02e+23..6.02e+23 by 1e+21'],
    [
      'takes all before a larger magnitude',
      'two hundred thousand million',
      'two hundred thousand million = 200000000000..200000000000 by 100000000000',
    ],
    [
      'takes one magnitude after another',
      '2 million million',
      '2 million million = 2000000000000..2000000000000 by 1000000000000',
    ],
    ['is read digit by digit behind "point"', 'three point one four', 'three point one four = 3.14..3.14 by 0.01'],
    ['reads a million by its letter before a plural', 'some 4.5m voters', '4.5m = 4500000..4500000 by 100000'],
    ['reads metres by the same letter elsewhere', 'some 4.5m long', '4.5 = 4.5..4.5 by 0.1'],
    [
      'is a share with a whole behind it',
      'a third of them',
      'a third = 0.3333333333333333..0.3333333333333333 by 0.01',
    ],
    [
      'is a number where the share is of a magnitude',
      'three quarters of a million',
      'three quarters of a million = 750000..750000 by 100000',
    ],
    ['is vague in the plural', 'tens of thousands of men', 'tens of thousands = 20000..99999 by 1000'],
    ['is vague in words for a few', 'several hundred thousand', 'several hundred thousand = 300000..999000 by 100000'],
    ['is none in the quarter of a year', 'in a quarter that was good', 'none'],
    ['is none in a part of a match', 'the second half began', 'none'],
    ['is none in what is no figure', 'version 1.2.3', 'none'],
  ])('%s', (_, text, want) => {
    expect(read(text)).toBe(want);
  });
});
