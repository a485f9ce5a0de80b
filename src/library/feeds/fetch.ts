/**
 * The one place of the extension that asks the network for anything: one feed, of an origin that the reader has allowed, when the reader
 * asks or on the schedule that the reader has set. No cookie goes out, none is kept, and the site does not hear from which page.
 */
import type { FeedError, FeedWhy } from './feed';
import { LONGEST_WAIT } from './schedule';

/** Bytes of a feed, unpacked: those of large newsrooms, with the text of all items, have about one million. */
export const MOST_BYTES = 4_000_000;

/** Milliseconds for the whole of an answer. */
const PATIENCE = 20_000;

/** How long a site is left alone that says "too many requests" and not for how long. */
const UNSAID_WAIT = 3_600_000;

const ACCEPT = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** What a site gave with a feed to tell later whether anything has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Answer =
  | ({ readonly state: 'new'; readonly text: string } & Validators)
  /** As it was the last time. */
  | { readonly state: 'same' }
  /** With `until`, the site asks not to be asked before (milliseconds). */
  | { readonly state: 'failed'; readonly error: FeedError; readonly until?: number };

export interface Asking {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds for the whole of an answer. */
  readonly patience?: number;
}

const failed = (key: FeedWhy, ...args: readonly string[]): Answer => ({ state: 'failed', error: { key, args } });

/** Asks for a feed. Never rejects: what goes wrong is an answer. */
export async function fetchFeedText(
  address: string,
  known: Validators,
  { now, patience = PATIENCE }: Asking,
): Promise<Answer> {
  const signal = AbortSignal.timeout(patience);
  const ask = (redirect: RequestRedirect): Promise<Response> => fetch(address, requestOf(known, redirect, signal));
  try {
    let response = await ask('manual');
    if (isRedirect(response)) {
      // Where to, browsers do not say, so it can only be followed: within the origin that was allowed the answer is taken. Another
      // origin has then been asked by the browser, once and without anything of the reader's; nothing is taken from it, and the feed
      // is asked for no more by itself (schedule.ts). Without access to it, browsers refuse its answer by themselves.
      response = await ask('follow').catch((error: unknown) => {
        if (signal.aborted) throw error;
        return Response.error();
      });
      if (response.type === 'error' || new URL(response.url).origin !== new URL(address).origin) {
        await response.body?.cancel();
        return failed('libraryFeedMoved');
      }
    }
    return await answerOf(response, now());
  } catch {
    return failed(signal.aborted ? 'libraryFeedSlow' : 'libraryFeedOffline');
  }
}

const requestOf = (
  { etag, lastModified }: Validators,
  redirect: RequestRedirect,
  signal: AbortSignal,
): RequestInit => ({
  // The browser's own cache would answer in the site's place, and keep a copy of what is kept here.
  ...{ redirect, signal, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
  headers: {
    accept: ACCEPT,
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  },
});

/** Browsers hide what a redirect says; Node, where tests run, shows its status. */
const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);

async function answerOf(response: Response, now: number): Promise<Answer> {
  const { status, headers, body } = response;
  if (status === 304) return { state: 'same' };
  if (status !== 200) {
    await body?.cancel();
    return refusal(status, headers.get('retry-after'), now);
  }
  const bytes = Number(headers.get('content-length') ?? 0) > MOST_BYTES ? null : await bytesOf(response);
  if (bytes === null) {
    await body?.cancel().catch(() => undefined);
    return failed('libraryFeedLarge', String(MOST_BYTES));
  }
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return {
    ...{ state: 'new', text: decode(bytes, headers.get('content-type') ?? '') },
    ...(etag !== null && etag.length <= 1000 && { etag }),
    ...(lastModified !== null && lastModified.length <= 100 && { lastModified }),
  };
}

function refusal(status: number, retryAfter: string | null, now: number): Answer {
  if (status === 410) return failed('libraryFeedGone');
  if (status === 404) return failed('libraryFeedAbsent');
  if (status !== 429 && (status !== 503 || retryAfter === null)) return failed('libraryFeedStatus', String(status));
  const until = now + waitOf(retryAfter ?? '', now);
  return { state: 'failed', error: { key: 'libraryFeedBusy', args: [String(until)] }, until };
}

/** Milliseconds to wait: Retry-After has seconds or a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string, now: number): number {
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? UNSAID_WAIT : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}

/** The body, or null where it is larger than it may be: then no more of it is read. */
async function bytesOf({ body }: Response): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** The text in the encoding that its first bytes, the site or the XML declaration names; UTF-8 where none does (RFC 7303, 3). */
function decode(bytes: Uint8Array, contentType: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const mark = /^(?:\u00fe\u00ff|\u00ff\u00fe)/.exec(start)?.[0];
  const byMark = mark === undefined ? undefined : mark === '\u00fe\u00ff' ? 'utf-16be' : 'utf-16le';
  const stated = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s{0,20}<\?xml[^>]{0,80}encoding\s{0,5}=\s{0,5}["']([\w.:-]+)/i.exec(
    start,
  )?.[1];
  for (const label of [byMark, stated, declared]) {
    try {
      if (label !== undefined) return new TextDecoder(label).decode(bytes);
    } catch {
      // An encoding that there is not: the next one, or UTF-8.
    }
  }
  return new TextDecoder().decode(bytes);
}
