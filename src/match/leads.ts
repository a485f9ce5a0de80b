/** Figures (units) of an event's reports held against each other: how sure a pair is, and how far it leads all others. */
import type { Scores } from './scores';

/** From where two claims are held to be one quantity; scores are log-odds, at 0 a pair is as likely right as wrong. */
export const LIMITS = {
  /** Claims of different reports are paired from here on. */
  pairFrom: 0.4,
  /**
   * Where the values differ the pair must be surer, by its own score or because nothing else in either report comes near it: a false
   * difference costs more trust than a missed one.
   */
  differingPairFrom: 1.4,
  /** What a lead of 1 over the next best figure of either report adds to a pair of different values, and the longest lead that counts. */
  leadWorth: 0.6,
  longestLead: 2,
  /** Two mentions in one report with one value are one claim said twice from here on. */
  foldFrom: 1.2,
  /** A group may not hold two claims that speak so clearly against each other. */
  vetoBelow: -3.5,
  /** Of a figure said many times in a report so many mentions speak for it. */
  mentions: 4,
} as const;

/** A figure of one report with its mentions, as places in the list of profiles. */
export interface Unit {
  readonly report: string;
  readonly value: number;
  readonly mentions: number[];
}

/** The mentions that speak for their unit. */
export const speakersOf = ({ mentions }: Unit): readonly number[] =>
  mentions.length <= LIMITS.mentions ? mentions : mentions.slice(0, LIMITS.mentions);

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A pair of different values that scores less is never joined, however far it leads. */
export const OTHER_FROM = LIMITS.differingPairFrom - LIMITS.leadWorth * LIMITS.longestLead;
/** A rival that scores less cannot shorten a lead that counts. */
export const RIVAL_FROM = OTHER_FROM - LIMITS.longestLead;

/** The units' mentions give one value: those of a unit all do. */
export const isSame = (p: Unit, q: Unit, scores: Scores): boolean =>
  scores.same(p.mentions[0] as number, q.mentions[0] as number);

/**
 * The best score of the units' mentions. -Infinity where it is too low for a pair of one value, below `other` for different ones, or
 * below `least`.
 */
function scoreUnits(p: Unit, q: Unit, scores: Scores, other: number, least = -Infinity): number {
  if (p.report === q.report) return -Infinity;
  const from = Math.max(isSame(p, q, scores) ? LIMITS.pairFrom : other, least);
  let best = -Infinity;
  for (const x of speakersOf(p))
    for (const y of speakersOf(q)) best = Math.max(best, scores.score(x, y, Math.max(from, best)));
  return best >= from ? best : -Infinity;
}

/** Sums of the same numbers in another order differ by less. */
const DUST = 1e-9;

/** Tells how far pairs are ahead of the next best figure of another value in either report. */
export class Leads {
  private readonly byReport = new Map<string, Unit[]>();

  constructor(
    private readonly units: readonly Unit[],
    private readonly scores: Scores,
  ) {
    for (const unit of units) {
      const known = this.byReport.get(unit.report);
      if (known) known.push(unit);
      else this.byReport.set(unit.report, [unit]);
    }
  }

  /** Whether a pair of different values is sure enough: by its score, and by what it is ahead of all rivals. */
  areEnough({ a, b, score }: Link): boolean {
    const [p, q] = [this.units[a] as Unit, this.units[b] as Unit];
    return isAhead(score, RIVAL_FROM) && !this.hasRival(p, q, score) && !this.hasRival(q, p, score);
  }

  /** Whether the report of `other` has another value that comes too near to the pair's score. */
  private hasRival(unit: Unit, other: Unit, score: number): boolean {
    const harmless = score - Math.max(0, (LIMITS.differingPairFrom - score) / LIMITS.leadWorth) - DUST;
    for (const rival of this.byReport.get(other.report) ?? []) {
      if (rival.value === other.value) continue;
      if (!isAhead(score, scoreUnits(unit, rival, this.scores, RIVAL_FROM, harmless))) return true;
    }
    return false;
  }
}

function isAhead(score: number, rival: number): boolean {
  const lead = score - Math.max(rival, RIVAL_FROM);
  return lead >= 0 && score + LIMITS.leadWorth * Math.min(lead, LIMITS.longestLead) >= LIMITS.differingPairFrom;
}
