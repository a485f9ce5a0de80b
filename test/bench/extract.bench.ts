/** Speed of the extractor beside three others on the same text in the same run, its start-up, and its growth on hostile text. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Recognizers from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { findQuantities } from '../../src/extract/figures';
import { MONSTERS } from './monsters';

const here = process.argv[2] ?? '.';
/** News that stands beside the project, where it is there; else the sentences of the test tables. */
const beside = join(here, '../../../shared/eval/unlabelled');

function texts(): string[] {
  const list: string[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (name.endsWith('.txt')) list.push(readFileSync(path, 'utf8'));
    }
  };
  if (existsSync(beside)) walk(beside);
  if (list.length) return list;
  const tables = join(here, '../tables');
  return readdirSync(tables).map((file) =>
    (JSON.parse(readFileSync(join(tables, file), 'utf8')) as { text: string }[]).map((row) => row.text).join(' '),
  );
}

/** Processor seconds rather than those of the clock: other programs on the machine do not count. */
function seconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const size = (list: readonly string[]): number => list.reduce((n, text) => n + Buffer.byteLength(text), 0) / 1e6;

/** Texts from the start of the list up to a size in MB. */
function upTo(list: readonly string[], most: number): string[] {
  let sum = 0;
  return list.filter((text) => (sum += Buffer.byteLength(text) / 1e6) <= most);
}

/** Rounds of which the best counts. */
const ROUNDS = 15;

/** MB a second of each reader, in turns, so that a busy moment of the machine meets them all. */
function speeds(list: readonly string[], readers: readonly ((text: string) => void)[]): number[] {
  // Warm for two seconds each, so that all are measured as they run in a process that stays.
  for (const read of readers) for (let warm = 0; warm < 2;) warm += seconds(() => list.forEach(read));
  const best = readers.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    readers.forEach(
      (read, k) =>
        (best[k] = Math.min(
          best[k] ?? Infinity,
          seconds(() => list.forEach(read)),
        )),
    );
  return best.map((time) => size(list) / time);
}

let failed = false;
function line(name: string, value: string, wanted?: { readonly ok: boolean; readonly of: string }): void {
  if (wanted && !wanted.ok) failed = true;
  console.log(
    `${name.padEnd(46)} ${value.padStart(12)}${wanted ? `   ${wanted.ok ? 'ok' : 'MISSED'}: ${wanted.of}` : ''}`,
  );
}

const all = texts();
const sample = upTo(all, 0.3);
const small = upTo(all, 0.04);
const nlp = wink(winkModel, ['sbd', 'pos']);

const [ours = 0, winks = 0] = speeds(sample, [
  (text) => void findQuantities(text, { published: '2023-10-02' }),
  (text) => void nlp.readDoc(text),
]);
const [compromises = 0] = speeds(upTo(all, 0.04), [(text) => void compromise(text).numbers().json()]);
const recognizers =
  size(small) /
  seconds(() =>
    small.forEach((text) => {
      Recognizers.recognizeNumber(text, 'en-us');
      Recognizers.recognizePercentage(text, 'en-us');
      Recognizers.recognizeCurrency(text, 'en-us');
      Recognizers.recognizeDimension(text, 'en-us');
      Recognizers.recognizeAge(text, 'en-us');
      Recognizers.recognizeTemperature(text, 'en-us');
    }),
  );

console.log(
  `${sample.length} texts, ${size(sample).toFixed(2)} MB${existsSync(beside) ? '' : ' of table sentences, full of figures'}; MB a second of processor time`,
);
line('this extractor, whole', ours.toFixed(2));
line('wink-nlp, tokens and tags only', winks.toFixed(2), {
  ok: true,
  of: `ours is ${(ours / winks).toFixed(1)} times as fast (aim: faster)`,
});
line('compromise, numbers', compromises.toFixed(3), {
  ok: ours >= 20 * compromises,
  of: `ours is ${(ours / compromises).toFixed(0)} times as fast, 20 wanted`,
});
line('Recognizers-Text, numbers with units', recognizers.toFixed(4), {
  ok: ours >= 100 * recognizers,
  of: `ours is ${(ours / recognizers).toFixed(0)} times as fast, 100 wanted`,
});

/** What a part prints that is run in a process of its own. */
function part(name: string, ...args: readonly (string | number)[]): number {
  const file = process.argv[1]?.replace('extract.bench.mjs', `${name}.part.mjs`) ?? '';
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args.map(String)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return Number(stdout);
}

const start = Math.min(...Array.from({ length: 10 }, () => part('start')));
line('start-up, ms', start.toFixed(1), { ok: start < 20, of: 'under 20 wanted' });

console.log('\nhostile text: seconds for 1.25 and 5 MB, and the growth (4 is linear, 16 quadratic)');
for (const [n, { name }] of MONSTERS.entries()) {
  const [short, long] = [part('monster', n, 1.25e6), part('monster', n, 5e6)];
  const growth = long / Math.max(short, 0.05);
  line(`  ${name}`, `${short.toFixed(2)} ${long.toFixed(2)}`, { ok: growth < 8, of: growth.toFixed(1) });
}
process.exitCode = Number(failed);
