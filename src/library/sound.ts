/**
 * Records as they are read back. What is there was written here and has passed the schema of packs, so a record that does not fit was
 * spoilt: by a disk, another version or somebody's hand. It is left out or mended, and costs no other record.
 */
import * as v from 'valibot';
import { claim, info, whole } from '../corpus/schema';
import type { Claim, ReportFacts, Term } from '../types';
import { EVERY, FEED_WHYS, type Feed, newFeed } from './feeds/feed';
import { SOURCES } from './kept';
import { type Figures, type Print, type Row, SHELF, type Shelf } from './schema';

const { terms: _terms, sketch: _sketch, ...named } = info.entries;

const row = v.object({
  ...named,
  key: whole,
  shelf: whole,
  name: v.string(),
  order: v.number(),
  savedAt: v.string(),
  source: v.picklist(SOURCES),
  claims: whole,
  bytes: whole,
});

/** Whether a row can be listed. Its place in the index of lists must be that of its time, which pages of a list go on from. */
export const isSound = (record: Row): boolean => v.is(row, record) && record.order === -Date.parse(record.savedAt);

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}

// Fields that a later version may have added are dropped: nobody here knows what they mean.
const print = v.object(info.entries);

/** What is known of a report apart from its claims; null where it makes no sense. */
function printed(known: unknown): Known | null {
  if (v.is(info, known)) return known as Known;
  const result = v.safeParse(print, known, { abortEarly: true });
  return result.success ? (result.output as Known) : null;
}

type Known = Omit<ReportFacts, 'claims'>;

/** A report's facts with its claims but those that are spoilt; null where all of them are. */
function withClaims(known: Known, figures: Figures | undefined): ReportFacts | null {
  const claims = parsed(figures?.claims);
  if (!Array.isArray(claims)) return null;
  const own = claims.map((one: object | null): unknown => ({ ...one, report: known.id }));
  return { ...known, claims: own.filter((one): one is Claim => v.is(claim, one)) };
}

/** The report's facts again, without claims that are spoilt; null where one of the two records is. */
export function factsOf(record: Print | undefined, figures: Figures | undefined): ReportFacts | null {
  const known = printed(parsed(record?.print));
  return known && withClaims(known, figures);
}

/** What the matcher reads of a report to tell whether it is related. */
export type Glimpse = Pick<ReportFacts, 'id' | 'url' | 'published' | 'credits' | 'terms' | 'sketch'>;

/**
 * What is known of a report, looked at only as far as the matcher reads it; null where that is spoilt. Of the dozens that a search meets
 * a few are used: only those are looked at in full (`factsOf`), which takes many times as long.
 */
export function glimpsed(record: Print | undefined): Glimpse | null {
  const known = parsed(record?.print);
  return isGlimpse(known) ? known : null;
}

function isGlimpse(known: unknown): known is Glimpse {
  if (typeof known !== 'object' || known === null) return false;
  const { url = '', published, terms, sketch } = known as Record<keyof Glimpse, unknown>;
  return (
    typeof url === 'string' &&
    (published === undefined || (typeof published === 'object' && published !== null)) &&
    Array.isArray(terms) &&
    terms.every((one: Partial<Term> | null) => typeof one?.term === 'string' && typeof one.weight === 'number') &&
    Array.isArray(sketch) &&
    sketch.every((hash) => typeof hash === 'number')
  );
}

/** The last moment that a date can be, in milliseconds. */
const LAST_DAY = 8.64e15;
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_DAY));
const counts = v.object({ reports: whole, bytes: whole });
const shelf = v.object({
  shelf: v.union([whole, v.string()]),
  title: v.string(),
  on: v.boolean(),
  isWhole: v.boolean(),
  changed: moment,
  // One beyond the shelf is another shelf's, on which nobody would look for the report.
  next: v.pipe(whole, v.maxValue(SHELF)),
  remembered: counts,
  fed: v.optional(counts),
  ...counts.entries,
});

export const isSoundShelf = (record: Shelf): boolean => v.is(shelf, record);

const seen = v.object({ id: v.string(), held: v.string(), key: v.exactOptional(whole) });
const time = v.fallback(v.optional(moment), undefined);
const text = v.fallback(v.optional(v.string()), undefined);
/** Why a feed failed, where what fills the sentence is what it takes. */
const why = v.pipe(
  v.object({ key: v.picklist(FEED_WHYS), args: v.array(v.pipe(v.string(), v.maxLength(400))) }),
  v.check(({ key, args: [first] }) => !COUNTED.includes(key) || v.is(moment, Number(first))),
);
/** Sentences that have a moment or a size in them. */
const COUNTED: readonly string[] = ['libraryFeedBusy', 'libraryFeedLarge'];

const feed = v.object({
  title: text,
  every: v.fallback(v.picklist(EVERY), 'never'),
  tried: time,
  fetched: time,
  etag: text,
  lastModified: text,
  failures: v.fallback(whole, 0),
  error: v.fallback(v.optional(why), undefined),
  waitUntil: time,
  items: v.fallback(v.array(v.unknown()), []),
});

/** The feed with what makes no sense of it left out; null where its address is none. */
export function soundFeed(record: Feed | undefined): Feed | null {
  const result = v.safeParse(feed, record);
  if (record === undefined || !result.success || !URL.canParse(record.address)) return null;
  const known = Object.fromEntries(Object.entries(result.output).filter(([, value]) => value !== undefined));
  const items = result.output.items.filter((item) => v.is(seen, item));
  return { ...newFeed(record.address, 'never'), ...(known as Partial<Feed>), items };
}
