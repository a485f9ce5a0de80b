/** Notices that a page has become another one without loading: history.pushState, replaceState and the buttons back and forward. */

/** What names an article; the fragment names a place in it. */
const pageOf = ({ pathname, search }: Location): string => pathname + search;

/**
 * Calls `changed` after each change of address that may mean another article, until `signal` aborts. A content script cannot see a
 * page's calls of `history`: the Navigation API tells of them, and where there is none (Firefox before 147) the title's change does.
 */
export function onAddress(changed: () => void, signal: AbortSignal): void {
  let page = pageOf(location);
  const look = (): void => {
    const now = pageOf(location);
    if (now === page) return;
    page = now;
    changed();
  };
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', look, { signal });
  addEventListener('popstate', look, { signal });
  const titles = new MutationObserver(look);
  const head = document.head as HTMLElement | null; // a page can have taken it away
  if (head) titles.observe(head, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => titles.disconnect(), { once: true });
}
