/** Sentences that open with a month or a year, "In early March, ...": they mostly look back on something else than the event itself. */
import { areNested, sameDate } from '../compare/dates';
import type { Claim, Quantity } from '../types';

/** Characters between a sentence's start and its opening date: "In ", and no more. */
const OPENING = 3;

/** The dates of a claim's sentence, and the one that the sentence opens with, where that names no day. */
export interface Dated {
  readonly opening: Quantity | undefined;
  readonly dates: readonly Quantity[];
}

const UNDATED: Dated = { opening: undefined, dates: [] };

const isOpening = ({ quantity, sentence }: Claim): boolean =>
  quantity.start - sentence.start === OPENING && OPENS.has(quantity.calendar?.precision ?? '');
const OPENS: ReadonlySet<string> = new Set(['month', 'year', 'span']);

/** Looks up the dates of claims' sentences, of an event's claims, compared or not. A time that another report names too is that of the event. */
export function datesOf(claims: readonly Claim[]): (claim: Claim) => Dated {
  const known = new Map<string, Dated>();
  const keyOf = ({ report, sentence }: Claim): string => `${sentence.start} ${report}`;
  const all = claims.filter(({ quantity }) => quantity.unit.kind === 'date');
  for (const claim of all) {
    const { opening, dates } = known.get(keyOf(claim)) ?? UNDATED;
    const isItsOwn = isOpening(claim) && !all.some((other) => other.report !== claim.report && isMet(claim, other));
    known.set(keyOf(claim), {
      opening: opening ?? (isItsOwn ? claim.quantity : undefined),
      dates: [...dates, claim.quantity],
    });
  }
  return (claim) => known.get(keyOf(claim)) ?? UNDATED;
}

const isMet = ({ quantity: a }: Claim, { quantity: b }: Claim): boolean => sameDate(a, b) || areNested(a, b);

/** Whether a sentence has a date that is the given one or meets it. */
export const isDatedAs = ({ dates }: Dated, given: Quantity): boolean =>
  dates.some((date) => sameDate(given, date) || areNested(given, date));
