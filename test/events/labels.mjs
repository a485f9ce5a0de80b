/** The labelled events of this folder: reading them, and where in a report's text each labelled figure stands. */
import { readFileSync, readdirSync } from 'node:fs';

/**
 * @typedef {{ report: string, text: string, in: string }} Label a figure: its text inside words that stand once in its report
 * @typedef {'agrees' | 'compatible' | 'diverges' | 'updated'} Relation
 * @typedef {Relation | { relation: Relation, optional: true }} Relates
 * @typedef {{ quantity: string, claims: Label[], relations: Record<string, Relates> }} Group
 * @typedef {{ a: Label, b: Label, why: string }} Trap figures that look alike and are never to be compared
 * @typedef {{ id: string, outlet: string, published: string, credits: string[], text: string }} Told
 * @typedef {{ kind: string, event: string, reports: Told[], groups: Group[], traps: Trap[] }} Event
 * @typedef {{ relation: Relation, optional: boolean }} Labelled
 */

/** All events, by kind. @returns {Event[]} */
export function readEvents(folder = new URL('.', import.meta.url)) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      kind: name.slice(0, -'.json'.length),
      .../** @type {Omit<Event, 'kind'>} */ (JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
    }));
}

/** Every place of a text in another, where it is not a part of a longer word or number. @param {string} text @param {string} part */
export function placesOf(text, part) {
  /** @type {number[]} */
  const places = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (!goesOn(text, at - 1, -1, part.charAt(0)) && !goesOn(text, at + part.length, 1, part.charAt(part.length - 1)))
      places.push(at);
  return places;
}

/** Whether the word or number with this edge goes on at the place: "2.4" goes on behind its 2. @param {string} text @param {number} at @param {number} step @param {string} edge */
function goesOn(text, at, step, edge) {
  const next = text.charAt(at);
  if (/[\p{L}\p{N}]/u.test(edge) && /[\p{L}\p{N}]/u.test(next)) return /\d/.test(edge) === /\d/.test(next);
  return /\d/.test(edge) && /[.,]/.test(next) && /\d/.test(text.charAt(at + step));
}

/** Where a label's figure stands, in UTF-16 units; throws where it does not stand exactly once. @param {Event} event @param {Label} label */
export function placeOf(event, label) {
  const report = event.reports.find(({ id }) => id === label.report);
  const around = report ? placesOf(report.text, label.in) : [];
  const inside = placesOf(label.in, label.text);
  if (around.length !== 1 || inside.length !== 1)
    throw new Error(
      `${event.kind}/${label.report}: "${label.in}" stands ${around.length} times in the report, "${label.text}" ${inside.length} times in it`,
    );
  const start = Number(around[0]) + Number(inside[0]);
  return { start, end: start + label.text.length };
}

/**
 * The relation of two claims of a group, by their places in `claims`; the closest naming wins: "a#2|b#1", "a#2|b", "a|b".
 * Null for two of one report, undefined where no relation is given. @param {Group} group @param {number} one @param {number} other
 * @returns {Labelled | null | undefined}
 */
export function relationOf(group, one, other) {
  const [a, b] = [named(group, one), named(group, other)];
  if (a.report === b.report) return null;
  for (const [x, y] of [
    [a.mention, b.mention],
    [a.mention, b.report],
    [a.report, b.mention],
    [a.report, b.report],
  ]) {
    const found = group.relations[`${x}|${y}`] ?? group.relations[`${y}|${x}`];
    if (found) return typeof found === 'string' ? { relation: found, optional: false } : found;
  }
  return undefined;
}

/** @param {Group} group @param {number} index */
function named({ claims }, index) {
  const report = claims[index]?.report ?? '';
  return {
    report,
    mention: `${report}#${claims.slice(0, index + 1).filter((claim) => claim.report === report).length}`,
  };
}
