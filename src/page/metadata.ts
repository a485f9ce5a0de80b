/** What a page says of its report: outlet, address, author, language and dates. Only what is stated; nothing is concluded here. */
import type { Dating } from '../types';
import { readLinkedArticle } from './linked-data';

export interface Metadata {
  readonly title?: string;
  readonly description?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly language?: string;
  readonly published?: Dating;
  readonly modified?: Dating;
}

const PUBLISHED =
  'meta[property="article:published_time"], meta[property="og:published_time"], meta[itemprop="datePublished"], ' +
  'meta[name="parsely-pub-date"], meta[name="dc.date.issued" i], meta[name="dcterms.created" i], meta[name="pubdate" i], ' +
  'meta[name="publish-date" i], meta[name="article.published" i], time[itemprop="datePublished"], time[pubdate]';
const MODIFIED =
  'meta[property="article:modified_time"], meta[property="og:updated_time"], meta[itemprop="dateModified"], ' +
  'meta[name="dcterms.modified" i], meta[name="last-modified" i], meta[name="article.updated" i], time[itemprop="dateModified"]';

/** Reads a page's own words about itself. `url` is where it was loaded from. */
export function readMetadata(document: Document, url: string): Metadata {
  const linked = readLinkedArticle(document);
  const meta = (selector: string): string | undefined => contentOf(document.querySelector(selector));
  const fields = {
    title: linked?.headline ?? meta('meta[property="og:title"]'),
    description: linked?.description ?? meta('meta[property="og:description"]') ?? meta('meta[name="description" i]'),
    outlet: meta('meta[property="og:site_name"]') ?? linked?.publisher ?? meta('meta[name="application-name" i]'),
    url: addressOf(document, url),
    byline: linked?.author ?? meta('meta[name="author" i]') ?? meta('meta[property="article:author_name"]'),
    language: languageOf(document),
    published: dating(linked?.published) ?? firstDating(document, PUBLISHED) ?? soleTime(document),
    modified: dating(linked?.modified) ?? firstDating(document, MODIFIED),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** True where the page calls itself an article (Open Graph or JSON-LD). */
export const isDeclared = (document: Document): boolean =>
  /^article$/i.test(contentOf(document.querySelector('meta[property="og:type"]')) ?? '') ||
  readLinkedArticle(document) !== null;

/** What a part of a page says about itself: its heading, the link of that heading or of its address attribute, and its one time. */
export function readPartMetadata(part: Element, url: string): Metadata {
  const heading = part.querySelector('h1, h2, h3');
  const title = heading?.textContent.replace(/\s+/g, ' ').trim().slice(0, 1000);
  const link = part.querySelector('h1 a[href], h2 a[href], a[rel~="bookmark"][href]')?.getAttribute('href');
  const named = part.getAttribute('data-url') ?? part.getAttribute('data-permalink') ?? link;
  const address = named ? parseAddress(named, url) : null;
  // Without an address of its own it is still another report than the one that the page is named for.
  const place = parseAddress(`#${encodeURIComponent(title ?? '')}`, url);
  const times = part.querySelectorAll('time[datetime]');
  const published = times.length === 1 ? dating(times[0]?.getAttribute('datetime') ?? undefined) : undefined;
  const own = address && /^https?:$/.test(address.protocol) ? clean(address) : (place?.href ?? url);
  return { ...(title && { title }), url: own.slice(0, 4000), ...(published && { published }) };
}

function contentOf(element: Element | null): string | undefined {
  const content = element?.getAttribute('content')?.replace(/\s+/g, ' ').trim().slice(0, 1000);
  return content === '' ? undefined : content;
}

/** The page's canonical address where it names a usable one, else where it was loaded from; never with a fragment. */
function addressOf(document: Document, loaded: string): string {
  const named = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  const own = parseAddress(loaded);
  for (const name of named) {
    const address = name ? parseAddress(name, loaded) : null;
    // A canonical address that is the site's front page says nothing about this report.
    if (address && /^https?:$/.test(address.protocol) && (address.pathname !== '/' || own?.pathname === '/'))
      return clean(address);
  }
  return own ? clean(own) : loaded;
}

function clean(address: URL): string {
  address.hash = '';
  return address.href.slice(0, 4000);
}

function parseAddress(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

function languageOf(document: Document): string | undefined {
  const named =
    document.documentElement.getAttribute('lang') ??
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ??
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content');
  const tag = named?.trim().replace('_', '-');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

function firstDating(document: Document, selector: string): Dating | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const stated = dating(element.getAttribute('content') ?? element.getAttribute('datetime') ?? undefined);
    if (stated) return stated;
  }
  return undefined;
}

/** The one `time` of an article's head; where there are several, none of them is sure to be the article's own. */
function soleTime(document: Document): Dating | undefined {
  const times = document.querySelectorAll(
    'article > header time[datetime], article > time[datetime], main > header time[datetime]',
  );
  return times.length === 1 ? dating(times[0]?.getAttribute('datetime') ?? undefined) : undefined;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A stated date as precise as it is given: with its time only where the zone is given too, since a time without one is not a
 * moment. Null for anything that is no ISO 8601 date of a real day.
 */
export function dating(stated: string | undefined): Dating | undefined {
  const match = ISO.exec(stated?.trim() ?? '');
  if (!match) return undefined;
  const [, year, month, day, time, zone] = match;
  const date = `${year}-${month}-${day}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date || Number(year) < 1900) return undefined;
  return { date: time && zone ? `${date}T${time}${zone.toUpperCase()}` : date, basis: 'stated' };
}
