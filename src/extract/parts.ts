/** Parts that are told by their whole: "nine of them". */
import type { Claim } from '../types';

/** Claims before a part that are looked through for its whole. */
const WHOLE_REACH = 4;

/** Says of a part what is said of its whole: of "64 people were hurt, nine of them critically", that the nine were hurt. */
export function withWholes(told: readonly Claim[]): Claim[] {
  const claims: Claim[] = [];
  for (const claim of told) {
    const whole = claim.role === 'part' && isOfThem(claim) ? wholeOf(claims.slice(-WHOLE_REACH)) : undefined;
    claims.push(whole ? asPart(claim, whole) : claim);
  }
  return claims;
}

const wholeOf = (before: readonly Claim[]): Claim | undefined =>
  before.findLast(({ quantity, role }) => quantity.unit.kind === 'count' && role !== 'part');

function asPart(claim: Claim, whole: Claim): Claim {
  const counted = claim.quantity.counted ?? (whole.counted && { ...whole.counted, inferred: true });
  const predicate = claim.predicate.length > 0 ? claim.predicate : whole.predicate;
  return { ...claim, ...(counted ? { counted } : {}), predicate };
}

/** "Of whom" opens a clause of its own. */
function isOfThem({ quantity, sentence: { start, text = '' } }: Claim): boolean {
  const end = quantity.end - start;
  return OF_THEM.test(text.slice(end, end + OF_THEM_LENGTH));
}

const OF_THEM_LENGTH = 12;
const OF_THEM = /^ of (?:them|those|these)\b/;
