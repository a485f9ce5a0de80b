/** Pointer and keyboard: which mark the reader means, and when its card opens and closes. */
import type { Card } from './card';
import { type Mark, type Shown, markAt } from './marks';

/** Long enough that a pointer on its way elsewhere opens nothing. */
const OPEN_AFTER = 120;

/** Long enough to cross the gap from the mark to the card (WCAG 2.1, 1.4.13: hoverable). */
const CLOSE_AFTER = 260;

/** Where a click has a meaning of its own. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

export interface Listening {
  readonly shown: () => Shown;
  readonly card: Card;
  /** Runs a handler and takes care of what it throws. */
  readonly guarded: (run: () => void) => void;
  readonly signal: AbortSignal;
}

/** Listens until `signal` aborts, to the reader and not to events that the page makes. Looks at most once a frame, at one text node. */
export function listen({ shown, card, guarded, signal }: Listening): void {
  let point: PointerEvent | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Mark | null = null;

  const later = (run: () => void, after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => guarded(run), after);
  };
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = null;
  };
  const close = (): void => {
    keep();
    card.close();
  };
  const leave = (): void => {
    waiting = null;
    if (card.shows() && !card.isPinned()) timer ??= setTimeout(() => guarded(close), CLOSE_AFTER);
    else keep();
  };
  const look = (): void => {
    const event = point;
    point = null;
    if (!event || signal.aborted) return;
    if (card.holds(event.target)) return keep();
    const mark = markAt(shown(), event.target, event.clientX, event.clientY);
    if (!mark) return leave();
    if (card.shows() === mark) return keep();
    if (waiting === mark || card.isPinned()) return;
    waiting = mark;
    later(() => {
      keep();
      card.open(mark, { x: event.clientX, y: event.clientY });
    }, OPEN_AFTER);
  };
  const move = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (!point) requestAnimationFrame(() => guarded(look));
    point = event;
  };
  const click = (event: MouseEvent): void => {
    if (!event.isTrusted || card.holds(event.target)) return;
    keep();
    const { clientX: x, clientY: y } = event;
    const target = event.target instanceof Element ? event.target : null;
    const selecting = document.getSelection()?.isCollapsed === false;
    // The target of a press that ended beside where it began is what holds both places.
    const mark =
      target?.closest(INTERACTIVE) || selecting ? null : markAt(shown(), document.elementFromPoint(x, y), x, y);
    if (mark && !(card.shows() === mark && card.isPinned())) card.open(mark, { x, y, pinned: true });
    else card.close();
  };
  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || !card.shows()) return;
    // The card is what Esc closes now; the page's own dialog is for the next one.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  addEventListener('pointermove', move, { signal, passive: true, capture: true });
  addEventListener('click', (event) => guarded(() => click(event)), { signal, passive: true });
  addEventListener('keydown', key, { signal, capture: true });
  // A page may have taken its root away since it was read.
  const root = document.documentElement as HTMLElement | null;
  root?.addEventListener('pointerleave', leave, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
