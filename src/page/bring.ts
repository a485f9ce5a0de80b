/** The files that follow page.js into a page, each brought in by the background the first time there is need of it. */
import { ask } from './ask';
import type { World } from './contract';

const CALLS = { crosstallyReader: 'bringReader', crosstallyMarks: 'bringMarks' } as const;

/** What a file leaves under its name, once it is there. Rejects where it cannot be brought. */
export async function bring<N extends keyof typeof CALLS>(name: N): Promise<NonNullable<World[N]>> {
  const world: World = globalThis;
  // Its own only: an element of the page may have the name as well.
  const isThere = (): boolean => Object.hasOwn(world, name) && world[name] !== undefined;
  if (!isThere()) await ask(CALLS[name], undefined);
  const made = world[name];
  if (!isThere() || !made) throw new Error(`${CALLS[name]}: nothing was brought into the page`);
  return made;
}
