import { describe, expect, it } from 'vitest';
import { fold } from '../../src/extract/fold';

describe('a word', () => {
  it('is folded to lower case without diacritics', () => {
    expect(['Mojsilović', 'Türkiye', 'ÅLESUND', 'Łódź', 'straße', 'O’Brien'].map(fold)).toEqual([
      'mojsilovic',
      'turkiye',
      'alesund',
      'lodz',
      'strasse',
      "o'brien",
    ]);
  });
});
