/** Attribution that one report drops: what one states flatly the other ascribes to somebody. */
import type { Claim, Reason } from '../types';

/** Kinds of figures that are somebody's count or estimate; a date or an age is common knowledge. */
const COUNTED = new Set(['count', 'share', 'money', 'measure', 'points', 'multiple']);

/**
 * Says which of two reports that do not differ names no source, looking at all their mentions of the figure. `null` where both ascribe
 * it, or neither does, or where the one that does not has it in its headline only: headlines leave to the text who said it.
 */
export function attributionOf(mine: readonly Claim[], theirs: readonly Claim[]): Reason | null {
  const [here, there] = [speakerOf(mine), speakerOf(theirs)];
  if ((here === undefined) === (there === undefined)) return null;
  const flat = here === undefined ? mine : theirs;
  if (!flat.some(({ headline, quantity }) => !headline && COUNTED.has(quantity.unit.kind))) return null;
  return here === undefined
    ? { key: 'attributionHere', args: [there ?? ''] }
    : { key: 'attributionThere', args: [here] };
}

const speakerOf = (claims: readonly Claim[]): string | undefined =>
  claims.find(({ speaker }) => speaker !== undefined)?.speaker?.surface;
