/**
 * The card: what other reports say of the figure under the pointer. Its host is on the page only while the card is open, in the
 * top layer, with a closed shadow root, so that neither the page's style nor its scripts meet what is inside.
 */
import { language, say } from '../say';
import type { Related } from '../types';
import { cardContent, make } from './card-content';
import css from './card.css';
import { type Mark, rectAt } from './marks';
import { place } from './place';

export interface Opening {
  /** Where the pointer is, in the viewport: a figure may be broken over two lines. */
  readonly x?: number;
  readonly y?: number;
  /** True where it stays until it is closed: opened by a click, a tap or from the popup. */
  readonly pinned?: boolean;
  /** True where the keyboard goes to the card, and back when it closes. */
  readonly focus?: boolean;
}

export interface Card {
  open(mark: Mark, opening?: Opening): void;
  close(): void;
  /** The mark whose card is open. */
  shows(): Mark | null;
  isPinned(): boolean;
  /** True for the target of an event that happened inside the card. */
  holds(target: EventTarget | null): boolean;
}

/** A card for the findings of one check. Closes for good when `signal` aborts. */
export function createCard(related: () => readonly Related[], signal: AbortSignal): Card {
  let open: { mark: Mark; host: HTMLElement; pinned: boolean; done: AbortController; back: Element | null } | null =
    null;

  function close(): void {
    if (!open) return;
    const { host, done, back } = open;
    const hadFocus = document.activeElement === host;
    open = null;
    done.abort();
    host.remove();
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  }

  function show(mark: Mark, { x = NaN, y = NaN, pinned = false, focus = false }: Opening = {}): void {
    const back = open?.back ?? document.activeElement;
    close();
    const host = document.createElement('div');
    const done = new AbortController();
    open = { mark, host, pinned, done, back };
    const dialog = make('section', {
      role: 'dialog',
      'aria-label': say('cardLabel', mark.finding.claim.quantity.surface),
      tabindex: '-1',
    });
    dialog.lang = language();
    dialog.dir = say('@@bidi_dir');
    dialog.append(make('div', { class: 'scroll' }, ...cardContent(mark.finding, related())));
    if (pinned) dialog.append(closeButton(close));
    host.attachShadow({ mode: 'closed' }).append(styleElement(), dialog);
    dialog.style.colorScheme = mark.ground;
    host.popover = 'manual';
    document.documentElement.append(host);
    host.showPopover();
    const line = rectAt(mark, x, y);
    const lines = [...mark.range.getClientRects()];
    const index = Math.max(
      0,
      lines.findIndex((rect) => rect.top === line?.top && rect.left === line.left),
    );
    follow(mark, dialog, index, done.signal);
    if (focus) dialog.focus({ preventScroll: true });
  }

  /** Keeps the card at its mark while the page scrolls and is resized; closes it when the mark is out of sight or gone. */
  function follow(mark: Mark, dialog: HTMLElement, line: number, until: AbortSignal): void {
    let asked = false;
    const put = (): void => {
      asked = false;
      if (until.aborted) return;
      const rects = mark.range.getClientRects();
      const rect = rects[line] ?? rects[0];
      if (!rect || !place(dialog, rect, getComputedStyle(document.documentElement).direction)) close();
    };
    const soon = (): void => {
      if (!asked) requestAnimationFrame(put);
      asked = true;
    };
    put();
    addEventListener('scroll', soon, { signal: until, capture: true, passive: true });
    addEventListener('resize', soon, { signal: until, passive: true });
  }

  signal.addEventListener('abort', close, { once: true });
  return {
    open: show,
    close,
    shows: () => open?.mark ?? null,
    isPinned: () => open?.pinned === true,
    holds: (target) => open !== null && target === open.host,
  };
}

function styleElement(): HTMLElement {
  const style = make('style', {});
  // Set, not appended: Firefox then takes it for the extension's own and does not hold it to the page's policy.
  style.textContent = css;
  return style;
}

function closeButton(close: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'close', 'aria-label': say('cardClose') }, '×');
  button.addEventListener('click', close);
  return button;
}
