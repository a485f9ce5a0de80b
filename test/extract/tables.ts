import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quantity } from '../../src/types';

/** One expected quantity; what is left out must be absent, but for `counted`, which is compared only where given. */
export interface Expected {
  readonly surface: string;
  readonly value?: number | readonly [number, number];
  /** UCUM code; "money:" with the ISO code; "age a"; the kind itself for counts, dates, clock times, scores and multiples. */
  readonly unit: string;
  readonly iso?: string;
  readonly parts?: readonly number[];
  readonly hedge?: string;
  readonly direction?: string;
  readonly side?: string;
  readonly offset?: string;
  readonly counted?: string;
}

/** A row of test/tables: a text, and its quantities; none where the text has none. */
export interface Row {
  readonly text: string;
  readonly want?: readonly Expected[];
}

const folder = new URL('../tables/', import.meta.url).pathname;

export const tables: readonly { readonly name: string; readonly rows: readonly Row[] }[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ name: file.slice(0, -5), rows: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Row[] }));

/** A quantity in the shape of the tables, with only the facets that `like` asks for where these are optional. */
export function asExpected(q: Quantity, like: Expected | undefined): Expected {
  const { kind, code } = q.unit;
  const unit = kind === 'money' ? `money:${code}` : kind === 'age' ? `age ${code}` : bare(kind) ? kind : code;
  const timed = kind === 'date' || kind === 'score';
  return {
    surface: q.surface,
    ...(timed
      ? {}
      : { value: q.stated.low === q.stated.high ? q.stated.low : ([q.stated.low, q.stated.high] as const) }),
    unit,
    ...(kind === 'date' && like?.iso !== undefined ? { iso: q.calendar?.iso ?? '' } : {}),
    ...(kind === 'score' ? { parts: q.parts ?? [] } : {}),
    ...(q.hedge === 'exact' || q.hedge === 'vague' ? {} : { hedge: q.hedge }),
    ...(q.direction ? { direction: q.direction } : {}),
    ...(q.side ? { side: q.side } : {}),
    ...(q.offset ? { offset: q.offset } : {}),
    ...(like?.counted === undefined ? {} : { counted: q.counted?.head ?? '' }),
  };
}

const bare = (kind: string): boolean => ['count', 'multiple', 'clock', 'date', 'score'].includes(kind);
