/** The labels of an event with their places in the texts, ready to be scored against. */
import { placeOf, relationOf } from './labels.mjs';

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {{ mention: Mention, relation: string, optional: boolean, quantity: string }} Counterpart
 * @typedef {Span & { report: string, counterparts: Counterpart[] }} Mention a labelled figure
 * @typedef {{ a: Span & { report: string }, b: Span & { report: string }, why: string }} GoldTrap
 * @typedef {{ mentions: Mention[], traps: GoldTrap[], texts: Map<string, string> }} Gold
 */

/** The labels know three relations: "updated" is a divergence that dates explain, "scope" an agreement in value. @param {string} relation */
export const ofThree = (relation) => (relation === 'updated' ? 'diverges' : relation === 'scope' ? 'agrees' : relation);

/** The labels of an event with their places in the texts. @param {import('./labels.mjs').Event} event @returns {Gold} */
export function goldOf(event) {
  /** @param {import('./labels.mjs').Label} label */
  const placed = (label) => ({ report: label.report, ...placeOf(event, label) });
  /** @type {Mention[]} */
  const mentions = [];
  for (const group of event.groups) {
    const members = group.claims.map((label) => ({
      ...placed(label),
      counterparts: /** @type {Counterpart[]} */ ([]),
    }));
    members.forEach((one, i) =>
      members.forEach((other, k) => {
        const label = relationOf(group, i, k);
        if (i !== k && label)
          one.counterparts.push({
            mention: other,
            quantity: group.quantity,
            relation: ofThree(label.relation),
            optional: label.optional,
          });
      }),
    );
    mentions.push(...members);
  }
  const traps = event.traps.map(({ a, b, why }) => ({ a: placed(a), b: placed(b), why }));
  return { mentions, traps, texts: new Map(event.reports.map(({ id, text }) => [id, text])) };
}

/** @param {Span} a @param {Span} b */
export const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The one that most of the figure lies on, or undefined. @template {Span} T @param {readonly T[]} labels @param {Span} figure */
export const under = (labels, figure) =>
  labels
    .filter((label) => overlap(label, figure) > 0)
    .sort((a, b) => overlap(b, figure) - overlap(a, figure))
    .at(0);
