/**
 * The browser killed in the middle of what it writes, again and again: a seeded script saves, replaces, imports and removes, knows of
 * each wish whether it was confirmed, and compares what it finds after the next start with what it knows.
 */
import type { Examined } from '../library/driver';
import { randomFrom } from '../library/generated';
import type { BrowserName } from './harness';
import { type Driven, drive, driverCode, makeProfile } from './library-driver';

/** Reports that the script writes about, and how many an import brings: some transactions' worth. */
const REPORTS = 400;
const IMPORTED = 120;

/** The kill comes within so many milliseconds: some ten wishes. */
const LATEST = 500;

/** The first kills come while the database itself is being made; then the library grows. */
const PER_PROFILE = 25;

/** What is known: a report's version, or null for none. Packs by title. Of a wish under way two outcomes are right. */
interface Known {
  readonly own: Map<number, number | null>;
  readonly packs: Map<string, boolean>;
  readonly maybeOwn: Map<number, number | null>;
  readonly maybePacks: Map<string, boolean>;
}

interface Wish {
  readonly code: string;
  readonly own: readonly (readonly [n: number, version: number | null])[];
  readonly packs: readonly (readonly [title: string, isThere: boolean])[];
}

const range = (from: number): number[] => Array.from({ length: IMPORTED }, (_, i) => from + i);

/** The next thing that is asked for. `version` is later than all before. */
function wishOf(random: () => number, version: number, { packs }: Known): Wish {
  const dice = random();
  const n = Math.floor(random() * REPORTS);
  if (dice < 0.5) return { code: `library.saveSample(${n}, ${version})`, own: [[n, version]], packs: [] };
  if (dice < 0.65) {
    const some = [n, (n + 1) % REPORTS, (n + 7) % REPORTS];
    return {
      code: `library.removeSamples(${JSON.stringify(some)})`,
      own: some.map((one) => [one, null] as const),
      packs: [],
    };
  }
  const from = Math.floor(random() * (REPORTS - IMPORTED));
  if (dice < 0.85) {
    const code = `library.importSamples(${from}, ${from + IMPORTED}, ${version})`;
    return { code, own: range(from).map((one) => [one, version] as const), packs: [] };
  }
  const [known] = [...packs].flatMap(([title, isThere]) => (isThere ? [title] : []));
  if (known !== undefined && random() < 0.5) {
    const code = `library.packs().then((all) => library.removePack(all.find(({ title }) => title === '${known}').id))`;
    return { code, own: [], packs: [[known, false]] };
  }
  return {
    code: `library.importSamplePack(${from + version * REPORTS}, ${from + version * REPORTS + IMPORTED})`,
    own: [],
    packs: [[`Pack ${from + version * REPORTS}`, true]],
  };
}

/** Compares what is there with what is known, line by line; what was open is known from then on. */
function judge(found: Examined, known: Known): string[] {
  const wrong = [...found.wrong];
  const versions = new Map(found.own);
  for (let n = 0; n < REPORTS; n++) {
    const now = versions.get(n) ?? null;
    const wanted = known.own.get(n) ?? null;
    if (now !== wanted && !(known.maybeOwn.has(n) && known.maybeOwn.get(n) === now))
      wrong.push(`report ${n} is there as ${String(now)}, not as ${String(wanted)}`);
    known.own.set(n, now);
  }
  for (const title of new Set([...known.packs.keys(), ...known.maybePacks.keys()])) {
    const reports = found.packs.find(([one]) => one === title)?.[1];
    const isThere = reports === IMPORTED;
    if (reports !== undefined && !isThere) wrong.push(`${title} has ${reports} reports`);
    if (isThere !== (known.packs.get(title) ?? false) && known.maybePacks.get(title) !== isThere)
      wrong.push(`${title} is ${isThere ? '' : 'not '}there`);
    known.packs.set(title, isThere);
  }
  known.maybeOwn.clear();
  known.maybePacks.clear();
  return wrong;
}

export interface Outcome {
  readonly kills: number;
  /** Wishes that were confirmed before a kill, and kills that came while one was under way. */
  readonly confirmed: number;
  readonly cut: number;
  /** Reports that were there at the end of each profile. */
  readonly reports: number;
  readonly wrong: readonly string[];
}

/** Kills the browser so many times. `seed` gives the same wishes and times again, on a machine as fast. */
export async function killOften(name: BrowserName, kills: number, seed: number): Promise<Outcome> {
  const random = randomFrom(seed);
  const code = await driverCode();
  const sum = { kills: 0, confirmed: 0, cut: 0, reports: 0, wrong: [] as string[] };
  let version = 0;
  while (sum.kills < kills) {
    const profile = makeProfile();
    const known: Known = { own: new Map(), packs: new Map(), maybeOwn: new Map(), maybePacks: new Map() };
    try {
      for (let round = 0; round < PER_PROFILE && sum.kills < kills; round++) {
        const driven = await drive(name, profile.path, code);
        await look(driven, round);
        const before = sum.confirmed;
        await untilKilled(driven);
        sum.kills++;
        if (known.maybeOwn.size + known.maybePacks.size > 0) sum.cut++;
        else if (sum.confirmed === before) sum.wrong.push(`kill ${sum.kills}: nothing was asked for`);
      }
      const driven = await drive(name, profile.path, code);
      await look(driven, PER_PROFILE);
      await driven.close();
    } finally {
      profile.remove();
    }

    async function look(driven: Driven, round: number): Promise<void> {
      // Before the first kill there is no database, and there is to be none: it is made while the kill comes.
      if (round === 0) return;
      const found = await driven.run<Examined>('library.examine()');
      sum.wrong.push(...judge(found, known).map((line) => `kill ${sum.kills}: ${line}`));
      if (round === PER_PROFILE || sum.kills === kills) sum.reports += found.own.length;
    }

    async function untilKilled(driven: Driven): Promise<void> {
      let isGone = false;
      const wait = random() * LATEST;
      const gone = new Promise<void>((resolve) => setTimeout(resolve, wait)).then(() => {
        isGone = true;
        return driven.kill();
      });
      for (;;) {
        const wish = wishOf(random, ++version, known);
        for (const [n, now] of wish.own) known.maybeOwn.set(n, now);
        for (const [title, isThere] of wish.packs) known.maybePacks.set(title, isThere);
        const answered = driven.run(wish.code).then(
          () => true,
          (error: unknown) => {
            // A wish that fails for another reason than the kill has failed.
            if (!isGone) sum.wrong.push(`${wish.code}: ${String(error)}`);
            return false;
          },
        );
        const isConfirmed = await Promise.race([answered, gone.then(() => false)]);
        if (!isConfirmed) break;
        for (const [n, now] of wish.own) known.own.set(n, now);
        for (const [title, isThere] of wish.packs) known.packs.set(title, isThere);
        known.maybeOwn.clear();
        known.maybePacks.clear();
        sum.confirmed++;
      }
      await gone;
    }
  }
  return sum;
}
