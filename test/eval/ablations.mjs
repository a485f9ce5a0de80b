/** What the engine is without one of its parts: a bundle in which the part's modules are exchanged for others that know nothing. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const SOURCE = resolve(HERE, '../../src');
const NEUTRAL = join(HERE, 'without');

/** Modules of the engine by the part that they are, each with the one in its place. @type {Record<string, Record<string, string>>} */
const PARTS = {
  lexicon: { 'match/lexicon/nearness': 'nearness', 'match/lexicon/events': 'events' },
  tagger: { 'extract/tagger': 'tagger' },
  fuse: { 'match/names': 'names' },
  role: { 'match/weights': 'weights' },
};

/** What `--without` may name. */
export const PART_NAMES = Object.keys(PARTS);

/**
 * An esbuild plugin that leaves parts out. Throws for a part that does not exist.
 * @param {readonly string[]} names
 * @returns {import('esbuild').Plugin}
 */
export function leaveOut(names) {
  const places = new Map(
    names.flatMap((name) => {
      if (!Object.hasOwn(PARTS, name)) throw new Error(`no part ${name}; there are ${PART_NAMES.join(', ')}, each`);
      return Object.entries(PARTS[name] ?? {}).map(([from, to]) => {
        const path = join(SOURCE, `${from}.ts`);
        if (!existsSync(path)) throw new Error(`${path} is gone: nothing would be left out`);
        return /** @type {const} */ ([path, join(NEUTRAL, `${to}.ts`)]);
      });
    }),
  );
  return {
    name: 'leave-out',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
        // The neutral modules may stand on what they replace.
        if (importer.startsWith(NEUTRAL)) return undefined;
        const neutral = places.get(`${resolve(resolveDir, path)}.ts`);
        return neutral === undefined ? undefined : { path: neutral };
      });
    },
  };
}

/**
 * The measures of several runs side by side.
 * @typedef {{ precision?: number | null, recall?: number, p?: number | null, r?: number, f?: number, f1?: number }} Measures
 * @typedef {{ divergingPairs: Measures, alignedPairs: Measures, traps: { all: number, compared: number, calledDiverging: number } }} Result
 * @param {readonly { name: string, set: string, result: Result }[]} rows
 */
export function tableOf(rows) {
  /** @param {number | null | undefined} n */
  const three = (n) => (n === null || n === undefined ? '  -  ' : n.toFixed(3));
  const line = (/** @type {readonly string[]} */ cells) =>
    cells.map((cell, n) => cell.padEnd([9, 9, 16, 19, 16][n] ?? 0)).join(' ');
  return [
    line(['set', 'without', 'diverging P/R', 'aligned P/R/F1', 'traps (diverging)']),
    ...rows.map(({ set, name, result: { divergingPairs: d, alignedPairs: a, traps } }) =>
      line([
        set,
        name,
        `${three(d.precision ?? d.p)} ${three(d.recall ?? d.r)}`,
        [a.precision ?? a.p, a.recall ?? a.r, a.f1 ?? a.f].map(three).join(' '),
        `${traps.compared} (${traps.calledDiverging}) of ${traps.all}`,
      ]),
    ),
  ].join('\n');
}
