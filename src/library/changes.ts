/** Every context hears of a change to the library, wherever it was made. What has changed is not said: who shows it reads it again. */

const [LIBRARY, FEEDS] = ['crosstally library', 'crosstally feeds'];

function tell(name: string): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

function hear(name: string, listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listener);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Says that the library has changed. */
export const tellLibrary = (): void => tell(LIBRARY);

/** Calls `listener` after each change that another context, or this one, has made, until `signal` aborts. */
export const onLibrary = (listener: () => void, signal: AbortSignal): void => hear(LIBRARY, listener, signal);

/** The same for the list of feeds, which changes more often than the reports: each fetch is two changes, most of them bring none. */
export const tellFeeds = (): void => tell(FEEDS);
export const onFeeds = (listener: () => void, signal: AbortSignal): void => hear(FEEDS, listener, signal);
