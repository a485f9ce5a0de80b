/**
 * What a large library adds to the matcher's answer. That two reports are of the same days is a clue among a hundred reports, and the
 * matcher lets less likeness do for them; among a hundred thousand, of which a thousand are of those days, it is hardly one.
 */
import { likeTo } from '../match/related';
import type { Related, ReportFacts } from '../types';

/** As alike as this two reports are of one event whenever they are from, and less alike than that only near each other in time. */
const SURE = 0.32;
const WEAK = 0.2;

/** So many sure reports make up for the weak: comparing takes a time that grows with the square of the reports. */
const ENOUGH = 3;

/**
 * As alike as this to a sure one, a weak one is of the event after all: it is terse, or of another side of it. On the events that the
 * engine is scored on, all given one day, these limits leave out 697 of 1775 strangers and none of 1564 related reports; with 0.32 here 3.
 */
const LIKE_A_SURE_ONE = 0.25;

/**
 * The related reports, without those that are like the article only as reports of the same days are, where enough others are surely
 * of its event: `enough` of them. `facts` are those that were searched, under the same ids.
 */
export function withoutCrowd(
  found: readonly Related[],
  facts: readonly ReportFacts[],
  enough = ENOUGH,
): readonly Related[] {
  const sure = new Set(found.filter(({ score, copy }) => score >= SURE && !copy).map(({ id }) => id));
  if (sure.size < enough) return found;
  const likeSureOnes = facts.filter(({ id }) => sure.has(id)).map(likeTo);
  const byId = new Map(facts.map((report) => [report.id, report]));
  return found.filter(({ id, score, copy }) => {
    const report = byId.get(id);
    const isWeak = score < WEAK && !copy && report !== undefined;
    return !isWeak || likeSureOnes.some((like) => like(report).score >= LIKE_A_SURE_ONE);
  });
}
