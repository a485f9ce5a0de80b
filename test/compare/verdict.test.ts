import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdict } from '../../src/compare/verdict';
import { WIDTHS, widen } from '../../src/extract/lexicon/hedges';
import type { Calendar, Hedge, Quantity, Unit } from '../../src/types';
import { about, quantity } from '../quantities';

const kmh: Unit = { kind: 'measure', code: 'km/h', base: 'm/s', factor: 1 / 3.6 };
const mph: Unit = { kind: 'measure', code: '[mi_i]/h', base: 'm/s', factor: 0.44704 };
const dollars: Unit = { kind: 'money', code: 'USD', symbol: '$' };
const euros: Unit = { kind: 'money', code: 'EUR', symbol: '€' };
const date = (surface: string, low: number, high: number): Quantity =>
  quantity(surface, low, { stated: { low, high }, interval: { low, high }, unit: { kind: 'date', code: '' } });

const miles: Unit = { kind: 'measure', code: '[mi_i]', base: 'm', factor: 1609.344 };
const kilometres: Unit = { kind: 'measure', code: 'km', base: 'm', factor: 1000 };
const celsius: Unit = { kind: 'measure', code: 'Cel', base: 'Cel', factor: 1 };
const fahrenheit: Unit = { kind: 'measure', code: '[degF]', base: 'Cel', factor: 1 / 1.8, offset: -32 / 1.8 };
const tonnes: Unit = { kind: 'measure', code: 't', base: 'g', factor: 1e6 };
const pounds: Unit = { kind: 'measure', code: '[lb_av]', base: 'g', factor: 453.59237 };
const percent: Unit = { kind: 'share', code: '%' };
const points: Unit = { kind: 'points', code: '%{points}' };
const share = (surface: string, value: number, more: Partial<Quantity> = {}): Quantity =>
  quantity(surface, value, { unit: percent, ...more });
const hedged = (surface: string, value: number, hedge: Hedge, more: Partial<Quantity> = {}): Quantity =>
  quantity(surface, value, { hedge, interval: widen({ low: value, high: value }, hedge), ...more });
const openClock = (surface: string, minutes: number): Quantity =>
  quantity(surface, minutes, {
    unit: { kind: 'clock', code: '' },
    calendar: { precision: 'minute', inferred: ['half'] },
  });
const clock = (surface: string, minutes: number, precision: Calendar['precision'] = 'minute'): Quantity =>
  quantity(surface, minutes, { unit: { kind: 'clock', code: '' }, calendar: { precision, inferred: [] } });
/** A date without its year: it may be in any. */
const open = (surface: string, iso: string, precision: Calendar['precision'] = 'day'): Quantity =>
  quantity(surface, 0, {
    stated: { low: -719162, high: 2932896 },
    unit: { kind: 'date', code: 'd' },
    calendar: { precision, inferred: [], iso },
  });
const dated = (
  surface: string,
  iso: string,
  low: number,
  high: number,
  precision: Calendar['precision'],
): Quantity => ({
  ...date(surface, low, high),
  calendar: { precision, inferred: [], iso },
});

const rows: readonly [string, Quantity, Quantity, string | null][] = [
  ['the same digits', quantity('4,500', 4500, { step: 100 }), quantity('4,500', 4500, { step: 100 }), 'agrees'],
  ['a word and a digit', quantity('three', 3), quantity('3', 3), 'agrees'],
  ['a hedged and a flat number of one value', about('about 30', 30), quantity('30', 30), 'agrees'],
  ['two hedged numbers whose bands do not meet', about('about 4,500', 4500), about('around 3,400', 3400), 'diverges'],
  ['a flat number inside the band of a hedged one', about('around 30', 30), quantity('31', 31), 'compatible'],
  ['a flat number outside the band of a hedged one', about('around 30', 30), quantity('40', 40), 'diverges'],
  [
    'a vague word and a number a little outside it',
    quantity('several dozen', 36, {
      form: 'vague',
      hedge: 'vague',
      stated: { low: 36, high: 84 },
      interval: { low: 36, high: 84 },
    }),
    quantity('30', 30),
    'compatible',
  ],
  [
    'two and a few',
    quantity('two', 2),
    quantity('a few', 3, {
      form: 'vague',
      hedge: 'vague',
      stated: { low: 3, high: 6 },
      interval: { low: 3, high: 6 },
    }),
    'compatible',
  ],
  [
    'a vague word and a number clearly outside it',
    quantity('several dozen', 36, {
      form: 'vague',
      hedge: 'vague',
      stated: { low: 36, high: 84 },
      interval: { low: 36, high: 84 },
    }),
    quantity('20', 20),
    'diverges',
  ],
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
    'a large count in the middle, which is rounded up and never down',
    quantity('8,450', 8450, { step: 10 }),
    quantity('8,400', 8400, { step: 100 }),
    'diverges',
  ],
  [
    'a share and one half a point above it',
    quantity('8.5%', 8.5, { step: 0.1, unit: { kind: 'share', code: '%' } }),
    quantity('8%', 8, { unit: { kind: 'share', code: '%' } }),
    'diverges',
  ],
  [
    'a share and one half a point below it',
    quantity('7.5%', 7.5, { step: 0.1, unit: { kind: 'share', code: '%' } }),
    quantity('8%', 8, { unit: { kind: 'share', code: '%' } }),
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
  [
    'a number and a bound below it',
    quantity('8,350', 8350, { step: 10 }),
    hedged('more than 8,000', 8000, 'moreThan'),
    'compatible',
  ],
  [
    'a number and a rounder one with about',
    quantity('8,350', 8350, { step: 10 }),
    about('about 8,400', 8400),
    'compatible',
  ],
  [
    'a bound and a rounder number above it',
    hedged('more than 8,000', 8000, 'moreThan'),
    about('about 8,400', 8400),
    'compatible',
  ],
  [
    'a number below a bound',
    quantity('7,200', 7200, { step: 100 }),
    hedged('more than 8,000', 8000, 'moreThan'),
    'diverges',
  ],
  ['a number above a ceiling', quantity('900', 900, { step: 100 }), hedged('up to 700', 700, 'atMost'), 'diverges'],
  ['a number below a ceiling', quantity('600', 600, { step: 100 }), hedged('up to 700', 700, 'atMost'), 'compatible'],
  [
    'one bare and one bounded million',
    quantity('one million', 1e6),
    hedged('more than a million', 1e6, 'moreThan'),
    'agrees',
  ],
  [
    'more and less than one number',
    hedged('more than half', 50, 'moreThan', { unit: percent }),
    hedged('less than half', 50, 'lessThan', { unit: percent }),
    'diverges',
  ],
  [
    'at least and at most one number',
    hedged('at least 10', 10, 'atLeast'),
    hedged('at most 10', 10, 'atMost'),
    'agrees',
  ],
  [
    'a range and a number in it',
    quantity('5 to 6', 5, { form: 'range', stated: { low: 5, high: 6 } }),
    quantity('6', 6),
    'compatible',
  ],
  [
    'a range and a number beyond it',
    quantity('5 to 6', 5, { form: 'range', stated: { low: 5, high: 6 } }),
    quantity('8', 8),
    'diverges',
  ],
  [
    'two distances in two units',
    quantity('15 miles', 15, { unit: miles, step: 5 }),
    quantity('24 km', 24, { unit: kilometres }),
    'agrees',
  ],
  [
    'two weights in two units',
    quantity('2 tonnes', 2, { unit: tonnes }),
    quantity('4,400 pounds', 4400, { unit: pounds, step: 100 }),
    'agrees',
  ],
  [
    'two weights that differ',
    quantity('2 tonnes', 2, { unit: tonnes }),
    quantity('5,400 pounds', 5400, { unit: pounds, step: 100 }),
    'diverges',
  ],
  [
    'one temperature in two units',
    quantity('30C', 30, { unit: celsius }),
    quantity('86F', 86, { unit: fahrenheit }),
    'agrees',
  ],
  [
    'two temperatures some degrees apart',
    quantity('35C', 35, { unit: celsius }),
    quantity('91F', 91, { unit: fahrenheit }),
    'diverges',
  ],
  ['percent and percentage points', share('4 %', 4), quantity('4 points', 4, { unit: points }), null],
  ['a fraction and its percentage', share('a third', 100 / 3), share('33 %', 33), 'compatible'],
  ['a fraction and another percentage', share('a third', 100 / 3), share('38 %', 38), 'diverges'],
  [
    'a rise and a fall of one size',
    share('3 %', 3, { direction: 'up' }),
    share('3 %', 3, { direction: 'down' }),
    'diverges',
  ],
  [
    'one day with and without its year',
    open('24 September', '--09-24'),
    dated('24 September 2023', '2023-09-24', 19624, 19624, 'day'),
    'agrees',
  ],
  ['two days without a year', open('24 September', '--09-24'), open('29 September', '--09-29'), 'diverges'],
  [
    'a day without its year and its month',
    open('24 September', '--09-24'),
    dated('September 2023', '2023-09', 19601, 19630, 'month'),
    'compatible',
  ],
  [
    'a day without its year and another month',
    open('24 September', '--09-24'),
    dated('October 2023', '2023-10', 19631, 19661, 'month'),
    'diverges',
  ],
  ['a round hour and the minute', clock('10 a.m.', 600, 'hour'), clock('10:12', 612), 'compatible'],
  ['a round hour and another half', clock('10 a.m.', 600, 'hour'), clock('10:30', 630), 'diverges'],
  ['half past and a few minutes', clock('half past six', 390), clock('6:34', 394), 'compatible'],
  ['two odd minutes', clock('6:31', 391), clock('6:34', 394), 'diverges'],
  ['minutes on both sides of midnight', clock('midnight', 0, 'hour'), clock('23:56', 1436), 'compatible'],
  ['an open half of the day', openClock('twenty past eleven', 680), clock('11:20 p.m.', 1400), 'agrees'],
  ['an open half of the day and another time', openClock('half past six', 390), clock('8:45 p.m.', 1245), 'diverges'],
  ['times in two zones', clock('13:12 GMT', 792), clock('2:12 p.m.', 852), null],
  ['times in one zone under two names', clock('13:12 GMT', 792), clock('13:12 UTC', 792), 'agrees'],
  [
    'a result told from either side',
    quantity('3-1', 3, { parts: [3, 1], unit: { kind: 'score', code: '' } }),
    quantity('1-3', 1, { parts: [1, 3], unit: { kind: 'score', code: '' } }),
    'agrees',
  ],
];

describe('the verdict on a pair', () => {
  it.each(rows)('on %s', (_name, a, b, expected) => {
    expect(verdict(a, b)?.relation ?? null).toBe(expected);
  });

  it.each(rows)('is the same from either side for %s', (_name, a, b) => {
    expect(verdict(b, a)?.relation).toBe(verdict(a, b)?.relation);
  });

  it.each(rows)('says both figures of %s', (_name, a, b) => {
    const found = verdict(a, b);
    if (found) expect([...found.because.args.slice(0, 2)].sort()).toEqual([a.surface, b.surface].sort());
  });

  it('is mirrored from the other side, with the same figures in its reason', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        const [there, back] = [verdict(a, b), verdict(b, a)];
        expect(back?.relation).toBe(there?.relation);
        if (!there || !back) return;
        expect(back.because.key).toBe(MIRROR[there.because.key] ?? there.because.key);
        expect([...back.because.args.slice(0, 2)].sort()).toEqual([...there.because.args.slice(0, 2)].sort());
        expect(back.because.args).toHaveLength(there.because.args.length);
      }),
    );
  });

  it('agrees with itself', () => {
    fc.assert(fc.property(anyQuantity, (a) => verdict(a, a)?.relation === 'agrees'));
  });

  it('says of shares how many points they are apart, of sums how much, of two units only the percentage', () => {
    expect(verdict(share('61 %', 61), share('63.5 %', 63.5))?.because).toEqual({
      key: 'becausePointsMore',
      args: ['61 %', '63.5 %', '2.5'],
    });
    const [a, b] = [quantity('$35m', 35e6, { unit: dollars }), quantity('$60m', 60e6, { unit: dollars })];
    expect(verdict(a, b)?.because.args.slice(2)).toEqual(['$25 million', '71']);
    const [p, q] = [quantity('10 miles', 10, { unit: miles }), quantity('24 km', 24, { unit: kilometres })];
    expect(verdict(p, q)?.because).toEqual({ key: 'becausePercentMore', args: ['10 miles', '24 km', '49'] });
  });

  it('says how far two figures are apart', () => {
    expect(verdict(about('about 4,500', 4500), about('around 3,400', 3400))?.because).toEqual({
      key: 'becauseLess',
      args: ['about 4,500', 'around 3,400', '1,100', '24'],
    });
  });
});

/** Reasons that are said the other way round from the other side. */
const PAIRS = [
  ['becauseMore', 'becauseLess'],
  ['becausePointsMore', 'becausePointsLess'],
  ['becausePercentMore', 'becausePercentLess'],
  ['becauseUpDown', 'becauseDownUp'],
] as const;
const MIRROR: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.flatMap(([p, q]) => [
    [p, q],
    [q, p],
  ]),
);

const UNITS = [
  { kind: 'count', code: '' } as const,
  percent,
  points,
  dollars,
  euros,
  miles,
  kilometres,
  celsius,
  fahrenheit,
];
const numbers = fc
  .record({
    value: fc.oneof(
      fc.integer({ min: -50, max: 60 }),
      fc.integer({ min: 1, max: 99 }).map((n) => n * 100),
    ),
    width: fc.constantFrom(0, 0, 0, 3),
    hedge: fc.constantFrom(...(Object.keys(WIDTHS) as Hedge[])),
    step: fc.constantFrom(1, 10, 100),
    unit: fc.constantFrom(...UNITS),
    direction: fc.constantFrom(undefined, undefined, 'up', 'down'),
  })
  .map(({ value, width, hedge, step, unit, direction }) => {
    const stated = { low: value, high: value + width };
    return quantity(`${hedge} ${String(value)}+${String(width)} ${unit.code}`, value, {
      stated,
      interval: widen(stated, hedge),
      hedge,
      step,
      unit,
      form: width > 0 ? 'range' : 'point',
      ...(direction ? { direction } : {}),
    });
  });
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.constantFrom('', ' GMT', ' local time'))
  .map(([minutes, zone]) => clock(`${String(minutes)}${zone}`, minutes, minutes % 60 === 0 ? 'hour' : 'minute'));
const dates = fc.oneof(
  fc.constantFrom('--09-24', '--09-25', '--10-24').map((iso) => open(iso, iso)),
  fc.integer({ min: 1, max: 28 }).map((day) => {
    const iso = `2023-09-${String(day).padStart(2, '0')}`;
    return dated(iso, iso, 19600 + day, 19600 + day, 'day');
  }),
  fc.constant(dated('September 2023', '2023-09', 19601, 19630, 'month')),
  fc.constant(dated('2023', '2023', 19358, 19722, 'year')),
);
const anyQuantity = fc.oneof(numbers, numbers, clocks, dates);
