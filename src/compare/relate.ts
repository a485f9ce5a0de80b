/** Verdict of a pair within its reports: arithmetic first, then what dates, places and inclusion explain. */
import type { Claim, Reason, Relation, ReportFacts } from '../types';
import { scopeReason } from './scope';
import { updateReason } from './updates';
import { verdict } from './verdict';

/** The relation of the page's claim to another report's; `null` where they cannot be compared after all. */
export function relate(
  claim: Claim,
  article: ReportFacts,
  other: Claim,
  report: ReportFacts,
): { relation: Relation; because: Reason } | null {
  const found = verdict(claim.quantity, other.quantity);
  if (found?.relation === 'diverges') {
    const updated = updateReason(claim, article, other, report);
    return updated ? { relation: 'updated', because: updated } : found;
  }
  if (found?.relation === 'agrees') {
    const scope = scopeReason(claim, article, other, report);
    return scope ? { relation: 'scope', because: scope } : found;
  }
  return found;
}
