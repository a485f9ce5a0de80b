import { describe, expect, it } from 'vitest';
import { relate } from '../../src/compare/relate';
import type { Claim, Quantity, ReportFacts } from '../../src/types';
import { about, claim, facts, quantity } from '../quantities';

const reportOf = (id: string, date: string | undefined, modified?: string): ReportFacts =>
  facts(id, [], {
    ...(date === undefined ? {} : { published: { date, basis: 'stated' } }),
    ...(modified === undefined ? {} : { modified: { date: modified, basis: 'stated' } }),
  });
const noun = (head: string): Partial<Claim> => ({
  counted: { start: 0, end: 0, surface: head, head, modifiers: [] },
});
const killed = { ...noun('person'), predicate: ['kill'] };
const acres = (surface: string, value: number): Quantity =>
  quantity(surface, value, { unit: { kind: 'measure', code: '[acr_us]', base: 'm2', factor: 4046.9 }, step: 100 });
const share = (surface: string, value: number): Quantity =>
  quantity(surface, value, { unit: { kind: 'share', code: '%' } });
const dollars = (surface: string, value: number): Quantity =>
  quantity(surface, value, { unit: { kind: 'money', code: 'USD', symbol: '$' } });

const MONDAY = '2024-03-04';
const TUESDAY = '2024-03-05';

/** What is told, the figure of Monday's report and that of Tuesday's, what is known of both, and the relation. */
const rows: readonly [string, Quantity, Quantity, Partial<Claim>, string][] = [
  ['a toll that rose', quantity('nine', 9), quantity('21', 21), killed, 'updated'],
  ['a toll that fell', quantity('21', 21), quantity('nine', 9), killed, 'diverges'],
  ['a toll that stayed', quantity('nine', 9), quantity('9', 9), killed, 'agrees'],
  ['hurt people', quantity('40', 40), quantity('64', 64), { ...noun('person'), predicate: ['injure'] }, 'updated'],
  [
    'missing people found',
    quantity('30', 30),
    quantity('12', 12),
    { ...noun('hiker'), predicate: ['missing'] },
    'updated',
  ],
  [
    'more missing people',
    quantity('12', 12),
    quantity('30', 30),
    { ...noun('hiker'), predicate: ['missing'] },
    'updated',
  ],
  [
    'people back from a shelter',
    quantity('9,000', 9000),
    quantity('4,000', 4000),
    { ...noun('person'), predicate: ['evacuate'] },
    'updated',
  ],
  ['burnt land', acres('18,600 acres', 18600), acres('24,000 acres', 24000), { predicate: ['burn'] }, 'updated'],
  [
    'burnt land that shrank',
    acres('24,000 acres', 24000),
    acres('18,600 acres', 18600),
    { predicate: ['burn'] },
    'diverges',
  ],
  ['containment', share('15%', 15), share('40%', 40), { predicate: ['contain'] }, 'updated'],
  [
    'a share of a count under way',
    share('48%', 48),
    share('51%', 51),
    { predicate: ['win'], terms: ['count', 'vote'] },
    'updated',
  ],
  [
    'a share of a count that is over',
    share('48%', 48),
    share('51%', 51),
    { predicate: ['win'], terms: ['vote'] },
    'diverges',
  ],
  [
    'a price on a market',
    dollars('$82', 82),
    dollars('$79', 79),
    { predicate: ['trade'], subject: ['oil'] },
    'updated',
  ],
  [
    'the price of a company',
    dollars('$281 million', 281e6),
    dollars('$334 million', 334e6),
    { predicate: ['pay'] },
    'diverges',
  ],
  [
    'firefighters at work',
    quantity('1,300', 1300),
    quantity('1,700', 1700),
    { ...noun('firefighter'), predicate: ['fight'] },
    'updated',
  ],
  ['doses that were promised', quantity('250,000', 250_000), quantity('300,000', 300_000), noun('dose'), 'diverges'],
  ['deaths', quantity('nine', 9), quantity('12', 12), noun('death'), 'updated'],
  [
    'troops',
    quantity('4,500', 4500),
    quantity('3,400', 3400),
    { ...noun('soldier'), predicate: ['deploy'] },
    'diverges',
  ],
  ['the seats of a hall', quantity('4,500', 4500), quantity('5,200', 5200), noun('seat'), 'diverges'],
  [
    'a magnitude',
    quantity('7.6', 7.6, { step: 0.1 }),
    quantity('7.4', 7.4, { step: 0.1 }),
    { predicate: ['kill'] },
    'diverges',
  ],
  [
    'an age',
    quantity('34', 34, { unit: { kind: 'age', code: 'a' } }),
    quantity('36', 36, { unit: { kind: 'age', code: 'a' } }),
    killed,
    'diverges',
  ],
  ['a change, true when it was', quantity('5', 5), quantity('9', 9), { ...killed, role: 'change' }, 'diverges'],
  ['a later figure that an earlier one takes in', about('about 20', 20), quantity('21', 21), killed, 'compatible'],
];

const pair = (p: Quantity, q: Quantity, more: Partial<Claim>): [Claim, Claim] => [
  claim('a', 'f1', p, more),
  claim('b', 'f2', q, more),
];

describe('a later report', () => {
  it.each(rows)('on %s', (_name, before, after, more, expected) => {
    const [p, q] = pair(before, after, more);
    expect(relate(p, reportOf('a', MONDAY), q, reportOf('b', TUESDAY))?.relation).toBe(expected);
  });

  it.each(rows)('says the same of %s from either side', (_name, before, after, more) => {
    const [p, q] = pair(before, after, more);
    const [a, b] = [reportOf('a', MONDAY), reportOf('b', TUESDAY)];
    const [there, back] = [relate(p, a, q, b), relate(q, b, p, a)];
    expect(back?.relation).toBe(there?.relation);
    if (there?.relation === 'updated') expect(back).toEqual(there);
  });

  /** When each report was published and, after a stroke, changed; and whether 21 dead after nine is then an update. */
  const times: readonly [string, string | undefined, string | undefined, boolean][] = [
    ['the next day', MONDAY, TUESDAY, true],
    ['the same day', MONDAY, MONDAY, false],
    ['an unknown day', MONDAY, undefined, false],
    ['an hour of the same day', '2024-03-04T10:00:00Z', MONDAY, false],
    ['the next day after a late hour', '2024-03-04T22:15:00Z', TUESDAY, true],
    ['the evening', '2024-03-04T08:50:00Z', '2024-03-04T19:30:00Z', true],
    ['two hours later', '2024-03-04T08:50:00Z', '2024-03-04T10:50:00Z', false],
    ['an earlier hour in another zone', '2024-03-04T23:00:00-08:00', '2024-03-05T08:00:00+01:00', false],
    ['the month before', MONDAY, '2024-02', false],
    ['no real date', 'soon', TUESDAY, false],
  ];
  it.each(times)('of %s', (_name, first, second, updated) => {
    const [p, q] = pair(quantity('nine', 9), quantity('21', 21), killed);
    const found = relate(p, reportOf('a', first), q, reportOf('b', second));
    expect(found?.relation).toBe(updated ? 'updated' : 'diverges');
  });

  it('is no later than a page that was changed after it', () => {
    const [p, q] = pair(quantity('nine', 9), quantity('21', 21), killed);
    const changed = reportOf('a', MONDAY, '2024-03-06');
    expect(relate(p, changed, q, reportOf('b', TUESDAY))?.relation).toBe('diverges');
  });

  it('goes by the day its words name, where they name one', () => {
    const [p, q] = pair(quantity('nine', 9), quantity('21', 21), killed);
    const day = Date.parse('2024-03-01') / 86_400_000;
    const early = { ...p, asOf: { low: day, high: day } };
    const found = relate(early, reportOf('a', TUESDAY), q, reportOf('b', MONDAY));
    expect(found).toEqual({
      relation: 'updated',
      because: { key: 'becauseUpdated', args: ['nine', '2024-03-01', '21', '2024-03-04'] },
    });
    const to = { ...p, asOf: { low: day + 90, high: day + 90 } };
    expect(relate(to, reportOf('a', TUESDAY), q, reportOf('b', MONDAY))?.relation).toBe('diverges');
  });

  it('tells two hours of one day apart', () => {
    const [p, q] = pair(quantity('nine', 9), quantity('21', 21), killed);
    const found = relate(q, reportOf('b', '2024-03-04T19:30:00Z'), p, reportOf('a', '2024-03-04T08:50:00Z'));
    expect(found?.because.args).toEqual(['nine', '2024-03-04 08:50 UTC', '21', '2024-03-04 19:30 UTC']);
  });
});
