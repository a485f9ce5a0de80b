import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/cross-reference';
import { hearEvidence, PARTS } from '../../src/match/evidence';
import { groupClaims, profilesOf, scorePair, type Group } from '../../src/match/pairs';
import { WEIGHTS } from '../../src/match/weights';
import type { ReportFacts } from '../../src/types';
import { readEvents } from '../events/labels.mjs';
import { events } from './event-grammar';
import { groupExhaustively } from './exhaustive';

/** The groups as names, which scale comes first aside. */
const names = (groups: readonly Group[]): string[][] =>
  groups.map((group) => group.map(({ report, id }) => `${report} ${id}`)).sort();

// Reading reports takes most of the time; a loaded machine may need several times as long.
describe('the groups of an event', { timeout: 60_000 }, () => {
  it('are those that hearing every pair in full would make', () => {
    fc.assert(
      fc.property(events(2, 5), (reports) => {
        const facts = reports.map(readFacts);
        expect(names(groupClaims(facts))).toEqual(names(groupExhaustively(facts)));
      }),
      { numRuns: 20 },
    );
  });

  it('are those that hearing every pair in full would make, on the labelled events', () => {
    for (const event of readEvents()) {
      const facts = event.reports.map((report) =>
        readFacts({ ...report, published: { date: report.published, basis: 'stated' } }),
      );
      expect(names(groupClaims(facts))).toEqual(names(groupExhaustively(facts)));
    }
  });

  it('are the same for a page when they are asked for it alone', () => {
    fc.assert(
      fc.property(events(3, 7), (reports) => {
        const facts = reports.map(readFacts);
        const [page] = facts as [ReportFacts];
        const ofPage = (groups: readonly Group[]): Group[] =>
          groups.filter((group) => group.some(({ report }) => report === page.id));
        expect(ofPage(groupClaims(facts, page))).toEqual(ofPage(groupClaims(facts)));
      }),
      { numRuns: 20 },
    );
  });

  it('hold no claim twice, and claims of two reports or more', () => {
    fc.assert(
      fc.property(events(2, 4), (reports) => {
        const groups = groupClaims(reports.map(readFacts));
        const all = names(groups).flat();
        expect(new Set(all).size).toBe(all.length);
        for (const group of groups) expect(new Set(group.map(({ report }) => report)).size).toBeGreaterThan(1);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the evidence for a pair', { timeout: 60_000 }, () => {
  it('is the same from both sides', () => {
    fc.assert(
      fc.property(events(2, 2), (reports) => {
        const { profiles, setting } = profilesOf(reports.map(readFacts));
        for (const a of profiles)
          for (const b of profiles) expect(scorePair(a, b, setting)).toBe(scorePair(b, a, setting));
      }),
      { numRuns: 20 },
    );
  });

  it('is told by the part that lists it, no stronger than it says, and hangs on nothing but the key of its part', () => {
    fc.assert(
      fc.property(events(2, 2), (reports) => {
        const { profiles, setting } = profilesOf(reports.map(readFacts));
        for (const part of PARTS) {
          const heard = new Map<string, string>();
          for (const a of profiles)
            for (const b of profiles) {
              if (!hearEvidence(a, b, setting, () => undefined)) continue;
              for (const same of [true, false]) {
                const told: [string, number][] = [];
                part.hear(a, b, same, setting, (feature, strength) => told.push([feature, strength]));
                for (const [feature, strength] of told) {
                  expect(part.rows).toContain(feature);
                  const reach = Math.min(part.reach?.(a, feature) ?? 1, part.reach?.(b, feature) ?? 1);
                  if ((WEIGHTS[feature] ?? 0) > 0) expect(strength).toBeLessThanOrEqual(reach + 1e-12);
                }
                if (!part.key) continue;
                const keys = [a.scale, part.key(a), part.key(b), same].join('\n');
                const all = JSON.stringify(told);
                expect(heard.get(keys) ?? all).toBe(all);
                heard.set(keys, all);
              }
            }
        }
      }),
      { numRuns: 6 },
    );
  });

  it('has a part for every row of the table of weights, and no row in two parts', () => {
    const rows = PARTS.flatMap((part) => part.rows);
    expect(new Set(rows).size).toBe(rows.length);
    expect(Object.keys(WEIGHTS).filter((row) => !rows.includes(row))).toEqual([]);
  });
});
