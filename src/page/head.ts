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
  const { element, texts } = headline;
  const first = nodes.find((node) => !element.contains(node));
  const standfirst = first ? standfirstOf(document, element, first, description) : null;
  return standfirst ? [...texts, ...shownTexts(standfirst)] : texts;
}

interface Headline {
  readonly element: Element;
  /** The visible ones, at least one. */
  readonly texts: Text[];
}

/** The `h1` that says what the title says; failing that, the only one, where it stands before the text. */
function headlineOf(document: Document, nodes: readonly Text[], title: string | undefined): Headline | null {
  const named = document.title;
  const own = foldWords(named);
  const stated = title === undefined || title === named ? own : foldWords(title);
  const shown: Headline[] = [];
  for (const element of document.getElementsByTagName('h1')) {
    const texts = shownTexts(element);
    if (texts.length === 0) continue;
    const written = element.textContent;
    const words = written === named ? own : foldWords(written);
    if (isSame(words, stated) || isSame(words, own)) return { element, texts };
    shown.push({ element, texts });
  }
  const [first] = nodes;
  const [only] = shown;
  const isHeadline =
    shown.length === 1 && only && first && isBefore(only.element, first) && only.element.textContent.trim().length > 20;
  return isHeadline ? only : null;
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
