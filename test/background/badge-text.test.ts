import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BADGE_COLOUR, badgeText } from '../../src/background/badge-text';

describe('the badge', () => {
  it('is empty where no figure differs', () => expect(badgeText(0, '99+')).toBe(''));
  it('says how many figures differ', () => expect(badgeText(1, '99+')).toBe('1'));
  it('says the largest number that has room', () => expect(badgeText(99, '99+')).toBe('99'));
  it('says that there are more where a number has no room', () => expect(badgeText(100, '99+')).toBe('99+'));

  it('has the colour that differing figures have everywhere', () => {
    const tokens = readFileSync(new URL('../../src/tokens.css', import.meta.url), 'utf8');
    expect(tokens).toContain(`--diverges: light-dark(${BADGE_COLOUR},`);
  });
});
