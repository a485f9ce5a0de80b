import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPack, parsePack } from '../../src/corpus/pack';
import { makePack } from '../../src/cli/pack';
import { hasShared, SHARED } from '../shared';

const FILE = new URL('../../src/corpus/serbia-kosovo-2023-10.json', import.meta.url);
const bundled = readFileSync(FILE, 'utf8');

describe('the bundled pack', () => {
  it('passes the checks that strangers’ packs must pass', () => {
    const result = parsePack(bundled);
    expect(result.ok ? result.value.reports.map((report) => report.id) : result.error).toEqual([
      '000',
      '001',
      '002',
      '003',
      '004',
    ]);
  });

  it('holds no sentence', () => {
    const result = parsePack(bundled);
    if (!result.ok) throw new Error(result.error);
    for (const claim of result.value.reports.flatMap((report) => report.claims)) {
      expect(claim.sentence.text).toBeUndefined();
      expect(claim.phrase.split(' ').length).toBeLessThanOrEqual(8);
    }
  });

  it.runIf(hasShared('making the bundled pack again'))('is what the reports give when it is made again', async () => {
    const reports = readdirSync(`${SHARED}reports`).filter((name) => name.endsWith('.txt'));
    const made = await makePack(
      reports.map((name) => `${SHARED}reports/${name}`),
      { reports: `${SHARED}reports/reports.json` },
    );
    const title = (JSON.parse(bundled) as { title: string }).title;
    expect(formatPack(title, made)).toBe(bundled);
  });
});
