/**
 * `npm run eval [-- NAME...]`: the engine's scores on labelled data, printed so that anyone can repeat them. NAMES pick parts:
 * figures (quantities on NewsQuant and its sister sets), clusters (pairs on real events), events (pairs on our own), related
 * (retrieval), further (marks and pairs on further real events). All but events need ../shared beside the project and are left out, with a
 * word, where it is not there.
 * `--without PART[,PART]` scores the engine without parts of it (lexicon, tagger, fuse, role), `--without each` without each in turn, in
 * one table of clusters and events, and on the further events as they are and with their names spelt otherwise in every second report. `--write` measures what the product shows of itself and writes it (scores.mjs), `--verify` fails where
 * that is no longer what is measured.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { leaveOut, PART_NAMES, tableOf } from './ablations.mjs';
import { scoreFurther } from './further.mjs';
import { respelt } from './respell.mjs';
import { furtherScores, readScores, scoresOf, stale, writeScores } from './scores.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(ROOT, '../shared/eval');
const FURTHER = join(SHARED, 'unlabelled');
const SETS = ['NewsQuant', 'age-model', 'currency-model', 'dimension-model', 'temperature-model'];

const given = process.argv.slice(2);
const isPart = (/** @type {number} */ n) => given[n - 1] === '--without';
const without = given.filter((_, n) => isPart(n)).flatMap((parts) => parts.split(','));
const asked = given.filter((argument, n) => !argument.startsWith('-') && !isPart(n));
const flags = given.filter((argument) => argument.startsWith('-') && argument !== '--without');
const wants = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part);
const folder = mkdtempSync(join(tmpdir(), 'crosstally-eval-'));

/** Bundles a file of the project for Node and gives the bundle's path. @param {string} source @param {string} name @param {readonly string[]} parts */
async function bundled(source, name, parts = without) {
  const outfile = join(folder, name);
  await build({
    entryPoints: [join(ROOT, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['jsdom'],
    plugins: [leaveOut(parts)],
    logLevel: 'error',
  });
  return outfile;
}

/** @param {string} file @param {readonly string[]} args */
const run = (file, args) =>
  process.stdout.write(execFileSync(process.execPath, [file, ...args], { maxBuffer: 1 << 28 }));

/** What a scorer prints as JSON. @param {string} file @param {readonly string[]} args */
const scored = (file, args) =>
  JSON.parse(execFileSync(process.execPath, [file, ...args, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }));

/** @param {string} file @param {readonly string[]} args */
const measured = (file, args) => scored(file, args).all;

/** The engine whole, then without each of its parts. @param {boolean} hasShared */
async function scoreEach(hasShared) {
  // All are built before any is scored, so that a source that changes meanwhile does not make them differ in more than their part.
  const built = [];
  for (const part of ['nothing', ...PART_NAMES]) {
    const parts = part === 'nothing' ? [] : [part];
    const cli = await bundled('src/cli/index.ts', `${part}-cli.mjs`, parts);
    built.push({ name: part, cli, engine: await bundled('test/eval/engine.ts', `${part}-engine.mjs`, parts) });
  }
  const rows = [];
  if (hasShared && wants('clusters')) {
    for (const { name, cli } of built) {
      const command = `${process.execPath} ${cli} check {page} --against {others} --json`;
      rows.push({ set: 'clusters', name, result: measured(join(SHARED, 'clusters/score.mjs'), ['--cmd', command]) });
    }
  }
  if (wants('events')) {
    for (const { name, engine } of built)
      rows.push({ set: 'events', name, result: measured(join(ROOT, 'test/events/score.mjs'), ['--module', engine]) });
  }
  console.log(tableOf(rows));
  if (hasShared && wants('further')) for (const { name, engine } of built) await printRespelt(name, engine);
}

/** The further events as they are, and with the names of every second report spelt otherwise. @param {string} without @param {string} module */
async function printRespelt(without, module) {
  const engine = await import(pathToFileURL(module).href);
  const isFixed = (/** @type {string} */ name) => engine.placeKey(name, true) !== null;
  for (const [set, score] of [
    ['further', scoreFurther(FURTHER, engine)],
    ['respelt', scoreFurther(FURTHER, engine, (texts) => respelt(texts, isFixed))],
  ]) {
    const { differing, found, wanted, pairs } = /** @type {ReturnType<typeof scoreFurther>} */ (score);
    const cells = [`differing right ${differing.tp} of ${differing.tp + differing.fp}`, `found ${found} of ${wanted}`];
    console.log(`${String(set).padEnd(9)} ${without.padEnd(9)} ${cells.join(', ')}, unlabelled pairs ${pairs.fp}`);
  }
}

/** Every report against all reports of all events: which does it find? @param {string} module */
async function scoreRetrieval(module) {
  const { readFacts, relatedTo } = await import(pathToFileURL(module).href);
  const docs = join(SHARED, 'clusters/docs');
  const reports = readdirSync(docs).flatMap((event) =>
    readdirSync(join(docs, event)).map((file) => ({
      event,
      facts: readFacts({ id: `${event}/${file}`, credits: [], text: readFileSync(join(docs, event, file), 'utf8') }),
    })),
  );
  let [right, found, wanted] = [0, 0, 0];
  for (const { event, facts } of reports) {
    const others = reports.filter((other) => other.facts !== facts);
    const got = relatedTo(
      facts,
      others.map((other) => other.facts),
    );
    found += got.length;
    right += got.filter((/** @type {{id: string}} */ { id }) => id.startsWith(`${event}/`)).length;
    wanted += others.filter((other) => other.event === event).length;
  }
  const share = (/** @type {number} */ n, /** @type {number} */ of) => `${(n / of).toFixed(3)} (${n} of ${of})`;
  console.log(
    `related reports, all events in one corpus: precision ${share(right, found)}, recall ${share(right, wanted)}`,
  );
}

/** Marks and pairs on further real events. @param {string} module */
async function printFurther(module) {
  const { events, differing, pairs, wanted, found } = scoreFurther(FURTHER, await import(pathToFileURL(module).href));
  const of = (/** @type {number} */ n, /** @type {number} */ all) => `${n} of ${all} (${(n / all).toFixed(3)})`;
  console.log(
    `further events (${events}): figures marked as differing that are right ${of(differing.tp, differing.tp + differing.fp)}`,
  );
  console.log(
    `  pairs that are labelled ${of(pairs.tp, pairs.tp + pairs.fp)}; labelled pairs that are found ${of(found, wanted)}, days included`,
  );
}

/** What the product shows of itself, measured now. @param {boolean} hasShared */
async function scoresNow(hasShared) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const own = scored(join(ROOT, 'test/events/score.mjs'), [
    '--module',
    await bundled('test/eval/engine.ts', 'own.mjs'),
  ]);
  const scores = [scoresOf('own', version, own)];
  if (!hasShared) return scores;
  const engine = await import(pathToFileURL(await bundled('test/eval/engine.ts', 'further.mjs')).href);
  scores.push(furtherScores(version, scoreFurther(FURTHER, engine)));
  const command = `${process.execPath} ${await bundled('src/cli/index.ts', 'scored-cli.mjs')} check {page} --against {others} --json`;
  return [...scores, scoresOf('real', version, scored(join(SHARED, 'clusters/score.mjs'), ['--cmd', command]))];
}

try {
  const hasShared = existsSync(SHARED);
  if (flags.includes('--write') || flags.includes('--verify')) {
    const scores = await scoresNow(hasShared);
    if (flags.includes('--write')) writeScores(ROOT, scores);
    const old = stale(readScores(ROOT), scores);
    console.log(
      old.length > 0
        ? `the scores of ${old.join(', ')} are not those measured now`
        : 'the scores are those measured now',
    );
    process.exitCode = old.length > 0 ? 1 : 0;
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  }
  if (!hasShared) console.log('left out: figures, clusters, related, further (need ../shared)');
  const each = without.includes('each');
  if (each) await scoreEach(hasShared);
  if (!each && hasShared && wants('figures')) {
    const adapter = await bundled('test/eval/newsquant.ts', 'newsquant.mjs');
    for (const set of SETS)
      run(join(SHARED, 'newsquant/score.mjs'), ['--module', adapter, '--set', set, '--ci', ...flags]);
  }
  if (!each && hasShared && wants('clusters')) {
    const cli = await bundled('src/cli/index.ts', 'cli.mjs');
    const command = `${process.execPath} ${cli} check {page} --against {others} --json`;
    run(join(SHARED, 'clusters/score.mjs'), ['--cmd', command, ...flags]);
  }
  if (!each && hasShared && wants('related')) await scoreRetrieval(await bundled('test/eval/engine.ts', 'related.mjs'));
  if (!each && hasShared && wants('further')) await printFurther(await bundled('test/eval/engine.ts', 'further.mjs'));
  if (!each && wants('events')) {
    console.log('\nown events');
    run(join(ROOT, 'test/events/score.mjs'), [
      '--module',
      await bundled('test/eval/engine.ts', 'engine.mjs'),
      ...flags,
    ]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
