import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/figures';
import { tables } from './tables';

const rows = tables.flatMap((table) => table.rows);
const sentences = fc.constantFrom(...rows.map((row) => row.text));

/** Pieces that figures are made of, in any order: the inputs that break scanners. */
const pieces = fc.constantFrom(
  ...'1 22 4,500 4.5 1/2 ½ $ € % - – , . : / ( ) " \' ’ and to from between of million hundred dozen dozens half third a one two twenty percent per cent km mph pounds Sept. May Monday 2008 1990s pm minus about more than up G F- No. \n \n\n \u00a0 \u2009 \ud800 \udc00 é م 中'.split(
    ' ',
  ),
  ' ',
  '\u00ad',
);
const soup = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 60 })
  .map((list) => list.flat().join(''));
const anything = fc.oneof(
  sentences,
  soup,
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

const values = (text: string): unknown =>
  findQuantities(text).quantities.map(({ stated, unit, hedge }) => [stated, unit.kind, unit.code, hedge]);

function expectSlices(text: string): void {
  for (const q of findQuantities(text, { published: '2023-10-02' }).quantities) {
    expect(text.slice(q.start, q.end)).toBe(q.surface);
    expect(q.number.start).toBeGreaterThanOrEqual(q.start);
    expect(q.number.end).toBeLessThanOrEqual(q.end);
    for (const phrase of [q.counted, q.measured, q.subject]) {
      if (phrase) expect(text.slice(phrase.start, phrase.end)).toBe(phrase.surface);
    }
  }
}

describe('the figures of any text', () => {
  it('are spans of it whose surface is their slice', () => {
    for (const { text } of rows) expectSlices(text);
    fc.assert(fc.property(anything, expectSlices));
  });

  it('are sorted and do not overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const q of findQuantities(text).quantities) {
          expect(q.start).toBeGreaterThanOrEqual(end);
          expect(q.end).toBeGreaterThan(q.start);
          end = q.end;
        }
      }),
    );
  });

  it('are the same each time, whatever was read in between', () => {
    fc.assert(
      fc.property(anything, anything, (text, other) => {
        const first = findQuantities(text);
        findQuantities(other);
        expect(findQuantities(text)).toEqual(first);
      }),
    );
  });

  it('have finite intervals that hold what is stated', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { stated, interval, step } of findQuantities(text).quantities) {
          expect(Number.isFinite(interval.low) && Number.isFinite(interval.high) && step > 0).toBe(true);
          expect(stated.low).toBeLessThanOrEqual(stated.high);
          expect(interval.low).toBeLessThanOrEqual(interval.high);
        }
      }),
    );
  });
});

describe('a sentence', () => {
  it('has the same figures whatever blocks surround it', () => {
    fc.assert(
      fc.property(sentences, sentences, sentences, (before, text, after) => {
        const alone = findQuantities(text).quantities;
        const from = before.length + 2;
        const within = findQuantities(`${before}\n\n${text}\n\n${after}`).quantities.filter(
          (q) => q.start >= from && q.end <= from + text.length,
        );
        expect(within.map((q) => [q.surface, q.stated, q.unit])).toEqual(
          alone.map((q) => [q.surface, q.stated, q.unit]),
        );
      }),
    );
  });
});

describe('a number', () => {
  const whole = fc.integer({ min: 1000, max: 999_999_999 });
  const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, mark);

  it('has one value however its thousands are separated', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(',', '\u00a0', '\u2009', '\u202f', '’', "'"), (n, mark) => {
        expect(values(`They counted ${grouped(n, mark)} soldiers.`)).toEqual([
          [{ low: n, high: n }, 'count', '', 'exact'],
        ]);
      }),
    );
  });

  it('has one value in words and in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
        expect(values(`They counted ${inWords(n)} soldiers.`)).toEqual([[{ low: n, high: n }, 'count', '', 'exact']]);
      }),
    );
  });

  it('has one value with a magnitude in words, letters and digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999 }), (tenths) => {
        const short = (tenths / 10).toFixed(1);
        const long = `$${grouped(tenths * 100_000, ',')}`;
        const [stated] = findQuantities(`It cost ${long} then.`).quantities.map((q) => q.stated);
        for (const form of [`$${short} million`, `$${short}m`, `$ ${short} million`, `${short} million dollars`]) {
          expect(findQuantities(`It cost ${form} then.`).quantities.map((q) => q.stated)).toEqual([stated]);
        }
      }),
    );
  });
});

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  if (n < 100) return (TENS[Math.floor(n / 10) - 2] ?? '') + (n % 10 ? `-${inWords(n % 10)}` : '');
  if (n < 1000) return `${inWords(Math.floor(n / 100))} hundred${n % 100 ? ` and ${inWords(n % 100)}` : ''}`;
  return `${inWords(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${n % 1000 < 100 ? 'and ' : ''}${inWords(n % 1000)}` : ''}`;
}
