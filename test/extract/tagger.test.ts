import { describe, expect, it } from 'vitest';
import { tagTokens } from '../../src/extract/tagger';
import { tokenize } from '../../src/extract/tokens';

describe('tags', () => {
  const tagged = (text: string): string => tagTokens(tokenize(text)).join(' ');

  it('tell nouns from verbs by what stands around them', () => {
    expect(tagged('They plan two attacks')).toBe('pron verb num noun');
    expect(tagged('The plan failed')).toBe('det noun verb');
    expect(tagged('They attack the town')).toBe('pron verb det noun');
    expect(tagged('He wants to attack')).toBe('pron verb to verb');
  });

  it('give names by their capitals, but not in a headline of capitals', () => {
    expect(tagged('We saw Marta Ruud there')).toBe('pron verb name name pron');
    expect(tagged('Storm Hits Coastal Towns')).not.toContain('name name');
  });

  it('find a verb in a sentence that would have none', () => {
    expect(tagged('The stock trades on its past').split(' ')[2]).toBe('verb');
  });
});
