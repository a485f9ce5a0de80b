import { describe, expect, it } from 'vitest';
import { formatPack, parsePack } from '../../src/corpus/pack';
import { readFacts } from '../../src/cross-reference';
import { claim, facts, quantity } from '../quantities';

const report = facts('first', [
  claim('first', 'f0', quantity('600', 600), {
    sentence: { start: 0, end: 40, text: 'Six hundred more are to come, he said.' },
  }),
]);

describe('a pack', () => {
  it('reads back what was written, without the sentences', () => {
    const result = parsePack(formatPack('Test', [report]));
    expect(result.ok && result.value.reports[0]?.claims[0]?.quantity.stated.low).toBe(600);
    expect(formatPack('Test', [report])).not.toContain('more are to come');
  });

  it('is the same file whatever the order of its reports', () => {
    const other = facts('second', []);
    expect(formatPack('Test', [report, other])).toBe(formatPack('Test', [other, report]));
  });

  it('of a text with characters that cannot be seen is one that is read', () => {
    const facts = readFacts({
      id: 'a',
      credits: [],
      outlet: 'The\u200b Paper',
      text: 'Mr Ha\u202ele said 14 of the\u0007 men left.',
    });
    const result = parsePack(formatPack('t', [facts]));
    expect(result.ok ? result.value.reports[0]?.claims.length : result.error).toBe(1);
  });

  it('of a text with a word longer than a pack may hold is one that is read', () => {
    const text = `The town sent 4,500 soldiers to ${'Ab'.repeat(400)} on Friday, and 600 are to come.`;
    const result = parsePack(formatPack('t', [readFacts({ id: 'a', credits: [], text })]));
    expect(result.ok ? result.value.reports.map(({ id }) => id) : result.error).toEqual(['a']);
  });

  it.each([
    ['text that is not JSON', '{', 'is not JSON'],
    ['another format', '{"format":"x","version":1,"title":"","reports":[]}', 'is not a Crosstally pack'],
    ['a later version', '{"format":"crosstally-pack","version":2,"title":"","reports":[]}', 'version'],
    [
      'a wrong type deep inside',
      formatPack('t', [report]).replace('"position":0', '"position":"0"'),
      'reports.0.claims.0.position',
    ],
    [
      'an address that is code',
      formatPack('t', [{ ...report, url: 'https://a.example/' }]).replace('https://a.example/', 'javascript:alert(1)'),
      'reports.0.url',
    ],
    [
      'a name that turns its direction',
      formatPack('t', [{ ...report, outlet: 'a-b' }]).replace('a-b', 'a\u202Eb'),
      'reports.0.outlet',
    ],
    [
      'a key nobody knows',
      formatPack('t', [report]).replace('"position":0', '"position":0,"__proto__":{}'),
      'reports.0.claims.0',
    ],
  ])('is refused with its place when it holds %s', (_name, json, message) => {
    const result = parsePack(json);
    expect(result.ok ? 'accepted' : result.error).toContain(message);
  });
});
