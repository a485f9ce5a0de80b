import { describe, expect, it } from 'vitest';
import { contrast, hexOf } from '../../src/options/contrast';

describe('the contrast of two colours', () => {
  it('runs from 1 to 21, whichever is named first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#b8350f', '#b8350f')).toBe(1);
  });

  // The reference values of WCAG's own definition, to two places.
  it.each([
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4.0],
    ['#0000ff', '#ffffff', 8.59],
    ['#ffff00', '#ffffff', 1.07],
  ])('of %s and %s is %d', (one, other, ratio) => expect(contrast(one, other)).toBeCloseTo(ratio, 2));
});

describe('a computed colour', () => {
  it('is written as browsers keep colours', () => expect(hexOf('rgb(184, 53, 15)')).toBe('#b8350f'));
  it.each(['rgba(184, 53, 15, 0.5)', 'transparent', 'color(srgb 1 0 0)', ''])('is unknown for %o', (text) =>
    expect(hexOf(text)).toBeNull(),
  );
});
