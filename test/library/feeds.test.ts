/** Feeds from a server on loopback into the library: asked for politely, kept once, left alone when they fail. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../storage';
import { serve } from '../../scripts/serve.mjs';
import { type Feed, feedAddress, newFeed } from '../../src/library/feeds/feed';
import { MOST_BYTES, fetchFeedText } from '../../src/library/feeds/fetch';
import { MOST_FEEDS, addFeed, changeFeed, feedOf, keptOf, removeFeed } from '../../src/library/feeds/list';
import { fetchFeed } from '../../src/library/feeds/run';
import { LONGEST_WAIT, MOST_FAILURES, dueAt, dueNow, nextDue } from '../../src/library/feeds/schedule';
import { count, get, list, usage } from '../../src/library/list';
import { prune } from '../../src/library/prune';
import { REMEMBER_DEFAULTS } from '../../src/library/remember';
import { remove } from '../../src/library/remove';
import { remember, save } from '../../src/library/save';
import { emptyLibrary } from './database';
import { flood } from './samples';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 12);

const FLOOD =
  '<p>The dam at Hohenwutzen broke on Tuesday. Some 140 people were taken to Seelow, mayor Ilse Brandt said.</p>';
const item = (id: string, content: string, more = ''): string =>
  `<item><guid isPermaLink="false">${id}</guid><link>/${id}</link><title>Report ${id}</title>${more}
    <pubDate>Tue, 10 Mar 2026 10:00:00 GMT</pubDate><description><![CDATA[${content}]]></description></item>`;
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Oder News</title>${items.join('')}</channel></rss>`;

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

let answering: Answering;
let asked: IncomingMessage[] = [];
let server: Awaited<ReturnType<typeof serve>>;
let address = '';
let now = NOW;
let isAllowed = true;

const gives =
  (body: string, headers: Readonly<Record<string, string>> = {}): Answering =>
  (_request, response) =>
    void response.writeHead(200, headers).end(body);
const says =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  (_request, response) =>
    void response.writeHead(status, headers).end('no');

const world = { now: () => now, mayAsk: () => Promise.resolve(isAllowed) };
const fetchNow = async () => {
  await fetchFeed(address, world);
  const feed = await feedOf(address);
  if (feed === null) throw new Error('the feed is gone');
  return feed;
};
const titles = async (): Promise<(string | undefined)[]> => (await list({ limit: 99 })).rows.map(({ title }) => title);

beforeEach(async () => {
  await emptyLibrary();
  [asked, now, isAllowed] = [[], NOW, true];
  server = await serve((request, response) => {
    asked.push(request);
    answering(request, response);
  });
  address = `${server.url}/feed.xml`;
  await addFeed(newFeed(address, 'hourly'));
});
afterEach(() => server.close());

describe('a feed that is fetched', () => {
  it('leaves its items in the library as its own, under its name, and a summary without a figure out', async () => {
    answering = gives(rss(item('a', FLOOD), item('b', 'What our readers think of it.')));
    const feed = await fetchNow();
    expect(feed).toMatchObject({ title: 'Oder News', fetched: NOW, failures: 0 });
    expect(feed.error).toBeUndefined();
    const { rows } = await list({ limit: 9 });
    expect(rows).toMatchObject([
      { source: 'feed', outlet: 'Oder News', url: `${server.url}/a`, published: { date: '2026-03-10T10:00:00Z' } },
    ]);
    expect(await keptOf([feed])).toEqual([1]);
    expect(await usage()).toMatchObject({ fed: { reports: 1 }, remembered: { reports: 0 } });
  });

  it('is asked the next time only whether it has changed', async () => {
    answering = (request, response) =>
      request.headers['if-none-match'] === '"v1"'
        ? says(304)(request, response)
        : gives(rss(item('a', FLOOD)), { etag: '"v1"', 'last-modified': 'Tue, 10 Mar 2026 10:00:00 GMT' })(
            request,
            response,
          );
    await fetchNow();
    now += HOUR;
    const feed = await fetchNow();
    expect(asked[1]?.headers).toMatchObject({ 'if-modified-since': 'Tue, 10 Mar 2026 10:00:00 GMT' });
    expect([feed.fetched, feed.failures, await count()]).toEqual([now, 0, 1]);
  });

  it('saves what was seen once, and what has changed in place of what it was', async () => {
    answering = gives(rss(item('a', FLOOD), item('b', FLOOD.replace('140', '150'))));
    await fetchNow();
    const before = (await list({ limit: 9 })).rows;
    now += HOUR;
    answering = gives(rss(item('a', FLOOD), item('b', FLOOD.replace('140', '165'))));
    await fetchNow();
    const after = (await list({ limit: 9 })).rows;
    expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
    expect(after.map(({ savedAt }) => Date.parse(savedAt))).toEqual([now, NOW]);
    const changed = await get(after[0]?.key ?? -1);
    expect(changed?.facts.claims.some(({ quantity }) => quantity.stated.low === 165)).toBe(true);
  });

  it('neither replaces what the reader saved nor brings back what the reader deleted', async () => {
    await save({ ...flood, url: `${server.url}/a` }, { savedAt: '2026-03-01T00:00:00.000Z', source: 'saved' });
    answering = gives(rss(item('a', FLOOD), item('b', FLOOD)));
    await fetchNow();
    const mine = (await list({ limit: 9 })).rows;
    expect(mine.map(({ source }) => source)).toEqual(['feed', 'saved']);
    await remove([mine[0]?.key ?? -1]);
    answering = gives(rss(item('a', `${FLOOD} More.`), item('b', `${FLOOD} More.`)));
    await fetchNow();
    expect((await list({ limit: 9 })).rows.map(({ source, outlet }) => [source, outlet])).toEqual([
      ['saved', 'courier'],
    ]);
  });

  it('gives way to the whole article when that is read', async () => {
    answering = gives(rss(item('a', FLOOD)));
    await fetchNow();
    expect(await remember({ ...flood, url: `${server.url}/a` }, new Date(NOW).toISOString())).toBe(true);
    expect(await usage()).toMatchObject({ reports: 1, fed: { reports: 0 }, remembered: { reports: 1 } });
  });

  it('counts to the time and room that the reader allows', async () => {
    answering = gives(rss(item('a', FLOOD), item('b', FLOOD)));
    await fetchNow();
    await remember(flood, new Date(NOW - HOUR).toISOString());
    const { fed, remembered } = await usage();
    await prune({ ...REMEMBER_DEFAULTS, megabytes: fed.bytes / 1e6 }, NOW);
    // The oldest goes, whichever way it came.
    expect([await titles(), remembered.reports]).toEqual([['Report a', 'Report b'], 1]);
    await prune({ ...REMEMBER_DEFAULTS, days: 30 }, NOW + 31 * 24 * HOUR);
    expect(await usage()).toMatchObject({ reports: 0, fed: { reports: 0, bytes: 0 } });
    // Forgotten is forgotten: it does not come anew because the feed still has it.
    await fetchNow();
    expect(await count()).toBe(0);
  });

  it('in another language is read and not kept, which is said', async () => {
    const german =
      'Der Damm bei Hohenwutzen ist am Dienstag gebrochen und das Oderbruch wurde überflutet, teilte die Polizei mit. '.repeat(
        4,
      );
    answering = gives(rss(item('a', german), item('b', german)));
    expect((await fetchNow()).error).toEqual({ key: 'libraryFeedLanguage', args: [] });
    expect(await count()).toBe(0);
  });

  it('in Latin-1 is read in it', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${rss(item('a', FLOOD.replace('Seelow', 'Kraków Café')))}`;
    answering = (_request, response) => void response.writeHead(200).end(Buffer.from(text.replace('ó', 'o'), 'latin1'));
    await fetchNow();
    const [row] = (await list({ limit: 1 })).rows;
    expect((await get(row?.key ?? -1))?.facts.claims.map(({ sentence }) => sentence.text).join(' ')).toContain('Café');
  });

  it('is fetched once when it is asked for twice at a time', async () => {
    answering = gives(rss(item('a', FLOOD)));
    await Promise.all([fetchNow(), fetchNow()]);
    expect(asked).toHaveLength(1);
  });

  it('that is removed meanwhile stays removed', async () => {
    answering = (request, response) =>
      void removeFeed(address).then(() => gives(rss(item('a', FLOOD)))(request, response));
    await fetchFeed(address, world);
    expect([await feedOf(address), await count()]).toEqual([null, 0]);
  });
});

describe('a feed that fails', () => {
  it.each([
    [404, 'libraryFeedAbsent'],
    [410, 'libraryFeedGone'],
    [500, 'libraryFeedStatus'],
    [503, 'libraryFeedStatus'],
  ])('with %i says so and keeps what it had', async (status, key) => {
    answering = gives(rss(item('a', FLOOD)));
    await fetchNow();
    answering = says(status);
    expect((await fetchNow()).error?.key).toBe(key);
    expect([await count(), (await feedOf(address))?.failures]).toEqual([1, 1]);
  });

  it('is not asked before the time that its site gives, not even by hand', async () => {
    answering = says(429, { 'retry-after': '7200' });
    const feed = await fetchNow();
    expect([feed.error?.key, feed.waitUntil]).toEqual(['libraryFeedBusy', NOW + 2 * HOUR]);
    now += HOUR;
    await fetchNow();
    expect(asked).toHaveLength(1);
    now += HOUR;
    answering = gives(rss(item('a', FLOOD)));
    expect((await fetchNow()).error).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it('is asked again when the clock is set back by years', async () => {
    now = NOW + 10 * 365 * 24 * HOUR;
    answering = says(429, { 'retry-after': '3600' });
    await fetchNow();
    now = NOW;
    answering = gives(rss(item('a', FLOOD)));
    const feed = await fetchNow();
    expect(feed).toMatchObject({ tried: NOW, fetched: NOW, failures: 0 });
    expect([dueAt(feed, NOW), await titles()]).toEqual([NOW + HOUR, ['Report a']]);
  });

  it('reads the time to wait as seconds or as a date, a week at most', async () => {
    const until = async (retryAfter: string): Promise<unknown> => {
      answering = says(503, { 'retry-after': retryAfter });
      const answer = await fetchFeedText(address, {}, { now: () => NOW });
      return answer.state === 'failed' ? answer.until : answer.state;
    };
    expect(await until(new Date(NOW + 3 * HOUR).toUTCString())).toBe(NOW + 3 * HOUR);
    expect(await until('99999999999')).toBe(NOW + LONGEST_WAIT);
    expect(await until('soon')).toBe(NOW + HOUR);
  });

  it('is asked for nothing once access is taken back, and goes on when it is given again', async () => {
    isAllowed = false;
    expect((await fetchNow()).error).toEqual({ key: 'libraryFeedNoAccess', args: [new URL(address).host] });
    expect(asked).toHaveLength(0);
    const feed = await feedOf(address);
    // Looked at again in an hour, not at once.
    expect(feed && dueAt(feed, now)).toBe(NOW + HOUR);
    isAllowed = true;
    answering = gives(rss(item('a', FLOOD)));
    expect((await fetchNow()).error).toBeUndefined();
  });

  it('is followed within its own origin, and to no other', async () => {
    answering = (request, response) =>
      request.url === '/feed.xml'
        ? says(301, { location: '/new.xml' })(request, response)
        : gives(rss(item('a', FLOOD)))(request, response);
    expect((await fetchNow()).error).toBeUndefined();
    const other = await serve(gives(rss(item('z', FLOOD))));
    answering = says(302, { location: `${other.url}/feed.xml` });
    const moved = await fetchNow();
    expect([moved.error?.key, dueAt(moved, now)]).toEqual(['libraryFeedMoved', null]);
    await other.close();
    expect(await titles()).toEqual(['Report a']);
  });

  it('by being too large is read no further, whether it says so or not', async () => {
    const piece = 'x'.repeat(1_000_000);
    let sent = 0;
    answering = (_request, response) => {
      const more = (): void => {
        if (sent >= 40_000_000 || response.destroyed) return void response.end();
        sent += piece.length;
        response.write(piece, more);
      };
      response.writeHead(200);
      more();
    };
    expect((await fetchNow()).error?.key).toBe('libraryFeedLarge');
    expect(sent).toBeLessThan(20_000_000);
    answering = gives('x', { 'content-length': String(MOST_BYTES + 1) });
    expect((await fetchNow()).error?.key).toBe('libraryFeedLarge');
  });

  it('by being slow is waited for no longer, also in the middle of its body', async () => {
    answering = (_request, response) => {
      response.writeHead(200);
      response.write('<rss>');
    };
    const answer = await fetchFeedText(address, {}, { now: Date.now, patience: 200 });
    expect(answer).toEqual({ state: 'failed', error: { key: 'libraryFeedSlow', args: [] } });
  });

  it('by not being there, or being something else, says which', async () => {
    answering = gives('<!doctype html><p>Welcome</p>');
    expect((await fetchNow()).error?.key).toBe('libraryFeedNotOne');
    answering = (request) => void request.socket.destroy();
    expect((await fetchNow()).error?.key).toBe('libraryFeedOffline');
  });

  it('has failed from the moment it is asked for: a worker that is ended does not ask again at once', async () => {
    const during: Feed[] = [];
    answering = (request, response) =>
      void feedOf(address).then((feed) => {
        if (feed) during.push(feed);
        gives(rss(item('a', FLOOD)))(request, response);
      });
    await fetchNow();
    expect(during).toMatchObject([{ tried: NOW, failures: 1, error: { key: 'libraryFeedCut' } }]);
    expect(during.map((one) => dueAt(one, NOW))).toEqual([NOW + 2 * HOUR]);
  });
});

describe('the schedule', () => {
  const feed = { ...newFeed('https://news.example/feed', 'hourly'), tried: NOW };

  it('is the reader’s: never by itself, every hour, every day', () => {
    const due = (['never', 'hourly', 'daily'] as const).map((every) => dueAt({ ...feed, every }, NOW));
    expect(due).toEqual([null, NOW + HOUR, NOW + 24 * HOUR]);
  });

  it('waits twice as long with each failure, a week at most, and ends', () => {
    const waits = Array.from({ length: MOST_FAILURES + 1 }, (_, failures) => dueAt({ ...feed, failures }, NOW));
    expect(waits.map((due) => due && (due - NOW) / HOUR)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, null]);
    expect(dueAt({ ...feed, every: 'daily', failures: 5 }, NOW)).toBe(NOW + LONGEST_WAIT);
    expect(dueAt({ ...feed, error: { key: 'libraryFeedGone', args: [] } }, NOW)).toBeNull();
  });

  it('waits for no time that a clock has noted which was ahead, and bears one that is set back by minutes', () => {
    const years = 10 * 365 * 24 * HOUR;
    const ahead = { ...feed, tried: NOW + years, waitUntil: NOW + years };
    expect(dueNow([ahead], NOW)).toEqual([ahead]);
    expect(nextDue([ahead], NOW)).toBeLessThanOrEqual(NOW);
    expect(dueAt({ ...feed, tried: NOW + HOUR / 2 }, NOW)).toBe(NOW + HOUR * 1.5);
    expect(dueAt({ ...feed, waitUntil: NOW + LONGEST_WAIT }, NOW)).toBe(NOW + LONGEST_WAIT);
  });

  it('is of the feed that is due first, and fetches all that are', () => {
    const late = { ...feed, address: 'b', tried: NOW - 5 * HOUR };
    expect(nextDue([feed, late], NOW)).toBe(NOW - 4 * HOUR);
    expect(nextDue([{ ...feed, every: 'never' }], NOW)).toBeNull();
    expect(dueNow([feed, late], NOW).map((one) => one.address)).toEqual(['b']);
    expect(dueNow([feed, late], NOW + HOUR).map((one) => one.address)).toEqual(['b', 'https://news.example/feed']);
  });
});

describe('the list of feeds', () => {
  it('takes addresses of the web, without a name and password', () => {
    const given = [
      ' https://news.example/feed#top ',
      'http://127.0.0.1:80/',
      'https://me:secret@news.example/',
      'feed',
      'file:///x',
    ];
    expect(given.map(feedAddress)).toEqual(['https://news.example/feed', 'http://127.0.0.1/', null, null, null]);
  });

  it('has each feed once, and no more than a bounded number', async () => {
    expect(await addFeed(newFeed(address, 'never'))).toBe('there');
    for (let n = 1; n < MOST_FEEDS; n++) await addFeed(newFeed(`https://news.example/${n}`, 'never'));
    expect(await addFeed(newFeed('https://news.example/more', 'never'))).toBe('many');
  });

  it('gives a removed feed back with all that was known of it; its reports stay', async () => {
    answering = gives(rss(item('a', FLOOD)));
    const before = await fetchNow();
    const removed = await removeFeed(address);
    expect([removed, await count(), await feedOf(address)]).toEqual([before, 1, null]);
    if (removed) await addFeed(removed);
    expect(await keptOf([(await feedOf(address)) ?? before])).toEqual([1]);
  });

  it('takes its reports over again when it is added anew', async () => {
    answering = gives(rss(item('a', FLOOD)));
    await fetchNow();
    await removeFeed(address);
    await addFeed(newFeed(address, 'never'));
    const feed = await fetchNow();
    expect([await keptOf([feed]), await count()]).toEqual([[1], 1]);
  });

  it('leaves a feed that is gone as it is when it is to be changed', async () => {
    expect(await changeFeed('https://nowhere.example/', (feed) => ({ ...feed, every: 'daily' }))).toBeNull();
  });
});
