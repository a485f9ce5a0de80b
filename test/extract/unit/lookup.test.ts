import { describe, expect, it } from 'vitest';
import { opensUnitName, unitByCode, unitByName, unitBySymbol } from '../../../src/extract/unit/lookup';

const named = (words: string): string | undefined => unitByName(words)?.code;
const signed = (symbol: string): string | undefined => unitBySymbol(symbol)?.code;

describe('names of units', () => {
  it.each([
    ['metre', 'm'],
    ['metres', 'm'],
    ['feet', '[ft_i]'],
    ['inches', '[in_i]'],
    ['light years', '[ly]'],
    ['degrees celsius', 'Cel'],
    ['miles per hour', '[mi_i]/h'],
    ['hertz', 'Hz'],
    ['kilometers', 'km'],
    ['megawatt hours', 'MW.h'],
    ['millibars', 'mbar'],
  ])('%s is %s, in the singular and the plural', (words, code) => {
    expect(named(words)).toBe(code);
  });

  it.each(['foots', 'stones', 'bars', 'moles', 'hertzs', 'people', 'decawatt', 'millitonne', 's', ''])(
    '"%s" names none',
    (words) => {
      expect(named(words)).toBeUndefined();
    },
  );

  it('of several words are told by their first, in the plural and behind a prefix too', () => {
    expect(['nautical', 'pounds', 'kilowatt', 'kilowatts', 'soldiers'].filter(opensUnitName)).toEqual([
      'nautical',
      'pounds',
      'kilowatt',
      'kilowatts',
    ]);
  });
});

describe('symbols of units', () => {
  it.each([
    ['km', 'km'],
    ['GWh', 'GW.h'],
    ['KB', 'kBy'],
    ['Mhz', 'MHz'],
    ['BTU', '[Btu]'],
    ['btu', '[Btu]'],
    ['µg', 'ug'],
    ['kt', '[kn_i]'],
  ])('%s is %s', (symbol, code) => {
    expect(signed(symbol)).toBe(code);
  });

  it.each(['PT', 'kT', 'Ks', 'the', 'year-old', ''])('"%s" stands for none', (symbol) => {
    expect(signed(symbol)).toBeUndefined();
  });
});

it('finds a unit by its code with the factor of its prefix', () => {
  expect(unitByCode('km')).toMatchObject({ name: 'kilometre', base: 'm', factor: 1000 });
  expect(unitByCode('MW.h')).toMatchObject({ base: 'J', factor: 3.6e9 });
  expect(unitByCode('[degF]')?.offset).toBeCloseTo(-17.78, 2);
  expect(unitByCode('{crates}')).toBeUndefined();
});
