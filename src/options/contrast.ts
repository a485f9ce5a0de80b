/** Contrast of two colours as WCAG 2.1 defines it. Colours are "#rrggbb". */

/** What a mark's line needs against the ground of the page (WCAG 2.1, 1.4.11: graphical objects). */
export const ENOUGH = 3;

const channel = (colour: string, at: number): number => {
  const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);

/** From 1 (the same) to 21 (black and white), in either order. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** "#b8350f" of "rgb(184, 53, 15)", as browsers compute colours; null for anything else. */
export function hexOf(computed: string): string | null {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed);
  if (parts === null) return null;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
