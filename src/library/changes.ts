/** Every context hears of a change to the library, wherever it was made. What has changed is not said: who shows it reads it again. */

const CHANNEL = 'crosstally library';

/** Says that the library has changed. */
export function tellLibrary(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls `listener` after each change that another context, or this one, has made, until `signal` aborts. */
export function onLibrary(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
