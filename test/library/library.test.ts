import { beforeEach, describe, expect, it } from 'vitest';
import { count, find, get, list, usage } from '../../src/library/list';
import { libraryReports } from '../../src/library/related';
import { remove, restore, undoSave } from '../../src/library/remove';
import { remember, save } from '../../src/library/save';
import { emptyLibrary } from './database';
import { election, flood, floodElsewhere, numbered } from './samples';

const at = (n: number): string => new Date(Date.UTC(2026, 2, 11, 0, 0, n)).toISOString();
const byHand = (n: number) => ({ savedAt: at(n), source: 'saved' as const });
const relatedTo = async (article: typeof flood): Promise<(string | undefined)[]> =>
  (await libraryReports().related(article)).map(({ outlet }) => outlet);

beforeEach(emptyLibrary);

describe('a saved report', () => {
  it('comes back with every claim, sentence and date as it was', async () => {
    const { key } = await save(flood, byHand(1));
    expect(await get(key)).toEqual({ key, ...byHand(1), facts: flood });
  });

  it('is found by the address that it was read at, however that is written', async () => {
    await save(flood, byHand(1));
    expect(await find({ ...floodElsewhere, url: 'http://www.courier.example/report/?utm_source=x' })).toMatchObject({
      outlet: 'courier',
      claims: flood.claims.length,
    });
    expect(await find(election)).toBeNull();
  });

  it('replaces an earlier one of its address, which undoing brings back', async () => {
    const first = await save(flood, byHand(1));
    const second = await save({ ...flood, title: 'Later' }, byHand(2));
    expect(second.key).toBe(first.key);
    expect([await count(), (await get(first.key))?.facts.title]).toEqual([1, 'Later']);
    await undoSave([second]);
    expect(await get(first.key)).toEqual({ key: first.key, ...byHand(1), facts: flood });
  });

  it('is gone when its saving is undone', async () => {
    await undoSave([await save(flood, byHand(1))]);
    expect([await count(), (await list({ limit: 5 })).rows, await relatedTo(floodElsewhere)]).toEqual([0, [], []]);
  });

  it('is not taken for one that was only remembered when it is read again', async () => {
    const { key } = await save(flood, byHand(1));
    expect(await remember({ ...flood, title: 'Later' }, at(2))).toBe(false);
    expect((await get(key))?.facts.title).toBe(flood.title);
  });
});

describe('removing', () => {
  it('takes reports out of list, search and count, and restoring puts them back as they were', async () => {
    const saved = [await save(flood, byHand(1)), await save(election, byHand(2))];
    const before = await Promise.all(saved.map(({ key }) => get(key)));
    const removed = await remove(saved.map(({ key }) => key));
    expect([await count(), await relatedTo(floodElsewhere)]).toEqual([0, []]);
    await restore(removed);
    expect(await Promise.all(saved.map(({ key }) => get(key)))).toEqual(before);
    expect([await count(), await relatedTo(floodElsewhere)]).toEqual([2, ['courier']]);
  });

  it('passes over numbers that no report has, and never gives a number twice', async () => {
    const { key } = await save(flood, byHand(1));
    expect(await remove([key, key, key + 7])).toHaveLength(1);
    expect((await save(election, byHand(2))).key).not.toBe(key);
  });

  it('leaves a report that was saved anew in the meantime as it is', async () => {
    const removed = await remove([(await save(flood, byHand(1))).key]);
    const { key } = await save({ ...flood, title: 'Anew' }, byHand(2));
    await restore(removed);
    expect([await count(), (await get(key))?.facts.title]).toEqual([1, 'Anew']);
  });
});

describe('the list', () => {
  it('gives all reports page by page, newest first, also those of one moment', async () => {
    for (let n = 0; n < 7; n++) await save(numbered(n), byHand(n < 3 ? 1 : n));
    const outlets: (string | undefined)[] = [];
    for (let page = await list({ limit: 2 }); ; page = await list({ limit: 2, after: page.next })) {
      outlets.push(...page.rows.map(({ outlet }) => outlet));
      if (!page.next) break;
    }
    expect(outlets).toEqual([6, 5, 4, 3, 0, 1, 2].map((n) => `outlet${n}`));
  });

  it('says how much room the reports take, and how much of it what was remembered takes', async () => {
    await save(flood, byHand(1));
    await remember(election, at(2));
    const { reports, bytes, remembered } = await usage();
    expect([reports, remembered.reports, bytes > remembered.bytes, remembered.bytes > 0]).toEqual([2, 1, true, true]);
  });
});

describe('related reports', () => {
  it('are those of the article’s event, with their sentences, among many others', async () => {
    for (let n = 0; n < 40; n++) await save(numbered(n), byHand(n));
    await save(flood, byHand(50));
    const [found, ...others] = await libraryReports().related(floodElsewhere);
    expect(found).toEqual(flood);
    expect(others).toEqual([]);
  });

  it.each([
    ['earlier', [2021, 2022, 2023, 2024, 2025]],
    ['later', [2026, 2027, 2028, 2029, 2030]],
  ])('are found by the days around the article where every term is in too many %s reports', async (_when, years) => {
    for (let n = 0; n < 150; n++) {
      const url = `https://courier.example/${n}`;
      const date = `${String(years[n % years.length])}-06-15`;
      await save({ ...flood, id: url, url, published: { date, basis: 'stated' } }, byHand(n));
    }
    await save(flood, byHand(200));
    const found = await libraryReports().related(floodElsewhere);
    expect(found.some(({ url }) => url === flood.url)).toBe(true);
  });

  it('are found before and after the article by a day, and by many days where its terms are rare', async () => {
    const days = ['2026-01-05', '2026-03-08', '2026-03-12', '2026-05-20'];
    for (const [n, date] of days.entries()) {
      const url = `https://courier.example/${n}`;
      await save({ ...flood, id: url, url, published: { date, basis: 'stated' } }, byHand(n));
    }
    const found = await libraryReports().related({ ...flood, url: 'https://gazette.example/' });
    expect(found.map(({ published }) => published?.date).sort()).toEqual(days);
  });
});
