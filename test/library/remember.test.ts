import { beforeEach, describe, expect, it } from 'vitest';
import { forget, leave } from '../storage';
import { emptyLibrary } from './database';
import { generated } from './generated';
import { count, list, usage } from '../../src/library/list';
import { forgetRemembered, prune } from '../../src/library/prune';
import { REMEMBER, REMEMBER_DEFAULTS, changeRemember, isRemembered, readRemember } from '../../src/library/remember';
import { remember, save } from '../../src/library/save';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const daysAgo = (days: number): string => new Date(NOW - days * DAY).toISOString();
const report = (n: number) => generated(n, 500, { claims: 2 });
const kept = async (): Promise<number[]> =>
  (await list({ limit: 500 })).rows.map(({ id }) => Number(id.split('/').at(-1)));

beforeEach(async () => {
  forget();
  await emptyLibrary();
});

describe('remembering what is read', () => {
  it('is off until the reader turns it on', async () => {
    const wish = await readRemember();
    expect([wish, isRemembered(wish, 'https://a.example/')]).toEqual([REMEMBER_DEFAULTS, false]);
  });

  it('is for all sites, or for those that the reader named', () => {
    const all = { ...REMEMBER_DEFAULTS, on: true };
    const one = { ...all, sites: ['a.example'] };
    const addresses = ['https://a.example/1', 'http://b.example/2', 'file:///home/report.html'];
    expect(addresses.map((url) => isRemembered(all, url))).toEqual([true, true, false]);
    expect(addresses.map((url) => isRemembered(one, url))).toEqual([true, false, false]);
  });

  it('keeps two changes made at once, and reads broken storage as the default', async () => {
    await Promise.all([changeRemember({ on: true }), changeRemember({ days: 7 })]);
    expect(await readRemember()).toEqual({ ...REMEMBER_DEFAULTS, on: true, days: 7 });
    await leave(REMEMBER, { on: 'yes', days: -3, megabytes: 1e9, sites: ['a.example', 7] });
    expect(await readRemember()).toEqual({ ...REMEMBER_DEFAULTS, sites: ['a.example'] });
  });
});

describe('what was remembered', () => {
  it('is forgotten after its days, and what was saved by hand is not', async () => {
    for (const n of [1, 2, 29, 31, 60]) await remember(report(n), daysAgo(n));
    await save(report(400), { savedAt: daysAgo(400), source: 'saved' });
    expect(await prune({ ...REMEMBER_DEFAULTS, days: 30 }, NOW)).toBe(2);
    expect(await kept()).toEqual([1, 2, 29, 400]);
    expect(await prune({ ...REMEMBER_DEFAULTS, days: 30 }, NOW)).toBe(0);
  });

  it('loses nothing to a clock that jumps back, and keeps taking reports', async () => {
    for (const n of [1, 2, 29]) await remember(report(n), daysAgo(n));
    const before = NOW - 5 * 365 * DAY;
    await remember(report(3), new Date(before).toISOString());
    expect(await prune({ ...REMEMBER_DEFAULTS, days: 30 }, before)).toBe(0);
    expect(await kept()).toEqual([1, 2, 29, 3]);
  });

  it('loses its oldest reports where it takes more room than it may', async () => {
    for (let n = 1; n <= 20; n++) await remember(report(n), daysAgo(n));
    await save(report(400), { savedAt: daysAgo(400), source: 'saved' });
    const { bytes } = (await usage()).remembered;
    // No whole megabyte is reached by so few: the limit is given as it would be read for more.
    await prune({ ...REMEMBER_DEFAULTS, days: 365, megabytes: (bytes * 0.6) / 1_000_000 }, NOW);
    const left = await kept();
    expect((await usage()).remembered.bytes).toBeLessThanOrEqual(bytes * 0.6);
    expect(left).toEqual([...Array.from({ length: left.length - 1 }, (_, i) => i + 1), 400]);
    expect(left.length).toBeGreaterThan(10);
  });

  it('can be forgotten all at once', async () => {
    for (let n = 1; n <= 120; n++) await remember(report(n), daysAgo(n));
    await save(report(400), { savedAt: daysAgo(1), source: 'saved' });
    expect(await forgetRemembered()).toBe(120);
    expect([await kept(), await count()]).toEqual([[400], 1]);
  });
});
