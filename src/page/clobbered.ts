/**
 * Pages on which elements stand where properties should be: `<input name="textContent">` is its form's `textContent`, and
 * `<img name="body">` the document's body, also for a content script in Chromium. What such a page breaks is no error of ours.
 */

const KEYS = ['name', 'id'];
/** Elements that a document has by their name. */
const NAMED = ['embed', 'form', 'iframe', 'img', 'object'];
const ON_DOCUMENT = NAMED.map((name) => `${name}[name]`).join();
/** Elements that their form has by their name. */
const FIELDS = ['button', 'fieldset', 'img', 'input', 'object', 'output', 'select', 'textarea'];
const IN_FORM = FIELDS.join();

/** Ways from element to element: a form that has a field of such a name leads in circles. */
const WAYS = 'parentNode,parentElement,firstChild,nextSibling,firstElementChild,nextElementSibling'.replace(
  /\w+/g,
  '[name=$&],[id=$&]',
);

/** Whether whoever walks through the page may never come to an end. */
export const leadsInCircles = (document: Document): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its form for obsolete elements is
  Document.prototype.getElementsByTagName.call(document, 'form').length > 0 &&
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its form for obsolete elements is
  Document.prototype.querySelector.call(document, `:is(${IN_FORM}):is(${WAYS})`) !== null;

interface Finding {
  readonly getElementsByTagName: (this: Document, name: string) => ArrayLike<Element>;
}

/** Takes such names off a copy of a page, of any DOM, by the prototypes of that. */
export function removeNames(copy: Document): void {
  const { getElementsByTagName } = Object.getPrototypeOf(copy) as Finding;
  // By tag, of which browsers keep lists: a selector would be read anew for every copy.
  const named = (name: string): ArrayLike<Element> => getElementsByTagName.call(copy, name);
  const clear = (name: string): void => {
    const elements = named(name);
    for (let n = 0; n < elements.length; n++) {
      const element = elements[n] as Element;
      for (const key of KEYS) (Object.getPrototypeOf(element) as Element).removeAttribute.call(element, key);
    }
  };
  NAMED.forEach(clear);
  if (named('form').length > 0) FIELDS.forEach(clear);
}

/** Whether the page has no body any more, or a name that it has given hides what every document, or every form, has of that name. */
export function isClobbered(document: Document): boolean {
  // By the prototypes, since these may be hidden themselves.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its form for obsolete elements is
  const all = (selector: string): Element[] => [...Document.prototype.querySelectorAll.call(document, selector)];
  const hides = (owner: object) => (element: Element) =>
    KEYS.some((key) => (Element.prototype.getAttribute.call(element, key) ?? '') in owner);
  const body = Object.getOwnPropertyDescriptor(Document.prototype, 'body')?.get?.call(document) as unknown;
  return (
    body === null ||
    all(ON_DOCUMENT).some(hides(Document.prototype)) ||
    all(IN_FORM).some(hides(HTMLFormElement.prototype))
  );
}
