/** Reports of short texts, as the library keeps them. */
import { readFacts } from '../../src/cross-reference';
import type { Kept } from '../../src/library/kept';
import type { ReportFacts } from '../../src/types';

export const facts = (id: string, text: string, published = '2026-11-02', outlet = `Outlet ${id}`): ReportFacts =>
  readFacts({
    ...{ id, url: `https://${id}.example/ferry`, outlet, title: text.split('\n')[0] ?? id, credits: [], text },
    published: { date: published, basis: 'stated' },
  });

/** Three reports of one event: 14, 14 and 31 hurt, 212 on board. */
export const FERRY: readonly ReportFacts[] = [
  facts(
    'a',
    `Ferry Marlene runs aground off Ellery Point\n\nThe ferry Marlene ran aground off Ellery Point on Monday with 212 passengers on board.

Fourteen people were injured when the ferry struck the rocks, Captain Ida Rasmund of the Tarnholm coast guard said.`,
  ),
  facts(
    'b',
    `Fright on board the Marlene\n\nAll 212 passengers of the ferry Marlene, which hit rocks off Ellery Point on Monday, are safe in Tarnholm.

The Tarnholm hospital said that 14 people were injured in the accident.`,
    '2026-11-03',
  ),
  facts(
    'c',
    `Ferry accident near Tarnholm\n\nThe ferry Marlene grounded off Ellery Point on Monday while carrying 212 passengers.

A total of 31 people were injured in the accident, according to the Tarnholm rescue service.`,
    '2026-11-01',
  ),
];

/** A row of the list. */
export const row = (key: number, more: Partial<Kept> = {}): Kept => ({
  ...{
    key,
    id: String(key),
    credits: [],
    savedAt: '2026-11-04T10:00:00.000Z',
    source: 'saved',
    claims: 3,
    bytes: 1000,
  },
  ...more,
});
