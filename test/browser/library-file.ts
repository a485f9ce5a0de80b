/** Files of reports, as a reader exports them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACK_END, formatReport, packHead } from '../../src/corpus/pack';
import { FERRY, facts } from '../library-page/facts';
import { FERRY as PAGES } from './tabs-pages';

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

const towed = (day: string, time: string): string =>
  `Ferry towed on ${day}\n\nThe ferry Marlene, which hit Ellery Point near Tarnholm with 212 passengers on board, was towed at ${time}.`;

/** A folder of saved articles with what stands beside them: folders within, and two files of one name. `gone` is a file that is not there. */
export function articleFolder(): { readonly path: string; readonly files: readonly string[]; readonly gone: string } {
  const path = join(mkdtempSync(join(tmpdir(), 'crosstally-folder-')), 'press');
  for (const inside of ['monday', 'tuesday']) mkdirSync(join(path, inside), { recursive: true });
  const put = (name: string, text: string): string => {
    writeFileSync(join(path, name), text);
    return join(path, name);
  };
  const files = [
    put('ferry.html', PAGES['/ferry-b.html'] ?? ''),
    put('login.html', '<!doctype html><title>Log in</title><form><input name="name"></form>'),
    put('photo.png', 'no picture'),
    put('monday/article.txt', towed('Monday', '9 a.m.')),
  ];
  put('.hidden.txt', towed('Sunday', 'noon'));
  put('tuesday/article.txt', towed('Tuesday', '5 p.m.'));
  return { path, files, gone: join(path, '../gone.txt') };
}
