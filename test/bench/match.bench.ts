/** Speed from the facts of an article and of its related reports to the findings, and its growth with the number of reports. */
import { crossReference, readFacts } from '../../src/cross-reference';
import type { ReportFacts } from '../../src/types';
import { writeEvent } from '../match/event-grammar';

/** Milliseconds of processor time that one check of an article against twenty reports may take. */
const MOST_MS = 10;
/** Four times the reports are sixteen times the pairs; what is worked out for each pair must not weigh so much. */
const MOST_GROWTH = 14;
/** Gives each report about 28 figures, as news has them. */
const SENTENCES = 24;
const EVENTS = 3;

/** Processor milliseconds of one run: the least of many, which other programs on the machine disturb least. */
function least(rounds: number, run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

const check = (reports: readonly ReportFacts[]): unknown => crossReference(reports[0] as ReportFacts, reports.slice(1));
const mean = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / list.length;

const sizes = [5, 20, 80];
const largest = Array.from({ length: EVENTS }, (_, seed) =>
  writeEvent(seed, 1 + Math.max(...sizes), SENTENCES).map(readFacts),
);
const start = process.cpuUsage();
check((largest[0] ?? []).slice(0, 21));
const { user, system } = process.cpuUsage(start);
console.log(`the first check after the engine's start, against 20 reports: ${((user + system) / 1000).toFixed(0)} ms`);
// Warm, as the engine is in a process that stays.
for (let round = 0; round < 20; round++) for (const event of largest) check(event.slice(0, 21));

console.log(
  'an article against reports of its event, from extracted facts to findings; processor time, mean of three events',
);
let before: number | undefined;
let failed = false;
for (const reports of sizes) {
  const events = largest.map((event) => event.slice(0, reports + 1));
  const ms = mean(events.map((event) => least(reports > 50 ? 5 : 40, () => check(event))));
  const claims = Math.round(mean(events.map((event) => event.reduce((sum, facts) => sum + facts.claims.length, 0))));
  const growth = before === undefined ? undefined : ms / before;
  const wanted = [
    ...(reports === 20 ? [{ ok: ms < MOST_MS, of: `under ${MOST_MS} ms wanted` }] : []),
    ...(growth === undefined
      ? []
      : [{ ok: growth < MOST_GROWTH, of: `${growth.toFixed(1)} times as long for 4 times as many (16 is quadratic)` }]),
  ];
  failed ||= wanted.some(({ ok }) => !ok);
  console.log(
    `${String(reports).padStart(4)} reports, ${String(claims).padStart(5)} figures ${ms.toFixed(1).padStart(8)} ms`,
    wanted.map(({ ok, of }) => `  ${ok ? 'ok' : 'MISSED'}: ${of}`).join(''),
  );
  before = ms;
}
process.exitCode = Number(failed);
