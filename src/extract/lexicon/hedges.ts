import type { Hedge, Interval } from '../../types';

/**
 * What a hedge commits its writer to: the interval around a stated value, as factors of it. The only table in which words about
 * numbers get a width. Shares are afterwards held to 0..100 %.
 */
export const WIDTHS: Readonly<Record<Hedge, { readonly low: number; readonly high: number; readonly why: string }>> = {
  exact: { low: 1, high: 1, why: 'the writer gave a number; rounding is in `step`' },
  about: { low: 0.9, high: 1.1, why: 'a tenth either way: beyond it a rounder or other number would have been chosen' },
  nearly: { low: 0.9, high: 1, why: 'below the number and within a tenth of it' },
  justUnder: { low: 0.9, high: 1, why: 'below the number and within a tenth of it, said as a bound' },
  justOver: { low: 1, high: 1.1, why: 'above the number and within a tenth of it' },
  moreThan: {
    low: 1,
    high: 1.5,
    why: 'no upper end is said, but at half as much again a writer takes a higher round number',
  },
  atLeast: { low: 1, high: 1.5, why: 'as for more than, the number itself included' },
  lessThan: { low: 0.6667, high: 1, why: 'the mirror image of more than' },
  atMost: { low: 0.5, high: 1, why: '"up to 700" sets a ceiling and suggests that it is reached somewhere' },
  vague: { low: 1, high: 1, why: 'the word has its own interval in number-words.ts' },
};

/** The interval that a hedge makes of a stated value or range; negative values are mirrored. */
export function widen(stated: Interval, hedge: Hedge): Interval {
  const { low, high } = WIDTHS[hedge];
  if (low === 1 && high === 1) return stated;
  const ends = [stated.low * (stated.low < 0 ? high : low), stated.high * (stated.high < 0 ? low : high)];
  return { low: tidy(Math.min(...ends)), high: tidy(Math.max(...ends)) };
}

const tidy = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)));

/** Phrases before a number, longest first where one begins another. */
export const BEFORE: readonly (readonly [phrases: string, hedge: Hedge])[] = [
  [
    'slightly more than|a little more than|a little over|a bit over|slightly over|slightly above|just over|just above|just more than|little more than|a touch over',
    'justOver',
  ],
  [
    'a little under|a bit under|slightly under|slightly below|a touch under|slightly less than|slightly fewer than|a little less than|just under|just below|just less than|just shy of|shy of|short of',
    'justUnder',
  ],
  [
    'well over|well above|more than|greater than|higher than|larger than|in excess of|upwards of|upward of|north of|exceeding|exceed|exceeds|exceeded|topping|surpassing|beyond|over than|above than|over|above|>',
    'moreThan',
  ],
  [
    'no more than|not more than|as many as|as much as|as high as|a maximum of|maximum of|at most|up to|upto|≤',
    'atMost',
  ],
  [
    'no fewer than|no less than|not less than|not fewer than|at least|at minimum|a minimum of|minimum of|starting at|as low as|as few as|as little as|≥',
    'atLeast',
  ],
  ['close to|approaching|nearly|almost', 'nearly'],
  ['less than|fewer than|lower than|smaller than|under than|below than|south of|under|sub -|below|<', 'lessThan'],
  [
    'in the region of|in the order of|on the order of|somewhere around|something like|an estimated|estimated|some|about|around|approximately|approx|roughly|circa|barely|scarcely|ca|averaging|averaged|averages|~|≈',
    'about',
  ],
];

/** Phrases behind a number with its unit. */
export const AFTER: readonly (readonly [phrases: string, hedge: Hedge])[] = [
  ['or so|or thereabouts|more or less', 'about'],
  [
    'or more|or over|or above|or higher|or greater|and over|and above|and up|and older|or older|plus|+|at least',
    'atLeast',
  ],
  ['or less|or fewer|or under|or below|or lower|or younger|at most', 'atMost'],
];
