/** Draws a number line as SVG. */
import { sayNames } from '../say';
import { say, sayDate, sayDecimal } from './words';
import type { NumberLine } from './number-line';

const LANE = 36;
const BAND = 12;
const TICKS = 16;
const SVG = 'http://www.w3.org/2000/svg';

const make = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
};

/** The picture, with a sentence for those who do not see it. */
export function drawNumberLine({ bands, lanes, ends, isDays }: NumberLine, width: number): SVGElement {
  const number = (n: number): string => (isDays ? sayDate(new Date(n * 86_400_000).toISOString()) : sayDecimal(n));
  const height = lanes * LANE + TICKS + 4;
  const words = sayNames(bands.map(({ label }) => label));
  const svg = make('svg', {
    ...{ class: 'line', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    'aria-label': say('cardLine', number(ends.low), number(ends.high), words),
  });
  const axis = lanes * LANE + 2;
  svg.append(make('line', { class: 'axis', x1: 8, x2: width - 8, y1: axis, y2: axis }));
  svg.append(make('text', { class: 'tick', x: 8, y: axis + 14 }, number(ends.low)));
  svg.append(make('text', { class: 'tick', x: width - 8, y: axis + 14, 'text-anchor': 'end' }, number(ends.high)));
  for (const band of bands) {
    const y = band.lane * LANE + 24;
    const group = make('g', { 'data-relation': band.relation, ...(band.here ? { class: 'here' } : {}) });
    const thickness = Math.max(band.to - band.from, 0);
    group.append(
      make('line', {
        class: 'drop',
        x1: band.dot ?? (band.from + band.to) / 2,
        x2: band.dot ?? (band.from + band.to) / 2,
        y1: y,
        y2: axis,
      }),
    );
    if (thickness > 1) {
      // A round end is where the words end; a square one is cut off by the edge of the picture.
      const round = band.openLeft || band.openRight ? 0 : BAND / 2;
      group.append(
        make('rect', { class: 'band', x: band.from, y: y - BAND / 2, width: thickness, height: BAND, rx: round }),
      );
    }
    if (band.dot !== undefined) group.append(make('circle', { class: 'dot', cx: band.dot, cy: y, r: 4 }));
    group.append(make('text', { class: 'label', x: band.at, y: y - 12, 'text-anchor': 'middle' }, band.label));
    svg.append(group);
  }
  return svg;
}
