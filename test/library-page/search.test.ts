import { describe, expect, it } from 'vitest';
import { searchIndex } from '../../src/library/page/search';

const index = searchIndex();
index.add(1, ['General Mojsilović speaks', 'Politika']);
index.add(2, ['Minister Baerbock in Pristina', 'Die Zeit']);
index.add(3, ['Đoković wins again', undefined]);
index.add(4, ['The 4,500 soldiers of Berlin', 'Herald']);
const found = (query: string): number[] => [...(index.find(query) ?? [])].sort();

describe('a search of the library', () => {
  it.each([
    ['Mojsilovic', [1]],
    ['Barbock', [2]],
    ['djokovic', [3]],
    ['dokovic', [3]],
    ['MOJSIL', [1]],
    ['baerbock pristina', [2]],
    ['baerbock politika', []],
    ['500', [4]],
    ['501', []],
    ['Bologna', []],
  ])('for %s finds those whose names are spelt alike', (query, wanted) => {
    expect(found(query)).toEqual(wanted);
  });

  it('for nothing leaves out nothing', () => {
    expect(index.find(' – ')).toBeNull();
  });

  it('finds what was added later, also under a number that it knows', () => {
    const grown = searchIndex();
    grown.add(1, ['Ferry']);
    expect([...(grown.find('Rasmund') ?? [])]).toEqual([]);
    grown.add(1, ['rasmund']);
    expect([...(grown.find('ferry Rasmund') ?? [])]).toEqual([1]);
  });
});
