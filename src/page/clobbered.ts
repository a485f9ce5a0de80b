/**
 * Pages on which elements stand where properties should be: `<input name="textContent">` is its form's `textContent`, and
 * `<img name="body">` the document's body, also for a content script in Chromium. What such a page breaks is no error of ours.
 */

/** Elements that a document has by their name. */
const ON_DOCUMENT = 'embed[name], form[name], iframe[name], img[name], object[name]';
/** Elements that their form has by their name. */
const IN_FORM = 'button, fieldset, img, input, object, output, select, textarea';

/** Whether the page has no body any more, or a name that it has given hides what every document, or every form, has of that name. */
export function isClobbered(document: Document): boolean {
  // By the prototypes, since these may be hidden themselves.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its form for obsolete elements is
  const all = (selector: string): Element[] => [...Document.prototype.querySelectorAll.call(document, selector)];
  const hides = (owner: object) => (element: Element) =>
    ['name', 'id'].some((key) => (Element.prototype.getAttribute.call(element, key) ?? '') in owner);
  const body = Object.getOwnPropertyDescriptor(Document.prototype, 'body')?.get?.call(document) as unknown;
  return (
    body === null ||
    all(ON_DOCUMENT).some(hides(Document.prototype)) ||
    all(IN_FORM).some(hides(HTMLFormElement.prototype))
  );
}
