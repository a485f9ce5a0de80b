import { describe, expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import type { FigureRow, PageState, Summary } from '../../src/messages';
import type { Phrase } from '../../src/surface/phrase';
import { CHECKING, offOn, sentence } from '../../src/surface/sentence';
import type { Related, Status } from '../../src/types';

const row = (status: Status): FigureRow => ({ id: status, text: '30', phrase: '30 men', status, others: [] });
const report = (id: string, copy = false): Related => ({ id, copy, credits: [], score: 1, shared: [] });
const page = (state: PageState, more: Partial<Summary> = {}): Summary => ({
  state,
  url: 'https://example.org/',
  rows: [],
  left: [],
  related: [],
  origins: 0,
  ...more,
});

const STATES: readonly PageState[] = [
  'restricted',
  'unread',
  'no-article',
  'language',
  'no-report',
  'no-figure',
  'agree',
  'differ',
  'failed',
];

const keys = ({ key, count, args = [] }: Phrase): readonly string[] => [
  ...(count === undefined ? [key] : [`${key}One`, `${key}Other`]),
  ...args.flatMap((arg) => (typeof arg === 'object' ? keys(arg) : [])),
];

describe('the big sentence', () => {
  it.each(STATES)('is there for a page that is %s, with a hint, in words that exist', (state) => {
    const { answer, hint, action } = sentence(page(state));
    expect(hint).toBeDefined();
    for (const phrase of [answer, hint, action]) {
      for (const key of phrase === undefined ? [] : keys(phrase)) expect(Object.keys(messages)).toContain(key);
    }
  });

  it('is another one for each state', () => {
    const answers = STATES.map((state) => sentence(page(state)).answer.key);
    expect(new Set(answers).size).toBe(STATES.length);
  });

  it('counts the figures that differ among all that were compared, and leaves copies out of the reports', () => {
    const rows = [row('diverges'), row('agrees'), row('updated')];
    const said = sentence(page('differ', { rows, related: [report('a'), report('b'), report('c', true)], origins: 1 }));
    expect(said.answer).toEqual({ key: 'popupDiffer', count: 1, args: [3] });
    expect(said.hint?.args).toEqual([
      {
        key: 'popupAgainst',
        args: [
          { key: 'popupReports', count: 2 },
          { key: 'popupOrigins', count: 1 },
        ],
      },
    ]);
    expect(said.differs).toBe(true);
  });

  it('has no word on origins where there are as many as reports or more: several are quoted in each', () => {
    const said = sentence(page('agree', { rows: [row('agrees')], related: [report('a'), report('b')], origins: 5 }));
    expect(said.hint).toEqual({ key: 'popupAgreeHint', count: 1, args: [{ key: 'popupReports', count: 2 }] });
  });

  it('offers to check a page that was not read, and to try again after a failure; nothing where nothing can be done', () => {
    expect(sentence(page('unread')).action?.key).toBe('popupCheckNow');
    expect(sentence(page('failed')).action?.key).toBe('popupTryAgain');
    expect(sentence(page('restricted')).action).toBeUndefined();
  });

  it('is there while the page is being checked and where a site is off', () => {
    expect(Object.keys(messages)).toContain(CHECKING.answer.key);
    expect(offOn('example.org').hint?.args).toEqual(['example.org']);
  });
});
