/** `crosstally pack`: the facts of reports into one file that can be shipped: figures and what they count, no sentences. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFacts } from '../cross-reference';
import { formatPack } from '../corpus/pack';
import type { Dating, ReportFacts, ReportInfo } from '../types';
import { CannotRead, readReport } from './read';

export interface PackOptions {
  readonly output?: string | undefined;
  readonly title?: string | undefined;
  readonly reports?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly credits?: string | undefined;
}

interface Listed extends ReportInfo {
  readonly file: string;
}

/** Writes the pack. The same reports and metadata give the same bytes, in whatever order the reports are named. */
export async function pack(paths: readonly string[], options: PackOptions): Promise<void> {
  if (paths.length === 0 || options.output === undefined) throw new CannotRead('pack takes REPORTs and -o FILE');
  const reports = await makePack(paths, options);
  writeFileSync(options.output, formatPack(options.title ?? basename(options.output, '.json'), reports));
}

/** The facts of the reports in these files, with the metadata that the options give or name a file of. */
export async function makePack(paths: readonly string[], options: PackOptions): Promise<ReportFacts[]> {
  const listed = options.reports === undefined ? [] : readList(options.reports);
  const given = fromFlags(options);
  return Promise.all(
    paths.map(async (path) => {
      const known = listed.find((entry) => entry.file === basename(path));
      const { file: _file, ...info } = known ?? { file: '' };
      return readFacts(await readReport(path, { ...info, ...given }));
    }),
  );
}

function fromFlags({ outlet, published, url, credits }: PackOptions): Partial<ReportInfo> {
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: { date: published, basis: 'stated' as const } }),
    ...(url === undefined ? {} : { url }),
    ...(credits === undefined ? {} : { credits: credits.split(',').map((credit) => credit.trim()) }),
  };
}

/** A reports.json: a list of {id, file, outlet, credits, published, publishedBasis: "stated: ..." or "inferred: ..."}. */
function readList(path: string): Listed[] {
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CannotRead(`cannot read ${path}: no such file, or not JSON`);
  }
  if (!Array.isArray(list)) throw new CannotRead(`${path}: expected a list of reports`);
  return list.map((entry: Record<string, unknown>) => {
    const text = (key: string): string | undefined => (typeof entry[key] === 'string' ? entry[key] : undefined);
    const published = datingOf(text('published'), text('publishedBasis'));
    const optional = Object.fromEntries(
      ['outlet', 'title', 'url', 'byline', 'language'].flatMap((key) => (text(key) ? [[key, text(key)]] : [])),
    );
    const credits = Array.isArray(entry['credits'])
      ? entry['credits'].filter((c): c is string => typeof c === 'string')
      : [];
    return {
      id: text('id') ?? '',
      file: text('file') ?? '',
      credits,
      ...optional,
      ...(published ? { published } : {}),
    };
  });
}

function datingOf(date: string | undefined, basis: string | undefined): Dating | undefined {
  if (date === undefined) return undefined;
  const inferred = basis?.startsWith('inferred') ?? false;
  // The reason may quote the report; what kind of basis it was is a fact, the quotation stays out of packs.
  return { date, basis: inferred ? 'inferred' : 'stated' };
}
