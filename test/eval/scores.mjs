/**
 * `npm run eval -- --write`: the scores that the product itself shows, in src/options/scores.json and between the markers of README.md.
 * Counts only. A set that cannot be measured here keeps what was measured before, with its version and date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Events with labelled reports, by set: `real` and `further` were taken from the press, `own` were written for testing. All serve to improve
 * the engine; `further` came last and are the least fitted to.
 */
export const SETS = /** @type {const} */ (['further', 'real', 'own']);

/**
 * @typedef {{ right: number, shown: number }} Count
 * @typedef {object} SetScores
 * @property {typeof SETS[number]} set
 * @property {string} version
 * @property {string} date
 * @property {number} events
 * @property {Count} differing figures marked as differing
 * @property {Count} pairs pairs of figures held to be one quantity
 */

const FILE = 'src/options/scores.json';
const [FROM, TO] = ['<!-- scores: written by npm run eval -- --write -->', '<!-- /scores -->'];

/** @param {string} root @returns {SetScores[]} */
export const readScores = (root) => JSON.parse(readFileSync(join(root, FILE), 'utf8'));

const today = () => new Date().toISOString().slice(0, 10);

/** @param {{ tp: number, fp: number }} hits @returns {Count} */
const countOf = ({ tp, fp }) => ({ right: tp, shown: tp + fp });

/** What a scorer found, as it is kept. @param {typeof SETS[number]} set @param {string} version @param {{ all: any, clusters?: object, each?: object, events?: object }} result @returns {SetScores} */
export const scoresOf = (set, version, result) => ({
  set,
  version,
  date: today(),
  events: Object.keys(result.clusters ?? result.events ?? {}).length,
  differing: countOf(result.all.figures),
  pairs: countOf(result.all.alignedPairs),
});

/** What a scorer of `further.mjs` found, as it is kept. @param {string} version @param {ReturnType<typeof import('./further.mjs').scoreFurther>} found @returns {SetScores} */
export const furtherScores = (version, { events, differing, pairs }) => ({
  set: 'further',
  version,
  date: today(),
  events,
  differing: countOf(differing),
  pairs: countOf(pairs),
});

const NAMES = {
  further: 'further real events',
  real: 'real events that the engine was made on',
  own: 'events written for testing',
};

/** The README's lines. @param {readonly SetScores[]} scores */
export function readmeLines(scores) {
  const of = (/** @type {Count} */ { right, shown }) => `${right} of ${shown}`;
  const rows = scores.map(
    ({ set, events, differing, pairs, version, date }) =>
      `- ${events} ${NAMES[set]}: ${of(differing)} figures marked as differing were right to be, ${of(pairs)} pairs were of one thing (version ${version}, ${date}).`,
  );
  return `${FROM}\n\n${rows.join('\n')}\n\n${TO}`;
}

/** The README with its lines. @param {string} readme @param {readonly SetScores[]} scores @throws where it has no markers */
export function withScores(readme, scores) {
  const [from, to] = [readme.indexOf(FROM), readme.indexOf(TO)];
  if (from < 0 || to < from) throw new Error('README.md has no place for the scores');
  return readme.slice(0, from) + readmeLines(scores) + readme.slice(to + TO.length);
}

/** @param {string} root @param {readonly SetScores[]} measured */
export function writeScores(root, measured) {
  const before = readScores(root);
  const scores = SETS.flatMap(
    (set) => [measured, before].map((all) => all.find((one) => one.set === set)).find(Boolean) ?? [],
  );
  writeFileSync(join(root, FILE), `${JSON.stringify(scores, null, 2)}\n`);
  const readme = join(root, 'README.md');
  writeFileSync(readme, withScores(readFileSync(readme, 'utf8'), scores));
}

/** The sets whose kept scores are not those measured now, whatever the day. @param {readonly SetScores[]} kept @param {readonly SetScores[]} measured */
export function stale(kept, measured) {
  const facts = (/** @type {SetScores} */ { version, events, differing, pairs }) =>
    [version, events, differing.right, differing.shown, pairs.right, pairs.shown].join(' ');
  return measured
    .filter((now) => !kept.some((then) => then.set === now.set && facts(then) === facts(now)))
    .map(({ set }) => set);
}
