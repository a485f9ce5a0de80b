/** What a page says of itself in JSON-LD. Hostile input: any size, any shape; what does not fit is passed over. */

/** The fields of schema.org's Article that we use, all as plain text. */
export interface LinkedArticle {
  readonly headline?: string;
  readonly description?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  /** Its own address, as stated. */
  readonly url?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** A page has one or two blocks; the limits keep a page made of them from costing more than its text. */
const MOST_BLOCKS = 20;
const MOST_LENGTH = 300_000;
const MOST_OBJECTS = 2_000;

const ARTICLE = /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;

/** The first article that a page's JSON-LD describes, or null. */
export function readLinkedArticle(document: Document): LinkedArticle | null {
  const blocks = [...document.getElementsByTagName('script')]
    .filter((script) => script.getAttribute('type')?.toLowerCase() === 'application/ld+json')
    .slice(0, MOST_BLOCKS);
  for (const block of blocks) {
    const source = block.textContent;
    if (source.length > MOST_LENGTH) continue;
    const article = findArticle(parse(source));
    if (article) return article;
  }
  return null;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** Breadth first, so that an article is found before those it mentions. */
function findArticle(data: unknown): LinkedArticle | null {
  const queue: unknown[] = [data];
  for (let i = 0; i < queue.length && i < MOST_OBJECTS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MOST_OBJECTS));
    else if (isObject(value)) {
      if (typesOf(value).some((type) => ARTICLE.test(type))) return articleOf(value);
      queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return null;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typesOf = (value: Json): string[] => [value['@type']].flat().filter((type) => typeof type === 'string');

function articleOf(article: Json): LinkedArticle {
  const fields = {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    description: textOf(article['description']),
    author: namesOf(article['author']),
    publisher: namesOf(article['publisher']),
    published: textOf(article['datePublished']),
    modified: textOf(article['dateModified']),
    url: textOf(article['url']) ?? addressIn(article['mainEntityOfPage']),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 1000) : undefined;

/** An address, or a thing with one for its name. */
const addressIn = (value: unknown): string | undefined => textOf(isObject(value) ? value['@id'] : value);

/** A name, {name}, or a list of them. */
function namesOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 10)
    .flatMap((one) => textOf(isObject(one) ? one['name'] : one) ?? []);
  return names.length > 0 ? names.join(', ').slice(0, 1000) : undefined;
}
