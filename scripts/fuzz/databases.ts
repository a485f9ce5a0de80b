/** The library's database with records spoilt, as by a bad disk, another version or somebody's hand, and all that is done with it. */
import { openDB } from 'idb';
import { crossReference } from '../../src/cross-reference';
import { exportAll } from '../../src/library/export';
import { addFeed, changeFeed, feeds, keptOf } from '../../src/library/feeds/list';
import { keepItem } from '../../src/library/feeds/keep';
import { newFeed } from '../../src/library/feeds/feed';
import { dueNow, nextDue } from '../../src/library/feeds/schedule';
import { openFile } from '../../src/library/file';
import { importPack } from '../../src/library/import';
import { close } from '../../src/library/open';
import { count, find, get, getMany, list, usage } from '../../src/library/list';
import { packs, removeHalfPacks } from '../../src/library/packs';
import { eventsOf } from '../../src/library/page/filter';
import { shelfRows } from '../../src/library/page/shelf-rows';
import { prune } from '../../src/library/prune';
import { libraryReports } from '../../src/library/related';
import { remove, restore } from '../../src/library/remove';
import { save } from '../../src/library/save';
import { NAME, STORES, type Schema, type StoreName, VERSION, upgrade } from '../../src/library/schema';
import type { ReportFacts } from '../../src/types';
import { emptyLibrary } from '../../test/library/database';
import { election, flood, floodElsewhere, numbered } from '../../test/library/samples';
import { spoilData } from './data';
import { must } from './must';
import type { Random } from './random';

type Place = { readonly store: StoreName; readonly key: IDBValidKey };
/** What stands in a store: under its key, as it is. */
type Records = readonly (Place & { readonly record: Record<string, unknown> })[];

const FEED = 'https://feeds.example/news.xml';
const OTHER_FEED = 'https://other.example/feed';
/** Long enough that nothing is forgotten for its age. */
const KEEP = { on: true, days: 3650, megabytes: 10_000, sites: 'all' } as const;
const NOW = Date.UTC(2026, 2, 12);

let whole: Records | undefined;

const opened = () => openDB<Schema>(NAME, VERSION, { upgrade: (db, from) => upgrade(db, from) });

/** The records of a small library: saved, remembered, of a feed and of a pack. */
async function records(): Promise<Records> {
  await emptyLibrary();
  const at = (n: number): string => new Date(Date.UTC(2026, 2, 11, 0, 0, n)).toISOString();
  await save(flood, { savedAt: at(1), source: 'saved' });
  await save(election, { savedAt: at(2), source: 'remembered' });
  await save(numbered(3), { savedAt: at(3), source: 'imported' });
  for (const address of [FEED, OTHER_FEED]) await addFeed(newFeed(address, 'daily'));
  await keepItem(FEED, { id: 'a', held: 'a', facts: numbered(4) }, at(4));
  await importPack('A pack', [numbered(5), { ...floodElsewhere, id: 'elsewhere' }]);
  await close();
  const db = await opened();
  const all = await Promise.all(
    STORES.map(async (store) => {
      const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
      return keys.map((key, i) => ({ store, key, record: values[i] as unknown as Record<string, unknown> }));
    }),
  );
  db.close();
  return all.flat();
}

/** JSON in a field is data as well. */
function spoilRecord(record: Record<string, unknown>, random: Random): void {
  const field = ['print', 'claims'].find((name) => typeof record[name] === 'string');
  if (field === undefined || random.chance(0.3)) return spoilData(record, random);
  const json = record[field] as string;
  const data = JSON.parse(json) as unknown[];
  spoilData(data, random);
  record[field] = random.chance(0.2) ? json.slice(0, random.below(json.length)) : JSON.stringify(data);
}

/** Writes the library with some of its records spoilt or missing; which those are. */
async function spoilt(random: Random): Promise<readonly Place[]> {
  whole ??= await records();
  await emptyLibrary();
  const db = await opened();
  const chosen = new Set(Array.from({ length: 1 + random.below(3) }, () => random.below(whole?.length ?? 0)));
  for (const { store, record } of whole) await db.put(store, record as never);
  for (const n of chosen) {
    const { store, key, record } = whole[n] as Records[number];
    if (random.chance(0.15)) {
      await db.delete(store, key as number);
      continue;
    }
    const copy = structuredClone(record);
    spoilRecord(copy, random);
    if (random.chance(0.1)) copy['ofALaterVersion'] = { some: ['thing'] };
    const keyPath = db.transaction(store).store.keyPath as string;
    // Under another report's number it would be that one's record; what the database does not take is not there.
    const isTaken = whole.some((other) => other.store === store && other.key === copy[keyPath] && other.key !== key);
    if (!isTaken) await db.put(store, copy as never).catch(() => undefined);
    if (copy[keyPath] !== key && random.chance(0.5)) await db.delete(store, key as number);
  }
  db.close();
  return [...chosen].map((n) => whole?.[n] as Place);
}

/** The claims of a report as they were written. */
const figures = (wanted: number): unknown =>
  whole?.find(({ store, key }) => store === 'figures' && key === wanted)?.record['claims'];

const ids = (reports: readonly { readonly id: string }[]): string => reports.map(({ id }) => id).join(' ');

/**
 * Spoils a library and does with it what the product does. @throws where something is thrown, or a report that was not touched is not
 * listed, read, found, exported or removed as if nothing had happened.
 */
export async function readDatabase(random: Random): Promise<void> {
  const places = await spoilt(random);
  const harmed = new Set(places.filter(({ store }) => store !== 'shelves' && store !== 'feeds').map(({ key }) => key));
  const own: readonly (readonly [number, ReportFacts])[] = [
    [0, flood],
    [1, election],
    [2, numbered(3)],
    [3, numbered(4)],
  ];
  const unharmed = own.filter(([key]) => !harmed.has(key));

  for (const limit of [2, 50]) await listsAll(unharmed, limit);
  for (const [key, facts] of unharmed) {
    const kept = await get(key);
    const claims = kept?.facts.claims.map(({ report: _report, ...claim }) => claim);
    must(kept?.facts.id === facts.id && JSON.stringify(claims) === figures(key), `report ${key} is not whole`);
    must((await find(facts))?.key === key, `report ${key} is not found by its address`);
  }
  await getMany([0, 1, 2, 3]);
  const related = await libraryReports(() => NOW).related(floodElsewhere);
  crossReference(floodElsewhere, related);
  const isCounted = !places.some(({ store }) => store === 'shelves');
  must(harmed.has(0) || !isCounted || ids(related).includes(flood.id), 'a related report that is not found');
  const parts: string[] = [];
  for await (const part of exportAll('All')) parts.push(part);
  const file = await openFile(new Blob(parts));
  must(file.ok, `an export that is not read: ${file.ok ? '' : file.error}`);
  if (file.ok)
    must(
      unharmed.every(([, { id }]) => ids(file.value.first).includes(id)),
      'a report missing in the export',
    );
  await shelfRows()((loaded) => {
    loaded.find('dam');
    const wanted = { found: null, outlet: '', from: '2026-01-01', to: '2027-01-01', event: 'all' } as const;
    eventsOf(loaded.rows, loaded.eventOf, wanted);
  }, new AbortController().signal);
  await Promise.all([count(), usage(), packs(), removeHalfPacks(NOW)]);
  await readFeeds(places);
  await prune(KEEP, NOW);
  await listsAll(unharmed, 50);
  await changeReports(unharmed);
  await close();
}

async function listsAll(unharmed: readonly (readonly [number, ReportFacts])[], limit: number): Promise<number[]> {
  const listed: number[] = [];
  for (let page = await list({ limit }); ; page = await list({ limit, after: page.next })) {
    listed.push(...page.rows.map(({ key }) => key));
    must(listed.length < 20, 'a list without an end');
    if (page.next === undefined) break;
  }
  must(
    unharmed.every(([key]) => listed.includes(key)),
    `a report is not listed: ${listed.join()}`,
  );
  must(new Set(listed).size === listed.length, 'a report listed twice');
  return listed;
}

async function readFeeds(places: readonly Place[]): Promise<void> {
  const all = await feeds();
  const untouched = [FEED, OTHER_FEED].filter((one) => !places.some(({ key }) => key === one));
  must(
    untouched.every((one) => all.some(({ address }) => address === one)),
    'a feed is not listed',
  );
  await keptOf(all);
  nextDue(all, NOW);
  dueNow(all, NOW);
  for (const { address } of all) {
    await changeFeed(address, (feed) => ({ ...feed, tried: NOW }));
    await keepItem(address, { id: 'b', held: 'b', facts: numbered(6) }, new Date(NOW).toISOString());
  }
}

/** A report that is saved is there, none takes another's place, and all can be removed and brought back. */
async function changeReports(unharmed: readonly (readonly [number, ReportFacts])[]): Promise<void> {
  for (const facts of [numbered(7), flood, election, numbered(3)]) {
    const { key } = await save(facts, { savedAt: new Date(NOW).toISOString(), source: 'saved' });
    must((await get(key))?.facts.id === facts.id, 'a report that was saved is not there');
  }
  const listed = await listsAll(unharmed, 50);
  await restore(await remove(listed));
  await remove(await listsAll(unharmed, 50));
  must((await list({ limit: 50 })).rows.length === 0, 'a report that cannot be removed');
}
