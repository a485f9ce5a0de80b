/**
 * Scores the engine on further events of the press, whose labels (further.json) came when the engine was made: groups of figures that are
 * one quantity, as offsets into the reports beside the project, no word of theirs. A hand read each report for all groups, and again for
 * those that differ; what agrees may lack here and there, so that precision over all pairs is a lower bound.
 * Since then all of them were read for errors, and limits were set with them in view: they are not unseen any more.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LABELS = JSON.parse(readFileSync(new URL('./further.json', import.meta.url), 'utf8'));

/** Addresses of pages are run into these texts; no article holds them so. Blanks in their place leave all offsets as they are. */
const ADDRESS = /https? ?:\s(?:(?!\p{Lu}\p{Ll})(?:[^\p{Lu}\s]\S*|\S*[_=&?#%]\S*|-)\s+)*/gu;

/** @typedef {import('../../src/cross-reference')} Engine @typedef {import('../../src/types').Claim} Claim */
/** @typedef {[report: string, start: number, end: number, optional?: 'optional']} Mention */

/**
 * @param {string} folder of the events
 * @param {Engine} engine
 * @param {(texts: readonly string[]) => readonly string[]} change what is made of the texts of an event first; no offset may move
 */
export function scoreFurther(folder, engine, change = (texts) => texts) {
  const all = { events: 0, differing: { tp: 0, fp: 0 }, pairs: { tp: 0, fp: 0 }, wanted: 0, found: 0 };
  for (const [event, groups] of Object.entries(LABELS)) {
    const at = join(folder, event);
    if (!existsSync(at)) continue;
    const files = readdirSync(at);
    const texts = files.map((file) =>
      readFileSync(join(at, file), 'utf8').replace(ADDRESS, (address) => address.replace(/\S/g, ' ')),
    );
    const reports = change(texts).map((text, n) =>
      engine.readFacts({ id: (files[n] ?? '').replace(/\.txt$/, ''), credits: [], text }),
    );
    all.events++;
    scoreEvent(reports, groups, engine, all);
  }
  return all;
}

/** @param {import('../../src/types').ReportFacts[]} reports @param {{ at: Mention[] }[]} groups @param {Engine} engine @param {ReturnType<typeof scoreFurther>} all */
function scoreEvent(reports, groups, engine, all) {
  /** @param {Claim} claim @param {Mention} mention */
  const isAt = ({ report, quantity: { start, end } }, [id, from, to]) => report === id && start < to && from < end;
  /** @param {Claim} a @param {Claim} b */
  const judge = (a, b) => {
    for (const { at } of groups) {
      const [x, y] = [a, b].map((claim) => at.find((mention) => isAt(claim, mention)));
      if (x && y) return x[3] || y[3] ? 'optional' : 'right';
    }
    return 'wrong';
  };
  /** @type {Set<string>} */
  const seen = new Set();
  for (const page of reports) {
    const { findings } = engine.crossReference(
      page,
      reports.filter((other) => other !== page),
    );
    for (const { claim, status, matches } of findings) {
      const verdicts = matches.map((match) => ({ relation: match.relation, verdict: judge(claim, match.claim) }));
      matches.forEach((match, n) => {
        const verdict = verdicts[n]?.verdict;
        if (verdict === 'wrong') all.pairs.fp++;
        if (verdict !== 'right') return;
        all.pairs.tp++;
        const [a, b] = [claim, match.claim].map((one) => `${one.report} ${one.id}`).sort();
        seen.add(`${a} ${b}`);
      });
      if (status !== 'diverges' && status !== 'updated') continue;
      const marked = verdicts.filter(({ relation }) => relation === status).map(({ verdict }) => verdict);
      if (marked.includes('right')) all.differing.tp++;
      else if (marked.includes('wrong')) all.differing.fp++;
    }
  }
  for (const { at } of groups) {
    const firm = at.filter((mention) => !mention[3]);
    const claims = firm.map((mention) =>
      reports.flatMap((report) => report.claims).filter((claim) => isAt(claim, mention)),
    );
    firm.forEach(([report], i) => {
      for (let j = 0; j < i; j++) {
        if (firm[j]?.[0] === report) continue;
        all.wanted++;
        const isFound = claims[i]?.some((a) =>
          claims[j]?.some((b) =>
            seen.has(
              [a, b]
                .map((one) => `${one.report} ${one.id}`)
                .sort()
                .join(' '),
            ),
          ),
        );
        if (isFound) all.found++;
      }
    });
  }
}
