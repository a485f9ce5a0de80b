/**
 * Which mark the reader is at, told to a panel that is open. A port, not a message: a message would wake the background each time the
 * pointer crosses a figure, and a page to which nobody listens says nothing.
 */
import { browser } from './browser';
import { answer } from './messages';

const PORT = 'crosstally-panel';

/** What a panel hears of a tab's page. */
export interface PageNews {
  /** Ask for its summary again: another article, other marks, or a first check that has ended. */
  readonly changed: () => void;
  /** The claim at whose mark the reader is, null for none. */
  readonly hovered: (claim: string | null) => void;
}

/** For the panel: hears of the page in a tab until `signal` aborts, also when another page comes into the tab and is checked. */
export function followPage(tab: number, { changed, hovered }: PageNews, signal: AbortSignal): void {
  let port: ReturnType<typeof browser.tabs.connect> | null = null;
  const connect = (): void => {
    if (port !== null || signal.aborted) return;
    const opened = browser.tabs.connect(tab, { name: PORT, frameId: 0 });
    port = opened;
    opened.onMessage.addListener((message: unknown) => {
      const { claim } = (message ?? {}) as { claim?: unknown };
      if (claim === null || (typeof claim === 'string' && claim.length <= 200)) hovered(claim);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      hovered(null);
    });
  };
  connect();
  answer(
    {
      changed(_diverging, sender) {
        if (sender.tab?.id === tab) {
          connect();
          changed();
        }
        return true;
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => port?.disconnect(), { once: true });
}

/** For the page: tells whoever follows it, until `signal` aborts. */
export function tellHovers(signal: AbortSignal): (claim: string | null) => void {
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  let told: string | null = null;
  const listen = (port: ReturnType<typeof browser.runtime.connect>): void => {
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => void ports.delete(port));
  };
  browser.runtime.onConnect.addListener(listen);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onConnect.removeListener(listen);
      for (const port of ports) port.disconnect();
    },
    { once: true },
  );
  return (claim) => {
    if (claim === told) return;
    told = claim;
    for (const port of ports) port.postMessage({ claim });
  };
}
