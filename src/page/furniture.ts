/** What stands among an article's text without being part of it: navigation, teasers, cookie banners, forms, comments. */
import { textWalker } from './visible';
import { withinFinder } from './within';

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
  const known = new Map<string, boolean>();
  const isFurnitureName = (names: string): boolean => {
    let answer = known.get(names);
    if (answer === undefined) known.set(names, (answer = wordsOf(names).some((word) => FURNITURE_WORDS.has(word))));
    return answer;
  };
  return withinFinder((element) => isNamed(element, isFurnitureName) && !isLarge(element, total));
}

/** A form may have a field that is called textContent: how large it is cannot be told then, and it is kept. */
const isLarge = (element: Element, total: number): boolean => !(element.textContent.length <= MOST_FURNITURE * total);

function isNamed(element: Element, isFurnitureName: (names: string) => boolean): boolean {
  const { localName } = element;
  if (FURNITURE_TAGS.has(localName)) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && FURNITURE_ROLES.has(role)) return true;
  if (localName === 'body' || localName === 'html' || localName === 'article') return false;
  return isFurnitureName(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

/** "o-article__moreLinks" -> o, article, more, links. */
const wordsOf = (names: string): string[] =>
  names
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** True for text nodes most of whose letters are in links: lists of other articles, "read more" lines. */
export function isMostlyLinks(nodes: readonly (Text | null)[]): boolean {
  let all = 0;
  let linked = 0;
  for (const node of nodes) {
    const length = node?.data.trim().length ?? 0;
    if (length === 0) continue;
    all += length;
    if (node?.parentElement?.closest('a[href]')) linked += length;
  }
  return all > 0 && linked >= MOST_LINKED * all;
}

/** The text nodes below an element. */
export function textsOf(element: Element): Text[] {
  const texts: Text[] = [];
  const next = textWalker(element);
  for (let node = next(); node; node = next()) texts.push(node);
  return texts;
}
