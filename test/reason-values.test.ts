import { describe, expect, it } from 'vitest';
import { sayArguments } from '../src/reason-values';

const less = (gap: string, percent: string, locale: string): string[] =>
  sayArguments('becauseLess', ['4,500', '3,400', gap, percent], locale).map((text) => text.replace(/\s/g, ' '));

describe('what the engine works out, in a language of the interface', () => {
  it('has that language’s separators and words for large numbers', () => {
    expect(less('1,100', '24', 'de')).toEqual(['4,500', '3,400', '1.100', '24']);
    expect(less('1.2 million', '0.3', 'de').slice(2)).toEqual(['1,2 Millionen', '0,3']);
    expect(less('1,100', '24', 'fr')[2]).toBe('1 100');
    expect(less('1,100', '24', 'ar-EG').slice(2)).toEqual(['١٬١٠٠', '٢٤']);
  });

  it('has the sign of its currency where that language puts it', () => {
    expect(less('$1,100', '24', 'de')[2]).toBe('1.100 $');
    expect(less('£0.30', '24', 'sr-Latn')[2]).toBe('0,30 £');
  });

  it('is left in English as it is', () => {
    expect(less('$26 million', '24', 'en-GB').slice(2)).toEqual(['$26 million', '24']);
  });

  it('leaves the words of reports alone, whatever they look like', () => {
    expect(sayArguments('becauseApart', ['1,100', '2,300'], 'de')).toEqual(['1,100', '2,300']);
    expect(sayArguments('becauseUpdated', ['1,100', 'Monday', '2,300', '?'], 'de')).toEqual([
      '1,100',
      'Monday',
      '2,300',
      '?',
    ]);
  });

  it('says days, and times of day with their zone', () => {
    const said = sayArguments('becauseUpdated', ['9', '2023-10-02', '12', '2023-10-02 14:30 UTC'], 'de');
    expect(said).toEqual(['9', '02.10.2023', '12', '02.10.2023, 14:30 UTC']);
    expect(sayArguments('becauseUpdated', ['9', '2023-10-02', '12', '2023-10-03'], 'en-GB')[1]).toBe('2 Oct 2023');
  });
});
