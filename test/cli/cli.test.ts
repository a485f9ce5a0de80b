import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandLine, type CommandLine } from './bundle';

// Each call starts a process, which takes seconds on a machine that is at work.
vi.setConfig({ testTimeout: 60_000 });

const HARBOUR = `Fire destroys warehouses in Port Veland

A fire in the harbour of Port Veland destroyed 12 warehouses on Saturday, fire chief Marta Olsen said. About 300 people had to leave
their homes, and 7 firefighters were injured.`;
const HARBOUR_TOO = `Port Veland harbour blaze

Fire chief Marta Olsen said 12 warehouses in the harbour of Port Veland were destroyed on Saturday. Some 450 people had to leave
their homes. Seven firefighters were injured.`;

let line: CommandLine;
let folder = '';
const run: CommandLine['run'] = (args, input) => line.run(args, input);

beforeAll(async () => {
  line = await commandLine({ 'one.txt': HARBOUR, 'two.txt': HARBOUR_TOO });
  ({ folder } = line);
});

afterAll(() => line.remove());

interface Figure {
  text: string;
  start: number;
  end: number;
  sentence: string;
  status: string;
  matches: { report: string; text: string; relation: string; because: string; origin: string }[];
}

describe('crosstally check', () => {
  const figures = (): Figure[] =>
    (JSON.parse(run(['check', 'one.txt', '--against', 'two.txt', '--json']).stdout) as { figures: Figure[] }).figures;

  it('says of each figure what the other report has', () => {
    const found = figures();
    expect(found.find((figure) => figure.text.includes('300'))).toMatchObject({
      status: 'diverges',
      matches: [{ report: 'two', relation: 'diverges' }],
    });
    expect(found.find((figure) => figure.text === '12')).toMatchObject({ status: 'agrees', matches: [{ text: '12' }] });
    expect(found.find((figure) => figure.text === '7')).toMatchObject({
      status: 'agrees',
      matches: [{ text: 'Seven' }],
    });
  });

  it('gives spans into the text of the file', () => {
    for (const figure of figures()) expect(HARBOUR.slice(figure.start, figure.end)).toBe(figure.text);
  });

  it('gives reasons in words, with both figures in them', () => {
    const reason = figures().find((figure) => figure.text.includes('300'))?.matches[0]?.because ?? '';
    expect(reason).toContain('300');
    expect(reason).toContain('450');
  });

  it('prints a table for people', () => {
    const { stdout, status } = run(['check', 'one.txt', '--against', 'two.txt']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^figure +status +report/);
    expect(stdout).toContain('figures seen');
  });

  it('reads a page as the extension does', () => {
    const paragraphs = HARBOUR.split('\n\n').map(
      (text) => `<p>${text} ${'The harbour had been closed for repairs, and nobody was at work. '.repeat(4)}</p>`,
    );
    writeFileSync(
      join(folder, 'page.html'),
      `<title>Fire</title><nav>99 more</nav><article><h1>Fire in the harbour</h1>${paragraphs.join('')}</article>`,
    );
    const { stdout, stderr } = run(['check', 'page.html', '--against', 'two.txt', '--json']);
    expect(stderr).toBe('');
    const { figures: found } = JSON.parse(stdout) as { figures: Figure[] };
    expect(found.find((figure) => figure.text.includes('300'))?.status).toBe('diverges');
    expect(found.some((figure) => figure.text === '99')).toBe(false);
  });

  it.each([
    ['a file that is not there', ['check', 'none.txt', '--against', 'two.txt'], 'cannot read none.txt: no such file'],
    ['a folder', ['check', '.', '--against', 'two.txt'], 'cannot read .: it is a folder'],
    ['no page', ['check', '--against', 'two.txt'], 'check takes one PAGE'],
    ['an unknown command', ['judge', 'one.txt'], 'unknown command judge'],
    ['an unknown flag', ['check', 'one.txt', '--agianst', 'two.txt'], '--agianst'],
  ])('says in one line what is wrong with %s, and exits 2', (_name, args, message) => {
    const { status, stderr, stdout } = run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});

describe('crosstally figures', () => {
  it('lists the quantities of stdin, one JSON line each', () => {
    const { stdout } = run(['figures'], 'About 300 people left, and 7 were hurt.');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { surface: string; hedge: string });
    expect(lines.map((line) => [line.surface, line.hedge])).toEqual([
      ['About 300', 'about'],
      ['7', 'exact'],
    ]);
  });
});

describe('crosstally pack', () => {
  it('makes a pack that serves in place of the text and holds none of its sentences', () => {
    const pack = join(folder, 'harbour.json');
    expect(run(['pack', 'two.txt', '-o', pack, '--published', '2026-03-01', '--outlet', 'Veland Post']).stderr).toBe(
      '',
    );
    expect(readFileSync(pack, 'utf8')).not.toContain('had to leave');
    const { figures: found } = JSON.parse(run(['check', 'one.txt', '--against', pack, '--json']).stdout) as {
      figures: Figure[];
    };
    expect(found.find((figure) => figure.text.includes('300'))?.status).toBe('diverges');
  });

  it('is refused where it is damaged', () => {
    const pack = join(tmpdir(), `damaged-${process.pid}.json`);
    writeFileSync(pack, '{"format":"crosstally-pack","version":1}');
    const { status, stderr } = run(['check', 'one.txt', '--against', pack]);
    rmSync(pack);
    expect(status).toBe(2);
    expect(stderr).toContain('damaged');
  });
});
