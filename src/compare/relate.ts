/** Verdict of a pair within its reports: arithmetic first, then what the reports' dates explain. */
import type { Claim, Reason, Relation, ReportFacts } from '../types';
import { verdict } from './verdict';

/** Kinds of figures that grow or shrink while an event goes on, so that a later report may simply know more. */
const RUNNING = new Set(
  'kill die injure wound hurt miss evacuate displace flee arrest detain destroy damage infect rescue hospitalize hospitalise strand'.split(
    ' ',
  ),
);

/** Reports within this time of each other are held to know the same. */
const SAME_STATE_HOURS = 6;

/** The relation of the page's claim to another report's; `null` where they cannot be compared after all. */
export function relate(
  claim: Claim,
  article: ReportFacts,
  other: Claim,
  report: ReportFacts,
): { relation: Relation; because: Reason } | null {
  const found = verdict(claim.quantity, other.quantity);
  if (found === null || found.relation !== 'diverges') return found;
  const updated = updateReason(claim, article, other, report);
  return updated ? { relation: 'updated', because: updated } : found;
}

const isRunning = (claim: Claim): boolean =>
  [...claim.predicate, ...(claim.counted ? [claim.counted.head] : [])].some(
    (word) => RUNNING.has(word) || word === 'dead',
  );

/** A toll that rose: the later report gives the later state. */
function updateReason(claim: Claim, article: ReportFacts, other: Claim, report: ReportFacts): Reason | null {
  const [mine, theirs] = [article.published?.date ?? '', report.published?.date ?? ''];
  const hours = (Date.parse(theirs) - Date.parse(mine)) / 3_600_000;
  if (Number.isNaN(hours) || Math.abs(hours) < SAME_STATE_HOURS || !isRunning(claim) || !isRunning(other)) return null;
  const [before, after] = hours > 0 ? [claim, other] : [other, claim];
  if (after.quantity.stated.high <= before.quantity.stated.low) return null;
  const days = hours > 0 ? [mine, theirs] : [theirs, mine];
  return {
    key: 'becauseUpdated',
    args: [before.quantity.surface, (days[0] ?? '').slice(0, 10), after.quantity.surface, (days[1] ?? '').slice(0, 10)],
  };
}
