/** Who a counterpart comes from: three outlets quoting one general, or one agency, are one origin. */
import type { Claim, Origin, ReportFacts } from '../types';

/** The origin of a claim: its speaker, else the one agency its report credits, else the outlet itself. */
export function originOf(claim: Claim, report: ReportFacts): Origin {
  if (claim.speaker) return { key: `speaker ${claim.speaker.key}`, kind: 'speaker', label: claim.speaker.surface };
  const [agency] = report.credits;
  if (agency !== undefined && report.credits.length === 1)
    return { key: `agency ${agency.toLowerCase()}`, kind: 'agency', label: agency };
  const label = report.outlet ?? report.title ?? report.id;
  return { key: `report ${report.id}`, kind: 'outlet', label };
}
