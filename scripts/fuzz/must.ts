/** What must hold of whatever is spoilt: a fault that was found, and no error of the code's own. */
export class Broken extends Error {}

/** @throws Broken with these words where it does not hold */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what);
}
