import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossReference, readFacts } from '../src/cross-reference';
import { isComparable } from '../src/match/meeting';
import { MOST_COMPARED } from '../src/match/pairs';
import type { CrossReference, ReportFacts } from '../src/types';
import { events, STORIES, writeReport } from './match/event-grammar';

const messages = JSON.parse(
  readFileSync(new URL('../src/_locales/en/messages.json', import.meta.url), 'utf8'),
) as object;

/** Every counterpart as "its claim, the other claim, relation", from the side of the first of the two reports. */
const verdicts = ({ findings }: CrossReference, isFirst: boolean): string[] =>
  findings
    .flatMap(({ claim, matches }) =>
      matches.map(({ claim: other, relation }) =>
        (isFirst ? [claim.id, other.id, relation] : [other.id, claim.id, relation]).join(' '),
      ),
    )
    .sort();

const split = (facts: readonly ReportFacts[]): [ReportFacts, ReportFacts[]] => [
  facts[0] as ReportFacts,
  facts.slice(1),
];

/** A list of figures that no news event has. */
const elsewhere = readFacts({
  id: 'elsewhere',
  outlet: 'Oven and Larder',
  credits: [],
  text: 'Plum cake for a crowd\n\nStone 800 grams of plums. Beat 4 eggs with 180 g of sugar for 5 minutes.\n\nBake the cake at 180 degrees for 45 minutes; it serves 12.',
});

// Reading reports takes most of the time; a loaded machine may need several times as long.
describe('cross-referencing', { timeout: 60_000 }, () => {
  it('finds between two reports the same pairs and relations from either side', () => {
    fc.assert(
      fc.property(events(2, 2), (reports) => {
        const [a, [b]] = split(reports.map(readFacts));
        if (!b) return;
        expect(verdicts(crossReference(a, [b]), true)).toEqual(verdicts(crossReference(b, [a]), false));
      }),
      { numRuns: 40 },
    );
  });

  it('finds in a corpus of several reports the same pairs and relations from either side', () => {
    fc.assert(
      fc.property(events(3, 4), (reports) => {
        const facts = reports.map(readFacts);
        const [a, others] = split(facts);
        const [b] = others;
        const [mine, theirs] = [crossReference(a, others), crossReference(b as ReportFacts, facts.toSpliced(1, 1))];
        const used = ({ related }: CrossReference): number => related.filter(({ copy }) => !copy).length;
        // A report that is related to one of the two only, or a copy of one, changes what the event is.
        fc.pre(used(mine) === others.length && used(theirs) === others.length);
        const of = (found: CrossReference, report: string): CrossReference => ({
          ...found,
          findings: found.findings.map((finding) => ({
            ...finding,
            matches: finding.matches.filter((match) => match.report === report),
          })),
        });
        expect(verdicts(of(mine, 'r1'), true)).toEqual(verdicts(of(theirs, 'r0'), false));
      }),
      { numRuns: 20 },
    );
  });

  it('is changed by no report of something else', () => {
    fc.assert(
      fc.property(events(2, 4), fc.nat({ max: 4 }), (reports, at) => {
        const [page, others] = split(reports.map(readFacts));
        expect(crossReference(page, others.toSpliced(at, 0, elsewhere))).toEqual(crossReference(page, others));
      }),
      { numRuns: 20 },
    );
  });

  it('does not hang on the order of the reports', () => {
    fc.assert(
      fc.property(events(3, 5), fc.nat(), (reports, turn) => {
        const [page, others] = split(reports.map(readFacts));
        const by = turn % others.length;
        const turned = [...others.slice(by), ...others.slice(0, by)].reverse();
        expect(crossReference(page, turned)).toEqual(crossReference(page, others));
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same each time, whatever was read in between', () => {
    fc.assert(
      fc.property(events(2, 3), events(2, 3), (reports, between) => {
        const check = (list: typeof reports): CrossReference => crossReference(...split(list.map(readFacts)));
        const first = JSON.stringify(check(reports));
        check(between);
        expect(JSON.stringify(check(reports))).toBe(first);
      }),
      { numRuns: 15 },
    );
  });

  it('compares enough of such reports for these properties to mean something', () => {
    const relations = new Set<string>();
    fc.assert(
      fc.property(events(3, 5), (reports) => {
        for (const { matches } of crossReference(...split(reports.map(readFacts))).findings)
          for (const { relation } of matches) relations.add(relation);
      }),
      { numRuns: 15, seed: 1 },
    );
    for (const relation of ['agrees', 'compatible', 'diverges']) expect(relations).toContain(relation);
  });
});

describe('every figure of the page', { timeout: 60_000 }, () => {
  it('is compared, or left with the reason that holds for it', () => {
    fc.assert(
      fc.property(events(1, 4), (reports) => {
        const [page, others] = split(reports.map(readFacts));
        const found = crossReference(page, others);
        const { findings, left, related } = found;
        const ids = [...findings, ...left].map(({ claim }) => claim.id);
        expect([...ids].sort()).toEqual(page.claims.map(({ id }) => id).sort());
        expect([found.seen, found.compared]).toEqual([page.claims.length, findings.length]);
        const known = related.some(({ copy }) => !copy);
        for (const { claim, because } of left) {
          expect(messages).toHaveProperty(because.key);
          const right = !known ? 'leftNoReport' : isComparable(claim) ? 'leftAlone' : 'leftWhen';
          expect(because).toEqual({ key: right, args: [] });
        }
        for (const { matches } of findings)
          for (const { because, why } of matches) {
            expect(messages).toHaveProperty(because.key);
            expect(messages).toHaveProperty(why.key);
          }
      }),
      { numRuns: 20 },
    );
  });

  it('is left, with the reason, where the page has more figures than are compared', () => {
    const story = STORIES[0] as (typeof STORIES)[number];
    const choices = Array.from({ length: 320 }, (_, n) => ({ fact: n % 15, wording: n, figure: n }));
    const page = readFacts(writeReport(story, 'page', { choices, hour: 1 }));
    const other = readFacts(writeReport(story, 'other', { choices: choices.slice(0, 15), hour: 2 }));
    expect(page.claims.length).toBeGreaterThan(MOST_COMPARED);
    const { left, findings } = crossReference(page, [other]);
    const beyond = page.claims.slice(MOST_COMPARED).filter(isComparable);
    expect(beyond.length).toBeGreaterThan(0);
    for (const claim of beyond)
      expect(left.find((one) => one.claim === claim)?.because).toEqual({ key: 'leftTooMany', args: [] });
    expect(findings.length + left.length).toBe(page.claims.length);
  });
});
