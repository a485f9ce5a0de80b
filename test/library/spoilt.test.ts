import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportAll } from '../../src/library/export';
import { addFeed, feeds } from '../../src/library/feeds/list';
import { newFeed } from '../../src/library/feeds/feed';
import { openFile } from '../../src/library/file';
import { close } from '../../src/library/open';
import { count, get, list } from '../../src/library/list';
import { libraryReports } from '../../src/library/related';
import { remove } from '../../src/library/remove';
import { save } from '../../src/library/save';
import { NAME } from '../../src/library/schema';
import { emptyLibrary } from './database';
import { election, flood, floodElsewhere, numbered } from './samples';

const byHand = (n: number) => ({
  savedAt: new Date(Date.UTC(2026, 2, 11, 0, 0, n)).toISOString(),
  source: 'saved' as const,
});
const keys = async (): Promise<number[]> => (await list({ limit: 9 })).rows.map(({ key }) => key);

/** Changes a record past the library's own code; null takes it away. */
async function spoil(store: string, key: number | string, change: Record<string, unknown> | null): Promise<void> {
  await close();
  const db = await openDB(NAME);
  if (change === null) await db.delete(store, key);
  else await db.put(store, { ...((await db.get(store, key)) as object), ...change });
  db.close();
}

beforeEach(async () => {
  await emptyLibrary();
  for (const [n, facts] of [flood, election, numbered(3)].entries()) await save(facts, byHand(n));
});

describe('a spoilt record', () => {
  it.each([
    ['figures', null],
    ['figures', { claims: '[{"id":1},' }],
    ['prints', { print: '{"__proto__":{}}' }],
    ['rows', { savedAt: 5 }],
  ])('of %s costs no other report its place in lists, searches and files', async (store, change) => {
    await spoil(store, 1, change);
    expect(await get(1)).toBeNull();
    expect(await keys()).toEqual(store === 'rows' ? [2, 0] : [2, 1, 0]);
    expect((await libraryReports().related(floodElsewhere)).map(({ id }) => id)).toEqual([flood.id]);
    const parts: string[] = [];
    for await (const part of exportAll('All')) parts.push(part);
    const file = await openFile(new Blob(parts));
    expect(file.ok && file.value.first.map(({ id }) => id)).toEqual([numbered(3).id, flood.id]);
    await remove([0, 1, 2]);
    expect(await keys()).toEqual([]);
  });

  it('that is a claim leaves the others of its report', async () => {
    const claims = flood.claims.map(({ report: _report, ...claim }, n) =>
      n === 0 ? { ...claim, quantity: null } : claim,
    );
    await spoil('figures', 0, { claims: JSON.stringify(claims) });
    expect((await get(0))?.facts.claims).toEqual(flood.claims.slice(1));
  });

  it.each([null, { next: 0 }, { next: 'x', bytes: -1 }, { next: 2 ** 40 }])(
    'of the counts (%o) gives no report the number of another',
    async (change) => {
      await spoil('shelves', 0, change);
      expect((await save(numbered(4), byHand(4))).key).toBe(3);
      expect([await count(), await keys()]).toEqual([4, [3, 2, 1, 0]]);
      expect((await libraryReports().related(floodElsewhere)).map(({ id }) => id)).toEqual([flood.id]);
    },
  );

  it('of a feed leaves its address and the other feeds', async () => {
    for (const name of ['a', 'b']) await addFeed(newFeed(`https://${name}.example/feed`, 'daily'));
    await spoil('feeds', 'https://a.example/feed', { title: 7, every: 'minutely', items: null, error: { key: 'x' } });
    expect((await feeds()).map(({ title, every }) => [title, every])).toEqual([
      ['a.example', 'never'],
      ['b.example', 'daily'],
    ]);
  });
});
