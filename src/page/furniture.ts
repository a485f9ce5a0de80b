/** What stands among an article's text without being part of it: navigation, teasers, cookie banners, forms, comments. */
import { finish } from './slices';
import { walk } from './visible';

const FURNITURE_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog', 'search']);
const FURNITURE_ROLES = new Set(
  'navigation complementary dialog alertdialog alert banner contentinfo search menu menubar toolbar tablist form status'.split(
    ' ',
  ),
);

/**
 * Words of class names and ids, as whole words: "related-posts", "cookieBanner". Taken from what common publishing systems,
 * consent tools and recommendation widgets call themselves. `isFurniture` never drops most of an article for such a name.
 */
const FURNITURE_WORDS = new Set(
  (
    'ad ads advert advertisement advertising adslot banner breadcrumb breadcrumbs cmp comment comments commentlist consent ' +
    'cookie cookies disqus feedback footer gdpr leaderboard menu modal more nav navigation newsletter newsletters ' +
    'onetrust outbrain overlay paywall piano popular popup promo promobox promos recirc recirculation recommend ' +
    'recommendation recommendations recommended related respond share sharing sidebar signup social sponsor sponsored ' +
    'subscribe subscription taboola tags teaser teasers ticker toc toolbar trending upsell'
  ).split(' '),
);

/** Above this share of the article's text a part is the article, whatever its name: whole pages sit in a `form` or `.has-sidebar`. */
const MOST_FURNITURE = 0.35;

/** A block with this share of its letters in links is a list of links, a teaser or a credit line of links. */
const MOST_LINKED = 0.8;

/** Decides for elements of one article, remembering its answers. `total` is the length of the article's text. */
export function furnitureOf(total: number): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>();
  return function isFurniture(element: Element): boolean {
    let answer = known.get(element);
    if (answer !== undefined) return answer;
    const path: Element[] = [];
    for (let at: Element | null = element; at && answer === undefined; at = at.parentElement) {
      answer = known.get(at);
      if (answer !== undefined) break;
      path.push(at);
      if (isNamedFurniture(at) && !isLarge(at, total)) answer = true;
    }
    for (const at of path) known.set(at, answer === true);
    return answer === true;
  };
}

const isLarge = (element: Element, total: number): boolean => element.textContent.length > MOST_FURNITURE * total;

function isNamedFurniture(element: Element): boolean {
  if (FURNITURE_TAGS.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && FURNITURE_ROLES.has(role)) return true;
  if (element.localName === 'body' || element.localName === 'html' || element.localName === 'article') return false;
  const words = wordsOf(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  return words.some((word) => FURNITURE_WORDS.has(word));
}

/** "o-article__moreLinks" -> o, article, more, links. */
const wordsOf = (names: string): string[] =>
  names
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** True for text nodes most of whose letters are in links: lists of other articles, "read more" lines. */
export function isMostlyLinks(nodes: readonly Text[]): boolean {
  let all = 0;
  let linked = 0;
  for (const node of nodes) {
    const length = node.data.trim().length;
    all += length;
    if (length > 0 && node.parentElement?.closest('a[href]')) linked += length;
  }
  return all > 0 && linked >= MOST_LINKED * all;
}

/** The text nodes below an element. */
export function textsOf(element: Element): Text[] {
  const texts: Text[] = [];
  finish(
    walk(element, {
      enter: () => true,
      text: (node) => void texts.push(node),
    }),
  );
  return texts;
}
