import { describe, expect, it } from 'vitest';
import { adjectiveLemma, fold, isPlural, lemma, verbLemma } from '../../src/extract/lemma';
import { tagTokens } from '../../src/extract/tagger';
import { tokenize } from '../../src/extract/tokens';

describe('a noun', () => {
  it.each(
    'soldiers soldier, men man, people people, children child, troops troop, countries country, police police, buses bus, boxes box, churches church, houses house, series series, news news, viruses virus, gunmen gunman, lives life, leaves leaf, criteria criterion, crises crisis, boss boss, glasses glass, heroes hero, photos photo, Serbs serb'
      .split(', ')
      .map((pair) => pair.split(' ') as [string, string]),
  )('%s has the singular %s', (plural, singular) => {
    expect(lemma(plural)).toBe(singular);
  });

  it('is a plural by its form or by nature', () => {
    expect(['soldiers', 'men', 'people', 'police', 'aircraft'].every(isPlural)).toBe(true);
    expect(['soldier', 'bus', 'news', 'glass', 'gas'].some(isPlural)).toBe(false);
  });
});

describe('a verb', () => {
  it.each(
    'killed kill, shot shoot, sent send, planned plan, said say, cut cut, fell fall, rose rise, deployed deploy, reduced reduce, carries carry, carried carry, tried try, stopped stop, reached reach, withdrew withdraw, injured injure, using use, making make, running run, seeing see, dies die, rising rise'
      .split(', ')
      .map((pair) => pair.split(' ') as [string, string]),
  )('%s has the base %s', (form, base) => {
    expect(verbLemma(form)).toBe(base);
  });
});

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

  it('gives its positive form as a superlative', () => {
    expect(['largest', 'biggest', 'heaviest', 'best', 'gravest', 'west', 'modest'].map(adjectiveLemma)).toEqual([
      'large',
      'big',
      'heavy',
      'good',
      'grave',
      'west',
      'modest',
    ]);
  });
});

describe('tokens', () => {
  const words = (text: string): string[] => tokenize(text).map((token) => token.text);

  it.each([
    ['keep a figure with its separators whole', 'It cost 1,234.50 then', ['It', 'cost', '1,234.50', 'then']],
    [
      'keep a figure whole over no-break and thin spaces',
      '10\u00a0000 or 20\u2009000',
      ['10\u00a0000', 'or', '20\u2009000'],
    ],
    ['keep a figure whole over a soft hyphen', '14\u00ad000 men', ['14\u00ad000', 'men']],
    [
      'cut off the possessive and leave other apostrophes',
      "Leeds's, O'Brien’s and don't",
      ['Leeds', "'s", ',', "O'Brien", '’s', 'and', "don't"],
    ],
    ['cut off marks and signs', '($5)', ['(', '$', '5', ')']],
    ['cut letters from digits', 'F16 3bn', ['F', '16', '3', 'bn']],
    ['make one of an unpaired surrogate', 'a\ud800b', ['a', '\ud800', 'b']],
  ])('%s', (_, text, want) => {
    expect(words(text)).toEqual(want);
  });

  it('hold every character that is no white space', () => {
    const text = 'A “mix” — of 4,5 % & £3m…\n\n¿qué? 😀';
    expect(words(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

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
