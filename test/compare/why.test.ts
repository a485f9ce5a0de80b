import { describe, expect, it } from 'vitest';
import { whyPaired } from '../../src/compare/why';
import type { Claim } from '../../src/types';
import { claim, quantity } from '../quantities';

const said = (report: string, text: string, terms: readonly string[]): Claim => ({
  ...claim(report, `${report}1`, quantity('40', 40), { terms }),
  sentence: { start: 0, end: text.length, text },
});

describe('why two figures were compared', () => {
  it('is said with the words that both sentences have, as the page writes them first', () => {
    const page = said('page', 'The Serbian ferry and the ferries of Serbia took 40.', ['ferry', 'serbia', 'storm']);
    const other = said('a', 'A ferry from Serbia took 41.', ['ferry', 'pier', 'serbia']);
    expect(whyPaired(page, other)).toEqual({ key: 'whyShared', args: ['ferry, Serbian'] });
  });

  it('is found in a sentence of a thousand figures nearly as fast as in one of a hundred, for each', () => {
    const spent = (figures: number): number => {
      const text = 'on the pier 40 ferry boats came, '.repeat(figures);
      const all = Array.from({ length: figures }, () => said('page', text, ['boat', 'ferry', 'pier']));
      const other = said('a', 'The ferry boats came.', ['boat', 'ferry']);
      const before = process.cpuUsage();
      for (const one of all) whyPaired(one, other);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / figures;
    };
    const least = (figures: number): number => Math.min(...[0, 1, 2].map(() => spent(figures)));
    least(100);
    expect(least(1000)).toBeLessThan(5 * Math.max(least(100), 5));
  });
});
