import type { FigureRow, Summary } from '../messages';
import type { Related, Status } from '../types';

/** The popup's lists. A figure stands in one of them: where its gravest verdict puts it. */
export interface Groups {
  readonly differ: readonly FigureRow[];
  readonly updated: readonly FigureRow[];
  readonly agree: readonly FigureRow[];
  readonly left: readonly FigureRow[];
  readonly reports: readonly Related[];
}

/** Gravest first. A figure of another scope has an equal value, so it stands with those that agree, before them. */
const GRAVITY: readonly Status[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees', 'unmatched'];

const byGravity = (a: { readonly relation: Status }, b: { readonly relation: Status }): number =>
  GRAVITY.indexOf(a.relation) - GRAVITY.indexOf(b.relation);

/** Sorts a page's figures into the popup's lists, each in the order of the page (within agreement: the less it agrees, the earlier). */
export function groups({ rows, left, related }: Summary): Groups {
  const of = (...statuses: readonly Status[]): readonly FigureRow[] =>
    statuses.flatMap((status) => rows.filter((row) => row.status === status));
  return {
    differ: of('diverges'),
    updated: of('updated'),
    agree: of('scope', 'compatible', 'agrees'),
    left: [...of('unmatched'), ...left],
    reports: [...related].sort((a, b) => Number(a.copy) - Number(b.copy)),
  };
}

/** The others' figures, each wording once, the gravest first: "around 3,400", "4,500". */
export function otherFigures({ others }: FigureRow): readonly string[] {
  return [...new Set([...others].sort(byGravity).map((other) => other.text))];
}

/** How many reports and origins stand against or beside a figure. `like` are those of the row's own verdict. */
export function standing({ others, status }: FigureRow): { like: number; reports: number; origins: number } {
  const like = others.filter((other) => other.relation === status);
  const distinct = (of: FigureRow['others'], key: 'report' | 'origin'): number =>
    new Set(of.map((other) => other[key])).size;
  return { like: distinct(like, 'report'), reports: distinct(others, 'report'), origins: distinct(others, 'origin') };
}

/** What is counted, without the figure itself: "KFOR soldiers" of "around 3,400 KFOR soldiers". */
export function counted({ text, phrase }: FigureRow): string {
  const at = phrase.indexOf(text);
  const rest = at < 0 ? phrase : `${phrase.slice(0, at)} ${phrase.slice(at + text.length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}
