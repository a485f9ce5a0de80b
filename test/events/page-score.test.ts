import { describe, expect, it } from 'vitest';
import { readEvents } from './labels.mjs';
import { add, none, summary } from './measures.mjs';
import { goldOf } from './gold.mjs';
import { scorePage } from './page-score.mjs';

const events = readEvents();
type Gold = ReturnType<typeof goldOf>;
type Findings = Parameters<typeof scorePage>[2];

/** What an engine without a fault would say of a page: each labelled pair with its relation. */
function faultless(gold: Gold, page: string): Findings {
  return gold.mentions
    .filter((mention) => mention.report === page)
    .map((mention) => ({
      claim: { quantity: mention },
      status: mention.counterparts.some(({ relation }) => relation === 'diverges') ? 'diverges' : 'agrees',
      matches: mention.counterparts.map((counterpart) => ({
        report: counterpart.mention.report,
        relation: counterpart.relation,
        claim: { quantity: counterpart.mention },
      })),
    }));
}

function scored(say: (gold: Gold, page: string) => Findings): ReturnType<typeof summary> {
  const counts = none();
  for (const event of events) {
    const gold = goldOf(event);
    for (const { id } of event.reports) add(counts, scorePage(gold, id, say(gold, id)).counts);
  }
  return summary(counts);
}

describe('the score of a page', () => {
  it('is full for an engine that says what the labels say', () => {
    const all = scored(faultless);
    expect(all.figures).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(all.divergingPairs).toMatchObject({ precision: 1, recall: 1, perReportRecall: 1 });
    expect(all.alignedPairs).toMatchObject({ precision: 1, recall: 1, perReportRecall: 1 });
    expect([all.relationAccuracy, all.divergesOrNot]).toEqual([1, 1]);
  });

  it('has no recall for an engine that says nothing', () => {
    const all = scored(() => []);
    expect(all.figures).toMatchObject({ precision: null, recall: 0, tp: 0, fp: 0 });
    expect(all.alignedPairs).toMatchObject({ recall: 0, f1: 0 });
    expect(all.relationAccuracy).toBeNull();
  });

  it('counts each wrong pair, and the pairs missed, of an engine that calls everything diverging', () => {
    const all = scored((gold, page) =>
      faultless(gold, page).map((finding) => ({
        ...finding,
        status: 'diverges',
        matches: finding.matches.map((match) => ({ ...match, relation: 'updated' })),
      })),
    );
    expect(all.figures.recall).toBe(1);
    expect(all.figures.precision).toBeLessThan(0.6);
    expect(all.divergingPairs.precision).toBeLessThan(0.6);
    expect(all.alignedPairs).toMatchObject({ precision: 1, recall: 1 });
    expect(all.relationAccuracy).toBeLessThan(0.6);
  });

  it('names a trap that was compared, from either side', () => {
    for (const event of events) {
      const gold = goldOf(event);
      for (const trap of gold.traps)
        for (const [page, other] of [
          [trap.a, trap.b],
          [trap.b, trap.a],
        ] as const) {
          const matches = [{ report: other.report, relation: 'diverges', claim: { quantity: other } }];
          const { counts, sprung } = scorePage(gold, page.report, [
            { claim: { quantity: page }, status: 'agrees', matches },
          ]);
          expect(sprung.get(trap), trap.why).toBe(true);
          expect([counts.aligned.fp, counts.diverging.fp]).toEqual([1, 1]);
        }
    }
  });

  it('counts a debatable pair neither way', () => {
    const all = scored((gold, page) =>
      faultless(gold, page).map((finding, i) => ({
        ...finding,
        matches: finding.matches.filter((_, k) => {
          const mine = gold.mentions.filter((mention) => mention.report === page);
          return mine[i]?.counterparts[k]?.optional === false;
        }),
      })),
    );
    expect(all.alignedPairs).toEqual(scored(faultless).alignedPairs);
  });
});
