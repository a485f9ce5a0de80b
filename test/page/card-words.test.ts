/** What the card says, in the words of _locales. */
import { speak } from '../messages';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardContent } from '../../src/page/card-content';
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
