import { describe, expect, it } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run';
import { spoilData } from '../../scripts/fuzz/data';
import { Random } from '../../scripts/fuzz/random';
import { makePage } from '../../scripts/fuzz/pages';
import { makeText, spoil } from '../../scripts/fuzz/texts';

describe('spoilt texts, pages, packs, feeds and databases', () => {
  it('go through the whole pipeline: nothing is thrown, no figure is outside its text, no text takes long', async () => {
    const ran = await fuzz({ seed: 7, from: 0, texts: 200, every: 25 });
    expect(ran.faults).toEqual([]);
    expect(ran.texts).toBe(200);
    // That it was not all noise: there were figures to compare, and packs that were taken as well as refused.
    expect(ran.findings).toBeGreaterThan(120);
    expect([ran.pages, ran.databases]).toEqual([8, 8]);
    expect(ran.packsTaken).toBeLessThan(ran.packs);
  }, 120_000);

  it('are the same again by their number', () => {
    const make = (nth: number): string => {
      const random = new Random(7, nth);
      const text = spoil(makeText(random), random);
      return `${text}\n${makePage(text, random)}`;
    };
    expect(make(3)).toBe(make(3));
    expect(make(3)).not.toBe(make(4));
  });

  it('are the same again whatever was spoilt before them', () => {
    const make = (nth: number): string => {
      const random = new Random(7, nth);
      const data = { reports: [{ title: 'One', claims: [[], {}] }] };
      for (let i = 0; i < 3; i++) spoilData(data, random);
      return JSON.stringify(data);
    };
    const first = Array.from({ length: 200 }, (_, nth) => make(nth));
    expect(Array.from({ length: 200 }, (_, nth) => make(nth))).toEqual(first);
  });
});
