import { textAt, type Context } from '../../draft';
import { isUpper } from './glued';

const STREETS =
  /^(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|place|pl|square|sq|court|ct|terrace|crescent|close|highway|parkway|broadway|quay|row|gardens|park)$/;

/** Longest name of a street that is read, in words. */
const MOST_WORDS = 5;

/** "49 Elm Road", "1600 5th Ave": capitalised words behind the figure end in a street's name. */
export function isStreetNumber(context: Context, i: number): boolean {
  for (let k = i + 1; k <= i + MOST_WORDS; k++) {
    const token = context.tokens[k];
    if (token?.text === '.' && isSideOfTown(context, i)) continue;
    if (token?.kind === 'number' && k > i + 1) continue;
    if (token?.kind !== 'word' || (!isUpper(token.text) && !/^(?:st|nd|rd|th)$/.test(token.text))) return false;
    if (STREETS.test(token.lower) && (k > i + 1 || isUpper(textAt(context, k + 1)))) return true;
  }
  return false;
}

/** "200 W. Elm Street": a letter and a point behind the figure are a side of the town, no unit. */
export const isSideOfTown = (context: Context, i: number): boolean =>
  /^[NESW]$/.test(textAt(context, i + 1)) && textAt(context, i + 2) === '.' && isUpper(textAt(context, i + 3));
