import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/figures';
import { WIDTHS, widen } from '../../src/extract/lexicon/hedges';

const interval = (text: string): unknown => findQuantities(text).quantities[0]?.interval;

describe('the interval of a figure', () => {
  it.each([
    ['is the number itself without a hedge', '4,500 soldiers came.', 4500, 4500],
    ['is a tenth either way for about', 'About 30 soldiers came.', 27, 33],
    ['runs to half as much again for more than', 'More than 100 soldiers came.', 100, 150],
    ['runs to half as much again for at least', 'At least 10 soldiers came.', 10, 15],
    ['ends at the number for up to', 'Up to 700 soldiers came.', 350, 700],
    ['lies a bit below for nearly', 'Nearly 100 soldiers came.', 90, 100],
    ['lies a bit above for just over', 'Just over 100 soldiers came.', 100, 110],
    ['is the word’s own for dozens', 'Dozens of soldiers came.', 24, 99],
    ['is the word’s own for several dozen', 'Several dozen soldiers came.', 36, 84],
    ['is the two ends for a range', 'Some 5 to 6 soldiers came.', 4.5, 6.6],
    ['ends at a hundred for a share', 'More than 90% of soldiers came.', 90, 100],
    ['stays ordered below zero', 'It was about -10 degrees.', -11, -9],
  ])('%s', (_, text, low, high) => {
    expect(interval(text)).toEqual({ low, high });
  });

  it('holds the stated number for every hedge', () => {
    for (const hedge of Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]) {
      for (const value of [-20, 0, 7]) {
        const { low, high } = widen({ low: value, high: value }, hedge);
        expect(low <= value && value <= high).toBe(true);
      }
    }
  });
});
