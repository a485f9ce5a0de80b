/** What the marks are called in the page's registry of highlights, and the style sheet for colours that the reader chose. Pure. */
import type { Colours, Settings } from './settings';
import type { Relation } from './types';

/** What a mark stands on. */
export type Ground = 'light' | 'dark';

/** `crosstally-diverges`, `crosstally-agrees-strong-on-dark` ...: src/page/marks.css has a style for each. */
export const highlightName = (relation: Relation, isStrong: boolean, ground: Ground): string =>
  `crosstally-${relation}${isStrong ? '-strong' : ''}${ground === 'dark' ? '-on-dark' : ''}`;

/** How much of its colour is behind a strong mark, as in marks.css. */
const TINT: Readonly<Record<Ground, number>> = { light: 0.11, dark: 0.17 };

/** Rules that give marks the reader's own colours, over those of marks.css; empty where none is chosen. */
export function colourCss(colours: Settings['colours']): string {
  const rules = (Object.entries(colours) as [Relation, Colours][]).flatMap(([relation, own]) =>
    (['light', 'dark'] as const).flatMap((ground) => {
      const colour = own[ground];
      if (colour === undefined) return [];
      const [quiet, strong] = [false, true].map(
        (isStrong) => `::highlight(${highlightName(relation, isStrong, ground)})`,
      );
      return [
        `${quiet ?? ''}, ${strong ?? ''} { text-decoration-color: ${colour} !important; }`,
        `${strong ?? ''} { background-color: ${tintOf(colour, TINT[ground])} !important; }`,
      ];
    }),
  );
  return rules.length === 0 ? '' : `@media screen and (forced-colors: none) {\n${rules.join('\n')}\n}`;
}

/** "#rrggbb" with an alpha from 0 to 1. */
function tintOf(colour: string, alpha: number): string {
  const byte = Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');
  return `${colour}${byte}`;
}
