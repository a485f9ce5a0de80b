/** What tests and benchmarks run in a page of the built extension: the library's own modules, and a look at the database behind them. */
import { openDB } from 'idb';
import { parsePack } from '../../src/corpus/pack';
import { exportAll } from '../../src/library/export';
import { importPack, importReports } from '../../src/library/import';
import type { Whole } from '../../src/library/kept';
import { count, find, get, list, usage } from '../../src/library/list';
import { packs, removePack } from '../../src/library/packs';
import { libraryReports } from '../../src/library/related';
import { remove, restore, undoSave } from '../../src/library/remove';
import { save } from '../../src/library/save';
import { type Figures, NAME, type Print, type Row, SHELF, type Shelf } from '../../src/library/schema';
import type { ReportFacts } from '../../src/types';
import { generated } from './generated';

export { count, exportAll, find, generated, get, importPack, importReports, libraryReports, list, packs, parsePack };
export { remove, removePack, restore, save, undoSave, usage };

/** Small reports: what is tested is whether they are whole, not how long they take. */
const CLAIMS = 6;
const SIZE = 2000;

export const sample = (n: number, version = 0): ReportFacts => generated(n, SIZE, { version, claims: CLAIMS });

const savedAt = (n: number, version: number): string => new Date(1_770_000_000_000 + n * 1000 + version).toISOString();

/** Saves report `n`; its number in the library. */
export const saveSample = async (n: number, version: number): Promise<number> =>
  (await save(sample(n, version), { savedAt: savedAt(n, version), source: 'saved' })).key;

const keyOf = async (n: number): Promise<number | undefined> => (await find(sample(n)))?.key;

export async function removeSamples(all: readonly number[]): Promise<readonly Whole[]> {
  const keys = await Promise.all(all.map(keyOf));
  return remove(keys.filter((key) => key !== undefined));
}

/** Imports reports `from` up to `to` as a file would bring them. */
export const importSamples = (from: number, to: number, version: number): Promise<unknown> =>
  importReports(
    Array.from({ length: to - from }, (_, i) => ({
      ...sample(from + i, version),
      kept: { savedAt: savedAt(from + i, version), source: 'imported' as const },
    })),
  );

export const importSamplePack = (from: number, to: number): Promise<number> =>
  importPack(
    `Pack ${from}`,
    Array.from({ length: to - from }, (_, i) => sample(from + i)),
  );

/** The database as it stands, looked at past the library's own code. */
export interface Examined {
  /** `[n, version]` of the reader's own reports, in the order of `n`. */
  readonly own: readonly (readonly [n: number, version: number])[];
  /** Titles and reports of the packs that are whole. */
  readonly packs: readonly (readonly [title: string, reports: number])[];
  /** What does not agree, a line each. */
  readonly wrong: readonly string[];
}

/** JSON that is the same for the same content. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export async function examine(): Promise<Examined> {
  // Opened by the library first: without its stores a database would be made here.
  await count();
  const db = await openDB(NAME);
  const tx = db.transaction(['rows', 'prints', 'figures', 'shelves']);
  const all = <T>(store: string): Promise<T[]> => tx.objectStore(store).getAll() as Promise<T[]>;
  const [rows, prints, figures, shelves] = await Promise.all([
    all<Row>('rows'),
    all<Print>('prints'),
    all<Figures>('figures'),
    all<Shelf>('shelves'),
  ]);
  const indexed = new Map<number, string[]>();
  let cursor = await tx.objectStore('prints').index('lookups').openKeyCursor();
  for (; cursor; cursor = await cursor.continue()) {
    const key = cursor.primaryKey as number;
    indexed.set(key, [...(indexed.get(key) ?? []), JSON.stringify(cursor.key)]);
  }
  db.close();

  const wrong: string[] = [];
  const own: [number, number][] = [];
  const keys = (list: readonly { readonly key: number }[]): string => JSON.stringify(list.map(({ key }) => key));
  if (keys(rows) !== keys(prints) || keys(rows) !== keys(figures)) wrong.push('the stores hold different reports');
  for (const row of rows) {
    const [n, version] = [Number(row.id.split('/').at(-1)), Number(/\((\d+)\)$/.exec(row.title ?? '')?.[1])];
    if (row.shelf === 0) own.push([n, version]);
    const wanted = sample(n, version);
    const kept = await get(row.key);
    if (sorted(kept?.facts) !== sorted(wanted)) wrong.push(`report ${n} is not whole`);
    const lookups = prints.find(({ key }) => key === row.key)?.lookups.map((one) => JSON.stringify(one)) ?? [];
    if (JSON.stringify(lookups.sort()) !== JSON.stringify(indexed.get(row.key)?.sort()))
      wrong.push(`report ${n}: index`);
  }
  for (const { shelf, reports, bytes } of shelves) {
    if (typeof shelf !== 'number') continue;
    const on = rows.filter(({ key }) => Math.floor(key / SHELF) === shelf);
    if (on.length !== reports) wrong.push(`shelf ${shelf} counts ${reports} reports of ${on.length}`);
    if (on.reduce((sum, row) => sum + row.bytes, 0) !== bytes) wrong.push(`shelf ${shelf} counts other bytes`);
  }
  const stray = [...indexed.keys()].filter((key) => !rows.some((row) => row.key === key));
  if (stray.length > 0) wrong.push(`the index leads to ${stray.length} reports that are not there`);
  const whole = shelves.filter(({ shelf, isWhole }) => typeof shelf === 'number' && shelf > 0 && isWhole);
  return {
    own: own.sort((a, b) => a[0] - b[0]),
    packs: whole.map(({ title, reports }) => [title, reports] as const),
    wrong,
  };
}
