import { describe, expect, it } from 'vitest';
import { adjectiveLemma, isPlural, lemma, verbLemma } from '../../src/extract/lemma';

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

describe('an adjective', () => {
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
