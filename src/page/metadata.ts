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

/** Under which names publishing systems state dates, the surest first. */
const PUBLISHED: readonly string[] = [
  'article:published_time',
  'og:published_time',
  'itemprop:datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'article.published',
];
const MODIFIED: readonly string[] = [
  'article:modified_time',
  'og:updated_time',
  'itemprop:datemodified',
  'dcterms.modified',
  'last-modified',
  'article.updated',
];

/** What a page states of itself in elements. Asked for by name alone, of which browsers keep lists: selectors would be tried on every element. */
interface Stated {
  /** By property or name, in small letters; microdata with "itemprop:" before it. The first of each. */
  readonly metas: Map<string, string>;
  readonly canonical: string | null;
  readonly times: readonly Element[];
}

function statedIn(document: Document): Stated {
  const metas = new Map<string, string>();
  const times = [...document.getElementsByTagName('time')];
  let canonical: string | null = null;
  for (const link of document.getElementsByTagName('link'))
    if (link.relList.contains('canonical')) canonical ??= link.getAttribute('href');
  for (const meta of document.getElementsByTagName('meta')) {
    const content = contentOf(meta);
    if (content !== undefined) for (const key of keysOf(meta)) if (!metas.has(key)) metas.set(key, content);
  }
  return { metas, canonical, times };
}

const keysOf = (meta: Element): string[] =>
  ['property', 'name', 'http-equiv', 'itemprop'].flatMap((attribute) => {
    const name = meta.getAttribute(attribute)?.toLowerCase();
    return name === undefined ? [] : attribute === 'itemprop' ? `itemprop:${name}` : name;
  });

const NONE: ReadonlySet<string> = new Set();

/** Said of a site rather than of one report: stays true when the address changes. */
const OF_THE_SITE = ['og:site_name', 'application-name', 'content-language', 'og:locale'];

/**
 * Reads a page's own words about itself. `url` is where it is now. `past` are addresses (without fragments) that the page has had
 * since it was loaded: a page that changes its address by script may leave the words about the last report in its head, so what
 * names one of these as its own address is not believed.
 */
export function readMetadata(document: Document, url: string, past: ReadonlySet<string> = NONE): Metadata {
  const { metas, canonical, times } = statedIn(document);
  const isPast = (named: string | null | undefined): boolean => {
    const address = named && past.size > 0 ? parseAddress(named, url) : null;
    return address !== null && past.has(clean(address));
  };
  const names = [canonical, metas.get('og:url')].filter((name) => !isPast(name));
  const isLeft = isPast(metas.get('og:url') ?? canonical);
  const described = readLinkedArticle(document);
  const linked = (described?.url === undefined ? isLeft : isPast(described.url)) ? null : described;
  if (isLeft) for (const key of metas.keys()) if (!OF_THE_SITE.includes(key)) metas.delete(key);
  const meta = (...keys: string[]): string | undefined => metas.get(keys.find((key) => metas.has(key)) ?? '');
  const stated = (keys: readonly string[], item: string): Dating | undefined =>
    first(keys.map((key) => metas.get(key))) ??
    first(times.filter((time) => time.matches(item)).map((time) => time.getAttribute('datetime')));
  const fields = {
    title: linked?.headline ?? meta('og:title'),
    description: linked?.description ?? meta('og:description', 'description'),
    outlet: meta('og:site_name') ?? linked?.publisher ?? meta('application-name'),
    url: addressOf(names, url),
    byline: linked?.author ?? meta('author', 'article:author_name'),
    language: languageOf(document, meta('content-language', 'og:locale')),
    published:
      dating(linked?.published) ?? stated(PUBLISHED, '[itemprop="datePublished"], [pubdate]') ?? soleTime(times),
    modified: dating(linked?.modified) ?? stated(MODIFIED, '[itemprop="dateModified"]'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

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

/** The first usable one of the addresses that the page names, else where it is now; never with a fragment. */
function addressOf(named: readonly (string | null | undefined)[], loaded: string): string {
  for (const name of named) {
    const address = name ? parseAddress(name, loaded) : null;
    // A canonical address that is the site's front page says nothing about this report.
    const isOfReport = address?.pathname !== '/' || parseAddress(loaded)?.pathname === '/';
    if (address && /^https?:$/.test(address.protocol) && isOfReport) return clean(address);
  }
  const own = parseAddress(loaded);
  return own ? clean(own) : loaded;
}

function clean(address: URL): string {
  if (address.href.includes('#')) address.hash = '';
  return address.href.slice(0, 4000);
}

function parseAddress(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

function languageOf(document: Document, stated: string | undefined): string | undefined {
  const tag = (document.documentElement.getAttribute('lang') ?? stated)?.trim().replace('_', '-');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

function first(stated: readonly (string | null | undefined)[]): Dating | undefined {
  for (const one of stated) {
    const date = one ? dating(one) : undefined;
    if (date) return date;
  }
  return undefined;
}

/** The one `time` of an article's head; where there are several, none of them is sure to be the article's own. */
function soleTime(times: readonly Element[]): Dating | undefined {
  const [time, ...others] = times.filter((one) =>
    one.matches('article > header time[datetime], article > time[datetime], main > header time[datetime]'),
  );
  return time && others.length === 0 ? dating(time.getAttribute('datetime') ?? undefined) : undefined;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A stated date as precise as it is given: with its time only where the zone is given too, since a time without one is not a
 * moment. Null for anything that is no ISO 8601 date of a real day.
 */
export function dating(stated: string | undefined): Dating | undefined {
  const match = stated === undefined ? null : ISO.exec(stated.trim());
  if (!match) return undefined;
  const [, year, month, day, time, zone] = match;
  const date = `${year}-${month}-${day}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date || Number(year) < 1900) return undefined;
  return { date: time && zone ? `${date}T${time}${zone.toUpperCase()}` : date, basis: 'stated' };
}
