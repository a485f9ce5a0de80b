import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../src/library/page/dropped';

type Fail = (error: Error) => void;

/** A file as a browser shows it to who was given its folder; one that is locked cannot be opened. */
const file = (path: string, isLocked = false): unknown => ({
  ...{ isFile: true, isDirectory: false, name: path.split('/').at(-1), fullPath: `/${path}` },
  file: (give: (file: unknown) => void, fail: Fail) =>
    isLocked ? fail(new Error('NotReadableError')) : give({ name: path.split('/').at(-1), size: 1 }),
});

/** A folder, which tells what is in it two at a time. */
const folder = (path: string, inside: readonly unknown[], isLocked = false): unknown => ({
  ...{ isFile: false, isDirectory: true, name: path.split('/').at(-1), fullPath: `/${path}` },
  createReader() {
    let told = 0;
    return {
      readEntries: (give: (part: unknown) => void, fail: Fail) =>
        isLocked ? fail(new Error('NotReadableError')) : give(inside.slice(told, (told += 2))),
    };
  },
});

async function drop(...entries: readonly unknown[]): Promise<{ files: string[]; left: (readonly string[])[] }> {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const { files, left } = await droppedFiles({ items } as unknown as DataTransfer);
  return { files: files.map(({ path }) => path), left: left.map(({ name, why }) => [name, why]) };
}

describe('a folder that is dropped', () => {
  it('gives the articles and files of reports in it and in the folders within, each with its place', async () => {
    const inside = ['a/1.txt', 'a/2.html', 'a/photo.png', 'a/.hidden.txt', 'a/pack.json'].map((path) => file(path));
    const { files, left } = await drop(folder('a', [...inside, folder('a/b', [file('a/b/1.txt')])]), file('notes.md'));
    expect([files, left]).toEqual([['a/1.txt', 'a/2.html', 'a/pack.json', 'a/b/1.txt', 'notes.md'], []]);
  });

  it('gives what can be read of it, and says what cannot', async () => {
    const inside = [file('a/1.txt', true), folder('a/b', [], true), file('a/photo.png', true), file('a/2.txt')];
    expect(await drop(folder('a', inside))).toEqual({
      files: ['a/2.txt'],
      left: [
        ['a/1.txt', 'libraryUnreadable'],
        ['a/b', 'libraryUnreadable'],
      ],
    });
  });

  it('that is a whole disk is looked into as far as can be taken in, and says that there is more', async () => {
    const many = Array.from({ length: 2100 }, (_, n) => file(`disk/${n}.txt`));
    const { files, left } = await drop(folder('disk', many));
    expect([files.length, left]).toEqual([2000, [['disk', 'libraryTooMany']]]);
    let deep: unknown = file('far.txt');
    for (let n = 0; n < 30; n++) deep = folder(`level${n}`, [deep]);
    expect(await drop(deep)).toEqual({ files: [], left: [['level21', 'libraryTooMany']] });
  });
});
