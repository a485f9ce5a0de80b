/** The head of an article as the page shows it: its headline and standfirst, which extractors give apart or not at all. */
import { fold } from './align';
import { isShown, shownTexts } from './visible';

/** Names publishing systems give the sentence below the headline. */
const STANDFIRST =
  /(^|[\s_-])(standfirst|sub-?(title|head|heading|headline)|dek|deck|strapline|lede?|intro|summary|excerpt)($|[\s_-])/i;

/** A standfirst is a sentence or two. */
const LONGEST_STANDFIRST = 600;

const PRECEDING = 2;
const FOLLOWING = 4;

export interface Names {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

/** The text nodes of the visible headline, and of the standfirst between it and the article's text. */
export function headOf(document: Document, nodes: readonly Text[], { title, description }: Names): Text[] {
  const headline = headlineOf(document, nodes, title);
  if (!headline) return [];
  const first = nodes.find((node) => !headline.contains(node));
  const standfirst = first ? standfirstOf(document, headline, first, description) : null;
  return [...shownTexts(headline), ...(standfirst ? shownTexts(standfirst) : [])];
}

/** The `h1` that says what the title says; failing that, the only one, where it stands before the text. */
function headlineOf(document: Document, nodes: readonly Text[], title: string | undefined): Element | null {
  const titles = [title ?? document.title, document.title].map(foldWords);
  const shown: Element[] = [];
  for (const h1 of document.getElementsByTagName('h1')) {
    if (!isShown(h1) || shownTexts(h1, 0).length === 0) continue;
    const own = foldWords(h1.textContent);
    if (titles.some((one) => isSame(own, one))) return h1;
    shown.push(h1);
  }
  const [first] = nodes;
  const [only] = shown;
  return shown.length === 1 && only && first && isBefore(only, first) && only.textContent.trim().length > 20
    ? only
    : null;
}

function standfirstOf(
  document: Document,
  headline: Element,
  first: Node,
  description: string | undefined,
): Element | null {
  const wanted = foldWords(description ?? '');
  // From the headline on and no further than the text begins: there are as many paragraphs as a page is long.
  const walker = document.createTreeWalker(document.body, 1 /* NodeFilter.SHOW_ELEMENT */);
  walker.currentNode = headline;
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    if (isBefore(first, element)) break;
    if (!/^(p|h2|h3|div)$/.test(element.localName) || headline.contains(element) || element.contains(first)) continue;
    const text = element.textContent.trim();
    if (text.length < 20 || text.length > LONGEST_STANDFIRST || !isShown(element)) continue;
    const named = STANDFIRST.test(element.getAttribute('class') ?? '') && element.querySelector('p, div, ul') === null;
    if (named || (wanted !== '' && isSame(foldWords(text), wanted))) return element;
  }
  return null;
}

const isBefore = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & (FOLLOWING | PRECEDING)) === FOLLOWING;

/** Letters and digits alone. Ranges, since a class of all Unicode's letters would take longer to compile than to use. */
const foldWords = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[!-/:-@[-`{-\xBF\u2000-\u206F\u3000-\u303F]+/g, '');

/** Titles carry the site's name ("... | Euronews"), descriptions are cut short. */
const isSame = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 10 && short.length * 2 >= long.length && long.includes(short);
};
