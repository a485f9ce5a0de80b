/** How often a page is looked at anew: pages rewrite themselves, grow and change their address, some of them without end. Times are milliseconds. */

/** How often in a row marks are made anew that break at once; a page that rewrites itself for ever is then left alone. */
const MOST_MENDINGS = 6;
/** Marks that stood for so long did not break at once. */
const LASTING = 5000;
/** Articles that come after the page: how often a page without any is looked at again, after text has come. */
const MOST_LOOKS = 6;
/** For so long such a page is watched at all. */
const LATEST = 20_000;
/** Checks in a row that a new address ends, and that have no rest after them because text came meanwhile. */
const MOST_HURRIED = 2;

/** Counts what a page does, and says how far it is gone along with. Every `now` is of one clock that never goes back. */
export class Pace {
  private mendings = 0;
  private looks = 0;
  private ended = 0;
  private hurried = 0;
  private moves = 0;
  private movedAt = -Infinity;
  private markedAt = 0;
  private watchedSince = 0;

  /** The page is watched from now on. */
  watched(now: number): void {
    [this.mendings, this.looks, this.watchedSince] = [0, 0, now];
  }

  /** The page has another address. False where it moves on and on: it is one page then, with rests between its checks. */
  isNewPage(now: number): boolean {
    this.moves = now - this.movedAt > LASTING ? 0 : this.moves + 1;
    this.movedAt = now;
    return this.moves <= MOST_MENDINGS;
  }

  /** Whether another address may end the check that is under way. */
  mayEndCheck(): boolean {
    return this.ended++ < MOST_HURRIED;
  }

  checkEnded(): void {
    this.ended = 0;
  }

  /** A check's marks stand. False where the next check need not wait, as text came meanwhile (`isBehind`). */
  marked(now: number, isBehind: boolean): boolean {
    this.markedAt = now;
    this.hurried = isBehind ? this.hurried + 1 : 0;
    return !isBehind || this.hurried > MOST_HURRIED;
  }

  /** Whether an article may still come to a page without one, where text has come (`grew`) or something else has changed. */
  mayStillCome(now: number, grew: boolean): boolean {
    return now - this.watchedSince <= LATEST && !(grew && ++this.looks > MOST_LOOKS);
  }

  /** Whether the page is checked anew, its marks being whole or not. */
  mayMend(now: number, isWhole: boolean): boolean {
    this.mendings = isWhole || now - this.markedAt > LASTING ? 0 : this.mendings + 1;
    return this.mendings <= MOST_MENDINGS;
  }
}
