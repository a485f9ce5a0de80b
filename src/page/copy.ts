/** Puts text on the clipboard. */

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
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on a page without https
  const isDone = document.execCommand('copy');
  field.remove();
  if (beside instanceof HTMLElement) beside.focus({ preventScroll: true });
  return isDone;
}
