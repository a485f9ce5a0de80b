/**
 * `node test/eval/learn.mjs [STRENGTH]`: moves the weights of the pairing evidence by logistic regression on all labelled events, held
 * to their present values with STRENGTH (0.03), and prints them; before that, how a regression without each event does on its pairs.
 * The pairs are scored one by one here, not as the groups that the engine makes of them.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { goldOf } from '../events/gold.mjs';
import { readEvents } from '../events/labels.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLUSTERS = join(ROOT, '../shared/eval/clusters');
const STRENGTH = Number(process.argv[2] ?? 0.03);
const ROUNDS = 250;
const STEP = 0.05;
/** Pairs of other values are few and what the product is for: a labelled one counts three times. */
const OTHER_VALUE = 3;

const folder = mkdtempSync(join(tmpdir(), 'crosstally-learn-'));
const outfile = join(folder, 'engine.mjs');
await build({
  entryPoints: [join(ROOT, 'test/eval/engine.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});
const { hearEvidence, profilesOf, readFacts, WEIGHTS } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

/** Where a label of the clusters stands in its text: sentence and figure are found with blanks and quotes folded. */
function placeIn(text, { sentence, figure, pos, nth = 0 }) {
  const fold = (s) => s.normalize('NFC').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  const kept = [...text].flatMap((c, i) => (/\s/.test(c) ? [] : [i]));
  const plain = kept.map((i) => fold(text[i])).join('');
  const squeeze = (s) => fold(s).replace(/\s+/g, '');
  let at = -1;
  for (let n = 0; n <= nth; n++) at = plain.indexOf(squeeze(sentence), at + 1);
  const start = at + squeeze(sentence.slice(0, pos)).length;
  return { start: kept[start], end: kept[start + squeeze(figure).length - 1] + 1 };
}

/** Each event as {name, reports, labelled: [{a, b, optional}]}, with places {report, start, end}. */
function events() {
  const own = readEvents().map((event) => ({
    name: event.kind,
    reports: event.reports.map((report) =>
      readFacts({ ...report, published: { date: report.published, basis: 'stated' } }),
    ),
    labelled: goldOf(event).mentions.flatMap((a) =>
      a.counterparts.map(({ mention: b, optional }) => ({ a, b, optional })),
    ),
  }));
  if (!existsSync(CLUSTERS)) return own;
  const clusters = readdirSync(join(CLUSTERS, 'gold')).map((file) => {
    const gold = JSON.parse(readFileSync(join(CLUSTERS, 'gold', file), 'utf8'));
    const textOf = (id) => readFileSync(join(CLUSTERS, 'docs', gold.cluster, `${id}.txt`), 'utf8');
    const place = (label) => ({ report: label.doc, ...placeIn(textOf(label.doc), label) });
    return {
      name: gold.cluster,
      reports: gold.docs.map((id) => readFacts({ id, credits: [], text: textOf(id) })),
      labelled: gold.figures.flatMap((f) =>
        f.vs.map((v) => ({ a: place(f), b: place(v), optional: v.optional === true })),
      ),
    };
  });
  return [...clusters, ...own];
}

/** All pairs of an event's reports as rows of evidence; debatable ones are left out. */
function rowsOf({ name, reports, labelled }) {
  const { profiles, setting } = profilesOf(reports);
  const meets = (place, { original: { report, quantity } }) =>
    report === place.report && quantity.start < place.end && place.start < quantity.end;
  return profiles.flatMap((p, i) =>
    profiles.slice(i + 1).flatMap((q) => {
      if (p.original.report === q.original.report) return [];
      const found = {};
      if (!hearEvidence(p, q, setting, (feature, strength) => (found[feature] = (found[feature] ?? 0) + strength)))
        return [];
      const label = labelled.find(({ a, b }) => (meets(a, p) && meets(b, q)) || (meets(a, q) && meets(b, p)));
      return label?.optional ? [] : [{ name, found: Object.entries(found), right: label ? 1 : 0 }];
    }),
  );
}

const chance = (weights, { found }) =>
  1 / (1 + Math.exp(-found.reduce((sum, [f, x]) => sum + (weights[f] ?? 0) * x, 0)));

/** Gradient descent (Adam) from the present weights, each event counting by the root of its pairs. */
function learn(rows) {
  const sizes = new Map();
  for (const { name } of rows) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const weights = { ...WEIGHTS };
  const [mean, square] = [{}, {}];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = {};
    let all = 0;
    for (const row of rows) {
      const other = row.right && row.found.some(([f]) => f.startsWith('other ')) ? OTHER_VALUE : 1;
      const weight = other / Math.sqrt(sizes.get(row.name));
      all += weight;
      const error = (chance(weights, row) - row.right) * weight;
      for (const [f, x] of row.found) slope[f] = (slope[f] ?? 0) + error * x;
    }
    for (const f of Object.keys(slope)) {
      const g = slope[f] / all + (f === 'bias' ? 0 : STRENGTH * ((weights[f] ?? 0) - (WEIGHTS[f] ?? 0)));
      mean[f] = 0.9 * (mean[f] ?? 0) + 0.1 * g;
      square[f] = 0.999 * (square[f] ?? 0) + 0.001 * g * g;
      const size = mean[f] / (1 - 0.9 ** round) / (Math.sqrt(square[f] / (1 - 0.999 ** round)) + 1e-8);
      weights[f] = (weights[f] ?? 0) - STEP * size;
    }
  }
  return weights;
}

const all = events().map((event) => ({ name: event.name, rows: rowsOf(event) }));
for (const { name, rows } of all) {
  const weights = learn(all.filter((other) => other.name !== name).flatMap((other) => other.rows));
  const paired = rows.filter((row) => chance(weights, row) > 0.6);
  const right = paired.filter((row) => row.right).length;
  console.log(
    `without ${name}: ${right} of ${paired.length} pairs right, ${rows.filter((row) => row.right).length} labelled`,
  );
}
console.log(
  JSON.stringify(
    Object.fromEntries(
      Object.entries(learn(all.flatMap(({ rows }) => rows))).map(([f, w]) => [f, Math.round(w * 100) / 100]),
    ),
    null,
    1,
  ),
);
