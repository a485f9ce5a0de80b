/** Notices when the page changes under the marks, without costing a page that changes all the time. */

/** Frameworks change the page in bursts; this long after the first change of one it is looked at. */
const SETTLE = 400;

/**
 * Calls `look` some time after the article changed, until `signal` aborts. The article's root is watched with all below it,
 * and its ancestors only for having their children replaced: a framework may replace the root itself.
 */
export function watch(root: Element, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, SETTLE);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  for (let at = root.parentElement; at && at !== document.documentElement; at = at.parentElement) {
    observer.observe(at, { childList: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
