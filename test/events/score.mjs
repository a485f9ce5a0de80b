/**
 * Scores the engine on the labelled events of this folder.
 *   node test/events/score.mjs --module engine.mjs [--events a,b] [--errors] [--json]
 * The module exports readFacts(report) and crossReference(article, corpus). Each report is the page once, its event's others the corpus.
 */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { add, none, summary, table } from './measures.mjs';
import { readEvents } from './labels.mjs';
import { goldOf } from './gold.mjs';
import { scorePage } from './page-score.mjs';

/**
 * @typedef {import('../../src/cross-reference')} Engine
 * @typedef {import('./labels.mjs').Event} Event
 */

/** The counts of one event, and a remark for every miss and wrong hit. @param {Engine} engine @param {Event} event */
export function scoreEvent(engine, event) {
  const facts = event.reports.map((report) =>
    engine.readFacts({ ...report, published: { date: report.published, basis: 'stated' } }),
  );
  const gold = goldOf(event);
  const counts = none();
  /** @type {string[]} */
  const remarks = [];
  /** @type {Map<import('./gold.mjs').GoldTrap, boolean>} compared at all, and whether as diverging */
  const sprung = new Map();
  for (const page of facts) {
    const begun = performance.now();
    const result = engine.crossReference(
      page,
      facts.filter((other) => other !== page),
    );
    counts.ms += performance.now() - begun;
    const scored = scorePage(gold, page.id, result.findings);
    add(counts, scored.counts);
    remarks.push(...scored.remarks.map((remark) => `${event.kind}/${page.id}: ${remark}`));
    for (const [trap, diverging] of scored.sprung) sprung.set(trap, diverging || sprung.get(trap) === true);
  }
  counts.traps = gold.traps.length;
  counts.trapsCompared = sprung.size;
  counts.trapsDiverging = [...sprung.values()].filter(Boolean).length;
  return { counts, remarks };
}

/** Counts and remarks of each event by its kind, and the counts of all. @param {Engine} engine @param {Event[]} events */
export function scoreEvents(engine, events = readEvents()) {
  const all = none();
  const each = events.map((event) => ({ kind: event.kind, ...scoreEvent(engine, event) }));
  for (const { counts } of each) add(all, counts);
  return { each, all };
}

async function main() {
  const { values } = parseArgs({
    options: {
      module: { type: 'string' },
      events: { type: 'string' },
      errors: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.module === undefined) {
    console.error('usage: node test/events/score.mjs --module engine.mjs [--events a,b] [--errors] [--json]');
    return 2;
  }
  const events = readEvents();
  const wanted = values.events?.split(',') ?? events.map((event) => event.kind);
  const unknown = wanted.filter((kind) => !events.some((event) => event.kind === kind));
  if (unknown.length > 0) {
    console.error(`no such event: ${unknown.join(', ')}; there are ${events.map((event) => event.kind).join(', ')}`);
    return 2;
  }
  const engine = /** @type {Engine} */ (await import(pathToFileURL(resolve(values.module)).href));
  const { each, all } = scoreEvents(
    engine,
    events.filter((event) => wanted.includes(event.kind)),
  );
  if (values.json) {
    const byKind = Object.fromEntries(each.map(({ kind, counts }) => [kind, summary(counts)]));
    console.log(JSON.stringify({ events: byKind, all: summary(all) }, null, 1));
  } else
    console.log(table([...each.map(({ kind, counts }) => ({ name: kind, counts })), { name: 'ALL', counts: all }]));
  if (values.errors) {
    const remarks = each.flatMap((event) => event.remarks);
    (values.json ? console.error : console.log)(`\n${remarks.length} remarks\n${remarks.join('\n')}`);
  }
  return 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = await main();
