import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whyFailed } from '../../src/library/failure';
import { importReports } from '../../src/library/import';
import { count, get, list } from '../../src/library/list';
import { libraryReports } from '../../src/library/related';
import { remove } from '../../src/library/remove';
import { inMemory, together } from '../../src/library/reports';
import { save } from '../../src/library/save';
import { NAME, VERSION } from '../../src/library/schema';
import { emptyLibrary } from './database';
import { election, flood, floodElsewhere, numbered } from './samples';

const at = (n: number): string => new Date(Date.UTC(2026, 2, 11, 0, 0, n)).toISOString();
const byHand = (n: number) => ({ savedAt: at(n), source: 'saved' as const });
const keyOf = (failing: Promise<unknown>): Promise<string> =>
  failing.then(
    () => 'done',
    (error: unknown) => whyFailed(error).key,
  );

beforeEach(emptyLibrary);
afterEach(() => void vi.restoreAllMocks());

/** From its nth write on the disk is full. */
function fillDiskAfter(writes: number): void {
  let n = 0;
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as (
    ...given: unknown[]
  ) => IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
    if (++n > writes) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given) as IDBRequest<IDBValidKey>;
  });
}

describe('a full disk', () => {
  it.each([0, 1, 2, 3])(
    'is said, and nothing of the report is there, when it is full after %i writes',
    async (writes) => {
      const { key } = await save(flood, byHand(1));
      fillDiskAfter(writes);
      expect(await keyOf(save(election, byHand(2)))).toBe('libraryFull');
      vi.restoreAllMocks();
      expect([await count(), (await list({ limit: 9 })).rows.length]).toEqual([1, 1]);
      expect((await get(key))?.facts).toEqual(flood);
      expect((await libraryReports().related(floodElsewhere)).length).toBe(1);
      expect(await keyOf(save(election, byHand(2)))).toBe('done');
    },
  );

  it('ends an import with what was written whole until then', async () => {
    fillDiskAfter(250);
    const reports = Array.from({ length: 120 }, (_, n) => numbered(n));
    expect(await keyOf(importReports(reports))).toBe('libraryFull');
    vi.restoreAllMocks();
    expect([await count(), (await list({ limit: 500 })).rows.length]).toEqual([50, 50]);
    await importReports(reports);
    expect(await count()).toBe(120);
  });
});

describe('another version of the extension', () => {
  it('that is newer gets the database at once, and is said to be newer from then on', async () => {
    await save(flood, byHand(1));
    const newer = await openDB(NAME, VERSION + 1);
    expect(newer.version).toBe(VERSION + 1);
    expect(await keyOf(count())).toBe('libraryNewer');
    newer.close();
  });
});

describe('a browser that refuses a database', () => {
  it('costs an article none of its other reports', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const failures: unknown[] = [];
    const all = together([libraryReports(), inMemory(() => [flood])], (error) => failures.push(error));
    expect(await all.related(floodElsewhere)).toEqual([flood]);
    expect(failures.map((error) => whyFailed(error).key)).toEqual(['libraryRefused']);
  });
});

describe('a source that hangs', () => {
  it('is not waited for, and said to have given no answer', async () => {
    const failures: unknown[] = [];
    const hanging = { related: () => new Promise<never>(() => undefined) };
    const all = together([hanging, inMemory(() => [flood])], (error) => failures.push(error), 20);
    expect(await all.related(floodElsewhere)).toEqual([flood]);
    expect(failures.map(String)).toEqual(['Error: no answer in 20 ms']);
  });
});

describe('two windows at once', () => {
  it('never lose a report or give two the same number', async () => {
    const other = await vi.importActual<object>('../../src/library/save').then(() => {
      vi.resetModules();
      return import('../../src/library/save');
    });
    const saving = Array.from({ length: 30 }, (_, n) => (n % 2 ? save : other.save)(numbered(n), byHand(n)));
    const keys = (await Promise.all(saving)).map(({ key }) => key);
    expect([new Set(keys).size, await count(), (await list({ limit: 99 })).rows.length]).toEqual([30, 30, 30]);
    await Promise.all([remove(keys.slice(0, 10)), other.save(numbered(40), byHand(40)), remove(keys.slice(5, 15))]);
    expect([await count(), (await list({ limit: 99 })).rows.length]).toEqual([16, 16]);
  });
});

describe('several sources', () => {
  it('give a report that more than one has once, from the first, and tell different ones of one id apart', async () => {
    const bare = { ...flood, claims: [] };
    const renamed = { ...election, id: flood.id };
    const found = await together([inMemory(() => [flood]), inMemory(() => [bare, renamed])], () => undefined).related(
      flood,
    );
    expect(found.map(({ id, claims }) => [id, claims.length])).toEqual([
      [flood.id, flood.claims.length],
      [`${flood.id}'`, election.claims.length],
    ]);
    expect(found[1]?.claims.every(({ report }) => report === `${flood.id}'`)).toBe(true);
  });
});
