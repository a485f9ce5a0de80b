/** The packs that come with the extension. They are made by `crosstally pack` and hold facts, no sentences. */
import serbiaKosovo from './serbia-kosovo-2023-10.json';
import type { Pack, ReportFacts } from '../types';

export interface BundledPack {
  /** Its name for good, by which it is switched off. */
  readonly name: string;
  readonly pack: Pack;
}

/** Made by this project's own build and checked there, so they are not validated again each time a worker wakes. */
const packs: readonly BundledPack[] = [{ name: 'serbia-kosovo-2023-10', pack: serbiaKosovo as unknown as Pack }];

/** All bundled packs. */
export const bundledPacks = (): readonly BundledPack[] => packs;

/** All bundled reports. */
export function bundledReports(): readonly ReportFacts[] {
  return packs.flatMap(({ pack }) => pack.reports);
}
