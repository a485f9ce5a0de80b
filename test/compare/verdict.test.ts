import { describe, expect, it } from 'vitest';
import { verdict } from '../../src/compare/verdict';
import type { Quantity, Unit } from '../../src/types';
import { about, quantity } from '../quantities';

const kmh: Unit = { kind: 'measure', code: 'km/h', base: 'm/s', factor: 1 / 3.6 };
const mph: Unit = { kind: 'measure', code: '[mi_i]/h', base: 'm/s', factor: 0.44704 };
const dollars: Unit = { kind: 'money', code: 'USD', symbol: '$' };
const euros: Unit = { kind: 'money', code: 'EUR', symbol: '€' };
const date = (surface: string, low: number, high: number): Quantity =>
  quantity(surface, low, { stated: { low, high }, interval: { low, high }, unit: { kind: 'date', code: '' } });

const rows: readonly [string, Quantity, Quantity, string | null][] = [
  ['the same digits', quantity('4,500', 4500, { step: 100 }), quantity('4,500', 4500, { step: 100 }), 'agrees'],
  ['a word and a digit', quantity('three', 3), quantity('3', 3), 'agrees'],
  ['a hedged and a flat number of one value', about('about 30', 30), quantity('30', 30), 'agrees'],
  ['two hedged numbers whose bands do not meet', about('about 4,500', 4500), about('around 3,400', 3400), 'diverges'],
  ['a flat number inside the band of a hedged one', about('around 30', 30), quantity('31', 31), 'compatible'],
  ['a flat number outside the band of a hedged one', about('around 30', 30), quantity('40', 40), 'diverges'],
  [
    'a vague word that takes in a number',
    quantity('hundreds', 200, {
      form: 'vague',
      hedge: 'vague',
      stated: { low: 200, high: 999 },
      interval: { low: 200, high: 999 },
    }),
    quantity('600', 600, { step: 100 }),
    'compatible',
  ],
  [
    'a lower bound that takes in a number',
    quantity('at least 10', 10, { hedge: 'atLeast', interval: { low: 10, high: 15 } }),
    quantity('12', 12),
    'compatible',
  ],
  ['two flat counts of people', quantity('31', 31), quantity('30', 30, { step: 10 }), 'diverges'],
  [
    'a large count rounded to its written digits',
    quantity('8,350', 8350, { step: 10 }),
    quantity('8,400', 8400, { step: 100 }),
    'compatible',
  ],
  [
    'a large count that rounds to something else',
    quantity('8,250', 8250, { step: 10 }),
    quantity('8,400', 8400, { step: 100 }),
    'diverges',
  ],
  [
    'one speed in two units',
    quantity('193 km/h', 193, { unit: kmh }),
    quantity('120 mph', 120, { unit: mph, step: 10 }),
    'agrees',
  ],
  [
    'two speeds in two units',
    quantity('160 km/h', 160, { unit: kmh, step: 10 }),
    quantity('120 mph', 120, { unit: mph, step: 10 }),
    'diverges',
  ],
  [
    'two sums of money in one currency',
    quantity('$35m', 35e6, { unit: dollars, step: 1e6 }),
    quantity('$60 million', 60e6, { unit: dollars, step: 1e7 }),
    'diverges',
  ],
  [
    'sums in two currencies, never converted',
    quantity('$10', 10, { unit: dollars }),
    quantity('€10', 10, { unit: euros }),
    null,
  ],
  ['a count and a speed', quantity('120', 120), quantity('120 mph', 120, { unit: mph }), null],
  ['one day', date('24 September', 100, 100), date('Sept. 24', 100, 100), 'agrees'],
  ['a day within its month', date('24 September', 100, 100), date('September', 77, 106), 'compatible'],
  ['two days', date('24 September', 100, 100), date('Sept. 29', 105, 105), 'diverges'],
  [
    'one record',
    quantity('52-3', 52, { parts: [52, 3], unit: { kind: 'score', code: '' } }),
    quantity('52-3', 52, { parts: [52, 3], unit: { kind: 'score', code: '' } }),
    'agrees',
  ],
  [
    'two records',
    quantity('52-3', 52, { parts: [52, 3], unit: { kind: 'score', code: '' } }),
    quantity('53-3', 53, { parts: [53, 3], unit: { kind: 'score', code: '' } }),
    'diverges',
  ],
];

describe('the verdict on a pair', () => {
  it.each(rows)('on %s', (_name, a, b, expected) => {
    expect(verdict(a, b)?.relation ?? null).toBe(expected);
  });

  it.each(rows)('is the same from either side for %s', (_name, a, b) => {
    expect(verdict(b, a)?.relation).toBe(verdict(a, b)?.relation);
  });

  it('says how far two figures are apart', () => {
    expect(verdict(about('about 4,500', 4500), about('around 3,400', 3400))?.because).toEqual({
      key: 'becauseLess',
      args: ['about 4,500', 'around 3,400', '1,100', '24'],
    });
  });
});
