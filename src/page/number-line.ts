/** The layout of the card's picture: intervals on a line, in the unit of the figure here. Pure; `picture.ts` draws it. */
import type { Finding, Interval, Quantity, Relation } from '../types';
import { EDGE, inLanes, labelPlace } from './lanes';

export interface Band {
  readonly label: string;
  /** What its owner means, for those who do not see the picture. */
  readonly interval: Interval;
  readonly relation: Relation;
  readonly here: boolean;
  /** Pixels from the left. `dot` is absent for vague words, which name no number. */
  readonly from: number;
  readonly to: number;
  readonly dot?: number;
  /** True where the words leave this end open, or it lies far beyond all other figures. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** Middle of the label. */
  readonly at: number;
  readonly lane: number;
}

export interface NumberLine {
  readonly bands: readonly Band[];
  readonly lanes: number;
  /** The numbers at both ends of the axis. */
  readonly ends: Interval;
  readonly isDays: boolean;
}

/** More bands than this are no picture any more. */
const MOST_BANDS = 6;

/** Space beyond the outermost figure, as a share of what lies between the figures; wider intervals are cut there. */
const MARGIN = 1;

interface Entry {
  readonly label: string;
  readonly stated: Interval;
  readonly interval: Interval;
  readonly relation: Relation;
  readonly here: boolean;
  readonly vague: boolean;
}

/** A line for findings of which at least two different numbers are known; null where words say as much. `here` is the label of the figure here. */
export function numberLine(finding: Finding, width: number, here: string): NumberLine | null {
  const own = finding.claim.quantity;
  if (own.parts || own.unit.kind === 'clock' || finding.status === 'agrees') return null;
  const entries = entriesOf(finding, here);
  if (entries.length < 2 || entries.length > MOST_BANDS) return null;
  const isDays = own.unit.kind === 'date';
  const { view, ends } = viewOf(entries, isDays);
  const scale = (value: number): number =>
    EDGE + ((clamp(value, ends.low, ends.high) - ends.low) / (ends.high - ends.low)) * (width - 2 * EDGE);
  const bands = entries.map(({ label, stated, interval, relation, here: isHere, vague }) => {
    const [from, to] = [scale(Math.max(interval.low, view.low)), scale(Math.min(interval.high, view.high))];
    const middle = scale(
      vague
        ? (Math.max(interval.low, view.low) + Math.min(interval.high, view.high)) / 2
        : (stated.low + stated.high) / 2,
    );
    return {
      ...{ label, interval, relation, here: isHere, from, to },
      ...(vague || stated.low !== stated.high ? {} : { dot: middle }),
      openLeft: interval.low < view.low,
      openRight: interval.high > view.high,
      at: labelPlace(label, middle, width),
      lane: 0,
    };
  });
  const placed = inLanes(bands);
  return { bands: placed, lanes: 1 + Math.max(...placed.map(({ lane }) => lane)), ends, isDays };
}

/** The figure here and each other figure once; one that is the same as here is said with it. */
function entriesOf({ claim: { quantity: own }, matches }: Finding, here: string): Entry[] {
  const entries: Entry[] = [];
  for (const { claim, relation } of matches) {
    const stated = inUnitOf(own, claim.quantity, claim.quantity.stated);
    const interval = inUnitOf(own, claim.quantity, claim.quantity.interval);
    if (!stated || !interval) continue;
    const entry = {
      label: claim.quantity.surface,
      stated,
      interval,
      relation,
      here: false,
      vague: claim.quantity.form === 'vague',
    };
    if (!entries.some((other) => isSame(other, entry))) entries.push(entry);
  }
  const itself: Entry = {
    label: own.surface,
    stated: own.stated,
    interval: own.interval,
    relation: 'agrees',
    here: true,
    vague: own.form === 'vague',
  };
  const others = entries.filter((entry) => !isSame(entry, itself));
  return [...others, { ...itself, label: here }];
}

const isSame = (a: Entry, b: Entry): boolean =>
  a.interval.low === b.interval.low &&
  a.interval.high === b.interval.high &&
  a.stated.low === b.stated.low &&
  a.stated.high === b.stated.high;

/** An interval of another figure in the unit of the figure here; null where the two have no common measure. */
function inUnitOf(own: Quantity, other: Quantity, interval: Interval): Interval | null {
  if (own.unit.code === other.unit.code) return interval;
  const [to, from] = [own.unit, other.unit];
  if (to.base === undefined || to.base !== from.base || !to.factor || !from.factor) return null;
  const convert = (x: number): number =>
    (x * (from.factor ?? 1) + (from.offset ?? 0) - (to.offset ?? 0)) / (to.factor ?? 1);
  return { low: convert(interval.low), high: convert(interval.high) };
}

/** What part of the numbers is drawn, and the round numbers at its ends. */
function viewOf(entries: readonly Entry[], isDays: boolean): { view: Interval; ends: Interval } {
  const stated = entries.flatMap(({ stated: { low, high } }) => [low, high]).filter(Number.isFinite);
  const [low, high] = [Math.min(...stated), Math.max(...stated)];
  const margin = Math.max((high - low) * MARGIN, isDays ? 1 : Math.abs(high) * 0.02, 1e-9);
  const bounds = entries.flatMap(({ interval }) => [interval.low, interval.high]).filter(Number.isFinite);
  const view = {
    low: Math.max(Math.min(...bounds, low), low - margin),
    high: Math.min(Math.max(...bounds, high), high + margin),
  };
  if (view.low >= view.high) view.high = view.low + 1;
  const step = isDays ? 1 : roundStep((view.high - view.low) / 4);
  const down = Math.floor(view.low / step) * step;
  return {
    view,
    ends: { low: low >= 0 ? Math.max(0, down) : down, high: Math.max(Math.ceil(view.high / step) * step, down + step) },
  };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10);
}

const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);
