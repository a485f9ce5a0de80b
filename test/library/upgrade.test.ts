/** Databases as earlier versions left them, stored as those versions wrote them: this version opens each with all that is in it. */
import { readFileSync, readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { addFeed, feeds } from '../../src/library/feeds/list';
import { newFeed } from '../../src/library/feeds/feed';
import { find, get, list, usage } from '../../src/library/list';
import { packs } from '../../src/library/packs';
import { libraryReports } from '../../src/library/related';
import { save } from '../../src/library/save';
import { NAME, VERSION } from '../../src/library/schema';
import { emptyLibrary } from './database';
import { election, flood, floodElsewhere } from './samples';

const FOLDER = new URL('databases/', import.meta.url);
const files = readdirSync(FOLDER);

interface Stored {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string;
        readonly indexes: readonly { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
        readonly records: readonly unknown[];
      }
    >
  >;
}

/** Makes the database with nothing of the library's own code. */
function lay({ version, stores }: Stored): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, records }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const record of records) store.put(record);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

beforeEach(emptyLibrary);

describe('a database', () => {
  it('is stored for every version that there was', () => {
    expect(files.length).toBe(VERSION);
  });

  it.each(files)('as %s has it is opened with everything in it, and goes on', async (file) => {
    await lay(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Stored);
    const { rows } = await list({ limit: 9 });
    // The engine of the later version finds more figures.
    const [ofElection, ofFlood] = file === 'version-1.json' ? [2, 2] : [3, 4];
    expect(rows.map(({ source, outlet, claims }) => [source, outlet, claims])).toEqual([
      ['remembered', 'herald', ofElection],
      ['saved', 'courier', ofFlood],
    ]);
    const whole = await get((await find(flood))?.key ?? -1);
    const sentences = whole?.facts.claims.map(({ sentence }) => sentence.text ?? '') ?? [];
    expect(sentences.every((text) => text.length > 20)).toBe(true);
    expect(sentences.join(' ')).toMatch(/Hohenwutzen[^]*140/);
    expect(await usage()).toMatchObject({ reports: 2, remembered: { reports: 1 } });
    // Version 1 knew no feeds; this one takes them.
    const known = (await feeds()).map(({ address, etag, items }) => [address, etag, items.length]);
    expect(known).toEqual(file === 'version-1.json' ? [] : [['https://herald.example/feed.xml', '"a1"', 1]]);
    expect(await addFeed(newFeed('https://courier.example/feed', 'never'))).toBe('added');
    expect((await packs()).map(({ on, reports }) => [on, reports])).toEqual([
      [false, 5],
      [true, 1],
    ]);
    const others = await libraryReports().related({ ...flood, url: 'https://another.example/' });
    expect(others.map(({ outlet }) => outlet).sort()).toEqual(['courier', 'gazette']);
    await save(floodElsewhere, { savedAt: '2026-11-23T00:00:00.000Z', source: 'saved' });
    await save(election, { savedAt: '2026-11-23T00:00:01.000Z', source: 'saved' });
    expect((await list({ limit: 9 })).rows.map(({ source }) => source)).toEqual(['saved', 'saved', 'saved']);
  });
});
