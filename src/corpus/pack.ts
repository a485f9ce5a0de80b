/** The pack format: reports' facts as one JSON file, checked in full when read. */
import * as v from 'valibot';
import type { Claim, NounPhrase, Pack, ReportFacts } from '../types';
import { fit } from './fit';
import { INVISIBLE, MOST, pack } from './schema';

/** A report in a pack. In a file that a reader exported, also when and how it was kept (`savedAt` in UTC, to the millisecond). */
export interface PackedReport extends ReportFacts {
  readonly kept?: {
    readonly savedAt: string;
    readonly source: 'saved' | 'remembered' | 'imported' | 'feed' | 'pack';
  };
}

export interface PackFile extends Pack {
  readonly reports: readonly PackedReport[];
}

export type PackResult =
  { readonly ok: true; readonly value: PackFile } | { readonly ok: false; readonly error: string };

/** Reads a pack from its JSON text. An error names the place and what is wrong with it; nothing is thrown. */
export function parsePack(json: string): PackResult {
  if (json.length > MOST.file) return { ok: false, error: `is longer than ${MOST.file} characters` };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { ok: false, error: 'is not JSON' };
  }
  const result = v.safeParse(pack, data, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output as PackFile };
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  return { ok: false, error: place ? `${place}: ${issue.message}` : issue.message };
}

/** A noun phrase in a pack has at most so many of the report's words; of a longer one its head is kept. */
const MOST_PHRASE_WORDS = 5;

const short = (phrase: NounPhrase): NounPhrase =>
  phrase.surface.split(/\s+/).length <= MOST_PHRASE_WORDS ? phrase : { ...phrase, surface: phrase.head };

/** A claim without the report's own words, but for the figure's noun phrase. What claims are paired by stays. */
function withoutWords({ sentence: { start, end }, counted, quantity, ...claim }: Claim): Claim {
  const { counted: near, measured, subject: _subject, ...bare } = quantity;
  return {
    ...claim,
    quantity: {
      ...bare,
      ...(near ? { counted: short(near) } : {}),
      ...(measured ? { measured: short(measured) } : {}),
    },
    ...(counted ? { counted: short(counted) } : {}),
    sentence: { start, end },
  };
}

/**
 * A pack as text: reports by id, one claim a line, so that two packs can be compared with diff and the same reports always give
 * the same bytes. Sentences and reasons for dates, which may quote the report, are left out.
 */
export function formatPack(title: string, reports: readonly ReportFacts[]): string {
  const byId = [...reports].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  // What a pack may not hold is left out: a file of our own must be taken back.
  const bare = byId.map(fit).map((report) => formatReport({ ...report, claims: report.claims.map(withoutWords) }));
  return `${packHead(title)}${bare.join(',\n')}${PACK_END}`;
}

/** What a pack begins with; reports follow, as `formatReport` writes them, with ",\n" between them. */
export const packHead = (title: string): string =>
  `{"format":"crosstally-pack","version":1,"title":${JSON.stringify(title)},"reports":[\n`;

export const PACK_END = '\n]}\n';

/** One report of a pack, with all that it has: a file for somebody else must not have the reports' sentences, see `formatPack`. */
export function formatReport({ claims, terms, sketch, ...info }: PackedReport): string {
  const head = JSON.stringify({ ...info, terms, sketch }, seen).slice(0, -1);
  return `${head},"claims":[\n${claims.map((claim) => JSON.stringify(claim, seen)).join(',\n')}\n]}`;
}

/** Pages hold characters that no pack may: each becomes a blank, so that offsets into a sentence stay right. */
const seen = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(INVISIBLE, ' ') : value;
