import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/compare/findings';
import type { Claim, Match, ReportFacts } from '../../src/types';
import { claim, facts, quantity } from '../quantities';

const TERMS = ['bridge', 'dawn', 'ferry', 'harbour', 'passenger', 'storm', 'tow'];
const OTHERS = ['bridge', 'captain', 'ferry', 'island', 'passenger', 'pilot', 'quay'];
const count = (report: string, more: Partial<Claim> = {}): Claim =>
  claim(report, `${report}1`, quantity('140', 140, { step: 10 }), more);
const says = (surface: string): Partial<Claim> => ({
  speaker: { key: surface.split(' ').at(-1)?.toLowerCase() ?? '', surface },
});

/** The matches of the page's figure, all claims being of one quantity. */
function matches(page: Claim, others: readonly [Claim, Partial<ReportFacts>][]): readonly Match[] {
  const reports = others.map(([other, more]) => facts(other.report, [other], more));
  const { findings } = findingsOf(facts('page', [page]), reports, [[page, ...others.map(([other]) => other)]]);
  return findings[0]?.matches ?? [];
}
const origins = (others: readonly [Claim, Partial<ReportFacts>][]): readonly (readonly [string, string])[] =>
  matches(count('page'), others).map(({ origin: { key, kind } }) => [key, kind] as const);

describe('the origin of a counterpart', () => {
  it('is who says it, however the report is credited', () => {
    expect(
      origins([
        [count('a', says('Mayor Ana Bell')), { credits: ['AFP'] }],
        [count('b', says('Bell')), { outlet: 'Herald' }],
      ]),
    ).toEqual([
      ['speaker bell', 'speaker'],
      ['speaker bell', 'speaker'],
    ]);
  });

  it('is one agency, credited or named in the text, in full or by its initials', () => {
    const found = origins([
      [count('a'), { credits: ['AFP'] }],
      [count('b', says('AFP news agency')), {}],
      [count('c', says('Agence France-Presse')), { credits: ['Reuters'] }],
      [count('d'), { credits: ['Reuters', 'AFP'] }],
    ]);
    expect(found.map(([key]) => key)).toEqual(['agency afp', 'agency afp', 'agency afp', 'report d']);
  });

  it('is one for sentences of nearly the same words', () => {
    expect(
      origins([
        [count('a', { terms: TERMS }), {}],
        [count('b', { terms: [...TERMS, 'today'] }), {}],
        [count('c', { terms: OTHERS }), {}],
      ]),
    ).toEqual([
      ['report a', 'copy'],
      ['report a', 'copy'],
      ['report c', 'outlet'],
    ]);
  });

  it('keeps the name of the source where only one of two like sentences has it', () => {
    const found = origins([
      [count('a', { terms: TERMS }), {}],
      [count('b', { terms: TERMS, ...says('Ana Bell') }), {}],
    ]);
    expect(found.map(([key]) => key)).toEqual(['speaker bell', 'speaker bell']);
  });

  it('does not take two short sentences for copies', () => {
    const short = { terms: ['ferry', 'passenger'] };
    expect(
      origins([
        [count('a', short), {}],
        [count('b', short), {}],
      ]).map(([key]) => key),
    ).toEqual(['report a', 'report b']);
  });

  it('does not hang on the order of the reports', () => {
    const others: [Claim, Partial<ReportFacts>][] = [
      [count('a', { terms: TERMS }), {}],
      [count('b', { terms: TERMS }), { credits: ['AFP'] }],
      [count('c', { terms: OTHERS }), { credits: ['AFP'] }],
    ];
    expect(origins([...others].reverse())).toEqual(origins(others));
    expect(new Set(origins(others).map(([key]) => key))).toEqual(new Set(['agency afp']));
  });
});

describe('an attribution that one report drops', () => {
  const note = (page: Partial<Claim>, other: Partial<Claim>): unknown =>
    matches(count('page', page), [[count('a', other), {}]])[0]?.attribution;

  it('is said on the page that drops it and on the page that has it', () => {
    expect(note({}, says('Ana Bell'))).toEqual({ key: 'attributionHere', args: ['Ana Bell'] });
    expect(note(says('Ana Bell'), {})).toEqual({ key: 'attributionThere', args: ['Ana Bell'] });
  });

  it('is not said where both ascribe the figure, or neither does', () => {
    expect(note({}, {})).toBeUndefined();
    expect(note(says('Ana Bell'), says('police'))).toBeUndefined();
  });

  it('is not said of a headline, which leaves to the text who said it', () => {
    expect(note({ headline: true }, says('Ana Bell'))).toBeUndefined();
  });

  it('looks at all mentions of the figure in a report', () => {
    const [first, second] = [count('page'), { ...count('page', says('Ana Bell')), id: 'page2' }];
    const other = count('a', says('Ana Bell'));
    const { findings } = findingsOf(facts('page', [first, second]), [facts('a', [other])], [[first, second, other]]);
    expect(findings.flatMap((finding) => finding.matches.map(({ attribution }) => attribution))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is not said of figures that differ', () => {
    const other = claim('a', 'a1', quantity('190', 190, { step: 10 }), says('Ana Bell'));
    expect(matches(count('page'), [[other, {}]])[0]).toMatchObject({ relation: 'diverges' });
    expect(matches(count('page'), [[other, {}]])[0]?.attribution).toBeUndefined();
  });
});

describe('figures that are before and after', () => {
  it('are not shown as two versions of one', () => {
    const change = claim('page', 'c', quantity('10%', 10, { unit: { kind: 'share', code: '%' }, direction: 'up' }), {
      role: 'change',
      of: 'l',
      subject: ['fare'],
      terms: ['ferry', 'fare', 'harbour'],
    });
    const level = claim('page', 'l', quantity('110', 110), { of: 'c', subject: ['fare'], terms: ['ferry', 'harbour'] });
    const before = claim('a', 'b', quantity('100', 100), {
      role: 'from',
      subject: ['fare'],
      terms: ['ferry', 'harbour'],
    });
    const { findings } = findingsOf(facts('page', [change, level]), [facts('a', [before])], [[level, before]]);
    expect(findings.map(({ claim: { id }, status }) => [id, status])).toEqual([['l', 'agrees']]);
    expect(findings[0]?.matches[0]?.because).toEqual({ key: 'becauseBefore', args: ['10%', '110', '100', '100'] });
  });
});
