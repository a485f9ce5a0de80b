/** `crosstally explain`: for any figure of a page why it was or was not compared, as the engine itself tells it. */
import type { Claim, Related } from '../types';
import { explain as explainAll, type Candidate, type Explained, type Explanation } from './explanation';
import { inert } from './inert';
import { CannotRead, readFactsOf, type Read } from './read';
import { say } from './say';

export interface ExplainOptions {
  readonly against: readonly string[];
  readonly json: boolean;
  readonly figure?: string | undefined;
  readonly at?: string | undefined;
}

/** Prints the explanations of all figures, or of those that hold `figure` or stand `at` an offset (UTF-16) of the text. */
export async function explain(pages: readonly string[], options: ExplainOptions): Promise<void> {
  const [path, ...more] = pages;
  if (path === undefined || more.length > 0 || options.against.length === 0)
    throw new CannotRead('explain takes one PAGE, and REPORTs after --against');
  const [page] = await readFactsOf(path);
  if (!page) throw new CannotRead(`${path} holds no report`);
  const corpus = (await Promise.all(options.against.map(readFactsOf))).flat();
  const explained = explainAll(
    page.facts,
    corpus.map((read) => read.facts),
  );
  const asked = chosen(explained.figures, options, path);
  const all = { ...explained, figures: asked };
  process.stdout.write(
    inert(options.json ? `${JSON.stringify(toJson(all, corpus), null, 1)}\n` : toText(all, page, corpus)),
  );
}

function chosen(figures: readonly Explanation[], { figure, at }: ExplainOptions, path: string): readonly Explanation[] {
  const offset = at === undefined ? undefined : Number(at);
  if (offset !== undefined && !(Number.isInteger(offset) && offset >= 0))
    throw new CannotRead('--at takes an offset into the text, a whole number from 0');
  const found = figures.filter(({ claim: { phrase, quantity } }) => {
    const isThere = offset === undefined || (quantity.start <= offset && offset < quantity.end);
    return isThere && (figure === undefined || quantity.surface.includes(figure) || phrase.includes(figure));
  });
  if (found.length === 0 && (figure !== undefined || offset !== undefined)) {
    const wanted = [figure === undefined ? '' : `with “${figure}”`, at === undefined ? '' : `at ${at}`];
    throw new CannotRead(inert(`no figure ${wanted.filter(Boolean).join(' ')} is read in ${path}`));
  }
  return found;
}

/** Reports that were not compared, with the reason; nothing of those that were. */
function apartFrom(corpus: readonly Read[], related: readonly Related[]): { report: string; why: string }[] {
  return corpus.flatMap(({ facts: { id } }) => {
    const found = related.find((report) => report.id === id);
    if (found) return found.copy ? [{ report: id, why: 'a copy of the page' }] : [];
    return [{ report: id, why: 'not held to be about the same event' }];
  });
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** A figure as read: what `figures` prints of a quantity, and what the sentence and its neighbours say that it is a figure of. */
function slotsOf(claim: Claim): Record<string, unknown> {
  const { quantity, counted, subject, owner, predicate, place, time, asOf, extent, speaker, role, of, terms } = claim;
  const { surface, start, end, hedge, stated, interval, unit, direction, calendar, measured } = quantity;
  return {
    text: surface,
    start,
    end,
    phrase: claim.phrase,
    ...{ stated, hedge, interval, unit: unit.code === '' ? unit.kind : `${unit.kind} ${unit.code}` },
    ...{ date: calendar?.iso, direction, counted: counted && [...counted.modifiers, counted.head].join(' ') },
    ...{ measured: measured?.head, subject, owner, predicate, place, time, asOf, extent: extent?.surface },
    ...{ speaker: speaker?.surface, role, of, terms },
  };
}

function toJson({ figures, result }: Explained, corpus: readonly Read[]): unknown {
  return {
    figures: figures.map(({ claim, verdict, group, candidates }) => ({
      ...slotsOf(claim),
      status: 'matches' in verdict ? verdict.status : 'unmatched',
      ...('matches' in verdict
        ? {
            matches: verdict.matches.map(({ report, claim: other, relation, because, why, origin }) => ({
              ...{ report, text: other.quantity.surface, relation, origin: origin.label },
              ...{ because: say(because), why: say(why) },
            })),
          }
        : { because: say(verdict.because) }),
      group: group.map(({ report, phrase }) => ({ report, phrase })),
      candidates: candidates.map(({ claim: other, score, evidence, outcome, trial }) => ({
        ...{ report: other.report, ...slotsOf(other), score: round(score), outcome },
        ...(trial && { needs: trial.way.from, best: round(trial.score), lead: round(trial.lead) }),
        ...(trial?.rival && { rival: { report: trial.rival.report, phrase: trial.rival.phrase } }),
        evidence: evidence.map(({ row, strength, worth }) => ({ row, strength: round(strength), worth: round(worth) })),
      })),
    })),
    related: result.related.map(({ id, score, copy, shared }) => ({ report: id, score, copy, shared })),
    notCompared: apartFrom(corpus, result.related),
  };
}

const OUTCOMES: Readonly<Record<Candidate['outcome'], string>> = {
  joined: 'held to be one quantity',
  together: 'in one group already',
  taken: 'not joined: the group has another figure of one of these reports',
  rivalled: 'not joined: not far enough ahead of the next best figure of either report',
  vetoed: 'not joined: two figures of the groups speak clearly against each other',
  low: 'not tried: too unlike for what their values are',
};

const signed = (n: number): string => `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(2)}`;

function candidateText({ claim, score, evidence, outcome, trial }: Candidate): string[] {
  const heard = evidence.filter(({ worth }) => Math.abs(worth) >= 0.005);
  const lead = trial && [
    `      best of its mentions ${signed(trial.score)}, lead ${signed(trial.lead)} (worth ${trial.way.leadWorth} each, up to ${trial.way.longestLead}); needs ${signed(trial.way.from)}` +
      (trial.rival ? `; next best: “${trial.rival.phrase}” in ${trial.rival.report}` : ''),
  ];
  return [
    `    ${signed(score)}  ${claim.report}: “${claim.phrase}”: ${OUTCOMES[outcome]}`,
    ...(lead ?? []),
    `      ${heard.map(({ row, worth }) => `${row} ${signed(worth)}`).join(', ')}`,
  ];
}

function figureText({ claim, verdict, group, candidates }: Explanation): string[] {
  const { text, start, end, phrase, terms: _terms, ...slots } = slotsOf(claim);
  const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  const read = Object.entries(slots).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const status = 'matches' in verdict ? verdict.status : 'not compared';
  const reasons =
    'matches' in verdict
      ? verdict.matches.map(
          (match) =>
            `    ${match.relation}: ${match.report} “${match.claim.quantity.surface}”: ${say(match.because)} ${say(match.why)}`,
        )
      : [`    ${say(verdict.because)}`];
  return [
    `“${shown(text)}” at ${shown(start)} to ${shown(end)}, in “${shown(phrase)}”: ${status}`,
    ...reasons,
    `  read as  ${read.map(([name, value]) => `${name}: ${shown(value)}`).join('; ')}`,
    `  group  ${group.length === 0 ? 'none' : group.map((other) => `${other.report} “${other.phrase}”`).join('; ')}`,
    candidates.length === 0
      ? '  candidates  none: nothing in the other reports is on its scale, or it is not compared at all'
      : '  candidates',
    ...candidates.flatMap(candidateText),
    '',
  ];
}

/** For people: one figure after another. A line break in a page's words is a space here, so that no line is forged. */
function toText({ figures, result }: Explained, page: Read, corpus: readonly Read[]): string {
  const lines = [
    ...figures.flatMap(figureText),
    ...apartFrom(corpus, result.related).map(({ report, why }) => `${report}: ${why}`),
    `${page.facts.id}: ${result.seen} figures seen, ${result.compared} compared; ${figures.length} explained here`,
  ];
  return lines.map((line) => `${line.replace(/[\n\t]+/g, ' ')}\n`).join('');
}
