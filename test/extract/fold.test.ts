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

  it('is the same word with a character in it that cannot be seen', () => {
    expect(['Ha\u202ele', 'Orm\u200bond', 'soft\u00adly'].map(fold)).toEqual(['hale', 'ormond', 'softly']);
  });
});
