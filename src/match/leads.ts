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
  readonly scale: string;
  readonly value: string;
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

/** The best score of the units' mentions; -Infinity where it is too low for a pair of one value, or below `other` for different ones. */
export function scoreUnits(p: Unit, q: Unit, scores: Scores, other: number): number {
  if (p.report === q.report) return -Infinity;
  const from = isSame(p, q, scores) ? LIMITS.pairFrom : other;
  let best = -Infinity;
  for (const x of speakersOf(p))
    for (const y of speakersOf(q)) best = Math.max(best, scores.score(x, y, Math.max(from, best)));
  return best >= from ? best : -Infinity;
}

/** A figure's best score among the figures of one report, the value that has it, and the best of any other value. */
export interface Front {
  best: number;
  value: string;
  second: number;
}

/** How far pairs are ahead of the next best figure of another value in either report. */
export class Leads {
  private readonly fronts = new Map<number, Map<string, Front>>();
  private readonly byReport = new Map<string, number[]>();

  constructor(
    private readonly units: readonly Unit[],
    members: readonly number[],
    private readonly scores: Scores,
  ) {
    for (const n of members) {
      const { report } = units[n] as Unit;
      const known = this.byReport.get(report);
      if (known) known.push(n);
      else this.byReport.set(report, [n]);
    }
  }

  of({ a, b, score }: Link): number {
    return score - Math.max(this.rival(a, b), this.rival(b, a), RIVAL_FROM);
  }

  private rival(a: number, b: number): number {
    const { report, value } = this.units[b] as Unit;
    const front = this.front(a, report);
    return front.value === value ? front.second : front.best;
  }

  private front(a: number, report: string): Front {
    let fronts = this.fronts.get(a);
    if (!fronts) this.fronts.set(a, (fronts = new Map<string, Front>()));
    let front = fronts.get(report);
    if (!front) fronts.set(report, (front = this.frontOf(this.units[a] as Unit, report)));
    return front;
  }

  private frontOf(unit: Unit, report: string): Front {
    const front: Front = { best: -Infinity, value: '', second: -Infinity };
    for (const n of this.byReport.get(report) ?? []) {
      const other = this.units[n] as Unit;
      const score = scoreUnits(unit, other, this.scores, RIVAL_FROM);
      if (other.value === front.value) front.best = Math.max(front.best, score);
      else if (score > front.best) {
        front.second = front.best;
        front.best = score;
        front.value = other.value;
      } else front.second = Math.max(front.second, score);
    }
    return front;
  }
}
