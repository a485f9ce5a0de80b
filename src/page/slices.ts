/**
 * Long work in short tasks, between which the page can scroll, paint and answer. The work is a generator that yields wherever it may
 * pause; whoever cannot wait runs it to its end.
 */

/** Work that may pause. */
export type Steps<T> = Generator<undefined, T>;

/** Milliseconds after which a task ends: half a frame. */
const SLICE = 8;

/** How often work begins anew because the page has changed meanwhile; after that it is done in one task. */
const MOST_BEGINNINGS = 2;

export interface Slicing {
  /** Asked after every pause: go on, begin anew, or leave it. */
  readonly next: () => 'on' | 'anew' | 'leave';
  /** Resolves in another task. */
  readonly pause?: () => Promise<void>;
}

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does the work in tasks of their own. Its value and the milliseconds it took without the pauses; null where it was left. */
export async function inSlices<T>(
  begin: () => Steps<T>,
  { next, pause = nextTask }: Slicing,
): Promise<{ value: T; spent: number } | null> {
  let spent = 0;
  let beginnings = 0;
  let steps = begin();
  for (let started = performance.now(); ;) {
    const { done, value } = steps.next();
    const slice = performance.now() - started;
    if (done === true) return { value, spent: spent + slice };
    if (slice < SLICE || beginnings > MOST_BEGINNINGS) continue;
    spent += slice;
    await pause();
    started = performance.now();
    const then = next();
    if (then === 'leave') return null;
    if (then === 'anew') {
      steps = begin();
      beginnings += 1;
    }
  }
}

/** A message to oneself: unlike a timer it is not held back, neither in pages that nobody sees nor after many. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open channel could keep the page out of the browser's cache.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
