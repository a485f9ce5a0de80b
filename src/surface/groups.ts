import type { FigureRow, Summary } from '../messages';
import type { Reason, Related, Status } from '../types';

/** The popup's lists. A figure stands in one of them: where its gravest verdict puts it. */
export interface Groups {
  readonly differ: readonly FigureRow[];
  readonly updated: readonly FigureRow[];
  readonly agree: readonly FigureRow[];
  readonly left: readonly FigureRow[];
  readonly reports: readonly Related[];
}

/** Sorts a page's figures into the popup's lists, each in the order of the page; those that agree least come first. */
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

/** The figures of those reports that give a row its verdict, each wording once: "around 3,400", "4,500". */
export function otherFigures({ others, status }: FigureRow): readonly string[] {
  const like = others.filter((other) => other.relation === status);
  const byWording = new Map(like.map((other) => [other.text.toLowerCase(), other.text]));
  return [...byWording.values()];
}

/** How many reports give a figure its verdict, of how many that were compared, and from how many origins these have it. */
export function standing({ others, status }: FigureRow): { like: number; reports: number; origins: number } {
  const like = others.filter((other) => other.relation === status);
  const distinct = (of: FigureRow['others'], key: 'report' | 'origin'): number =>
    new Set(of.map((other) => other[key])).size;
  return { like: distinct(like, 'report'), reports: distinct(others, 'report'), origins: distinct(like, 'origin') };
}

/** What is counted, without the figure itself: "KFOR soldiers" of "around 3,400 KFOR soldiers". */
export function counted({ text, phrase }: FigureRow): string {
  const at = phrase.indexOf(text);
  const rest = at < 0 ? phrase : `${phrase.slice(0, at)} ${phrase.slice(at + text.length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}

/** Figures that were not compared, with the reason that they share. */
export interface LeftGroup {
  readonly because: Reason | undefined;
  readonly rows: readonly FigureRow[];
}

/** Sorts what was left by its reason, reasons and figures in the order of the page. */
export function byReason(left: readonly FigureRow[]): readonly LeftGroup[] {
  const found = new Map<string, FigureRow[]>();
  for (const row of left) {
    const key = JSON.stringify(row.because ?? null);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()].map((rows) => ({ because: rows[0]?.because, rows }));
}
