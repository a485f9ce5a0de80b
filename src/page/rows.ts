/** What the card says of a finding, before it is put into words: one row per origin and figure, and how far apart they are. */
import type { Finding, Match, Quantity, Relation } from '../types';

const GRAVITY: readonly Relation[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees'];

/** Counterparts with one origin and one figure. `matches` has at least one; the first is shown. */
export interface Row {
  readonly relation: Relation;
  readonly shown: Match;
  readonly matches: readonly Match[];
}

/** One row per origin, figure and relation, the gravest first. */
export function rowsOf({ matches }: Finding): Row[] {
  const rows = new Map<string, Match[]>();
  for (const match of matches) {
    const { low, high } = match.claim.quantity.stated;
    const key = [match.origin.key, match.relation, low, high].join('\n');
    rows.set(key, [...(rows.get(key) ?? []), match]);
  }
  return [...rows.values()]
    .flatMap(([shown, ...others]) => (shown ? [{ relation: shown.relation, shown, matches: [shown, ...others] }] : []))
    .sort((a, b) => GRAVITY.indexOf(a.relation) - GRAVITY.indexOf(b.relation));
}

/** How many reports and origins stand behind a finding's counterparts. */
export function countsOf({ matches }: Finding): { reports: number; origins: number } {
  const distinct = (key: (match: Match) => string): number => new Set(matches.map(key)).size;
  return { reports: distinct((match) => match.report), origins: distinct((match) => match.origin.key) };
}

export interface Difference {
  /** Other minus here, in the unit that both are written in; absent where they are written in different ones. */
  readonly by?: number;
  /** `by` as a share of the figure here. */
  readonly share?: number;
}

/** Kinds of which a difference can be taken and said; of shares it would be a percentage of a percentage. */
const SUBTRACTED = new Set(['count', 'money', 'measure', 'duration', 'age']);

/** How far another figure lies from the one here; null where that cannot be said in a number. */
export function differenceOf(here: Quantity, other: Quantity): Difference | null {
  if (here.form !== 'point' || other.form !== 'point' || here.unit.kind !== other.unit.kind) return null;
  if (!SUBTRACTED.has(here.unit.kind)) return null;
  const a = inBase(here);
  const b = inBase(other);
  if (a === null || b === null || a.code !== b.code) return null;
  const share = a.value === 0 ? undefined : (b.value - a.value) / Math.abs(a.value);
  const by = here.unit.code === other.unit.code ? other.stated.low - here.stated.low : undefined;
  return { ...(by === undefined ? {} : { by }), ...(share === undefined ? {} : { share }) };
}

function inBase({ stated, unit }: Quantity): { value: number; code: string } | null {
  if (unit.base === undefined || unit.factor === undefined) return { value: stated.low, code: unit.code };
  return { value: stated.low * unit.factor + (unit.offset ?? 0), code: unit.base };
}

/** What is counted, without the figure itself: "KFOR soldiers" of "around 3,400 KFOR soldiers". */
export function countedIn(phrase: string, figure: string): string {
  const at = phrase.indexOf(figure);
  const rest = at < 0 ? phrase : `${phrase.slice(0, at)} ${phrase.slice(at + figure.length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}
