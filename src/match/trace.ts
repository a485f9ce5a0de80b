/** Watching a grouping: for who asks why two figures were, or were not, held to be one. Nothing is worked out where nobody watches. */
import type { Claim } from '../types';
import { hearEvidence } from './evidence';
import type { Link } from './links';
import type { Profile } from './profile';
import type { Setting } from './setting';
import { WEIGHTS } from './weights';

/** What became of a pair that scored high enough to be tried. */
export type Outcome =
  | 'joined'
  | 'together' // in one group already
  | 'taken' // the other group has a figure of this report
  | 'rivalled' // another figure of either report comes too near
  | 'vetoed'; // two claims of the groups speak clearly against each other

/** A pair of figures, each with all its mentions in its report, in the order in which pairs were tried. */
export interface Trial {
  readonly mentions: readonly [readonly Claim[], readonly Claim[]];
  readonly score: number;
  readonly way: Link['way'];
  /** How far it was ahead of the next best figure of another value in either report, as far as that counts. */
  readonly lead: number;
  readonly rival: Claim | null;
  readonly outcome: Outcome;
}

/** Is told of a grouping while it is made. */
export interface GroupWatch {
  /** Once, first: the claims that are compared, and what they tell of one another. */
  readonly prepared: (profiles: readonly Profile[], setting: Setting) => void;
  readonly tried: (trial: Trial) => void;
}

/** A row of the table of weights that was heard of a pair: `worth` is what it added to the log-odds. */
export interface Heard {
  readonly row: string;
  readonly strength: number;
  readonly worth: number;
}

/** All that is heard of a pair, the heaviest first; null where the two can never be compared. Its worths sum up to `scorePair`. */
export function evidenceOf(a: Profile, b: Profile, setting: Setting): Heard[] | null {
  const heard: Heard[] = [];
  const canMeet = hearEvidence(a, b, setting, (row, strength) => {
    if (strength !== 0) heard.push({ row, strength, worth: (WEIGHTS[row] ?? 0) * strength });
  });
  return canMeet ? heard.sort((p, q) => Math.abs(q.worth) - Math.abs(p.worth) || (p.row < q.row ? -1 : 1)) : null;
}
