/** Puts text on the clipboard. */
import { say } from '../say';

/** Answers whether it is there. `beside` is the element that the reader pressed: the fallback needs a place in its tree for a moment. */
export async function copyText(text: string, beside: Element): Promise<boolean> {
  try {
    // Absent on pages without https, refused where the page's policy says so.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(text);
    if ('clipboard' in navigator) return true;
  } catch {
    // The older way is tried.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0';
  beside.after(field);
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on a page without https
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (beside instanceof HTMLElement) beside.focus({ preventScroll: true });
  }
}

/**
 * Copies, and says in the line for it beside the button whether that is done. Copying needs no extension, the words do: `guarded` runs
 * what is of no use where it has been updated or removed under the open page.
 */
export async function copyAndSay(text: string, button: Element, guarded: (run: () => void) => void): Promise<void> {
  const told = button.parentElement?.querySelector('.told');
  const isDone = await copyText(text, button).catch(() => false);
  guarded(() => {
    if (told) told.textContent = say(isDone ? 'cardCopied' : 'cardNotCopied');
  });
}
