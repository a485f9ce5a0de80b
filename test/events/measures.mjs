/** What is counted when the engine is scored on events, and the measures made of the counts. */

/** All counts at nothing. tp, fp and fn are right, wrong and missed; `*Found` of `*Asked` is recall per figure and report. */
export const none = () => ({
  figures: { tp: 0, fp: 0, fn: 0 },
  diverging: { tp: 0, fp: 0, fn: 0 },
  aligned: { tp: 0, fp: 0, fn: 0 },
  divergingAsked: 0,
  divergingFound: 0,
  alignedAsked: 0,
  alignedFound: 0,
  related: 0,
  rightOfThree: 0,
  rightOfTwo: 0,
  traps: 0,
  trapsCompared: 0,
  trapsDiverging: 0,
  pages: 0,
  ms: 0,
});

/** @typedef {ReturnType<typeof none>} Counts @typedef {{ tp: number, fp: number, fn: number }} Hits */

/** Adds counts to counts. @param {Counts} to @param {Counts} more */
export function add(to, more) {
  for (const name of /** @type {(keyof Counts)[]} */ (Object.keys(to))) {
    const [mine, theirs] = [to[name], more[name]];
    if (typeof mine === 'object' && typeof theirs === 'object')
      for (const hit of /** @type {const} */ (['tp', 'fp', 'fn'])) mine[hit] += theirs[hit];
    else if (typeof mine === 'number' && typeof theirs === 'number') Object.assign(to, { [name]: mine + theirs });
  }
}

/** Precision, recall and F1. Where nothing was asked and nothing said, all are 1; what cannot be said is null. @param {Hits} hits */
function measures({ tp, fp, fn }) {
  const said = tp + fp;
  const asked = tp + fn;
  const precision = said > 0 ? tp / said : asked > 0 ? null : 1;
  const recall = asked > 0 ? tp / asked : 1;
  return { precision, recall, f1: said + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn), tp, fp, fn };
}

/** @param {number} part @param {number} whole @param {number | null} empty what nothing of nothing is */
const share = (part, whole, empty) => (whole > 0 ? part / whole : empty);

/** The measures of counts, as plain data. @param {Counts} counts */
export function summary(counts) {
  return {
    figures: measures(counts.figures),
    divergingPairs: {
      ...measures(counts.diverging),
      perReportRecall: share(counts.divergingFound, counts.divergingAsked, 1),
    },
    alignedPairs: { ...measures(counts.aligned), perReportRecall: share(counts.alignedFound, counts.alignedAsked, 1) },
    relationAccuracy: share(counts.rightOfThree, counts.related, null),
    divergesOrNot: share(counts.rightOfTwo, counts.related, null),
    traps: { all: counts.traps, compared: counts.trapsCompared, calledDiverging: counts.trapsDiverging },
    msPerPage: share(counts.ms, counts.pages, 0),
  };
}

/** @param {number | null} value */
const three = (value) => (value === null ? '  -  ' : value.toFixed(3));

/** The measures as lines to be read. @param {{ name: string, counts: Counts }[]} rows */
export function table(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length), 'event'.length);
  const head = [
    `${''.padEnd(width)}  figures flagged as diverging    | diverging pairs                 | aligned pairs                     | relation    | traps compared`,
    `${'event'.padEnd(width)}  P     R     F1    tp/fp/fn     | P     R     F1    tp/fp/fn      | P     R     F1    tp/fp/fn        | 3-way 2-way | (as diverging)`,
  ];
  const lines = rows.map(({ name, counts }) => {
    const all = summary(counts);
    /** @param {ReturnType<typeof measures>} m @param {number} columns */
    const cell = (m, columns) =>
      `${three(m.precision)} ${three(m.recall)} ${three(m.f1)} ${`${m.tp}/${m.fp}/${m.fn}`.padEnd(columns)}`;
    return [
      `${name.padEnd(width)}  ${cell(all.figures, 12)}`,
      cell(all.divergingPairs, 13),
      cell(all.alignedPairs, 15),
      `${three(all.relationAccuracy)} ${three(all.divergesOrNot)}`,
      `${String(all.traps.compared)} (${String(all.traps.calledDiverging)}) of ${String(all.traps.all)}`,
    ].join(' | ');
  });
  return [...head, ...lines].join('\n');
}
