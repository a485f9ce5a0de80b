/**
 * Feeds as foreign text: RSS, RDF, Atom and JSON Feed, read by feedsmith, which expands no entity that a document declares, asks for
 * nothing from outside and gives up on what is nested too deeply. What it makes is brought to one form and within bounds here.
 */
import { parseFeed } from 'feedsmith';
import { type Parts, type Words, partsOf } from './formats';
import { blocksOfHtml, blocksOfText } from './text';

/** Items of a feed that are looked at, those that it has first: feeds hold ten to a hundred, mostly the newest first. */
export const MOST_ITEMS = 200;

const MOST_NAME = 400;
const MOST_ADDRESS = 2048;

/** A headline, marked up or not, is not read beyond this. */
const MOST_HEADLINE = 4000;

export interface Item {
  /** By what the feed itself tells its items apart. */
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly byline?: string;
  /** ISO 8601. */
  readonly published?: string;
  readonly modified?: string;
  /** The item's own content; the summary where the feed carries no more. */
  readonly words: Words;
  readonly isFull: boolean;
}

export interface FeedDocument {
  readonly title?: string;
  /** BCP 47, as the feed names it. */
  readonly language?: string;
  readonly items: readonly Item[];
}

/** Reads a feed that was fetched from `address`; null for a text that is none. */
export function readFeed(text: string, address: string): FeedDocument | null {
  try {
    const { title, language, items } = partsOf(parseFeed(text, { maxItems: MOST_ITEMS }));
    const name = lineOf(title);
    return {
      ...(name !== undefined && { title: name }),
      ...(language !== undefined && { language }),
      items: items.slice(0, MOST_ITEMS).flatMap((parts) => itemOf(parts, address)),
    };
  } catch {
    return null;
  }
}

/** The blocks of an item's text. */
export const blocksOf = ({ value, isPlain }: Words): readonly string[] =>
  isPlain ? blocksOfText(value) : blocksOfHtml(value);

/** Words as one line; undefined where none are left. */
const lineOf = (words: Words | undefined): string | undefined =>
  words &&
  (blocksOf({ ...words, value: words.value.slice(0, MOST_HEADLINE) })
    .join(' ')
    .slice(0, MOST_NAME) ||
    undefined);

/** The item, or none: without words or without a name of its own it cannot be told from others. */
function itemOf({ id, link, title, byline, published, modified, content, summary }: Parts, address: string): Item[] {
  const words = withText(content) ?? withText(summary) ?? withText(title);
  const url = webAddress(link, address);
  const name = id ?? url;
  if (words === undefined || name === undefined) return [];
  const named = { title: lineOf(title), byline: byline?.slice(0, MOST_NAME), url };
  const dates = { published: isoDate(published), modified: isoDate(modified) };
  const known = Object.entries({ ...named, ...dates }).filter(([, value]) => value !== undefined);
  return [{ id: name, words, isFull: words === content, ...(Object.fromEntries(known) as Partial<Item>) }];
}

const withText = (words: Words | undefined): Words | undefined => (words && /\S/.test(words.value) ? words : undefined);

function webAddress(link: string | undefined, base: string): string | undefined {
  if (link === undefined || link.length > MOST_ADDRESS || !URL.canParse(link, base)) return undefined;
  const { protocol, href } = new URL(link, base);
  return /^https?:$/.test(protocol) && href.length <= MOST_ADDRESS ? href : undefined;
}

/** How dates of RFC 822 and of RFC 3339 end that say in which zone they are. */
const ZONED = /(?:\d(?:Z|[+-]\d\d:?\d\d)|\s(?:[+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T))\s*$/i;

/**
 * A date of RFC 822 or RFC 3339 as ISO 8601, no more precise than it is: without a time or a zone, only its day is known. Dates that
 * are neither are none.
 */
export function isoDate(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length > 60) return undefined;
  const day = /^\d{4}-\d\d-\d\d/.exec(trimmed)?.[0];
  if (ZONED.test(trimmed) && /\d:\d\d/.test(trimmed)) {
    const time = Date.parse(trimmed);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
  }
  if (day !== undefined) return Number.isNaN(Date.parse(day)) ? undefined : day;
  // "10 Mar 2026", with or without its weekday; read as of no zone.
  const [, written] = /^(?:[a-z]{3,9},?\s+)?(\d{1,2}\s+[a-z]{3,9}\s+\d{4})\b/i.exec(trimmed) ?? [];
  const time = Date.parse(`${written ?? ''} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
