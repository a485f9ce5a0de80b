import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatPack, formatReport, packHead, PACK_END } from '../../src/corpus/pack';
import { exportAll, exportReports } from '../../src/library/export';
import { importPack, importReports, readFile } from '../../src/library/import';
import { count, get, list } from '../../src/library/list';
import { packs, removeHalfPacks, removePack, switchPack } from '../../src/library/packs';
import { libraryReports } from '../../src/library/related';
import { remember, save } from '../../src/library/save';
import { NAME, type Schema } from '../../src/library/schema';
import type { ReportFacts } from '../../src/types';
import { emptyLibrary } from './database';
import { generated } from './generated';
import { election, flood, floodElsewhere, numbered } from './samples';

const at = (n: number): string => new Date(Date.UTC(2026, 2, 11, 0, 0, n)).toISOString();
const byHand = (n: number) => ({ savedAt: at(n), source: 'saved' as const });

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

function reportsIn(text: string) {
  const result = readFile(text);
  if (!result.ok) throw new Error(result.error);
  return result.value.reports;
}

/** All that is kept, without the library's own numbers. */
async function everything(): Promise<unknown[]> {
  const { rows } = await list({ limit: 500 });
  const wholes = await Promise.all(rows.map(({ key }) => get(key)));
  return wholes.map((whole) => ({ ...whole, key: 0 }));
}

beforeEach(emptyLibrary);

// A database in memory is slower than a real one.
describe('an exported library', { timeout: 60_000 }, () => {
  it('is the same library when it is imported again', async () => {
    for (let n = 0; n < 118; n++) await save(generated(n, 500, { claims: 3 }), byHand(n));
    await remember(election, at(300));
    await save(flood, byHand(301));
    const before = await everything();
    const text = await textOf(exportAll('My library'));
    await emptyLibrary();
    expect(await importReports(reportsIn(text))).toEqual({ added: 120, replaced: 0, passed: 0 });
    expect(await everything()).toEqual(before);
    expect(await importReports(reportsIn(text))).toEqual({ added: 0, replaced: 0, passed: 120 });
  });

  it('is so whatever a page said of itself', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', '\u202eevil', 'a\u200bb', 'x'.repeat(900)),
    );
    const date = fc.oneof(fc.constantFrom('2026-03-10', '2026-03-10T10:00:00+0100', '2026'), text);
    const said = fc.record(
      {
        title: text,
        outlet: text,
        byline: text,
        language: text,
        url: fc.oneof(fc.webUrl({ withQueryParameters: true }), text, fc.constant('javascript:alert(1)')),
        published: fc.record({ date, basis: fc.constantFrom('stated' as const, 'inferred' as const), why: text }),
        credits: fc.array(text, { maxLength: 70 }),
      },
      { requiredKeys: ['credits'] },
    );
    const one = fc.tuple(said, fc.integer({ min: 0, max: 90 }), text).map(([more, n, id]): ReportFacts => {
      const { url: _url, published: _published, ...facts } = generated(n, 100, { claims: 2 });
      return { ...facts, id, ...more };
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 6 }), async (reports) => {
        await emptyLibrary();
        for (const [n, facts] of reports.entries()) await save(facts, byHand(n));
        const before = await everything();
        const file = await textOf(exportAll('t'));
        await emptyLibrary();
        await importReports(reportsIn(file));
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('may be some reports alone, in the order that was asked for', async () => {
    const keys = [];
    for (let n = 0; n < 5; n++) keys.push((await save(numbered(n), byHand(n))).key);
    const text = await textOf(exportReports('Two', [keys[3] ?? 0, keys[1] ?? 0]));
    expect(reportsIn(text).map(({ outlet }) => outlet)).toEqual(['outlet3', 'outlet1']);
  });

  it('takes the place of an older report of the same address, and of no newer one', async () => {
    await save({ ...flood, title: 'Newer' }, byHand(9));
    await save({ ...election, title: 'Older' }, byHand(1));
    const file = [flood, election].map((facts) => formatReport({ ...facts, kept: byHand(5) })).join(',\n');
    const imported = await importReports(reportsIn(packHead('t') + file + PACK_END));
    expect(imported).toEqual({ added: 0, replaced: 1, passed: 1 });
    expect((await list({ limit: 9 })).rows.map(({ title }) => title)).toEqual(['Newer', election.title]);
  });
});

describe('a file from a stranger', () => {
  const file = (report: string): string => packHead('t') + report + PACK_END;
  const good = formatReport(flood);

  it.each([
    ['a name that every object has', good.replace('"credits":', '"__proto__":{"isAdmin":true},"credits":')],
    ['a constructor', good.replace('"credits":', '"constructor":{"prototype":{"isAdmin":true}},"credits":')],
    ['an address that is a script', good.replace('"url":"https:', '"url":"javascript:')],
    ['an outlet that turns its direction', good.replace('"outlet":"', '"outlet":"\u202e')],
    ['an outlet with an invisible letter', good.replace('"outlet":"', '"outlet":"\u200b')],
    ['a claim that is a number', good.replace('"claims":[', '"claims":[7,')],
    ['an endless interval', good.replace(/"low":\d+/, '"low":1e999')],
    ['a title longer than any', formatReport({ ...flood, title: 'x'.repeat(5000) })],
    [
      'terms without end',
      formatReport({ ...flood, terms: Array.from({ length: 500 }, () => ({ term: 'a', weight: 1 })) }),
    ],
    [
      'a moment that is none',
      formatReport({ ...flood, kept: { savedAt: '2026-99-99T00:00:00.000Z', source: 'saved' } }),
    ],
    ['lists within lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('is refused where it has %s, with the place that is wrong', (_what, report) => {
    const result = readFile(file(report));
    expect(result.ok ? 'accepted' : result.error).toMatch(/^(reports|is not JSON)/);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  it('is refused when it is larger than any library', () => {
    const result = readFile(' '.repeat(200_000_001));
    expect(result).toEqual({ ok: false, error: 'is longer than 200000000 characters' });
  });

  it('cannot turn the direction of the sentence that is shown as evidence', async () => {
    const [first, ...others] = flood.claims;
    if (!first) throw new Error('no claim');
    const turned = { ...first, sentence: { ...first.sentence, text: 'Some \u202e140\u202c people' } };
    const [report] = reportsIn(file(formatReport({ ...flood, claims: [turned, ...others] })));
    expect(report?.claims[0]?.sentence.text).toBe('Some  140  people');
    expect((await save({ ...flood, claims: [turned] }, byHand(1))).key).toBe(0);
    expect((await get(0))?.facts.claims[0]?.sentence.text).toBe('Some  140  people');
  });
});

describe('a pack', () => {
  const relatedOutlets = async (): Promise<(string | undefined)[]> =>
    (await libraryReports().related(floodElsewhere)).map(({ outlet }) => outlet);
  const strangers = (): ReturnType<typeof reportsIn> => reportsIn(formatPack('Floods', [flood, election]));

  it('is checked against while it is on, and is not among the reader’s own reports', async () => {
    const id = await importPack('Floods', strangers());
    expect([await count(), (await list({ limit: 9 })).rows, await relatedOutlets()]).toEqual([0, [], ['courier']]);
    await switchPack(id, false);
    expect(await relatedOutlets()).toEqual([]);
    await switchPack(id, true);
    expect(await relatedOutlets()).toEqual(['courier']);
    await removePack(id);
    expect([await relatedOutlets(), (await packs()).filter((pack) => !pack.isBundled)]).toEqual([[], []]);
  });

  it('stands in one list with those that come with the extension, which can be switched off too', async () => {
    await importPack('Floods', strangers());
    const [bundled, imported] = await packs();
    expect([bundled?.isBundled, bundled?.on, imported]).toMatchObject([
      true,
      true,
      { title: 'Floods', reports: 2, on: true },
    ]);
    await switchPack(bundled?.id ?? '', false);
    expect((await packs()).map(({ on }) => on)).toEqual([false, true]);
  });

  it('gives way to the reader’s own copy of a report, which has its sentences', async () => {
    await importPack('Floods', strangers());
    await save(flood, byHand(1));
    const found = await libraryReports().related(floodElsewhere);
    expect(found.map(({ claims }) => claims.every(({ sentence }) => sentence.text !== undefined))).toEqual([true]);
  });

  it('is not there at all when its import is stopped', async () => {
    const stop = new AbortController();
    const reports = Array.from({ length: 180 }, (_, n) => numbered(n));
    const importing = importPack('Many', reports, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(importing).rejects.toThrow();
    expect((await packs()).filter((pack) => !pack.isBundled)).toEqual([]);
    expect(await libraryReports().related({ ...numbered(3), url: 'https://other.example/' })).toEqual([]);
  });

  it('whose import was cut off by the end of the browser is seen nowhere, and cleared away after a while', async () => {
    const id = await importPack('Half', strangers());
    // As a browser that was killed leaves it: all but the last transaction.
    const db = await openDB<Schema>(NAME);
    const shelf = await db.get('shelves', id);
    if (shelf) await db.put('shelves', { ...shelf, isWhole: false });
    expect([(await packs()).length, await relatedOutlets()]).toEqual([1, []]);
    await removeHalfPacks(Date.now() + 5 * 60_000);
    expect(await db.count('prints')).toBe(2);
    await removeHalfPacks(Date.now() + 11 * 60_000);
    expect([await db.count('prints'), await db.count('shelves')]).toEqual([0, 0]);
    db.close();
  });
});
