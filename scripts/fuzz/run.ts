/** One text after another through the whole of what the product does in Node: what must hold of each, whatever it is. */
import { JSDOM } from 'jsdom';
import { formatPack, parsePack } from '../../src/corpus/pack';
import { crossReference, readFacts } from '../../src/cross-reference';
import { openFile } from '../../src/library/file';
import { readFeed } from '../../src/library/feeds/parse';
import { readArticle } from '../../src/page/article';
import type { ReportFacts } from '../../src/types';
import { spoilJson } from './data';
import { readDatabase } from './databases';
import { Broken, must } from './must';
import { makePage } from './pages';
import { Random } from './random';
import { makeText, spoil } from './texts';

/** What was wrong with the text of this number. */
export interface Fault {
  readonly nth: number;
  readonly what: string;
  readonly text: string;
}

export interface FuzzRun {
  readonly seed: number;
  readonly from: number;
  readonly texts: number;
  /** Every so many texts a page, a pack, a feed or a measurement of time. */
  readonly every?: number;
  /** Stops before this long is over, in milliseconds of processor time. */
  readonly most?: number;
}

export interface Fuzzed {
  readonly texts: number;
  /** Texts that were read, those that the first of each was held against among them. */
  readonly read: number;
  readonly findings: number;
  readonly pages: number;
  readonly packs: number;
  readonly packsTaken: number;
  readonly databases: number;
  readonly faults: readonly Fault[];
  readonly slowest: { readonly nth: number; readonly milliseconds: number; readonly characters: number };
}

/** Processor time that a text may take: for itself, and for each of its characters, with its three reports and their comparison. */
const MOST_TIME = { alone: 60, aCharacter: 0.08 };
/** Eight times a text may take so many times its time: linear, with room for what a processor does meanwhile. */
const MOST_GROWTH = 8 * 4;
/** Shorter than this in milliseconds, a measured time says nothing about growth. */
const LEAST_MEASURED = 4;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The least processor time of three tries: others work on the machine as well. */
function least(task: () => void): number {
  return Math.min(
    ...[0, 1, 2].map(() => {
      const before = processorTime();
      task();
      return processorTime() - before;
    }),
  );
}

/** Reads the text and holds what was read against it. */
function read(id: string, text: string): ReportFacts {
  const facts = readFacts({ id, credits: [], text, published: { date: '2023-10-02', basis: 'stated' } });
  for (const { quantity, sentence, position } of facts.claims) {
    must(
      text.slice(quantity.start, quantity.end) === quantity.surface,
      `a figure that is not its own text: ${quantity.surface}`,
    );
    must(
      sentence.start <= quantity.start && quantity.end <= sentence.end && sentence.end <= text.length,
      'a figure outside its sentence',
    );
    must(
      quantity.interval.low <= quantity.interval.high && quantity.stated.low <= quantity.stated.high,
      `an interval that is none: ${quantity.surface}`,
    );
    must(Number.isFinite(position) && position >= 0 && position <= 1, 'a place outside the text');
  }
  must(new Set(facts.claims.map(({ id: claim }) => claim)).size === facts.claims.length, 'two claims of one name');
  const json = JSON.stringify(facts);
  must(JSON.stringify(JSON.parse(json)) === json, 'facts that JSON does not keep');
  return facts;
}

/** The text against one or two others of its kind. */
function compare(texts: readonly string[], isTurned = false): number {
  const [page, ...others] = texts.map((text, n) => read(`r${n}`, text)) as [ReportFacts, ...ReportFacts[]];
  const { findings, left, seen } = crossReference(page, others);
  must(findings.length + left.length === seen && seen === page.claims.length, 'figures lost or made in comparing');
  if (!isTurned) return findings.length;
  const back = crossReference(page, others.toReversed());
  must(JSON.stringify(back.findings) === JSON.stringify(findings), 'findings that hang on the order of the reports');
  return findings.length;
}

function readPage(text: string, random: Random): void {
  const html = makePage(text, random);
  const { window } = new JSDOM(html, { url: 'https://a.example/news/1' });
  try {
    const before = window.document.documentElement.outerHTML;
    const article = readArticle(window.document, 'https://a.example/news/1');
    must(window.document.documentElement.outerHTML === before, 'a page changed by reading it');
    if ('report' in article) read('page', article.report.text);
  } finally {
    window.close();
  }
}

/** A spoilt pack is taken or refused with words; what is taken can be compared. */
async function readPack(texts: readonly string[], random: Random): Promise<boolean> {
  const facts = texts.map((text, n) => read(`r${n}`, text));
  const whole = formatPack('Fuzz', facts);
  const own = parsePack(whole);
  must(own.ok, `a pack of our own that is refused: ${own.ok ? '' : own.error}`);
  const json = spoilJson(whole, random);
  const result = parsePack(json);
  const opened = await openFile(new Blob([json]));
  must(opened.ok || opened.error !== '', 'a file refused without a word');
  must(!('x' in {}) && Object.keys(Object.prototype).length === 0, 'a prototype that was changed');
  if (!result.ok) must(result.error !== '', 'a pack refused without a word');
  else if (facts[0]) crossReference(facts[0], result.value.reports);
  return result.ok;
}

function readSomeFeed(text: string, random: Random): void {
  const item = `<item><title>${text.slice(0, 80)}</title><link>https://a.example/1</link><description><![CDATA[${text}]]></description></item>`;
  readFeed(
    spoil(`<rss version="2.0"><channel><title>A</title>${item}${item}</channel></rss>`, random),
    'https://a.example/feed',
  );
}

/** Whether eight times the text takes eight times the time, or little more. */
function grow(text: string): void {
  const once = least(() => void read('r', text));
  const often = least(() => void read('r', text.repeat(8)));
  must(
    often <= MOST_GROWTH * Math.max(once, LEAST_MEASURED),
    `${often.toFixed(0)} ms for eight times what takes ${once.toFixed(0)} ms`,
  );
}

/** Runs so many texts. The same seed and numbers give the same texts, on any machine. */
export async function fuzz({ seed, from, texts, every = 50, most = Infinity }: FuzzRun): Promise<Fuzzed> {
  const faults: Fault[] = [];
  let [done, texted, findings, pages, packs, packsTaken, databases] = [0, 0, 0, 0, 0, 0, 0];
  let slowest = { nth: -1, milliseconds: 0, characters: 0 };
  const begun = processorTime();
  for (let nth = from; nth < from + texts && processorTime() - begun < most; nth++) {
    const random = new Random(seed, nth);
    const base = makeText(random);
    const all = [spoil(base, random), spoil(base, random, 2)];
    if (random.chance(0.25)) all.push(spoil(random.chance(0.5) ? base : makeText(random), random));
    const [text = ''] = all;
    try {
      const before = processorTime();
      findings += compare(all, nth % 4 === 0);
      let milliseconds = processorTime() - before;
      const characters = all.join('').length;
      const bound = MOST_TIME.alone + MOST_TIME.aCharacter * characters;
      if (milliseconds > bound)
        milliseconds = Math.min(
          milliseconds,
          least(() => void compare(all)),
        );
      must(milliseconds <= bound, `${milliseconds.toFixed(0)} ms for ${characters} characters`);
      if (milliseconds > slowest.milliseconds) slowest = { nth, milliseconds, characters };
      const turn = nth % every;
      if (turn === 0) {
        readPage(text, random);
        pages++;
      } else if (turn === 1) {
        packs++;
        if (await readPack(all, random)) packsTaken++;
      } else if (turn === 2) readSomeFeed(text, random);
      else if (turn === 3) grow(text);
      else if (turn === 4) {
        databases++;
        await readDatabase(random);
      }
    } catch (error) {
      const what =
        error instanceof Broken
          ? error.message
          : error instanceof Error
            ? (error.stack ?? error.message)
            : String(error);
      faults.push({ nth, what, text });
    }
    done++;
    texted += all.length;
  }
  return { texts: done, read: texted, findings, pages, packs, packsTaken, databases, faults, slowest };
}
