/** Files of reports, as a reader exports them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACK_END, formatReport, packHead } from '../../src/corpus/pack';
import { FERRY, facts } from '../library-page/facts';

const folder = mkdtempSync(join(tmpdir(), 'crosstally-library-'));

/** Writes a file and answers where it is. */
export function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const REGATTA = facts(
  'd',
  `Regatta at Wessing\n\nThe town of Wessing held its regatta on Saturday with 40 boats taking part.

A crowd of about 900 people watched from the mole, the organisers said.`,
  '2026-10-20',
);

/** Three reports of a ferry's accident and one of a regatta, each kept a minute after the other. */
export const exported = (): string =>
  file(
    'library.json',
    packHead('My reports') +
      [...FERRY, REGATTA]
        .map((one, i) =>
          formatReport({
            ...one,
            kept: { savedAt: new Date(Date.UTC(2026, 10, 5, 10, i)).toISOString(), source: 'saved' },
          }),
        )
        .join(',\n') +
      PACK_END,
  );

/** So many reports, each of an event of its own. */
export const many = (count: number): string =>
  file(
    'many.json',
    packHead('Many') +
      Array.from({ length: count }, (_none, i) => {
        const id = `town${String.fromCharCode(97 + (i % 26))}${i}`;
        const one = {
          ...facts('d', 'x'),
          ...{ id, url: `https://${id}.example/`, outlet: `Post ${i % 9}`, title: `News from ${id}` },
        };
        return formatReport({
          ...one,
          terms: [{ term: id, weight: 1 }],
          kept: { savedAt: new Date(Date.UTC(2026, 10, 5, 10, 0, i)).toISOString(), source: 'saved' },
        });
      }).join(',\n') +
      PACK_END,
  );
