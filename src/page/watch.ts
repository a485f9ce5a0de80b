/** Notices when the page changes, without costing a page that changes all the time. */

/** Frameworks change the page in bursts; this long after the first change of one it is looked at. */
const SETTLE = 400;

/** Less text than this is a counter, a clock or a ticker's line: nothing to check. */
const LEAST_TEXT = 60;

/** Elements whose text nobody reads. */
const UNREAD = /^(script|style|noscript|template|iframe|svg|link|meta)$/;

const ALL: MutationObserverInit = { childList: true, characterData: true, subtree: true };

export interface Change {
  /** True where text came that may hold figures. */
  readonly grew: boolean;
}

export interface Watch {
  /** Whether such text has come since this was last asked. */
  came(): boolean;
  /** Looks no earlier than so many milliseconds from now: the costlier the last look, the longer the next one waits. */
  restFor(milliseconds: number): void;
  /** Looks as after a change, once the page has settled. */
  lookSoon(): void;
}

/** Calls `look` some time after the page changed, until `signal` aborts; never while nobody sees the page. */
export function watch(look: (change: Change) => void, signal: AbortSignal): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let grew = false;
  let hasCome = false;
  let earliest = 0;
  const run = (): void => {
    timer = undefined;
    if (document.hidden) return; // `visibilitychange` comes back to it
    const change = { grew };
    grew = false;
    look(change);
  };
  const lookSoon = (): void => {
    timer ??= setTimeout(run, Math.max(SETTLE, earliest - performance.now()));
  };
  const observer = new MutationObserver((records) => {
    // Once text has come, the rest of the burst need not be read.
    if (!(grew && hasCome) && records.some(bringsText)) grew = hasCome = true;
    lookSoon();
  });
  observer.observe(document, ALL);
  document.addEventListener('visibilitychange', () => document.hidden || lookSoon(), { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return {
    came() {
      const now = hasCome;
      hasCome = false;
      return now;
    },
    lookSoon,
    restFor(milliseconds) {
      earliest = performance.now() + milliseconds;
    },
  };
}

const bringsText = ({ type, target, addedNodes }: MutationRecord): boolean =>
  type === 'characterData'
    ? (target.textContent?.length ?? 0) >= LEAST_TEXT
    : [...addedNodes].some((node) => lengthOf(node) >= LEAST_TEXT);

const lengthOf = (node: Node): number =>
  node instanceof Element && UNREAD.test(node.localName) ? 0 : (node.textContent?.length ?? 0);
