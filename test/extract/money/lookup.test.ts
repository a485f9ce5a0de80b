import { describe, expect, it } from 'vitest';
import { currencyByLooseCode, currencyByName, currencyBySign } from '../../../src/extract/money/lookup';

describe('names of currencies', () => {
  it.each([
    ['danish crowns', 'DKK'],
    ['euro', 'EUR'],
    ['euros', 'EUR'],
    ['quid', 'GBP'],
    ['pence', 'GBP'],
    ['hong kong dollars', 'HKD'],
  ])('%s is %s, in the singular and the plural', (words, code) => {
    expect(currencyByName(words)?.code).toBe(code);
  });

  it('that several countries share leave the currency open', () => {
    expect(currencyByName('dollars')).toEqual({ code: '', name: 'dollar', open: '$' });
    expect(currencyByName('cents')).toEqual({ code: '', name: 'cent', open: '$', factor: 0.01 });
  });

  it.each(['pounds', 'eurocentss', 'sens', 'leis of'])('"%s" names none', (words) => {
    expect(currencyByName(words)).toBeUndefined();
  });
});

describe('signs and codes of currencies', () => {
  it.each([
    ['€', 'EUR'],
    ['A$', 'AUD'],
    ['CHF', 'CHF'],
    ['NZD$', 'NZD'],
  ])('%s is %s', (sign, code) => {
    expect(currencyBySign(sign)?.code).toBe(code);
  });

  it.each(['ALL', 'TRY', 'ABC', 'chf', ''])('"%s" is none', (sign) => {
    expect(currencyBySign(sign)).toBeUndefined();
  });

  it('count in any case, and for millions and thousands, where they are no words', () => {
    expect(currencyByLooseCode('usd')).toMatchObject({ currency: { code: 'USD' }, times: 1 });
    expect(currencyByLooseCode('MEUR')).toMatchObject({ currency: { code: 'EUR' }, times: 1e6 });
    expect(currencyByLooseCode('kEUR')).toMatchObject({ currency: { code: 'EUR' }, times: 1e3 });
    expect(['dem', 'try', 'xEUR', 'Meur'].map(currencyByLooseCode)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
