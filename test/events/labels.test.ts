import { describe, expect, it } from 'vitest';
import { placeOf, placesOf, readEvents, relationOf } from './labels.mjs';

const events = readEvents();
const isFirm = (label: ReturnType<typeof relationOf>): boolean => label?.optional === false;
const isSplit = (label: ReturnType<typeof relationOf>): boolean =>
  label?.relation === 'diverges' || label?.relation === 'updated';

type Pair = readonly [number, number, ReturnType<typeof relationOf>];
function pairs(group: (typeof events)[number]['groups'][number]): Pair[] {
  return group.claims.flatMap((_, one) =>
    group.claims.slice(one + 1).map((_, more): Pair => [one, one + 1 + more, relationOf(group, one, one + 1 + more)]),
  );
}

describe('a place of a figure', () => {
  it('is not a part of a longer number', () => {
    expect(placesOf('12,400 of 400 or 400.5, 1400', '400')).toEqual([10]);
  });

  it('is not a part of a longer word', () => {
    expect(placesOf('nine of nineteen', 'nine')).toEqual([0]);
  });
});

describe('the set of events', () => {
  it('holds at least ten kinds', () => {
    expect(events.length).toBeGreaterThanOrEqual(10);
  });

  it('holds at least three events that differ nowhere', () => {
    const calm = events.filter((event) => !event.groups.flatMap(pairs).some(([, , label]) => isSplit(label)));
    expect(calm.length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(events)('the labels of $kind', (event) => {
  const at = (label: (typeof event.traps)[number]['a']): string => `${label.report}:${placeOf(event, label).start}`;

  it('have three or four reports of 80 to 220 words under ids of their own', () => {
    expect([3, 4]).toContain(event.reports.length);
    expect(new Set(event.reports.map((report) => report.id)).size).toBe(event.reports.length);
    for (const { text } of event.reports) {
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(80);
      expect(words).toBeLessThanOrEqual(220);
    }
  });

  it('find every figure exactly once in its report', () => {
    for (const label of [
      ...event.groups.flatMap((group) => group.claims),
      ...event.traps.flatMap(({ a, b }) => [a, b]),
    ])
      expect(() => placeOf(event, label)).not.toThrow();
  });

  it('give a figure to no two groups', () => {
    const places = event.groups.flatMap((group) => group.claims.map(at));
    expect(new Set(places).size).toBe(places.length);
  });

  it('give every pair of a group a relation', () => {
    for (const group of event.groups) {
      expect(new Set(group.claims.map((claim) => claim.report)).size, group.quantity).toBeGreaterThan(1);
      for (const [, , label] of pairs(group)) expect(label, group.quantity).not.toBeUndefined();
    }
  });

  it('name no relation of a pair that the group does not hold', () => {
    for (const group of event.groups) {
      const names = new Set(
        group.claims.flatMap(({ report }) => [
          report,
          ...group.claims.filter((claim) => claim.report === report).map((_, i) => `${report}#${i + 1}`),
        ]),
      );
      for (const [pair, label] of Object.entries(group.relations)) {
        for (const name of pair.split('|')) expect(names, `${group.quantity}: ${pair}`).toContain(name);
        const relation = typeof label === 'string' ? label : label.relation;
        expect(['agrees', 'compatible', 'diverges', 'updated']).toContain(relation);
      }
    }
  });

  it('call updated only what a later report gives', () => {
    const published = (id: string): string => event.reports.find((report) => report.id === id)?.published ?? '';
    for (const group of event.groups)
      for (const [one, other, label] of pairs(group))
        if (label?.relation === 'updated')
          expect(published(group.claims[one]?.report ?? '')).not.toBe(published(group.claims[other]?.report ?? ''));
  });

  it('hold at least one firm pair and six traps', () => {
    expect(event.groups.flatMap(pairs).some(([, , label]) => isFirm(label))).toBe(true);
    expect(event.traps.length).toBeGreaterThanOrEqual(6);
  });

  it('have traps of two reports that no group pairs', () => {
    const paired = new Set(
      event.groups.flatMap((group) =>
        group.claims.flatMap((a) => group.claims.filter((b) => b.report !== a.report).map((b) => `${at(a)}|${at(b)}`)),
      ),
    );
    for (const { a, b, why } of event.traps) {
      expect(a.report, why).not.toBe(b.report);
      expect(paired.has(`${at(a)}|${at(b)}`), why).toBe(false);
    }
  });
});
