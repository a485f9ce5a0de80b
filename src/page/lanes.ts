/** Labels of a picture, put below one another where they would touch. */

/** Pixels at both ends of a picture. */
export const EDGE = 8;

const LETTER = 6.4;
const GAP = 12;

/** Roughly the width of a label, in pixels: enough for not overlapping. */
export const widthOf = (label: string): number => label.length * LETTER;

/** The middle of a label that stands over `x` and within the picture. */
export const labelPlace = (label: string, x: number, width: number): number =>
  Math.min(Math.max(x, widthOf(label) / 2), width - widthOf(label) / 2);

interface Labelled {
  readonly label: string;
  /** Middle of the label. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Each in the first lane in which neither it nor its label touches another. */
export function inLanes<T extends Labelled>(bands: readonly T[]): (T & { lane: number })[] {
  const ends: number[] = [];
  return [...bands]
    .sort((a, b) => a.at - b.at)
    .map((band) => {
      const half = widthOf(band.label) / 2;
      const start = Math.min(band.from, band.at - half);
      const free = ends.findIndex((end) => end + GAP <= start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = Math.max(band.to, band.at + half);
      return { ...band, lane };
    });
}
