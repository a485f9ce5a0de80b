/** Packs: reports that others have put together, checked against as long as they are switched on. */
import { bundledPacks } from '../corpus';
import type { ReportFacts } from '../types';
import { tellLibrary } from './changes';
import { type Transaction, read, write } from './open';
import { OWN, type Shelf } from './schema';
import { allShelves, emptyShelf, keysOf, shelfOf } from './shelf';

export interface PackRow {
  /** The name of a pack that comes with the extension, the number of one that was imported. */
  readonly id: number | string;
  readonly title: string;
  readonly on: boolean;
  readonly reports: number;
  readonly bytes: number;
  /** Came with the extension: can be switched off, not removed. */
  readonly isBundled: boolean;
}

/** All packs: those that come with the extension, then imported ones in the order in which they came. */
export async function packs(): Promise<readonly PackRow[]> {
  const shelves = await read(allShelves);
  const bundled = bundledPacks().map(({ name, pack }) => ({
    ...{ id: name, title: pack.title, reports: pack.reports.length, bytes: 0, isBundled: true },
    on: isOn(shelves, name),
  }));
  const imported = shelves.filter(({ shelf, isWhole }) => typeof shelf === 'number' && shelf !== OWN && isWhole);
  return [
    ...bundled,
    ...imported.map(({ shelf, title, on, reports, bytes }) => ({
      ...{ id: shelf, title, on, reports, bytes },
      isBundled: false,
    })),
  ];
}

const isOn = (shelves: readonly Shelf[], id: number | string): boolean =>
  shelves.find(({ shelf }) => shelf === id)?.on ?? true;

/** The reports of the bundled packs that are on. @throws LibraryFailure */
export async function bundledReportsOn(): Promise<readonly ReportFacts[]> {
  const shelves = await read(allShelves);
  return bundledPacks().flatMap(({ name, pack }) => (isOn(shelves, name) ? pack.reports : []));
}

/** Switches a pack on or off. @throws LibraryFailure */
export async function switchPack(id: number | string, on: boolean): Promise<void> {
  await write(async (tx) => {
    const shelves = tx.objectStore('shelves');
    const known = typeof id === 'number' ? await shelfOf(tx, id) : undefined;
    if (known) await shelves.put({ ...known, on });
    // Of a bundled pack no more is kept than that it is off.
    else if (typeof id === 'string') await shelves.put({ ...emptyShelf(id), on });
  });
  tellLibrary();
}

/** Removes an imported pack with its reports, in one transaction. @throws LibraryFailure, and then all of it is still there */
export async function removePack(id: number): Promise<void> {
  if (id === OWN) return;
  await write((tx) => deleteShelf(tx, id));
  tellLibrary();
}

async function deleteShelf(tx: Transaction<'readwrite'>, id: number): Promise<void> {
  const range = keysOf(id);
  await Promise.all([
    tx.objectStore('rows').delete(range),
    tx.objectStore('prints').delete(range),
    tx.objectStore('figures').delete(range),
    tx.objectStore('shelves').delete(id),
  ]);
}

/** An import that has not gone on for so long, in milliseconds, was cut off: its page was closed, or the browser ended. */
const CUT_OFF = 10 * 60_000;

/** Clears away what is left of imports that were cut off. @throws LibraryFailure */
export const removeHalfPacks = (now: number): Promise<void> =>
  write(async (tx) => {
    const shelves = await allShelves(tx);
    const halves = shelves.filter(({ isWhole, changed }) => !isWhole && now - changed > CUT_OFF);
    for (const { shelf } of halves) if (typeof shelf === 'number') await deleteShelf(tx, shelf);
  });
