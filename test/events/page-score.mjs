/** Scores what the engine says of one page against the labels of its event. Every mention of a figure counts, in headline and body. */
import { ofThree, overlap, under } from './gold.mjs';
import { none } from './measures.mjs';

/**
 * @typedef {import('./gold.mjs').Span} Span
 * @typedef {import('./gold.mjs').Counterpart} Counterpart
 * @typedef {import('./gold.mjs').Mention} Mention
 * @typedef {import('./gold.mjs').GoldTrap} GoldTrap
 * @typedef {import('./gold.mjs').Gold} Gold
 * @typedef {{ quantity: Span }} Figure
 * @typedef {{ report: string, relation: string, claim: Figure }} Match as in src/types.ts, which has more
 * @typedef {{ claim: Figure, status: string, matches: readonly Match[] }} Finding
 */

/**
 * Counts, remarks, and the traps that were compared, with whether as diverging.
 * @param {Gold} gold @param {string} page the report's id @param {readonly Finding[]} findings
 */
export function scorePage(gold, page, findings) {
  const counts = none();
  counts.pages = 1;
  /** @type {string[]} */
  const remarks = [];
  /** @type {Map<GoldTrap, boolean>} */
  const sprung = new Map();
  const mine = gold.mentions.filter((mention) => mention.report === page);
  /** @type {Set<Mention>} */
  const flagged = new Set();
  /** @type {Set<Counterpart>} */
  const aligned = new Set();
  /** @type {Set<Counterpart>} */
  const split = new Set();
  /** @type {Set<number>} */
  const wrong = new Set();
  /** @param {string} report @param {Span} figure */
  const quote = (report, { start, end }) => {
    const text = gold.texts.get(report) ?? '';
    return `«${text.slice(start, end)}» ${text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ')}`;
  };

  for (const { claim, status, matches } of findings) {
    const figure = claim.quantity;
    const mention = under(mine, figure);
    if (ofThree(status) === 'diverges') {
      const differing = mention?.counterparts.filter(({ relation }) => relation === 'diverges') ?? [];
      if (mention && differing.some(({ optional }) => !optional)) flagged.add(mention);
      // A debatable divergence counts neither way.
      else if (differing.length === 0 && !wrong.has(figure.start)) {
        wrong.add(figure.start);
        counts.figures.fp++;
        remarks.push(`wrongly flagged ${quote(page, figure)}`);
      }
    }
    for (const match of matches) scoreMatch(mention, figure, match);
  }

  /** @param {Mention | undefined} mention @param {Span} figure @param {Match} match */
  function scoreMatch(mention, figure, match) {
    const other = match.claim.quantity;
    const relation = ofThree(match.relation);
    const both = `${quote(page, figure)} || ${match.report} ${quote(match.report, other)}`;
    const there = mention?.counterparts.filter((counterpart) => counterpart.mention.report === match.report) ?? [];
    const best = under(
      there.map((counterpart) => ({ ...counterpart.mention, counterpart })),
      other,
    )?.counterpart;
    if (!best) {
      counts.aligned.fp++;
      if (relation === 'diverges') counts.diverging.fp++;
      remarks.push(`wrong pair (${relation}) ${both}`);
      for (const trap of gold.traps.filter((each) => isTrap(each, figure, match))) {
        sprung.set(trap, relation === 'diverges' || sprung.get(trap) === true);
        remarks.push(`trap (${trap.why}) ${both} -> ${relation}`);
      }
      return;
    }
    if (best.optional) return;
    if (!aligned.has(best)) {
      aligned.add(best);
      counts.related++;
      if (best.relation === relation) counts.rightOfThree++;
      if ((best.relation === 'diverges') === (relation === 'diverges')) counts.rightOfTwo++;
      if (best.relation !== relation) remarks.push(`${best.relation} taken for ${relation} (${best.quantity}) ${both}`);
    }
    if (relation === 'diverges') {
      if (best.relation === 'diverges') split.add(best);
      else counts.diverging.fp++;
    }
  }

  /** @param {GoldTrap} trap @param {Span} figure @param {Match} match */
  function isTrap({ a, b }, figure, match) {
    const other = match.claim.quantity;
    /** @param {GoldTrap['a']} one @param {GoldTrap['b']} two */
    const hit = (one, two) =>
      one.report === page && two.report === match.report && overlap(one, figure) > 0 && overlap(two, other) > 0;
    return hit(a, b) || hit(b, a);
  }

  counts.figures.tp = flagged.size;
  counts.aligned.tp = aligned.size;
  counts.diverging.tp = split.size;
  for (const mention of mine) {
    const firm = mention.counterparts.filter(({ optional }) => !optional);
    const differing = firm.filter(({ relation }) => relation === 'diverges');
    if (differing[0] && !flagged.has(mention)) {
      counts.figures.fn++;
      remarks.push(`not flagged (${differing[0].quantity}) ${quote(page, mention)}`);
    }
    const missed = firm.filter((counterpart) => !aligned.has(counterpart));
    counts.aligned.fn += missed.length;
    for (const { mention: other, quantity } of missed)
      remarks.push(`not paired (${quantity}) ${quote(page, mention)} || ${other.report} ${quote(other.report, other)}`);
    counts.diverging.fn += differing.filter((counterpart) => !split.has(counterpart)).length;
    const asked = reportsOf(firm);
    counts.alignedAsked += asked.size;
    counts.alignedFound += reportsOf(firm.filter((counterpart) => aligned.has(counterpart))).size;
    counts.divergingAsked += reportsOf(differing).size;
    counts.divergingFound += reportsOf(differing.filter((counterpart) => split.has(counterpart))).size;
  }
  return { counts, remarks, sprung };
}

/** @param {readonly Counterpart[]} counterparts */
const reportsOf = (counterparts) => new Set(counterparts.map(({ mention }) => mention.report));
