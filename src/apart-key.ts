/** By what a pair of figures is known again, and what is left of a check's findings without some pairs. Pure. */
import type { Claim, CrossReference, Finding, ReportInfo } from './types';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** A report's name for good: pages change their query and fragment, ids of reports without an address do not. */
export function reportKey(report: { readonly id: string; readonly url?: string }): string {
  const address = report.url ?? report.id;
  const end = URL.canParse(address) ? address.search(/[?#]/) : -1;
  return end < 0 ? address : address.slice(0, end);
}

const figureKey = ({ quantity, phrase }: Claim): string =>
  [quantity.stated.low, quantity.stated.high, quantity.unit.code, fold(phrase)].join(' ');

/** What is known of a report, at least its id. */
export type Told = Partial<ReportInfo> & { readonly id: string };

/** The key of two claims, each with its report: no matter in which order. */
export function apartKey(one: readonly [Told, Claim], two: readonly [Told, Claim]): string {
  return [one, two]
    .map(([report, claim]) => `${reportKey(report)} ${figureKey(claim)}`)
    .sort()
    .join('\n');
}

const GRAVITY: readonly string[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees'];

/**
 * A check's findings without the pairs of these keys. A finding has the gravest status that is left, none without counterparts is
 * left, and one from which nothing was taken is the same object.
 */
export function withoutApart(found: CrossReference, page: Told, keys: ReadonlySet<string>): CrossReference {
  if (keys.size === 0) return found;
  const findings = found.findings.flatMap((finding): Finding[] => {
    const matches = finding.matches.filter(
      ({ report, claim }) => !keys.has(apartKey([page, finding.claim], [reportOf(found, report), claim])),
    );
    if (matches.length === finding.matches.length) return [finding];
    const status = GRAVITY.find((relation) => matches.some((match) => match.relation === relation));
    return status === undefined ? [] : [{ ...finding, matches, status: status as Finding['status'] }];
  });
  return { ...found, findings };
}

/** What a check knows of a report: where it knows nothing, its id. */
export const reportOf = ({ related }: CrossReference, id: string): Told =>
  related.find((report) => report.id === id) ?? { id };
