/**
 * The card: what other reports say of the figure under the pointer. Its host is on the page only while the card is open, in the
 * top layer, with a closed shadow root, so that neither the page's style nor its scripts meet what is inside.
 */
import { direction, language, say } from '../say';
import { KINDS, type Settings } from '../settings';
import { type CardActions, cardContent } from './card-content';
import type { Hooks } from './contract';
import { copyAndSay } from './copy';
import { dress } from './dress';
import { button, make } from './element';
import { type Mark, isSamePlace, rectAt } from './marks';
import { end } from './over';
import { place } from './place';
import type { Direction } from './step';

/** By what a card is known that an earlier version of the extension has left on the page. */
const MARK = 'data-crosstally-card';

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
  /** The marks have been made anew: a card whose figure stands where it stood stays, another one closes. */
  update(marks: readonly Mark[]): void;
  /** The mark whose card is open. */
  shows(): Mark | null;
  isPinned(): boolean;
  /** True for the target of an event that happened inside the card, or in one that the event has already closed. */
  holds(target: EventTarget | null): boolean;
}

export interface CardContext extends Hooks {
  /** All marks that are shown, in the order of the page. */
  readonly shown: () => readonly Mark[];
  readonly apart: () => ReadonlySet<string>;
  readonly settings: () => Settings;
  readonly step: (direction: Direction) => void;
}

interface Open {
  readonly mark: Mark;
  readonly host: HTMLElement;
  readonly dialog: HTMLElement;
  readonly pinned: boolean;
  readonly done: AbortController;
  /** What had the focus before. */
  readonly back: Element | null;
}

/** A card for the marks of a page. Closes for good when `signal` aborts. */
export function createCard(context: CardContext, signal: AbortSignal): Card {
  let open: Open | null = null;
  let written: ReadonlySet<string> | null = null;
  const hosts = new WeakSet<EventTarget>();
  // Firefox ends scripts of an updated extension where they stand: nobody is left there to take their card away.
  for (const left of document.querySelectorAll(`:root > [${MARK}]`)) left.remove();

  function close(): void {
    if (!open) return;
    const { host, done, back } = open;
    const hadFocus = document.activeElement === host;
    open = null;
    end(done);
    host.remove();
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    context.hovered(null);
  }

  /** Runs what a button in the card does; the page is not to see what goes wrong. */
  const guarded =
    <T extends readonly unknown[]>(run: (...args: T) => void) =>
    (...args: T): void =>
      context.guarded(() => run(...args));

  const actions: CardActions = {
    setApart: guarded(context.setApart),
    undoApart: guarded(context.undoApart),
    step: guarded(context.step),
    copy: (text, button) => void copyAndSay(text, button, context.guarded),
  };

  /** Writes the card's inside, and puts scroll and focus back where they were. */
  function write({ mark, dialog, pinned }: Pick<Open, 'mark' | 'dialog' | 'pinned'>): void {
    const shown = context.shown();
    written = context.apart();
    const n = 1 + shown.findIndex((one) => isSamePlace(one, mark));
    const { body, foot } = cardContent(mark, written, { n, of: shown.length }, actions);
    const scrolled = dialog.querySelector('.scroll')?.scrollTop ?? 0;
    const focused = focusIn(dialog);
    const scroll = make('div', { class: 'scroll' }, ...body);
    dialog.replaceChildren(scroll, foot, ...(pinned ? [closeButton(close)] : []));
    scroll.scrollTop = scrolled;
    if (focused !== null) focusOn(dialog, focused);
    colour(dialog, context.settings().colours);
  }

  function show(mark: Mark, { x = NaN, y = NaN, pinned = false, focus = false }: Opening = {}): void {
    const back = open?.back ?? document.activeElement;
    const focused = open && focusIn(open.dialog);
    close();
    const host = document.createElement('div');
    hosts.add(host);
    host.setAttribute(MARK, '');
    const done = new AbortController();
    const dialog = make('section', {
      role: 'dialog',
      'aria-label': say('cardLabel', mark.finding.claim.quantity.surface),
      tabindex: '-1',
    });
    open = { mark, host, dialog, pinned, done, back };
    dialog.lang = language();
    dialog.dir = direction();
    dialog.style.colorScheme = mark.ground;
    const root = host.attachShadow({ mode: 'closed' });
    dress(root);
    root.append(dialog);
    write(open);
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
    // Who went on by a button of the last card goes on by the same one.
    if (focus) focusOn(dialog, focused ?? '');
    context.hovered(mark.finding.claim.id);
  }

  function update(marks: readonly Mark[]): void {
    if (!open) return;
    const { mark: before } = open;
    const mark = marks.find((one) => isSamePlace(one, before));
    if (!mark) return close();
    open = { ...open, mark };
    // A page that renders the same words again finds the same finding: what is written of it stands.
    if (mark === before || mark.finding !== before.finding || written !== context.apart()) write(open);
  }

  /** Keeps the card at its mark while the page scrolls and is resized; closes it when the mark is out of sight or gone. */
  function follow(mark: Mark, dialog: HTMLElement, line: number, until: AbortSignal): void {
    let asked = false;
    const put = (): void => {
      asked = false;
      if (until.aborted) return;
      const rects = (open?.mark ?? mark).range.getClientRects();
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
    update,
    shows: () => open?.mark ?? null,
    isPinned: () => open?.pinned === true,
    holds: (target) => target !== null && hosts.has(target),
  };
}

function closeButton(close: () => void): HTMLElement {
  const made = button('close', 'close', '×', close);
  made.setAttribute('aria-label', say('cardClose'));
  return made;
}

/** The key of what in the card has the focus, '' for the card itself and what has no key; null where the focus is elsewhere. */
function focusIn(dialog: HTMLElement): string | null {
  const root = dialog.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  return active && (active.getAttribute('data-key') ?? '');
}

/** Gives the focus to what has this key; to the card itself where nothing has. */
function focusOn(dialog: HTMLElement, key: string): void {
  const keyed = [...dialog.querySelectorAll<HTMLElement>('[data-key]')];
  (keyed.find((element) => element.dataset['key'] === key) ?? dialog).focus({ preventScroll: true });
}

/** The reader's own colours, over those of tokens.css. */
function colour(dialog: HTMLElement, colours: Settings['colours']): void {
  for (const kind of KINDS) {
    const { light, dark } = colours[kind] ?? {};
    const of = (own: string | undefined): string => own ?? `var(--${kind === 'scope' ? 'updated' : kind})`;
    const value = light === undefined && dark === undefined ? '' : `light-dark(${of(light)}, ${of(dark)})`;
    dialog.style.setProperty(`--own-${kind}`, value);
  }
}
