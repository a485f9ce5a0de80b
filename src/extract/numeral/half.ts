import { MAGNITUDES } from '../lexicon/number-words';
import type { Token } from '../tokens';
import { glued, isHyphen } from './joined';
import type { Numeral } from './numeral';
import { portion } from './portion';

/** Words behind "half" that leave it a share: "half of", "half the", "half were"; before any other word it is part of a name or unit. */
const AFTER_HALF = new Set(
  'of the a an its their his her our my your that those these all what as were are is was have had said say believe think would do did from to in by'.split(
    ' ',
  ),
);
/** Halves that are parts of a match, a year or a place. */
const PART =
  /^(?:first|second|latter|other|better|1st|2nd|this|last|next|each|either|top|bottom|northern|southern|eastern|western|lower|upper|opening|final)$/;
/** Words before "half" at the end of a clause that show it to be a share. */
const BEFORE_HALF = /^(?:by|than|nearly|almost|about|in|to|a|or|around|roughly)$/;
/** What "half-" may be half of. */
const WHOLE =
  /^(?:hour|mile|million|billion|dozen|century|inch|percent|point|pint|ton|tonne|litre|liter|metre|meter|kilometre|kilometer|kilo|foot|ounce|gram|minute|second|decade|degree|month|week|day|year|acre|gallon|pound)$/;

/** "half of", "half the", "half a million", "half-hour", "by half"; not "the first half", "the half", "half brother". */
export function readHalf(tokens: readonly Token[], i: number): Numeral | undefined {
  const before = tokens[i - 1];
  const previous = before?.kind === 'word' ? before.lower : '';
  const next = tokens[i + 1];
  if (PART.test(previous) || (previous === 'the' && next?.lower !== 'a')) return undefined;
  if (isHyphen(next) && glued(tokens, i + 1)) {
    const after = tokens[i + 2]?.lower ?? '';
    return WHOLE.test(after) ? portion(tokens, i, MAGNITUDES.has(after) ? i + 1 : i + 2, [1, 2]) : undefined;
  }
  const behind = next?.kind === 'word' ? next.lower : undefined;
  if (behind !== undefined && !AFTER_HALF.has(behind) && !MAGNITUDES.has(behind) && previous !== 'a') return undefined;
  const bare = behind === undefined && !BEFORE_HALF.test(previous);
  if ((previous === 'and' || bare) && tokens[i - 2]?.kind !== 'mark') return undefined;
  if (previous === 'in' || (previous === 'and' && behind !== 'of' && behind !== 'the')) return undefined;
  if (previous === 'a' && behind === 'of') return undefined;
  return portion(tokens, previous === 'a' ? i - 1 : i, i + 1, [1, 2]);
}
