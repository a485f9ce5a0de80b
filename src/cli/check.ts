/** `crosstally check`: one report against others, as a table for people or JSON for programs. */
import { crossReference } from '../cross-reference';
import type { Claim, CrossReference, Finding, Status } from '../types';
import { CannotRead, readFactsOf, type Read } from './read';
import { say } from './say';
import { table } from './table';

/** Prints the check of the one page against all reports. A wrong call or an unreadable file throws `CannotRead`. */
export async function check(
  pages: readonly string[],
  options: { readonly against: readonly string[]; readonly json: boolean },
): Promise<void> {
  const [path, ...more] = pages;
  if (path === undefined || more.length > 0) throw new CannotRead('check takes one PAGE, and REPORTs after --against');
  const [page] = await readFactsOf(path);
  if (!page) throw new CannotRead(`${path} holds no report`);
  const corpus = (await Promise.all(options.against.map(readFactsOf))).flat();
  const result = crossReference(
    page.facts,
    corpus.map((read) => read.facts),
  );
  process.stdout.write(
    options.json ? `${JSON.stringify(toJson(result, page, corpus), null, 1)}\n` : toTable(result, page),
  );
}

/** The figure's sentence: from the text where we have it, else the few words a pack holds. */
function sentenceOf(claim: Claim, text: string | undefined): { sentence: string; pos: number } {
  if (text === undefined)
    return { sentence: claim.phrase, pos: Math.max(0, claim.phrase.indexOf(claim.quantity.surface)) };
  const { start, end } = claim.sentence;
  return { sentence: text.slice(start, end), pos: claim.quantity.start - start };
}

function figureOf(claim: Claim, status: Status, text: string | undefined): Record<string, unknown> {
  const { surface, start, end } = claim.quantity;
  return { text: surface, start, end, ...sentenceOf(claim, text), status };
}

function toJson(
  { findings, left, related, seen, compared }: CrossReference,
  page: Read,
  corpus: readonly Read[],
): unknown {
  const texts = new Map(corpus.map((read) => [read.facts.id, read.text]));
  const found = findings.map((finding: Finding) => ({
    ...figureOf(finding.claim, finding.status, page.text),
    matches: finding.matches.map((match) => ({
      report: match.report,
      text: match.claim.quantity.surface,
      ...sentenceOf(match.claim, texts.get(match.report)),
      relation: match.relation,
      because: say(match.because),
      why: say(match.why),
      origin: match.origin.label,
    })),
  }));
  const alone = left.map(({ claim }) => ({ ...figureOf(claim, 'unmatched', page.text), matches: [] }));
  return {
    figures: [...found, ...alone].sort(
      (a, b) => Number((a as { start?: number }).start) - Number((b as { start?: number }).start),
    ),
    seen,
    compared,
    left: left.map(({ claim, because }) => ({ ...figureOf(claim, 'unmatched', page.text), because: say(because) })),
    related: related.map(({ id, score, copy, shared }) => ({ report: id, score, copy, shared })),
  };
}

function toTable({ findings, left, related, seen, compared }: CrossReference, page: Read): string {
  const rows = findings.flatMap((finding) =>
    finding.matches.map((match, nth) => [
      nth === 0 ? finding.claim.phrase : '',
      nth === 0 ? finding.status : '',
      match.report,
      match.claim.quantity.surface,
      match.relation,
      match.origin.label,
      say(match.because),
    ]),
  );
  const reports = related.filter((report) => !report.copy).length;
  const head = ['figure', 'status', 'report', 'says', 'relation', 'origin', 'because'];
  const sum = `${page.facts.id}: ${seen} figures seen, ${compared} compared with ${reports} related reports, ${left.length} left`;
  return `${rows.length > 0 ? table([head, ...rows]) : ''}${sum}\n`;
}
