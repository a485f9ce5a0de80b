/** A change and the level it led to, said in one breath: "rose 10% to $110", "doubled to 12 million". */
import type { Claim } from '../types';

const isChange = ({ role, quantity }: Claim): boolean =>
  (role === 'change' && quantity.direction !== undefined) || quantity.unit.kind === 'multiple';

/** The claims of one sentence, with each such change and level naming each other in `of`. */
export function linkMoves(text: string, claims: readonly Claim[]): Claim[] {
  const others = new Map<string, string>();
  claims.forEach((claim, i) => {
    const next = claims[i + 1];
    if (!next || !isChange(claim) || isChange(next) || claim.of !== undefined || next.of !== undefined) return;
    if (
      !/^,? (?:year-on-year |year on year )?to (?:a |an )?$/i.test(text.slice(claim.quantity.end, next.quantity.start))
    )
      return;
    others.set(claim.id, next.id).set(next.id, claim.id);
  });
  return claims.map((claim) => {
    const of = others.get(claim.id);
    return of === undefined ? claim : { ...claim, of };
  });
}
