/** The packs that come with the extension. They are made by `crosstally pack` and hold facts, no sentences. */
import serbiaKosovo from './serbia-kosovo-2023-10.json';
import type { Pack, ReportFacts } from '../types';

/** Made by this project's own build and checked there, so it is not validated again each time a worker wakes. */
const packs: readonly Pack[] = [serbiaKosovo as unknown as Pack];

/** All bundled reports. */
export function bundledReports(): readonly ReportFacts[] {
  return packs.flatMap((pack) => pack.reports);
}
