/** What the card says, in the words of _locales. */
import { speak } from '../messages';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardContent } from '../../src/page/card-content';
import { citation } from '../../src/page/citation';
import type { Finding, Related } from '../../src/types';
import { finding, match, quantity } from './findings';

const { document } = new JSDOM('<!doctype html>').window;
const none = (): void => undefined;
const ACTIONS = { setApart: none, undoApart: none, copy: none, step: none };

const related = (id: string, outlet: string): Related => ({
  ...{ id, outlet, credits: [], score: 1, copy: false, shared: [] },
  ...{ title: `Ships of ${id}`, url: `https://${id}.example/1`, published: { date: '2026-03-02', basis: 'stated' } },
});
const REPORTS = [related('a', 'Bay Post'), related('b', 'Port News'), related('c', 'Sea Times')];

/** The card's text for a finding, spaces and unseen signs of direction folded: its head, and its rows. */
function cardOf(compared: Finding): { head: string; rows: string[] } {
  const article = {
    report: { id: 'page', credits: [], text: '' },
    map: { text: '', segments: [] },
    root: document.body,
  };
  const found = { findings: [compared], left: [], related: REPORTS, seen: 1, compared: 1 };
  const subject = { finding: compared, status: null, checked: { article: { ...article, cut: 0 }, found, prefix: '' } };
  const { body } = cardContent(subject, new Set(), { n: 1, of: 1 }, ACTIONS);
  const card = document.createElement('section');
  card.append(...body);
  const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/[\s\u2068\u2069]+/g, ' ');
  return { head: textOf(card.querySelector('header')), rows: [...card.querySelectorAll('.rows li')].map(textOf) };
}

describe('the card', () => {
  beforeAll(() => {
    vi.stubGlobal('document', document);
    speak('en');
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  test('counts the reports of its only row once, in its head', () => {
    const { head, rows } = cardOf(
      finding(quantity(4500), [
        match('a', quantity(3400), 'diverges', 'general'),
        match('b', quantity(3400), 'diverges', 'general'),
      ]),
    );
    expect(head).toContain('2 reports, 1 origin');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Bay Post and Port News');
    expect(rows[0]).not.toContain('origin');
  });

  test('counts the reports of each row where it has several', () => {
    const { head, rows } = cardOf(
      finding(quantity(4500), [
        match('a', quantity(3400), 'diverges', 'general'),
        match('b', quantity(3400), 'diverges', 'general'),
        match('c', quantity(4500), 'agrees'),
      ]),
    );
    expect(head).toContain('3 reports, 2 origins');
    expect(rows.map((row) => row.includes('2 reports, 1 origin'))).toEqual([true, false]);
  });
});

const LOCALES = ['ar', 'de', 'en', 'es', 'fr', 'sr'];

describe('what is copied from the card', () => {
  const differs = finding(quantity(4500), [
    match('a', quantity(3400), 'diverges', 'general'),
    match('b', quantity(3400), 'diverges', 'general'),
  ]);
  const page = { id: 'page', outlet: 'Harbour Mail', url: 'https://mail.example/1', credits: [] };
  const copied = (locale: string): string => {
    speak(locale);
    return citation(differs, page, REPORTS);
  };

  test('has every source with outlet, title, day and address', () => {
    expect(copied('en').split('\n')).toEqual([
      '4500 soldiers – Harbour Mail, https://mail.example/1',
      'Reports differ',
      '• 3400 soldiers – −1,100 (24% less) (Bay Post, “Ships of a”, Mar 2, 2026, https://a.example/1; ' +
        'Port News, “Ships of b”, Mar 2, 2026, https://b.example/1)',
    ]);
  });

  test.each(LOCALES)('is set as %s sets it, with no sign of another language', (locale) => {
    const text = copied(locale);
    const order = ['Bay Post', 'Ships of a', 'https://a.example/1', 'Port News', 'Ships of b', 'https://b.example/1'];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const wrong: Record<string, RegExp> = { ar: /, |[;“”"]/, en: /[،؛«»„]/, fr: /[،؛“”"]|\S;/ };
    expect(text).not.toMatch(wrong[locale] ?? /[،؛"]/);
  });

  test('in Arabic runs from right to left as a whole, and each part as it is', () => {
    const [, , row = ''] = copied('ar').split('\n');
    expect(row).toContain('\u2068\u200f\u2068\u200f\u2068Bay Post\u2069، ');
    expect(row.split('\u2068')).toHaveLength(row.split('\u2069').length);
  });
});
