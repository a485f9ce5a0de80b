/** What a mark stands on: chooses between the colours for light and for dark grounds by measuring, not by asking the system. */
import type { Ground } from '../mark-style';

/** Linear sRGB components 0 to 1, and alpha. */
interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Luminance at which black and white have the same contrast with it (WCAG 2: (L + 0.05)² = 1.05 × 0.05). */
const MIDDLE = 0.179;

const WHITE: Colour = { red: 1, green: 1, blue: 1, alpha: 1 };
/** What browsers have under a dark page. */
const BLACK: Colour = { red: 0.01, green: 0.01, blue: 0.01, alpha: 1 };

/** So many paragraphs in a row that stand on one ground speak for those after them: one after the other has its own where they alternate. */
const ENOUGH = 2;

/** Decides for elements, each ancestor asked once; of an article's paragraphs, which are many and all alike, only the first ones. */
export function groundFinder(): (element: Element) => Ground {
  const known = new WeakMap<Element, Ground>();
  const find = (element: Element): Ground => {
    const path: Element[] = [];
    let at = element;
    // What is clear all over stands on what its parent stands on.
    for (; !known.has(at); at = at.parentElement) {
      path.push(at);
      if (at.parentElement === null || !isClear(at)) break;
    }
    const ground = known.get(at) ?? groundOf(at);
    for (const one of path) known.set(one, ground);
    return ground;
  };
  let [last, alike]: [Element | null, number] = [null, 0];
  let ground: Ground = 'light';
  return (element) => {
    if (element === last) return ground;
    if (element.localName !== 'p') return find(element);
    const isNeighbour = last !== null && areAlike(element, last);
    if (!isNeighbour || alike < ENOUGH) {
      const own = find(element);
      alike = isNeighbour && own === ground ? alike + 1 : 1;
      ground = own;
    }
    last = element;
    return ground;
  };
}

/** True for paragraphs that no rule but one of their place among others can tell from one another. */
function areAlike(one: Element, other: Element): boolean {
  const own = classesOf(one);
  return own !== null && own === classesOf(other) && one.parentElement === other.parentElement;
}

/** What an element's classes are; null where it has attributes beside them, which a style sheet may ask for. */
const classesOf = (element: Element): string | null =>
  !element.hasAttributes() ? '' : element.attributes.length === 1 ? element.getAttribute('class') : null;

/** As browsers write it: what most elements have. */
const CLEAR = 'rgba(0, 0, 0, 0)';

function isClear(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.backgroundColor === CLEAR && style.backgroundImage === 'none';
}

/** The ground behind an element: its ancestors' backgrounds laid over each other, or what its text colour is made for. */
function groundOf(element: Element): Ground {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage, color } = view.getComputedStyle(at);
    if (backgroundImage !== 'none') return groundFor(color);
    if (backgroundColor === CLEAR) continue;
    const colour = parseColour(backgroundColor);
    if (colour === null) return groundFor(color);
    if (colour.alpha > 0) layers.push(colour);
    if (colour.alpha >= 1) return groundUnder(layers);
  }
  const root = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const dark =
    root.includes('dark') && (!root.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches);
  return layers.length === 0 ? (dark ? 'dark' : 'light') : groundUnder([...layers, dark ? BLACK : WHITE]);
}

const groundUnder = (layers: readonly Colour[]): Ground => (luminance(flatten(layers)) > MIDDLE ? 'light' : 'dark');

/** Behind pictures and colours in unknown notations: light text is written for dark grounds. */
function groundFor(textColour: string): Ground {
  const colour = parseColour(textColour);
  return colour && luminance(colour) > MIDDLE ? 'dark' : 'light';
}

/** Layers from the topmost down, the last one opaque. */
const flatten = (layers: readonly Colour[]): Colour =>
  layers.reduceRight((below, { red, green, blue, alpha }) => ({
    red: red * alpha + below.red * (1 - alpha),
    green: green * alpha + below.green * (1 - alpha),
    blue: blue * alpha + below.blue * (1 - alpha),
    alpha: 1,
  }));

const luminance = ({ red, green, blue }: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Computed colours as browsers write them: rgb(), rgba() and color(srgb ...); null for other notations. */
function parseColour(text: string): Colour | null {
  const bytes = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/.exec(text);
  const match = bytes ?? /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(text);
  if (!match) return null;
  const [red, green, blue] = match.slice(1, 4).map((part) => linear(Number(part) / (bytes ? 255 : 1)));
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0, alpha: match[4] === undefined ? 1 : Number(match[4]) };
}

/** From sRGB's curve to light (IEC 61966-2-1). */
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
