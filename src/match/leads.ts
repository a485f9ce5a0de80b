/** Figures (units) of an event's reports held against each other: how sure a pair is, and how far it leads all others. */
import { areNested } from '../compare/dates';
import type { Interval, Quantity, Role } from '../types';
import type { Link, Links } from './links';
import type { Scores } from './scores';

/** Bounds of a claim's pairs; scores are log-odds, at 0 a pair is as likely right as wrong. */
export const LIMITS = {
  /** Two mentions in one report with one value are one claim said twice from here on. */
  foldFrom: 1.2,
  /** A lone mention joins the group that has its report's other mentions of the value from here on. */
  rejoinFrom: 0,
  /** A lone mention joins the group that has its report's mentions of a value that meets its own ("250" and "hundreds") from here on. */
  looserFrom: 1,
  /** A group may not hold two claims that speak so clearly against each other. */
  vetoBelow: -2.5,
  /** Of a figure said many times in a report so many mentions speak for it. */
  mentions: 4,
  /** How telling (see `Profile`) a number is that two reports hardly come by by chance: two digits, or a hundred and more. */
  tellingFrom: 0.5,
} as const;

/** From which score a pair is held to be one quantity, and what its lead over the next best figure of either report adds to that. */
export interface Way {
  readonly from: number;
  readonly leadWorth: number;
  readonly longestLead: number;
}

/**
 * Pairs by how their values stand. Different values must be surer, by their score or because nothing else in either report comes near: a
 * false difference costs more trust than a missed one. Where one value is within the words for the other ("8,350", "more than 8,000")
 * no difference is shown, and a longer lead counts. A telling number twice is a sign by itself.
 */
export const WAYS = {
  same: { from: 0.4, leadWorth: 0, longestLead: 0 },
  telling: { from: 0.4, leadWorth: 0.9, longestLead: 1 },
  meeting: { from: 1.4, leadWorth: 0.6, longestLead: 4 },
  apart: { from: 1.2, leadWorth: 0.6, longestLead: 2 },
} as const satisfies Record<string, Way>;

/** A pair that scores less is never joined, however far it leads. */
export const lowest = ({ from, leadWorth, longestLead }: Way): number => from - leadWorth * longestLead;
/** A rival that scores less cannot shorten a lead that counts. */
const rivalFrom = (way: Way): number => lowest(way) - way.longestLead;

export const LOWEST = Math.min(...Object.values(WAYS).map(lowest));
export const RIVAL_FROM = Math.min(...Object.values(WAYS).map(rivalFrom));

/** A figure of one report with its mentions, as places in the list of profiles. */
export interface Unit {
  readonly report: string;
  readonly role: Role;
  readonly value: number;
  readonly mentions: number[];
  /** What its words take in, in base units; undefined for dates, times of day and results. */
  readonly interval: Interval | undefined;
  /** The date that it is, where it is one. */
  readonly date: Quantity | undefined;
  /** A number that is a sign by itself. */
  readonly telling: boolean;
  /** "Dozens", "hundreds": it says no number. */
  readonly isVague: boolean;
  /** It names a variant of something: "the 11-inch model". */
  readonly isVariant: boolean;
}

/** The mentions that speak for their unit. */
export const speakersOf = ({ mentions }: Unit): readonly number[] =>
  mentions.length <= LIMITS.mentions ? mentions : mentions.slice(0, LIMITS.mentions);

/** The units' mentions give one value: those of a unit all do. */
export const isSame = (p: Unit, q: Unit, scores: Scores): boolean =>
  scores.same(p.mentions[0] as number, q.mentions[0] as number);

/** One is within the words for the other: "8,350" and "more than 8,000", 11 March 1998 and 1998. */
export function meet({ interval: a, date: p }: Unit, { interval: b, date: q }: Unit): boolean {
  if (p && q) return areNested(p, q);
  return a !== undefined && b !== undefined && a.low <= b.high && b.low <= a.high;
}

/** How the values of two figures stand. */
export function wayOf(p: Unit, q: Unit, scores: Scores): Way {
  if (isSame(p, q, scores)) return p.telling && q.telling ? WAYS.telling : WAYS.same;
  return meet(p, q) ? WAYS.meeting : WAYS.apart;
}

/** Sums of the same numbers in another order differ by less. */
const DUST = 1e-9;

/** Tells how far pairs are ahead of the next best figure of another value in either report. */
export class Leads {
  private readonly byReport = new Map<string, Unit[]>();

  constructor(
    private readonly units: readonly Unit[],
    private readonly links: Links,
    private readonly scores: Scores,
  ) {
    for (const unit of units) {
      const known = this.byReport.get(unit.report);
      if (known) known.push(unit);
      else this.byReport.set(unit.report, [unit]);
    }
  }

  /** Whether a pair is sure enough: by its score, and by what it is ahead of all rivals. One value needs no lead where its score is enough. */
  areEnough({ a, b, score, way }: Link, isInGroup: (unit: Unit) => boolean): boolean {
    if (score >= way.from && (way === WAYS.same || way === WAYS.telling)) return true;
    const [p, q] = [this.units[a] as Unit, this.units[b] as Unit];
    if (way === WAYS.apart && (this.isOneOfSeveral(p) || this.isOneOfSeveral(q))) return false;
    const hasRival = (unit: Unit, other: Unit): boolean => this.hasRival(unit, other, score, way, isInGroup);
    return isAhead(way, score, -Infinity) && !hasRival(p, q) && !hasRival(q, p);
  }

  /**
   * How far the pair is ahead of the next best figure of another value in either report, for who asks; `areEnough` needs to know less.
   * At most `way.longestLead`, negative where the rival is ahead.
   */
  leadOf({ a, b, score, way }: Link): { lead: number; rival: Unit | null } {
    const [p, q] = [this.units[a] as Unit, this.units[b] as Unit];
    const [least, rivals] = [rivalFrom(way), [this.rivalsOf(p, q), this.rivalsOf(q, p)].flat()];
    const [first] = rivals.filter((rival) => rival.score >= least).sort((x, y) => y.score - x.score);
    return { lead: Math.min(way.longestLead, score - (first?.score ?? least)), rival: first?.unit ?? null };
  }

  private rivalsOf(unit: Unit, other: Unit): { unit: Unit; score: number }[] {
    return (this.byReport.get(other.report) ?? [])
      .filter((rival) => rival.value !== other.value)
      .map((rival) => ({ unit: rival, score: this.best(unit, rival, -Infinity) }));
  }

  /** Whether its report tells variants apart by such figures: then another figure is another variant. */
  private isOneOfSeveral({ isVariant, report, value }: Unit): boolean {
    return isVariant && (this.byReport.get(report) ?? []).some((other) => other.isVariant && other.value !== value);
  }

  /** Whether the report of `other` has another value that comes too near to the pair's score. */
  private hasRival(unit: Unit, other: Unit, score: number, way: Way, isInGroup: (unit: Unit) => boolean): boolean {
    const harmless = score - Math.max(0, (way.from - score) / way.leadWorth) - DUST;
    for (const rival of this.byReport.get(other.report) ?? []) {
      if (rival.value === other.value) continue;
      if (!isAhead(way, score, this.best(unit, rival, Math.max(rivalFrom(way), harmless))) && !isInGroup(rival))
        return true;
    }
    return false;
  }

  /** The best score of the units' mentions; -Infinity where it is below `least`. */
  private best(p: Unit, q: Unit, least: number): number {
    const link = this.links.between(p, q);
    if (link) return link.score >= least ? link.score : -Infinity;
    if (least >= lowest(wayOf(p, q, this.scores))) return -Infinity;
    let best = -Infinity;
    for (const x of speakersOf(p))
      for (const y of speakersOf(q)) best = Math.max(best, this.scores.score(x, y, Math.max(least, best)));
    return best >= least ? best : -Infinity;
  }
}

function isAhead(way: Way, score: number, rival: number): boolean {
  const lead = score - Math.max(rival, rivalFrom(way));
  return lead >= 0 && score + way.leadWorth * Math.min(lead, way.longestLead) >= way.from;
}
