import { beforeEach, describe, expect, it } from 'vitest';
import { PACK_END, type PackedReport, formatPack, formatReport, packHead } from '../../src/corpus/pack';
import { exportAll } from '../../src/library/export';
import { type OpenedFile, openFile } from '../../src/library/file';
import { importReports } from '../../src/library/import';
import { count } from '../../src/library/list';
import { save } from '../../src/library/save';
import { emptyLibrary } from './database';
import { generated } from './generated';
import { election, flood } from './samples';

const open = async (...parts: string[]): Promise<OpenedFile> => {
  const result = await openFile(new Blob(parts));
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const errorOf = async (...parts: string[]): Promise<string> => {
  const result = await openFile(new Blob(parts));
  return result.ok ? 'accepted' : result.error;
};
async function allOf(file: OpenedFile): Promise<PackedReport[]> {
  const reports: PackedReport[] = [];
  for await (const report of file.all()) reports.push(report);
  return reports;
}
const file = (...reports: string[]): string => packHead('t') + reports.join(',\n') + PACK_END;

beforeEach(emptyLibrary);

describe('a file that was exported', () => {
  it('is read report by report, checked and counted before anything is written', async () => {
    for (let n = 0; n < 12; n++)
      await save(generated(n, 100, { claims: n % 3 }), { savedAt: `2026-03-11T00:00:${10 + n}.000Z`, source: 'saved' });
    const parts: string[] = [];
    for await (const piece of exportAll('Mine')) parts.push(piece);
    await emptyLibrary();
    const opened = await open(...parts);
    expect(opened).toMatchObject({ title: 'Mine', reports: 12, claims: 12, isExport: true, first: { length: 8 } });
    expect(await count()).toBe(0);
    expect(await importReports(opened.all())).toEqual({ added: 12, replaced: 0, passed: 0 });
    expect(await importReports(opened.all())).toEqual({ added: 0, replaced: 0, passed: 12 });
  });

  it('may be empty', async () => {
    expect(await open(file())).toMatchObject({ title: 't', reports: 0, claims: 0, isExport: false });
  });

  it.each([
    ['cut off within a report', file(formatReport(flood)).slice(0, 2500), 'is cut off'],
    ['cut off behind a report', packHead('t') + formatReport(flood), 'is cut off'],
    ['longer than its end', `${file(formatReport(flood))}x`, 'goes on behind its end'],
    [
      'broken in a later report',
      file(formatReport(flood), formatReport({ ...election, url: 'javascript:1' })),
      'reports.1.url',
    ],
    ['no JSON in a line', file(formatReport(flood).replace('"role"', 'role')), 'reports.0: is not JSON'],
    ['made of an endless line', `${packHead('t')}${'x'.repeat(2_100_000)}`, 'holds a line of more than'],
  ])('is refused when it is %s', async (_what, text, message) => {
    expect(await errorOf(text)).toContain(message);
  });

  it('cannot turn the direction of a sentence', async () => {
    const claims = flood.claims.map((claim) => ({ ...claim, sentence: { ...claim.sentence, text: '\u202e140' } }));
    const [report] = await allOf(await open(file(formatReport({ ...flood, claims }))));
    expect(new Set(report?.claims.map(({ sentence }) => sentence.text))).toEqual(new Set([' 140']));
  });
});

describe('a pack that was written in another way', () => {
  it('is read all the same', async () => {
    const text = JSON.stringify(JSON.parse(formatPack('Floods', [flood, election])), null, 2);
    const opened = await open(text);
    expect([opened.title, opened.reports, opened.isExport, (await allOf(opened)).length]).toEqual([
      'Floods',
      2,
      false,
      2,
    ]);
  });

  it('is refused with what is wrong with it', async () => {
    expect(await errorOf('{"format":"x"}')).toBe('format: is not a Crosstally pack');
    expect(await errorOf('not JSON')).toBe('is not JSON');
  });
});
