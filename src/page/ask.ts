/** A page's questions to the background, which the browser may end at any moment, also while it answers. */
import { browser } from '../browser';
import { type Calls, call } from '../messages';

/** Milliseconds before the second try. By then a page that was left behind by its extension knows it. */
const MOMENT = 100;

/** Asks, and where that fails once more: a background that was ended wakes to the next question. Rejects as `call` does. */
export async function ask<N extends 'check' | 'bringReader' | 'bringMarks' | 'changed'>(
  name: N,
  argument: Parameters<Calls[N]>[0],
): Promise<ReturnType<Calls[N]>> {
  try {
    return await call(name, argument);
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    if (isCutOff()) throw error;
    return call(name, argument);
  }
}

/** The extension was updated, switched off or removed while the page stayed open: nobody is left to answer. */
export const isCutOff = (): boolean =>
  (browser.runtime as Partial<typeof browser.runtime> | undefined)?.id === undefined;
